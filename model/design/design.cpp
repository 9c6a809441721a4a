// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/design.h"

#include <algorithm>

namespace gantry {

namespace {

template<typename Id, typename Thing>
const Thing *at(const QHash<Id, int> &places, const std::vector<Thing> &things, const Id &id)
{
    const auto found = places.constFind(id);
    return found == places.constEnd() ? nullptr : &things[static_cast<size_t>(*found)];
}

template<typename Id, typename Thing>
QHash<Id, int> placesOf(const std::vector<Thing> &things)
{
    QHash<Id, int> places;
    places.reserve(static_cast<qsizetype>(things.size()));
    for (size_t i = things.size(); i-- > 0;) // backwards: of two with one id the first is found
        places.insert(things[i].id, static_cast<int>(i));
    return places;
}

} // namespace

QString imageKindName(ImageKind kind)
{
    switch (kind) {
    case ImageKind::Dockerfile: return QStringLiteral("dockerfile");
    case ImageKind::Adapted: return QStringLiteral("adapted");
    case ImageKind::Reference: return QStringLiteral("reference");
    case ImageKind::Managed: return QStringLiteral("managed");
    }
    Q_UNREACHABLE();
}

const std::vector<Layer> &Image::layers() const
{
    static const std::vector<Layer> none;
    return stages.empty() ? none : stages.back().layers;
}

const Base &Image::base() const
{
    static const Base none;
    return stages.empty() ? none : stages.back().base;
}

const Argument *Environment::argument(QLatin1String argumentName) const
{
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [argumentName](const Argument &argument) { return argument.name == argumentName; });
    return found == arguments.end() ? nullptr : &*found;
}

const Image *Design::image(const ImageId &id) const
{
    return at(m_images, images, id);
}

const Environment *Design::environment(const EnvironmentId &id) const
{
    return at(m_environments, environments, id);
}

const Environment *Design::environmentNamed(const QString &name) const
{
    const auto found = std::find_if(environments.begin(), environments.end(),
                                    [&](const Environment &environment) { return environment.name == name; });
    return found == environments.end() ? nullptr : &*found;
}

const Task *Design::task(const TaskId &id) const
{
    return at(m_tasks, tasks, id);
}

const Team *Design::team(const TeamId &id) const
{
    return at(m_teams, teams, id);
}

std::vector<const Image *> Design::imagesNamed(const QString &name) const
{
    if (const Environment *named = environmentNamed(name)) {
        if (const Image *its = image(named->image))
            return {its};
    }
    if (const Image *its = image(ImageId(name)))
        return {its};
    std::vector<const Image *> found;
    for (const Image &candidate : images) {
        if (candidate.name == name)
            found.push_back(&candidate);
    }
    return found;
}

void Design::index()
{
    m_images = placesOf<ImageId>(images);
    m_environments = placesOf<EnvironmentId>(environments);
    m_tasks = placesOf<TaskId>(tasks);
    m_teams = placesOf<TeamId>(teams);
}

LayerId layerId(const ImageId &image, int stage, const QString &kind, int number)
{
    return LayerId(image.toString() + QStringLiteral("/%1/%2/%3").arg(stage).arg(kind).arg(number));
}

QString nodeKey(const Environment &environment)
{
    return environment.id.toString();
}

QString nodeKey(const Image &image)
{
    return image.id.toString();
}

QString baseNodeKey(const QString &reference)
{
    return QStringLiteral("base:") + reference;
}

} // namespace gantry
