// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/layout/layout.h"

namespace gantry {

//! Places where some nodes are fixed: those stay, each other one goes beside, above or below what it belongs to, where
//! it covers nothing and no frame comes to lie over a foreign box. Many new ones are laid out by themselves, below.
std::vector<QPointF> layOutAmong(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges,
                                 const LayoutGaps &gaps);

} // namespace gantry
