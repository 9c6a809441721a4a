// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvasscene.h"

#include <optional>
#include <vector>

namespace gantry {

enum class Direction { Left, Right, Up, Down };

//! The node that an arrow key leads to from `node`: the nearest one on that side, what lies straight ahead first.
std::optional<int> neighbourOf(const CanvasScene &scene, int node, Direction direction);

//! Nodes as they are read: left to right in columns of what stands on each other, top to bottom in each.
std::vector<int> readingOrder(const CanvasScene &scene);

} // namespace gantry
