// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/layout/layout.h"

#include <QPointF>
#include <QSizeF>

#include <vector>

namespace gantry {

//! Boxes that stand on each other and move as one: environments over their image over its base.
struct Stack {
    std::vector<int> nodes; //!< in the order of the input
    std::vector<QPointF> corners; //!< of the nodes, from 0, 0
    QSizeF size;
    int frame = -1;
    bool carriesOthers = false; //!< boxes of other stacks stand on it, and it has none at the top itself
};

//! All nodes in stacks. What many things stand on is a stack of its own, as is what stands in another frame.
std::vector<Stack> stacksOf(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges,
                            const LayoutGaps &gaps);

} // namespace gantry
