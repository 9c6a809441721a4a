// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/selectionwords.h"

#include <QCoreApplication>

namespace gantry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SelectionWords", text);
}

QString layerWords(const Design &design, const Element &layer)
{
    const Image *image = imageOf(design, layer);
    for (size_t i = 0; image && i < image->layers().size(); ++i) {
        if (image->layers()[i].id.toString() == layer.id)
            return tr("Selected: image %1, layer %2 of %3").arg(image->name).arg(i).arg(image->layers().size());
    }
    return {};
}

} // namespace

QString selectionWords(const Design &design, const Element &element)
{
    switch (element.kind) {
    case Element::Kind::None: return {};
    case Element::Kind::Layer: return layerWords(design, element);
    case Element::Kind::Image:
        if (const Image *image = imageOf(design, element))
            return tr("Selected: image %1").arg(image->name);
        return {};
    case Element::Kind::Environment:
        if (const Environment *environment = design.environment(EnvironmentId(element.id)))
            return tr("Selected: environment %1").arg(environment->name);
        return {};
    case Element::Kind::Task:
        if (const Task *task = design.task(TaskId(element.id)))
            return tr("Selected: task %1").arg(task->name);
        return {};
    case Element::Kind::Base: return tr("Selected: base %1").arg(element.id);
    default: return tr("Selected: %1").arg(element.id);
    }
}

} // namespace gantry
