// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/layout/designgraph.h"
#include "model/design/layout/frames.h"
#include "widgets/canvas/canvasitem.h"
#include "widgets/canvas/edgegeometry.h"
#include "widgets/canvas/loosegrid.h"

#include <QHash>
#include <QPointF>
#include <QRectF>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gantry {

//! A team's rectangle behind its nodes.
struct SceneFrame {
    QRectF rect;
    int team = -1; //!< in the design's teams, or -1 for one that is not among them
};

//! Places that hold for the next scene.
struct KnownPlaces {
    QHash<QString, QPointF> byKey;
    //! For things that only change their name: by what stays of them, the key that they had.
    QHash<QString, std::pair<QString, QPointF>> byIdentity;
};

//! A design with a place for everything: plain data, made off the GUI thread, drawn by paintScene, hit by points.
//! World coordinates are in lh.
class CanvasScene
{
public:
    //! Places that are known hold; others are computed.
    static std::unique_ptr<CanvasScene> make(DesignPtr design, const KnownPlaces &known = {});

    const Design &design() const { return *m_design; }
    const DesignGraph &graph() const { return m_graph; }
    int nodeCount() const { return static_cast<int>(m_graph.nodes.size()); }
    const GraphNode &node(int node) const { return m_graph.nodes[static_cast<size_t>(node)]; }
    const GraphEdge &edge(int edge) const { return m_graph.edges[static_cast<size_t>(edge)]; }
    const QRectF &rect(int node) const { return m_rects[static_cast<size_t>(node)]; }
    EdgeCurve curve(int edge) const;
    const std::vector<SceneFrame> &frames() const { return m_frames; }
    const QRectF &bounds() const { return m_bounds; } //!< of nodes and frames
    //! Whose stripe a node has: in the design's teams, or -1.
    int teamOf(int node) const { return m_teams[static_cast<size_t>(node)]; }
    std::span<const int> edgesOf(int node) const;

    std::optional<int> nodeOf(const QString &key) const;
    //! The row of a task or layer, or nothing where it is folded or not there; rows count from 0 under the header.
    std::optional<int> rowOf(int node, const QString &id) const;
    //! Id of the task or layer in a row; empty for other rows.
    QString rowId(int node, int row) const;
    CanvasItem item(int node, int row = -1) const;
    CanvasEdge edgeName(int edge) const;
    std::optional<int> edgeOf(const CanvasEdge &name) const;

    const LooseGrid &nodeIndex() const { return m_nodeIndex; }
    const LooseGrid &edgeIndex() const { return m_edgeIndex; }

    //! Moves nodes; edges, frames and indexes follow.
    void move(const std::vector<std::pair<int, QPointF>> &moves);
    QHash<QString, QPointF> positions() const;

private:
    CanvasScene() = default;
    void linkEdges();
    void findTeams();
    void arrange();

    DesignPtr m_design;
    DesignGraph m_graph;
    std::vector<QRectF> m_rects;
    std::vector<int> m_teams;
    std::vector<SceneFrame> m_frames;
    std::vector<int> m_edgeStart;
    std::vector<int> m_edgeList;
    QHash<QString, int> m_byKey;
    QRectF m_bounds;
    LooseGrid m_nodeIndex;
    LooseGrid m_edgeIndex;
};

//! Which keys the nodes of one scene have in the next: the same, or other ones where only the name was changed (by
//! `renamed`: keys before → after, or since it stands at the same place in the code). Those that are gone are left out.
QHash<QString, QString> keysInNext(const CanvasScene &now, const DesignGraph &next, const QHash<QString, QString> &renamed);

} // namespace gantry
