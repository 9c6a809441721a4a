// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvastooltip.h"

#include "model/design/layersummary.h"
#include "widgets/canvas/canvasstyle.h"
#include "widgets/canvas/nodeface.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QStringList>

namespace gantry {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CanvasToolTip", text);
}

QString teamWords(const CanvasScene &scene, int node)
{
    const int team = scene.teamOf(node);
    return team < 0 ? QString() : scene.design().teams[static_cast<size_t>(team)].name;
}

QString phaseWords(const CanvasDecor &decor, const Theme &theme, const QString &task)
{
    const auto phase = decor.phases.constFind(task);
    if (phase == decor.phases.constEnd())
        return {};
    const QString label = theme.phase(phase->phase).label;
    return phase->duration.isEmpty() ? label : QString(label + QLatin1Char(' ') + phase->duration);
}

QString rowText(const CanvasScene &scene, int node, int row)
{
    const GraphNode &its = scene.node(node);
    const Design &design = scene.design();
    const GraphRow content = scene.graph().rows(design, its)[static_cast<size_t>(row)];
    switch (content.kind) {
    case GraphRow::Kind::ImageExpression: return imageExpression(design.environments[static_cast<size_t>(its.index)]);
    case GraphRow::Kind::Task: {
        const Task &task = design.tasks[static_cast<size_t>(content.index)];
        return task.name + QLatin1Char(' ') + taskSignature(task);
    }
    case GraphRow::Kind::Uri: return design.images[static_cast<size_t>(its.index)].uri;
    case GraphRow::Kind::Layer: {
        const Layer &layer = design.images[static_cast<size_t>(its.index)].layers()[static_cast<size_t>(content.index)];
        return QString::number(content.index) + QLatin1Char(' ') + layerKindLabel(layer) + QLatin1Char(' ') + layerSummary(layer);
    }
    case GraphRow::Kind::Fold: return QCoreApplication::translate("Canvas", "+ %n layer(s)", nullptr, content.index);
    case GraphRow::Kind::Facts: return {};
    case GraphRow::Kind::Place: return design.opaque[static_cast<size_t>(its.index)].place.toString();
    case GraphRow::Kind::Reason: return design.opaque[static_cast<size_t>(its.index)].reason;
    }
    Q_UNREACHABLE();
}

void appendIfAny(QStringList &list, const QString &text)
{
    if (!text.isEmpty())
        list.append(text);
}

QString edgeToolTip(const CanvasScene &scene, int edge)
{
    const GraphEdge &line = scene.edge(edge);
    QString from = scene.node(line.from).title;
    QString to = scene.node(line.to).title;
    if (line.kind == EdgeKind::Calls) {
        const CanvasEdge name = scene.edgeName(edge);
        from = name.from;
        to = name.to;
    }
    //: two names with a relation between them: "data-prep runs in data-prep"
    return words(QT_TRANSLATE_NOOP("CanvasToolTip", "%1 %2 %3")).arg(from, edgeKindWords(line.kind), to);
}

} // namespace

QString canvasToolTip(const CanvasScene &scene, const CanvasDecor &decor, const Theme &theme, const CanvasHit &hit)
{
    if (hit.port) {
        switch (hit.port->kind) {
        case EdgeKind::DependsOn: return words(QT_TRANSLATE_NOOP("CanvasToolTip", "Drag to an environment to depend on it"));
        case EdgeKind::RunsIn: return words(QT_TRANSLATE_NOOP("CanvasToolTip", "Drag to say which image an environment runs in"));
        case EdgeKind::StartsFrom: return words(QT_TRANSLATE_NOOP("CanvasToolTip", "Drag to say what an image starts from"));
        case EdgeKind::Calls: return words(QT_TRANSLATE_NOOP("CanvasToolTip", "Drag to a task to call it"));
        }
    }
    if (hit.edge >= 0)
        return edgeToolTip(scene, hit.edge);
    if (hit.node < 0)
        return {};
    QStringList lines;
    if (hit.row >= 0) {
        appendIfAny(lines, rowText(scene, hit.node, hit.row));
        appendIfAny(lines, phaseWords(decor, theme, scene.rowId(hit.node, hit.row)));
    }
    if (lines.isEmpty()) {
        lines.append(scene.node(hit.node).title + QStringLiteral(" · ") + nodeKindWords(scene.design(), scene.node(hit.node)));
        appendIfAny(lines, teamWords(scene, hit.node));
        appendIfAny(lines, decor.facts.value(scene.node(hit.node).key).summary);
        appendIfAny(lines, decor.findings.value(scene.node(hit.node).key).toString());
    }
    return lines.join(QLatin1Char('\n'));
}

QString spokenNode(const CanvasScene &scene, const CanvasDecor &decor, const Theme &theme, int node)
{
    QStringList parts;
    parts.append(nodeKindWords(scene.design(), scene.node(node)) + QLatin1Char(' ') + scene.node(node).title);
    appendIfAny(parts, teamWords(scene, node));
    appendIfAny(parts, decor.findings.value(scene.node(node).key).toString());
    const QString phase = worstPhase(scene, decor, theme.tokens(), node);
    if (!phase.isEmpty())
        parts.append(theme.phase(phase).label);
    for (const int edge : scene.edgesOf(node)) {
        const GraphEdge &line = scene.edge(edge);
        if (line.from == node && line.to != node && line.kind != EdgeKind::Calls)
            parts.append(edgeKindWords(line.kind) + QLatin1Char(' ') + scene.node(line.to).title);
    }
    return parts.join(QStringLiteral(", "));
}

QString spokenRow(const CanvasScene &scene, const CanvasDecor &decor, const Theme &theme, int node, int row)
{
    QStringList parts{rowText(scene, node, row)};
    appendIfAny(parts, phaseWords(decor, theme, scene.rowId(node, row)));
    return parts.join(QStringLiteral(", "));
}

} // namespace gantry
