// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace gantry {

//! Everything in lh.
struct LayoutGaps {
    double rank = 2.6; //!< from a box down to what it stands on
    double column = 5.5; //!< sideways, with room for a call's label
    double stack = 2.6; //!< between boxes over each other that do not stand on each other
    double grid = 1.1; //!< positions are multiples of it
    double framePadding = 0.9;
    double frameTitle = 1.3; //!< above the padding: together a row of 2 lh and a hair
};

struct LayoutNode {
    QSizeF size;
    int rank = 0; //!< 0 stands at the top; what is stood on has a higher one
    int frame = -1; //!< -1: in none
    std::optional<QPointF> fixed; //!< top left corner of a node that stays where it is
};

struct LayoutEdge {
    int from = -1;
    int to = -1;
    bool isFoundation = false; //!< `from` stands on `to`; otherwise `from` comes before `to`, left to right
};

//! Places for all nodes: calls and dependencies run left to right, foundation top to bottom, each environment over its
//! image over its base; a frame's boxes keep together and no frame lies over a foreign box. Pure and deterministic: the
//! same input gives the same places. Fixed nodes stay, others find a free place near what they belong to.
std::vector<QPointF> layOut(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges,
                            const LayoutGaps &gaps = {});

} // namespace gantry
