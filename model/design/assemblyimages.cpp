// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/assembly.h"

#include "model/design/imagereference.h"

#include <algorithm>

namespace gantry {

namespace {

const Argument *argumentNamed(const std::vector<Argument> &arguments, QLatin1String name)
{
    const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const Argument &argument) { return argument.name == name; });
    return found == arguments.end() ? nullptr : &*found;
}

// The last call decides what holds.
void merge(std::vector<Argument> &into, const std::vector<Argument> &arguments)
{
    for (const Argument &argument : arguments) {
        const auto found = std::find_if(into.begin(), into.end(), [&](const Argument &old) { return old.name == argument.name; });
        if (found == into.end())
            into.push_back(argument);
        else
            *found = argument;
    }
}

bool isManagedConstructor(const QString &constructor)
{
    return constructor == QLatin1String("from_debian_base") || constructor == QLatin1String("from_uv_script");
}

QString firstText(const std::vector<Argument> &arguments)
{
    if (arguments.empty())
        return {};
    const QString text = arguments.front().value.text();
    return text.isEmpty() ? arguments.front().text : text;
}

} // namespace

const python::ImageReading &Assembly::root(int index) const
{
    const python::ImageReading *at = &m_python.images[size_t(index)];
    for (size_t steps = 0; at->constructor.isEmpty() && at->from >= 0 && steps < m_python.images.size(); ++steps)
        at = &m_python.images[size_t(at->from)];
    return *at;
}

// Nothing is built from it: it is used as it is.
bool Assembly::isPlain(int index) const
{
    const python::ImageReading *at = &m_python.images[size_t(index)];
    for (size_t steps = 0; steps <= m_python.images.size(); ++steps) {
        if (!at->links.empty())
            return false;
        if (at->from < 0)
            break;
        at = &m_python.images[size_t(at->from)];
    }
    return !isManagedConstructor(at->constructor);
}

void Assembly::addPythonImages()
{
    for (size_t i = 0; i < m_python.images.size(); ++i) {
        if (!m_python.images[i].variable.isEmpty() && !isPlain(int(i)))
            addChain(int(i));
    }
}

ImageId Assembly::referenceImage(const QString &name, const QString &uri, const Place &place, const python::ImageReading *reading)
{
    const ImageId id(QString(QLatin1String("reference:") + name));
    if (m_imageAt.contains(id))
        return id;
    Image image;
    image.kind = ImageKind::Reference;
    image.id = id;
    const QString last = ImageReference::parse(name).lastPart();
    image.name = last.isEmpty() ? name : last;
    image.uri = uri;
    image.place = place;
    if (reading) {
        image.module = reading->module;
        image.variable = reading->variable;
        image.constructor = reading->constructor;
        image.constructorArguments = reading->constructorArguments;
    }
    m_ids.insert(id.toString());
    m_imageAt.insert(id, int(m_design->images.size()));
    m_design->images.push_back(std::move(image));
    return id;
}

// from_ref_name, from_base and from_dockerfile without anything after them.
ImageId Assembly::plainImage(int index)
{
    const python::ImageReading &reading = root(index);
    const QString text = firstText(reading.constructorArguments);
    QString dockerfile;
    QString uri = text;
    if (reading.constructor == QLatin1String("from_ref_name")) {
        dockerfile = m_ties.dockerfileOfName(text);
        uri = m_ties.uriOfName(text);
    } else if (reading.constructor == QLatin1String("from_dockerfile")) {
        const QString path = normalPath(text);
        dockerfile = m_ties.dockerfiles().contains(path) ? path : QString();
        uri.clear();
    } else {
        dockerfile = m_ties.dockerfileOfReference(text);
    }
    if (!dockerfile.isEmpty())
        return ImageId(QString(QLatin1String("dockerfile:") + dockerfile));
    return referenceImage(text, uri, reading.place, &reading);
}

