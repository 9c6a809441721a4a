// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/edgegeometry.h"

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <array>
#include <vector>

class QPainter;

namespace gantry {

//! How a line is stroked; lengths in logical pixels.
struct Stroke {
    QColor color;
    double widthPx = 1;
    QList<qreal> dashPx;
};

//! Strokes curves in logical pixels. On screens and images a wide line is drawn as thin ones side by side, and one along
//! an axis as rectangles: many times faster than the general way, and it looks the same. Devices that keep lines get
//! real ones. Pieces outside of `exposed` are left out.
class QuickStroker
{
public:
    void stroke(QPainter &painter, const EdgeCurve &curve, const Stroke &stroke, const QRectF &exposed);

private:
    void strokeAxis(QPainter &painter, QPointF from, QPointF to, const Stroke &stroke, const QRectF &exposed) const;
    void strokeThin(QPainter &painter, const EdgeCurve &curve, const Stroke &stroke, const QRectF &exposed);
    void drawOffset(QPainter &painter, double offset, const QRectF &exposed);

    std::array<QPointF, kCurvePieces + 1> m_points;
    std::array<QPointF, kCurvePieces + 1> m_normals;
    int m_count = 0;
    std::vector<QPointF> m_piece;
};

} // namespace gantry
