// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/canvasbinding.h"

#include "app/window/localrunning.h"
#include "model/runs/models/texts.h"
#include "widgets/canvas/canvas.h"
#include "widgets/preview/previewview.h"

#include <QDateTime>
#include <QScopedValueRollback>

namespace gantry {

namespace {

const Environment *environmentOf(const Design &design, const QString &key)
{
    for (const Environment &environment : design.environments) {
        if (nodeKey(environment) == key)
            return &environment;
    }
    return nullptr;
}

} // namespace

CanvasBinding::CanvasBinding(Canvas &canvas, Project &project, DesignViews &views, LocalRunning &running)
    : QObject(&canvas), m_canvas(canvas), m_project(project), m_views(views), m_running(running)
{
    connect(&m_project, &Project::opened, &m_canvas, [this] { m_canvas.setDesign(nullptr); }); // its design follows at once
    connect(&m_project, &Project::designChanged, this, &CanvasBinding::showDesign);
    connect(&m_views.selection(), &Selection::changed, this, &CanvasBinding::showSelection);
    connect(&m_canvas, &Canvas::selectionChanged, this, &CanvasBinding::takeSelection);
    connect(&m_canvas, &Canvas::activated, this, &CanvasBinding::activate);
    connect(&m_canvas, &Canvas::moveRequested, this, &CanvasBinding::move);
    connect(&m_canvas, &Canvas::linkRequested, this, &CanvasBinding::link);
    connect(&m_views.checks(), &LiveChecks::changed, this, &CanvasBinding::showFindings);
    connect(&m_running, &LocalRunning::phasesChanged, this, &CanvasBinding::showPhases);
}

void CanvasBinding::showDesign(const QHash<QString, QString> &renamed)
{
    const DesignPtr design = m_project.design();
    m_canvas.setMoveRefusal(design && design->sidecar.isReadOnly ? tr("gantry.json was written by a newer version: it is read-only here.")
                                                                  : QString());
    m_canvas.setDesign(design, renamed);
    showSelection(m_views.selection().current());
}

Element CanvasBinding::elementOf(const CanvasItem &item) const
{
    const Design &design = *m_project.design();
    if (const Environment *environment = environmentOf(design, item.node)) {
        if (design.task(TaskId(item.row)))
            return {Element::Kind::Task, item.row, {}};
        return {Element::Kind::Environment, environment->id.toString(), {}};
    }
    if (design.image(ImageId(item.node))) {
        if (!item.row.isEmpty())
            return {Element::Kind::Layer, item.row, item.node};
        return {Element::Kind::Image, item.node, {}};
    }
    if (item.node.startsWith(QLatin1String("base:")))
        return {Element::Kind::Base, item.node.mid(5), {}};
    return {};
}

CanvasItem CanvasBinding::itemOf(const Element &element) const
{
    const QString node = nodeKeyOf(*m_project.design(), element);
    const bool isRow = element.kind == Element::Kind::Task || element.kind == Element::Kind::Layer;
    return {node, isRow ? element.id : QString()};
}

void CanvasBinding::showSelection(const Element &element)
{
    if (m_isShowing || !m_project.design())
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    const CanvasItem item = itemOf(element);
    if (item.isEmpty()) {
        m_canvas.setSelection({});
    } else if (m_canvas.selection().current != item) {
        m_canvas.select(item);
        m_canvas.reveal(item.node);
    }
}

void CanvasBinding::takeSelection()
{
    if (m_isShowing || !m_project.design())
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    m_views.selection().select(elementOf(m_canvas.selection().current));
}

void CanvasBinding::activate(const CanvasItem &item)
{
    if (!m_project.design())
        return;
    const Place place = placeOf(*m_project.design(), elementOf(item));
    if (place.isValid())
        m_views.preview().showPlace(place);
}

void CanvasBinding::move(const QList<NodeMove> &moves)
{
    std::vector<Json> operations;
    for (const NodeMove &move : moves)
        operations.push_back(Json{{"op", "place"}, {"node", toStdUtf8(move.node)}, {"x", move.position.x()}, {"y", move.position.y()}});
    m_views.requestAll(operations);
}

void CanvasBinding::link(EdgeKind kind, const QString &from, const QString &to)
{
    const Design &design = *m_project.design();
    const Environment *caller = environmentOf(design, from);
    switch (kind) {
    case EdgeKind::DependsOn:
        if (const Environment *on = environmentOf(design, to); caller && on)
            m_views.request(Json{{"op", "add_dependency"}, {"environment", toStdUtf8(caller->name)}, {"on", toStdUtf8(on->name)}});
        break;
    case EdgeKind::RunsIn:
        if (caller)
            m_views.request(Json{{"op", "set_image"}, {"environment", toStdUtf8(caller->name)}, {"image", toStdUtf8(to)}});
        break;
    case EdgeKind::Calls:
        m_views.request(Json{{"op", "add_call"}, {"from", toStdUtf8(from)}, {"to", toStdUtf8(to)}});
        break;
    case EdgeKind::StartsFrom: {
        const Image *base = design.image(ImageId(to));
        const QString reference = base ? base->uri : to.startsWith(QLatin1String("base:")) ? to.mid(5) : to;
        m_views.request(Json{{"op", "set_base"}, {"image", toStdUtf8(from)}, {"base", toStdUtf8(reference)}});
        break;
    }
    }
}

bool CanvasBinding::removeSelectedDependency()
{
    const CanvasEdge edge = m_canvas.selection().edge;
    const DesignPtr design = m_project.design();
    const Environment *from = design && edge.kind == EdgeKind::DependsOn ? environmentOf(*design, edge.from) : nullptr;
    const Environment *on = from ? environmentOf(*design, edge.to) : nullptr;
    if (!on)
        return false;
    m_views.request(Json{{"op", "remove_dependency"}, {"environment", toStdUtf8(from->name)}, {"on", toStdUtf8(on->name)}});
    return true;
}

void CanvasBinding::showFindings()
{
    QHash<QString, FindingCounts> counts;
    for (const Finding &finding : m_views.checks().findings()) {
        if (!finding.node.isEmpty())
            counts[finding.node].add(finding.severity);
    }
    m_canvas.setFindings(counts);
}

void CanvasBinding::showPhases()
{
    QHash<QString, TaskPhase> phases;
    if (const Run *run = m_running.shownRun()) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QHash<QString, TaskSummary> &summaries = run->summaries();
        for (auto it = summaries.begin(); it != summaries.end(); ++it) {
            const TaskSummary &summary = it.value();
            const QString duration = summary.latestNode < 0 ? QString() : durationLabel(run->node(summary.latestNode).action.durationMs(now));
            phases.insert(it.key(), {phaseName(worstPhase(summary.counts)), duration});
        }
    }
    m_canvas.setPhases(phases);
}

} // namespace gantry
