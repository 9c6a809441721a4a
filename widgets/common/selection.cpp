// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/selection.h"

#include <algorithm>

namespace gantry {

namespace {

Place placeOfLayer(const Design &design, const Element &element)
{
    const Image *image = design.image(ImageId(element.image));
    if (!image)
        return {};
    for (const Stage &stage : image->stages) {
        for (const Layer &layer : stage.layers) {
            if (layer.id.toString() == element.id)
                return layer.place;
        }
    }
    return {};
}

Place placeOfBase(const Design &design, const QString &reference)
{
    for (const Image &image : design.images) {
        if (!image.stages.empty() && image.base().text == reference)
            return image.base().argument.place;
    }
    return {};
}

// Keeps the element with the smallest place that holds an offset.
class Smallest
{
public:
    Smallest(const QString &file, qsizetype offset) : m_file(file), m_offset(offset) {}

    void offer(const Place &place, const Element &element)
    {
        const bool holds = place.file == m_file && m_offset >= place.range.begin && m_offset <= place.range.end;
        if (!holds || (!m_best.isNone() && place.range.size() > m_size))
            return;
        m_best = element;
        m_size = place.range.size();
    }
    const Element &best() const { return m_best; }

private:
    QString m_file;
    qsizetype m_offset;
    qsizetype m_size = 0;
    Element m_best;
};

void offerImage(Smallest &smallest, const Image &image)
{
    const QString id = image.id.toString();
    smallest.offer(image.place, {Element::Kind::Image, id, {}});
    for (const Stage &stage : image.stages) {
        smallest.offer(stage.place, {Element::Kind::Image, id, {}});
        for (const Layer &layer : stage.layers)
            smallest.offer(layer.place, {Element::Kind::Layer, layer.id.toString(), id});
    }
}

} // namespace

Place placeOf(const Design &design, const Element &element)
{
    switch (element.kind) {
    case Element::Kind::Environment: {
        const Environment *environment = design.environment(EnvironmentId(element.id));
        return environment ? environment->place : Place();
    }
    case Element::Kind::Task: {
        const Task *task = design.task(TaskId(element.id));
        return task ? task->place : Place();
    }
    case Element::Kind::Image: {
        const Image *image = design.image(ImageId(element.id));
        return image ? image->place : Place();
    }
    case Element::Kind::Layer:
        return placeOfLayer(design, element);
    case Element::Kind::Base:
        return placeOfBase(design, element.id);
    case Element::Kind::Mapping:
        for (const Mapping &mapping : design.mappings) {
            if (mapping.name == element.id)
                return mapping.place;
        }
        return {};
    case Element::Kind::File: {
        Place place;
        place.file = element.id;
        return place;
    }
    case Element::Kind::Opaque:
        for (const Opaque &opaque : design.opaque) {
            if (opaque.place.toString() == element.id)
                return opaque.place;
        }
        return {};
    case Element::Kind::None:
        break;
    }
    return {};
}

const Image *imageOf(const Design &design, const Element &element)
{
    switch (element.kind) {
    case Element::Kind::Image:
        return design.image(ImageId(element.id));
    case Element::Kind::Layer:
        return design.image(ImageId(element.image));
    case Element::Kind::Environment: {
        const Environment *environment = design.environment(EnvironmentId(element.id));
        return environment ? design.image(environment->image) : nullptr;
    }
    case Element::Kind::Task: {
        const Task *task = design.task(TaskId(element.id));
        return task ? imageOf(design, {Element::Kind::Environment, task->environment.toString(), {}}) : nullptr;
    }
    default:
        return nullptr;
    }
}

Element elementAt(const Design &design, const QString &file, qsizetype offset)
{
    Smallest smallest(file, offset);
    for (const Environment &environment : design.environments)
        smallest.offer(environment.place, {Element::Kind::Environment, environment.id.toString(), {}});
    for (const Task &task : design.tasks)
        smallest.offer(task.whole, {Element::Kind::Task, task.id.toString(), {}});
    for (const Mapping &mapping : design.mappings)
        smallest.offer(mapping.place, {Element::Kind::Mapping, mapping.name, {}});
    for (const Opaque &opaque : design.opaque)
        smallest.offer(opaque.place, {Element::Kind::Opaque, opaque.place.toString(), {}});
    for (const Image &image : design.images)
        offerImage(smallest, image);
    return smallest.best();
}

QString nodeKeyOf(const Design &design, const Element &element)
{
    switch (element.kind) {
    case Element::Kind::Task: {
        const Task *task = design.task(TaskId(element.id));
        const Environment *environment = task ? design.environment(task->environment) : nullptr;
        return environment ? nodeKey(*environment) : QString();
    }
    case Element::Kind::Environment: {
        const Environment *environment = design.environment(EnvironmentId(element.id));
        return environment ? nodeKey(*environment) : QString();
    }
    case Element::Kind::Image:
    case Element::Kind::Layer: {
        const Image *image = imageOf(design, element);
        return image ? nodeKey(*image) : QString();
    }
    case Element::Kind::Base:
        return baseNodeKey(element.id);
    default:
        return {};
    }
}

void Selection::select(const Element &element)
{
    if (m_current == element)
        return;
    m_current = element;
    Q_EMIT changed(m_current);
}

void Selection::rename(const QString &before, const QString &after)
{
    Element renamed = m_current;
    if (renamed.id == before)
        renamed.id = after;
    if (renamed.image == before)
        renamed.image = after;
    select(renamed);
}

} // namespace gantry