ImageId Assembly::imageOfUse(const python::EnvironmentReading &environment)
{
    using Kind = python::ImageUse::Kind;
    const python::ImageUse &use = environment.image;
    switch (use.kind) {
    case Kind::Opaque:
        return {};
    case Kind::Default:
    case Kind::None:
        return managedImage(environment);
    case Kind::Uri: {
        const QString dockerfile = m_ties.dockerfileOfReference(use.text);
        if (!dockerfile.isEmpty())
            return ImageId(QString(QLatin1String("dockerfile:") + dockerfile));
        const Argument *argument = environment.argument(QLatin1String("image"));
        return referenceImage(use.text, use.text, argument ? argument->place : environment.place, nullptr);
    }
    case Kind::Image:
        break;
    }
    if (isPlain(use.image))
        return plainImage(use.image);
    if (!m_userOfImage.contains(use.image))
        m_userOfImage.insert(use.image, environment.name);
    addChain(use.image);
    return m_imageIds.value(use.image);
}

ImageId Assembly::managedImage(const python::EnvironmentReading &environment)
{
    Image image;
    image.kind = ImageKind::Managed;
    image.id = ImageId(uniqueId(QLatin1String("managed:") + environment.name));
    image.name = environment.name;
    image.module = environment.module;
    image.place = environment.place;
    image.stages.emplace_back().place = environment.place;
    m_imageAt.insert(image.id, int(m_design->images.size()));
    m_design->images.push_back(image);
    return image.id;
}

void Assembly::addChain(int index)
{
    if (m_imageIds.contains(index))
        return;
    const python::ImageReading &reading = m_python.images[size_t(index)];
    const python::ImageReading &first = root(index);
    const bool isManaged = isManagedConstructor(first.constructor);
    const QString user = m_userOfImage.value(index);
    const QString variable = reading.module % QLatin1Char('.') % reading.variable;
    Image image;
    image.kind = isManaged ? ImageKind::Managed : ImageKind::Adapted;
    if (isManaged)
        image.id = ImageId(uniqueId(QLatin1String("managed:") + (user.isEmpty() ? variable : user)));
    else
        image.id = ImageId(uniqueId(QLatin1String("adapted:") + (reading.variable.isEmpty() ? user : variable)));
    m_imageIds.insert(index, image.id);
    image.module = reading.module;
    image.variable = reading.variable;
    image.place = reading.place;
    image.constructor = first.constructor;
    image.constructorArguments = first.constructorArguments;
    Stage &stage = image.stages.emplace_back();
    stage.place = reading.constructor.isEmpty() ? reading.fromPlace : reading.constructorPlace;
    if (reading.from >= 0 && !isPlain(reading.from)) {
        addChain(reading.from);
        stage.base.image = m_imageIds.value(reading.from);
        stage.base.text = m_python.images[size_t(reading.from)].variable;
    } else if (!isManaged) {
        stage.base.text = firstText(first.constructorArguments);
        if (!first.constructorArguments.empty())
            stage.base.argument = first.constructorArguments.front();
        const bool isName = first.constructor == QLatin1String("from_ref_name");
        const QString dockerfile = isName ? m_ties.dockerfileOfName(stage.base.text) : QString();
        if (!dockerfile.isEmpty())
            stage.base.image = ImageId(QString(QLatin1String("dockerfile:") + dockerfile));
        else if (isName && !m_ties.uriOfName(stage.base.text).isEmpty())
            stage.base.text = m_ties.uriOfName(stage.base.text);
    }
    addChainLinks(image, reading);
    const Argument *name = argumentNamed(image.cloneArguments, QLatin1String("name"));
    image.name = name ? name->value.text() : QString();
    if (image.name.isEmpty())
        image.name = reading.variable.isEmpty() ? user : reading.variable;
    m_imageAt.insert(image.id, int(m_design->images.size()));
    m_design->images.push_back(std::move(image));
}

void Assembly::addChainLinks(Image &image, const python::ImageReading &reading) const
{
    Stage &stage = image.stages.front();
    QHash<QString, int> seen;
    for (const python::ImageLink &link : reading.links) {
        if (link.method == QLatin1String("clone")) {
            image.isCloned = true;
            image.clones.push_back({int(stage.layers.size()), link.arguments, link.place});
            merge(image.cloneArguments, link.arguments);
            continue;
        }
        Layer layer;
        layer.kind = link.method;
        layer.text = link.text;
        layer.arguments = link.arguments;
        layer.place = link.place;
        layer.id = layerId(image.id, 0, link.method, seen[link.method]++);
        stage.layers.push_back(std::move(layer));
    }
}

} // namespace gantry
