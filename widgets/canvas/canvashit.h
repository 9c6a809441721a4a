// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvasscene.h"
#include "widgets/canvas/canvasview.h"

#include <optional>
#include <vector>

namespace gantry {

//! Where a link begins or ends on a node.
struct Port {
    EdgeKind kind = EdgeKind::DependsOn;
    bool isSource = true; //!< a link goes out here
    int row = -1; //!< of a task
    QPointF at; //!< in the world

    friend bool operator==(const Port &, const Port &) = default;
};

//! What lies under a point.
struct CanvasHit {
    int node = -1;
    int row = -1; //!< row of the node, or -1 for its header
    int edge = -1; //!< only where there is no node
    std::optional<Port> port; //!< of `node`, which may lie beside the point
};

//! Radius in which a port is hit, and in which it is drawn.
inline constexpr double kPortRadiusLh = 0.25;
inline constexpr double kPortReachLh = 0.5;

//! Ports of a node in the order of its sides: header, bottom or top, rows.
std::vector<Port> portsOf(const CanvasScene &scene, int node);

//! The topmost thing under a point on the screen. Rows are told at card detail only; ports of the node `near` (the one
//! that shows them) are looked at first.
CanvasHit hitTest(const CanvasScene &scene, const CanvasView &view, DetailLevel detail, QPointF screen, int near = -1);

//! Nodes that touch an area of the world, in the graph's order.
std::vector<int> nodesIn(const CanvasScene &scene, const QRectF &world);

//! A link that is being drawn: from a port of one node to whatever is under the pointer.
struct LinkEnds {
    EdgeKind kind = EdgeKind::DependsOn;
    QString from; //!< node key, or task id of a call
    QString to;
    QString refusal; //!< why not, for people; empty where it can be
};
//! What a link from `port` of `node` to `target` would mean. Nothing where there is no target.
std::optional<LinkEnds> linkEnds(const CanvasScene &scene, int node, const Port &port, const CanvasHit &target);

} // namespace gantry
