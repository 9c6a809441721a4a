// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/layout/layout.h"

#include <QRectF>

#include <vector>

namespace gantry {

struct FramedBox {
    QRectF rect;
    int frame = -1; //!< -1: in none
};

struct FrameArea {
    int frame = -1;
    QRectF rect; //!< with padding and title
};

//! Rectangles around the boxes of each frame, in order of frames. None covers a box of another frame or of none: a frame
//! whose boxes stand apart with foreign ones between them comes in several parts, the largest first.
std::vector<FrameArea> frameAreas(const std::vector<FramedBox> &boxes, const LayoutGaps &gaps = {});

} // namespace gantry
