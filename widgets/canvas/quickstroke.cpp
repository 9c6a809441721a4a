// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/quickstroke.h"

#include "widgets/canvas/lineraster.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace gantry {

namespace {

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

bool QuickStroker::isPixels(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster && painter.worldTransform().type() <= QTransform::TxTranslate;
}

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
    const double ratio = m_raster ? m_raster->ratio() : painter.device()->devicePixelRatioF();
    if (!m_raster) {
        QPen pen = penOf(stroke, 1);
        pen.setCosmetic(true); // one device pixel
        painter.setPen(pen);
    }
    const int lines = std::max(1, static_cast<int>(std::ceil(stroke.widthPx * ratio - 0.05)));
    const double spread = stroke.widthPx - 1 / ratio;
    for (int line = 0; line < lines; ++line) {
        const double offset = lines == 1 ? 0 : -spread / 2 + spread * line / (lines - 1);
        if (m_raster)
            rasterOffset(offset, stroke, exposed);
        else
            drawOffset(painter, offset, exposed);
    }
}

bool QuickStroker::isSeen(QPointF from, QPointF to, const QRectF &exposed) const
{
    return std::max(from.x(), to.x()) >= exposed.left() && std::min(from.x(), to.x()) <= exposed.right()
        && std::max(from.y(), to.y()) >= exposed.top() && std::min(from.y(), to.y()) <= exposed.bottom();
}

void QuickStroker::drawOffset(QPainter &painter, double offset, const QRectF &exposed)
{
    m_piece.clear();
    const auto flush = [&] {
        if (m_piece.size() > 1)
            painter.drawPolyline(m_piece.data(), static_cast<int>(m_piece.size()));
        m_piece.clear();
    };
    for (int i = 1; i < m_count; ++i) {
        const QPointF before = offsetPoint(i - 1, offset);
        const QPointF after = offsetPoint(i, offset);
        if (!isSeen(before, after, exposed)) {
            flush();
            continue;
        }
        if (m_piece.empty())
            m_piece.push_back(before);
        m_piece.push_back(after);
    }
    flush();
}

void QuickStroker::rasterOffset(double offset, const Stroke &stroke, const QRectF &exposed)
{
    double left = stroke.dashPx.isEmpty() ? 0 : stroke.dashPx.first(); // of the dash or gap that is being drawn
    qsizetype dash = 0;
    for (int i = 1; i < m_count; ++i) {
        const QPointF before = offsetPoint(i - 1, offset);
        const QPointF after = offsetPoint(i, offset);
        const bool isShown = isSeen(before, after, exposed);
        if (stroke.dashPx.isEmpty()) {
            if (isShown)
                m_raster->smooth(before, after, stroke.color);
            continue;
        }
        const QPointF along = after - before;
        const double length = std::hypot(along.x(), along.y());
        for (double at = 0; at < length;) {
            const double end = std::min(length, at + left);
            if (isShown && dash % 2 == 0)
                m_raster->smooth(before + along * (at / length), before + along * (end / length), stroke.color);
            left -= end - at;
            at = end;
            if (left <= 0)
                left = stroke.dashPx[++dash % stroke.dashPx.size()];
        }
    }
}

} // namespace gantry
