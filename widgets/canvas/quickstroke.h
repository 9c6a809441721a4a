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

class LineRaster;

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
    //! Whether a painter draws on a screen or an image, unscaled.
    static bool isPixels(const QPainter &painter);
    //! Where the painter draws on a picture: what draws the lines on it; null where there is none.
    void setRaster(LineRaster *raster) { m_raster = raster; }
    void stroke(QPainter &painter, const EdgeCurve &curve, const Stroke &stroke, const QRectF &exposed);

private:
    void strokeAxis(QPainter &painter, QPointF from, QPointF to, const Stroke &stroke, const QRectF &exposed) const;
    void strokeThin(QPainter &painter, const EdgeCurve &curve, const Stroke &stroke, const QRectF &exposed);
    void drawOffset(QPainter &painter, double offset, const QRectF &exposed);
    void rasterOffset(double offset, const Stroke &stroke, const QRectF &exposed);
    bool isSeen(QPointF from, QPointF to, const QRectF &exposed) const;
    QPointF offsetPoint(int i, double offset) const { return m_points[static_cast<size_t>(i)] + m_normals[static_cast<size_t>(i)] * offset; }

    LineRaster *m_raster = nullptr;
    std::array<QPointF, kCurvePieces + 1> m_points;
    std::array<QPointF, kCurvePieces + 1> m_normals;
    int m_count = 0;
    std::vector<QPointF> m_piece;
};

} // namespace gantry
