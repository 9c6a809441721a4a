// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/quickstroke.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace gantry {

namespace {

bool isPixels(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster && painter.worldTransform().type() <= QTransform::TxTranslate;
}

QPen penOf(const Stroke &stroke, double width)
{
    QPen pen(stroke.color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!stroke.dashPx.isEmpty()) {
        QList<qreal> pattern;
        for (const qreal dash : stroke.dashPx) // in widths of the pen
            pattern.append(dash / width);
        pen.setDashPattern(pattern);
    }
    return pen;
}

} // namespace

void QuickStroker::stroke(QPainter &painter, const EdgeCurve &curve, const Stroke &stroke, const QRectF &exposed)
{
    if (isPixels(painter)) {
        const QPointF along = curve.end() - curve.start();
        if (curve.isStraight && (std::abs(along.x()) < 0.01 || std::abs(along.y()) < 0.01))
            strokeAxis(painter, curve.start(), curve.end(), stroke, exposed);
        else
            strokeThin(painter, curve, stroke, exposed);
        return;
    }
    painter.setPen(penOf(stroke, stroke.widthPx));
    std::array<QPointF, kCurvePieces + 1> points;
    for (int i = 0; i <= kCurvePieces; ++i)
        points[static_cast<size_t>(i)] = curve.at(static_cast<double>(i) / kCurvePieces);
    if (curve.isStraight)
        painter.drawLine(curve.start(), curve.end());
    else
        painter.drawPolyline(points.data(), kCurvePieces + 1);
}

void QuickStroker::strokeAxis(QPainter &painter, QPointF from, QPointF to, const Stroke &stroke, const QRectF &exposed) const
{
    const bool isVertical = std::abs(to.x() - from.x()) < 0.01;
    const double width = stroke.widthPx;
    double low = isVertical ? std::min(from.y(), to.y()) : std::min(from.x(), to.x());
    double high = isVertical ? std::max(from.y(), to.y()) : std::max(from.x(), to.x());
    const double middle = isVertical ? from.x() : from.y();
    const auto fill = [&](double begin, double end) {
        const QRectF rect = isVertical ? QRectF(middle - width / 2, begin, width, end - begin)
                                       : QRectF(begin, middle - width / 2, end - begin, width);
        if (rect.intersects(exposed))
            painter.fillRect(rect, stroke.color); // antialiased: exact to parts of a pixel
    };
    if (stroke.dashPx.isEmpty()) { // what is far outside need not be filled
        low = std::max(low, (isVertical ? exposed.top() : exposed.left()) - 1);
        high = std::min(high, (isVertical ? exposed.bottom() : exposed.right()) + 1);
        fill(low, high);
        return;
    }
    double at = low;
    for (qsizetype i = 0; at < high; ++i) {
        const double length = stroke.dashPx[i % stroke.dashPx.size()];
        if (i % 2 == 0)
            fill(at, std::min(at + length, high));
        at += length;
    }
}

void QuickStroker::strokeThin(QPainter &painter, const EdgeCurve &curve, const Stroke &stroke, const QRectF &exposed)
{
    m_count = curve.isStraight ? 2 : kCurvePieces + 1;
    for (int i = 0; i < m_count; ++i)
        m_points[static_cast<size_t>(i)] = curve.at(static_cast<double>(i) / (m_count - 1));
    for (int i = 0; i < m_count; ++i) {
        const QPointF along = m_points[static_cast<size_t>(std::min(i + 1, m_count - 1))] - m_points[static_cast<size_t>(std::max(i - 1, 0))];
        const double length = std::hypot(along.x(), along.y());
        m_normals[static_cast<size_t>(i)] = length > 0 ? QPointF(-along.y(), along.x()) / length : QPointF();
    }
    const double ratio = painter.device()->devicePixelRatioF();
    QPen pen = penOf(stroke, 1);
    pen.setCosmetic(true); // one device pixel
    painter.setPen(pen);
    const int lines = static_cast<int>(std::ceil(stroke.widthPx * ratio - 0.05));
    if (lines <= 1) {
        drawOffset(painter, 0, exposed);
        return;
    }
    const double spread = stroke.widthPx - 1 / ratio;
    for (int line = 0; line < lines; ++line)
        drawOffset(painter, -spread / 2 + spread * line / (lines - 1), exposed);
}

void QuickStroker::drawOffset(QPainter &painter, double offset, const QRectF &exposed)
{
    const auto point = [&](int i) { return m_points[static_cast<size_t>(i)] + m_normals[static_cast<size_t>(i)] * offset; };
    m_piece.clear();
    const auto flush = [&] {
        if (m_piece.size() > 1)
            painter.drawPolyline(m_piece.data(), static_cast<int>(m_piece.size()));
        m_piece.clear();
    };
    for (int i = 1; i < m_count; ++i) {
        const QPointF before = point(i - 1);
        const QPointF after = point(i);
        const bool isSeen = std::max(before.x(), after.x()) >= exposed.left() && std::min(before.x(), after.x()) <= exposed.right()
            && std::max(before.y(), after.y()) >= exposed.top() && std::min(before.y(), after.y()) <= exposed.bottom();
        if (!isSeen) {
            flush();
            continue;
        }
        if (m_piece.empty())
            m_piece.push_back(before);
        m_piece.push_back(after);
    }
    flush();
}

} // namespace gantry
