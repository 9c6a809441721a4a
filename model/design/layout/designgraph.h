// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

#include <QPointF>
#include <QSizeF>

#include <optional>
#include <span>
#include <vector>

namespace gantry {

enum class NodeKind { Environment, Image, Base, Opaque };
enum class EdgeKind { RunsIn, StartsFrom, DependsOn, Calls };
inline constexpr int kEdgeKindCount = 4;

//! One row under a node's header.
struct GraphRow {
    enum class Kind {
        ImageExpression, //!< of an environment
        Task, //!< `index` in the design's tasks
        Uri, //!< of an image
        Layer, //!< `index` in the image's layers
        Fold, //!< `index` layers that are folded
        Facts, //!< what is known of a base
        Place, //!< of an opaque piece
        Reason,
    };
    Kind kind = Kind::Facts;
    int index = -1;
};

//! What is drawn as one box. Sizes and gaps are in lh: the height of a text line in the base font.
struct GraphNode {
    QString key; //!< as in gantry.json
    NodeKind kind = NodeKind::Environment;
    int index = -1; //!< in the design's environments, images or opaque; a base: in the images, of the first that stands on it
    QString title;
    TeamId team; //!< whose stripe it has, may be empty
    TeamId frame; //!< in whose frame it stands, may be empty
    QString identity; //!< stays the same while the thing is renamed
    int rowCount = 0;
    QSizeF size;
};

struct GraphEdge {
    EdgeKind kind = EdgeKind::RunsIn;
    int from = -1;
    int to = -1;
    int fromRow = -1; //!< of a call: the tasks' rows
    int toRow = -1;
    int index = -1; //!< of a call: in the design's calls; of a dependency: in the environment's list

    friend bool operator==(const GraphEdge &, const GraphEdge &) = default;
};

//! A design as boxes and lines, in a stable order: environments, images, bases, opaque pieces.
struct DesignGraph {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    std::vector<int> taskRows; //!< for each task of the design: its row in its environment's node, or -1

    //! Row by row what stands under a node's header; made when asked.
    std::vector<GraphRow> rows(const Design &design, const GraphNode &node) const;
    std::optional<int> indexOf(const QString &key) const;

    //! Tasks of the environment with that index, in the design's order.
    std::span<const int> tasksOf(int environment) const;

    std::vector<int> taskStart; //!< for each environment: where its tasks begin in taskList; one more at the end
    std::vector<int> taskList;
};

//! Layers over this number fold in the middle.
inline constexpr int kMostLayerRows = 8;
inline constexpr double kNodeHeaderLh = 1.67;
inline constexpr double kNodeRowLh = 1.33;
inline constexpr double kNodeWidthMinLh = 14;
inline constexpr double kNodeWidthMaxLh = 21;

DesignGraph graphOf(const Design &design);

//! Words for a node's kind, translated: "environment", "Dockerfile image".
QString nodeKindWords(const Design &design, const GraphNode &node);

//! Top left corners in lh by node key: those that are known, and for all other nodes a computed place.
//! Nothing that is known moves.
QHash<QString, QPointF> positionsOf(const DesignGraph &graph, const QHash<QString, QPointF> &known);

} // namespace gantry
