// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/place.h"

#include "model/design/operations/lookup.h"
#include "model/design/sidecar.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

bool isNode(const Design &design, const QString &node)
{
    if (design.environment(EnvironmentId(node)) || design.image(ImageId(node)))
        return true;
    return std::any_of(design.images.begin(), design.images.end(), [&](const Image &image) {
        return std::any_of(image.stages.begin(), image.stages.end(), [&](const Stage &stage) { return baseNodeKey(stage.base.text) == node; });
    }) || node.startsWith(QLatin1String("note:")) || node.startsWith(QLatin1String("frame:"));
}

} // namespace

OperationPtr PlaceNodes::fromFields(OperationFields &fields)
{
    const QString node = fields.text("node");
    const double x = fields.real("x");
    return std::make_unique<PlaceNodes>(QHash<QString, QPointF>{{node, {x, fields.real("y")}}});
}

Result<Planned> PlaceNodes::plan(const DesignState &state) const
{
    std::vector<SidecarChange> changes;
    QStringList nodes = m_positions.keys();
    std::sort(nodes.begin(), nodes.end());
    for (const QString &node : std::as_const(nodes)) {
        if (!isNode(*state.design, node))
            return Error{ErrorCode::NotFound, Words::tr("There is no node %1. Nodes are environment:NAME, an image\u2019s id, or base:REFERENCE.").arg(node), {}, {}};
        const QPointF at = m_positions.value(node);
        changes.push_back({{QStringLiteral("positions"), node}, Json{{"x", at.x()}, {"y", at.y()}}});
    }
    Result<Edit> edit = sidecarEdit(state.texts, changes);
    if (!edit)
        return edit.error();
    Planned planned;
    planned.edit = edit.takeValue();
    planned.edit.label = nodes.size() == 1 ? Words::tr("Move %1").arg(nodes.first()) : Words::tr("Move %n nodes", nullptr, int(nodes.size()));
    return planned;
}

Result<void> PlaceNodes::verify(const DesignState &before, const DesignState &after) const
{
    Q_UNUSED(before)
    for (auto it = m_positions.cbegin(); it != m_positions.cend(); ++it) {
        const QPointF at = after.design->sidecar.positions.value(it.key());
        if (qAbs(at.x() - it->x()) > 1e-6 || qAbs(at.y() - it->y()) > 1e-6)
            return refusal(Words::tr("%1 would not be there afterwards, so nothing was changed.").arg(it.key()));
    }
    return {};
}

} // namespace gantry
