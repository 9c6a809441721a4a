// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasscene.h"

#include <QSet>

#include <numeric>

namespace gantry {

namespace {

QHash<QString, QPointF> placesFor(const DesignGraph &graph, const KnownPlaces &known)
{
    QSet<QString> keys;
    for (const GraphNode &node : graph.nodes)
        keys.insert(node.key);
    QHash<QString, QPointF> places;
    for (const GraphNode &node : graph.nodes) {
        const auto place = known.byKey.constFind(node.key);
        const auto same = known.byIdentity.constFind(node.identity);
        if (place != known.byKey.constEnd())
            places.insert(node.key, *place);
        else if (same != known.byIdentity.constEnd() && !keys.contains(same->first))
            places.insert(node.key, same->second);
    }
    return places;
}

} // namespace

std::unique_ptr<CanvasScene> CanvasScene::make(DesignPtr design, const KnownPlaces &known)
{
    std::unique_ptr<CanvasScene> scene(new CanvasScene);
    scene->m_design = std::move(design);
    scene->m_graph = graphOf(*scene->m_design);
    const QHash<QString, QPointF> places = positionsOf(scene->m_graph, placesFor(scene->m_graph, known));
    scene->m_rects.reserve(scene->m_graph.nodes.size());
    for (size_t i = 0; i < scene->m_graph.nodes.size(); ++i) {
        const GraphNode &node = scene->m_graph.nodes[i];
        scene->m_rects.emplace_back(places.value(node.key), node.size);
        scene->m_byKey.insert(node.key, static_cast<int>(i));
    }
    scene->linkEdges();
    scene->findTeams();
    scene->arrange();
    return scene;
}

void CanvasScene::linkEdges()
{
    m_edgeStart.assign(m_graph.nodes.size() + 1, 0);
    for (const GraphEdge &edge : m_graph.edges) {
        ++m_edgeStart[static_cast<size_t>(edge.from) + 1];
        if (edge.to != edge.from)
            ++m_edgeStart[static_cast<size_t>(edge.to) + 1];
    }
    std::partial_sum(m_edgeStart.begin(), m_edgeStart.end(), m_edgeStart.begin());
    m_edgeList.resize(static_cast<size_t>(m_edgeStart.back()));
    std::vector<int> next(m_edgeStart.begin(), m_edgeStart.end() - 1);
    for (size_t i = 0; i < m_graph.edges.size(); ++i) {
        const GraphEdge &edge = m_graph.edges[i];
        m_edgeList[static_cast<size_t>(next[static_cast<size_t>(edge.from)]++)] = static_cast<int>(i);
        if (edge.to != edge.from)
            m_edgeList[static_cast<size_t>(next[static_cast<size_t>(edge.to)]++)] = static_cast<int>(i);
    }
}

void CanvasScene::findTeams()
{
    QHash<TeamId, int> teams;
    for (size_t i = 0; i < m_design->teams.size(); ++i)
        teams.insert(m_design->teams[i].id, static_cast<int>(i));
    m_teams.reserve(m_graph.nodes.size());
    for (const GraphNode &node : m_graph.nodes)
        m_teams.push_back(teams.value(node.team, -1));
}

void CanvasScene::arrange()
{
    QHash<TeamId, int> teams;
    for (size_t i = 0; i < m_design->teams.size(); ++i)
        teams.insert(m_design->teams[i].id, static_cast<int>(i));
    std::vector<FramedBox> boxes;
    boxes.reserve(m_rects.size());
    m_bounds = {};
    for (size_t i = 0; i < m_rects.size(); ++i) {
        boxes.push_back({m_rects[i], teams.value(m_graph.nodes[i].frame, -1)});
        m_bounds |= m_rects[i];
    }
    m_frames.clear();
    for (const FrameArea &area : frameAreas(boxes)) {
        m_frames.push_back({area.rect, area.frame});
        m_bounds |= area.rect;
    }
    std::vector<QRectF> edges;
    edges.reserve(m_graph.edges.size());
    for (size_t i = 0; i < m_graph.edges.size(); ++i)
        edges.push_back(curve(static_cast<int>(i)).bounds());
    m_nodeIndex.build(m_rects);
    m_edgeIndex.build(edges);
}

EdgeCurve CanvasScene::curve(int edge) const
{
    const GraphEdge &line = m_graph.edges[static_cast<size_t>(edge)];
    return edgeCurve(line, rect(line.from), rect(line.to));
}

std::span<const int> CanvasScene::edgesOf(int node) const
{
    const auto start = static_cast<size_t>(m_edgeStart[static_cast<size_t>(node)]);
    const auto end = static_cast<size_t>(m_edgeStart[static_cast<size_t>(node) + 1]);
    return {m_edgeList.data() + start, end - start};
}

std::optional<int> CanvasScene::nodeOf(const QString &key) const
{
    const auto found = m_byKey.constFind(key);
    return found == m_byKey.constEnd() ? std::nullopt : std::optional(*found);
}

QString CanvasScene::rowId(int node, int row) const
{
    const GraphNode &its = this->node(node);
    if (row < 0 || row >= its.rowCount)
        return {};
    const GraphRow content = m_graph.rows(*m_design, its)[static_cast<size_t>(row)];
    if (content.kind == GraphRow::Kind::Task)
        return m_design->tasks[static_cast<size_t>(content.index)].id.toString();
    if (content.kind == GraphRow::Kind::Layer) {
        const Image &image = m_design->images[static_cast<size_t>(its.index)];
        return image.layers()[static_cast<size_t>(content.index)].id.toString();
    }
    return {};
}

std::optional<int> CanvasScene::rowOf(int node, const QString &id) const
{
    for (int row = 0; !id.isEmpty() && row < this->node(node).rowCount; ++row) {
        if (rowId(node, row) == id)
            return row;
    }
    return std::nullopt;
}

CanvasItem CanvasScene::item(int node, int row) const
{
    return {this->node(node).key, rowId(node, row)};
}

CanvasEdge CanvasScene::edgeName(int edge) const
{
    const GraphEdge &line = this->edge(edge);
    if (line.kind == EdgeKind::Calls) {
        const Call &call = m_design->calls[static_cast<size_t>(line.index)];
        return {line.kind, call.from.toString(), call.to.toString()};
    }
    return {line.kind, node(line.from).key, node(line.to).key};
}

std::optional<int> CanvasScene::edgeOf(const CanvasEdge &name) const
{
    for (size_t i = 0; !name.isEmpty() && i < m_graph.edges.size(); ++i) {
        if (m_graph.edges[i].kind == name.kind && edgeName(static_cast<int>(i)) == name)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

void CanvasScene::move(const std::vector<std::pair<int, QPointF>> &moves)
{
    for (const auto &[node, corner] : moves)
        m_rects[static_cast<size_t>(node)].moveTopLeft(corner);
    arrange();
}

QHash<QString, QPointF> CanvasScene::positions() const
{
    QHash<QString, QPointF> places;
    places.reserve(static_cast<qsizetype>(m_rects.size()));
    for (size_t i = 0; i < m_rects.size(); ++i)
        places.insert(m_graph.nodes[i].key, m_rects[i].topLeft());
    return places;
}

QHash<QString, QString> keysInNext(const CanvasScene &now, const DesignGraph &next, const QHash<QString, QString> &renamed)
{
    QHash<QString, QString> byIdentity; // of nodes that are new in `next`
    QHash<QString, QString> keys;
    for (const GraphNode &node : next.nodes) {
        if (now.nodeOf(node.key))
            keys.insert(node.key, node.key);
        else
            byIdentity.insert(node.identity, node.key);
    }
    for (const GraphNode &node : now.graph().nodes) {
        if (keys.contains(node.key))
            continue;
        const auto told = renamed.constFind(node.key);
        const auto same = byIdentity.constFind(node.identity);
        if (told != renamed.constEnd())
            keys.insert(node.key, *told);
        else if (same != byIdentity.constEnd())
            keys.insert(node.key, *same);
    }
    return keys;
}

} // namespace gantry
