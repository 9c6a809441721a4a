// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/layout/designgraph.h"
#include "widgets/common/marks.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QString>

#include <functional>

namespace gantry {

//! A node, or one of its rows, by names that outlive a reading of the project.
struct CanvasItem {
    QString node; //!< node key
    QString row; //!< id of the task or layer, or empty for the node itself

    bool isEmpty() const { return node.isEmpty(); }
    friend bool operator==(const CanvasItem &, const CanvasItem &) = default;
};

//! A line, by the ids at its ends: node keys, or task ids for a call.
struct CanvasEdge {
    EdgeKind kind = EdgeKind::RunsIn;
    QString from;
    QString to;

    bool isEmpty() const { return from.isEmpty(); }
    friend bool operator==(const CanvasEdge &, const CanvasEdge &) = default;
};

//! What is selected: nodes, among them (or not) the current one with the keyboard; or one edge.
struct CanvasSelection {
    QStringList nodes; //!< keys, in the graph's order
    CanvasItem current;
    CanvasEdge edge;

    friend bool operator==(const CanvasSelection &, const CanvasSelection &) = default;
};

//! Where a person has put a node; `position` is its top left corner in lh.
struct NodeMove {
    QString node;
    QPointF position;

    friend bool operator==(const NodeMove &, const NodeMove &) = default;
};

//! A task's phase in a run that is shown on the canvas; `phase` as on the command line, `duration` for people.
struct TaskPhase {
    QString phase;
    QString duration;

    friend bool operator==(const TaskPhase &, const TaskPhase &) = default;
};

//! What a change would do to a layer.
enum class LayerMark { Cached, Rebuilt };

//! What is known of a base or an image from elsewhere (catalogue, registry, x-ray).
struct NodeFacts {
    QString summary; //!< in place of "not known" or the URI
    QString remark; //!< at the row's right: "Python 3.11"

    friend bool operator==(const NodeFacts &, const NodeFacts &) = default;
};

//! What others say about the design's things; the canvas draws it and never asks for it.
struct CanvasDecor {
    QHash<QString, FindingCounts> findings; //!< by node key
    QHash<QString, TaskPhase> phases; //!< by task id
    QHash<QString, LayerMark> layerMarks; //!< by layer id
    QHash<QString, NodeFacts> facts; //!< by node key
};

//! Why a link can't be drawn from one thing to another (node keys, task ids for calls); empty where it can.
using LinkCheck = std::function<QString(EdgeKind kind, const QString &from, const QString &to)>;

} // namespace gantry
