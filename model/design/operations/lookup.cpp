// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/lookup.h"

#include "model/design/readings.h"

#include <QCoreApplication>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Error notFound(const QString &message)
{
    return {ErrorCode::NotFound, message, {}, {}};
}

} // namespace

Error refusal(const QString &message, const Place &place)
{
    return {ErrorCode::Refused, message, {}, place};
}

Result<const Image *> findImage(const DesignState &state, const QString &idOrName)
{
    const Design &design = *state.design;
    if (const Image *image = design.image(ImageId(idOrName)))
        return image;
    std::vector<const Image *> found;
    QStringList ids;
    for (const Image &image : design.images) {
        if (image.name == idOrName) {
            found.push_back(&image);
            ids.append(image.id.toString());
        }
    }
    if (found.size() > 1)
        return refusal(Words::tr("Several images are called %1. Name one by its id: %2.").arg(idOrName, ids.join(QLatin1String(", "))));
    if (found.size() == 1)
        return found.front();
    if (const Environment *environment = design.environmentNamed(idOrName)) {
        if (const Image *image = design.image(environment->image))
            return image;
    }
    return notFound(Words::tr("There is no image %1 in this project; gantry show lists them.").arg(idOrName));
}

Result<const Environment *> findEnvironment(const DesignState &state, const QString &nameOrId)
{
    const Design &design = *state.design;
    if (const Environment *environment = design.environment(EnvironmentId(nameOrId)))
        return environment;
    const Environment *found = nullptr;
    QStringList places;
    for (const Environment &environment : design.environments) {
        if (environment.name != nameOrId)
            continue;
        found = &environment;
        places.append(QStringLiteral("%1 (%2)").arg(environment.id.toString(), environment.place.toString()));
    }
    if (places.size() > 1)
        return refusal(Words::tr("Several environments are called %1: %2. Rename one in the text first, or name it by its id.")
                           .arg(nameOrId, places.join(QLatin1String(", "))), found->place);
    if (!found)
        return notFound(Words::tr("There is no environment %1 in this project; gantry show lists them.").arg(nameOrId));
    return found;
}

Result<const Task *> findTask(const DesignState &state, const QString &id)
{
    if (const Task *task = state.design->task(TaskId(id)))
        return task;
    return notFound(Words::tr("There is no task %1 in this project. Tasks are named ENVIRONMENT.FUNCTION; gantry show lists them.").arg(id));
}

Result<SourceTextPtr> changeableText(const DesignState &state, const QString &file)
{
    if (const Result<void> may = state.mayChange(file); !may)
        return may.error();
    const SourceTextPtr text = state.texts.find(file);
    if (!text)
        return notFound(Words::tr("There is no file %1 in this project.").arg(file));
    return text;
}

const python::EnvironmentReading &readingOf(const DesignState &state, const Environment &environment)
{
    const auto index = size_t(&environment - state.design->environments.data());
    return state.readings->python().environments[index];
}

Edit editOf(const QString &file, const std::vector<Replacement> &replacements, const QString &label)
{
    Edit edit;
    edit.label = label;
    for (const Replacement &replacement : replacements)
        edit.replace(file, replacement.range, replacement.text);
    return edit;
}

void addChange(Edit &edit, const QString &file, const python::Change &change)
{
    for (const Replacement &replacement : change.replacements)
        edit.replace(file, replacement.range, replacement.text);
}

} // namespace gantry
