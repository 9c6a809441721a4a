// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/layout/designgraph.h"

#include <QPointF>
#include <QRectF>

#include <array>

namespace gantry {

//! A line from one box to another as a cubic curve, in world coordinates.
struct EdgeCurve {
    std::array<QPointF, 4> points; //!< start, two handles, end
    bool isStraight = false;

    QPointF start() const { return points[0]; }
    QPointF end() const { return points[3]; }
    QPointF at(double t) const;
    //! Unit vector in which it arrives.
    QPointF arrival() const;
    QRectF bounds() const;
    //! Distance from a point, as the eye sees it (the curve is cut in pieces).
    double distanceTo(QPointF point) const;
    //! Cut off at the end by about `length`, for a head to be set there.
    EdgeCurve shortened(double length) const;
};

//! Pieces that a curve is drawn and hit with.
inline constexpr int kCurvePieces = 14;

//! Middle of a row, from the node's top.
inline double rowCenterLh(int row)
{
    return row < 0 ? kNodeHeaderLh / 2 : kNodeHeaderLh + (row + 0.5) * kNodeRowLh;
}

//! Environment → image and image → base from bottom middle to top middle; dependencies from header to header and calls
//! from row to row, right side to left side; within one box a loop at its right.
EdgeCurve edgeCurve(const GraphEdge &edge, const QRectF &from, const QRectF &to);

} // namespace gantry
