// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QSizeF>

#include <vector>

namespace gantry::layered {

//! A directed line between two boxes; `weight` says how many it stands for.
struct Arc {
    int from = -1;
    int to = -1;
    int weight = 1;
};

//! Left to right ranks from 0 with few long arcs; arcs that close a circle are turned around in `arcs`.
//! Arcs from a node to itself must not be among them.
std::vector<int> ranksOf(int count, std::vector<Arc> &arcs);

//! Vertices in columns: the nodes, and behind them one bend for each rank that a long arc passes.
struct Columns {
    std::vector<std::vector<int>> order; //!< for each rank its vertices, top to bottom
    std::vector<int> rank; //!< for each vertex
    std::vector<Arc> arcs; //!< between neighbouring ranks only
    int nodeCount = 0; //!< vertices from here on are bends
};
Columns columnsOf(const std::vector<int> &ranks, const std::vector<Arc> &arcs);

//! Orders the vertices of each column so that few arcs cross.
void reduceCrossings(Columns &columns);
//! Arcs that cross, weights aside.
long long crossings(const Columns &columns);

//! Top edges of one column's boxes in their order: as near to `wanted` as `gap` between them allows (least squares).
std::vector<double> spread(const std::vector<double> &wanted, const std::vector<double> &heights,
                           const std::vector<double> &weights, double gap);

struct Gaps {
    double column = 5.5;
    double stack = 2.6;
};

//! Top left corners of boxes that arcs connect from left to right; the drawing begins at 0, 0.
std::vector<QPointF> place(const std::vector<QSizeF> &sizes, std::vector<Arc> arcs, const Gaps &gaps);

} // namespace gantry::layered
