// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/edgegeometry.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace gantry {

namespace {

constexpr double kLoopLh = 2.4;
constexpr double kLeastHandleLh = 2.0;

EdgeCurve vertical(const QRectF &from, const QRectF &to)
{
    const bool isBelow = to.center().y() >= from.center().y();
    const QPointF start(from.center().x(), isBelow ? from.bottom() : from.top());
    const QPointF end(to.center().x(), isBelow ? to.top() : to.bottom());
    const double handle = (isBelow ? 1 : -1) * std::max(std::abs(end.y() - start.y()) / 2, kLeastHandleLh / 2);
    EdgeCurve curve{{start, start + QPointF(0, handle), end - QPointF(0, handle), end}};
    curve.isStraight = std::abs(start.x() - end.x()) < 0.01 && (isBelow ? end.y() > start.y() : end.y() < start.y());
    return curve;
}

EdgeCurve horizontal(QPointF start, QPointF end)
{
    const double handle = std::max(std::abs(end.x() - start.x()) / 2, kLeastHandleLh);
    EdgeCurve curve{{start, start + QPointF(handle, 0), end - QPointF(handle, 0), end}};
    curve.isStraight = std::abs(start.y() - end.y()) < 0.01 && end.x() > start.x();
    return curve;
}

EdgeCurve loop(const QRectF &box, double startY, double endY)
{
    const bool isItself = std::abs(startY - endY) < 0.01;
    const QPointF start(box.right(), box.top() + startY);
    const QPointF end(box.right(), box.top() + endY + (isItself ? kNodeRowLh / 3 : 0));
    const double bend = isItself ? kNodeRowLh : 0;
    return {{start, start + QPointF(kLoopLh, -bend), end + QPointF(kLoopLh, bend), end}};
}

} // namespace

QPointF EdgeCurve::at(double t) const
{
    const double u = 1 - t;
    return points[0] * (u * u * u) + points[1] * (3 * u * u * t) + points[2] * (3 * u * t * t) + points[3] * (t * t * t);
}

QPointF EdgeCurve::arrival() const
{
    const QPointF direction = isStraight ? points[3] - points[0] : points[3] - points[2];
    const double length = std::hypot(direction.x(), direction.y());
    return length > 0 ? direction / length : QPointF(1, 0);
}

QRectF EdgeCurve::bounds() const
{
    const auto [left, right] = std::minmax({points[0].x(), points[1].x(), points[2].x(), points[3].x()});
    const auto [top, bottom] = std::minmax({points[0].y(), points[1].y(), points[2].y(), points[3].y()});
    return {QPointF(left, top), QPointF(right, bottom)};
}

double EdgeCurve::distanceTo(QPointF point) const
{
    double nearest = 1e9;
    QPointF before = points[0];
    const int pieces = isStraight ? 1 : kCurvePieces;
    for (int i = 1; i <= pieces; ++i) {
        const QPointF after = at(static_cast<double>(i) / pieces);
        const QPointF along = after - before;
        const double square = QPointF::dotProduct(along, along);
        const double t = square > 0 ? std::clamp(QPointF::dotProduct(point - before, along) / square, 0.0, 1.0) : 0;
        const QPointF apart = point - (before + along * t);
        nearest = std::min(nearest, std::hypot(apart.x(), apart.y()));
        before = after;
    }
    return nearest;
}

EdgeCurve EdgeCurve::shortened(double length) const
{
    EdgeCurve result = *this;
    const QPointF back = arrival() * length;
    result.points[3] -= back;
    result.points[2] -= isStraight ? back : back / 2;
    return result;
}

EdgeCurve edgeCurve(const GraphEdge &edge, const QRectF &from, const QRectF &to)
{
    if (edge.kind == EdgeKind::RunsIn || edge.kind == EdgeKind::StartsFrom)
        return vertical(from, to);
    const double startY = rowCenterLh(edge.kind == EdgeKind::Calls ? edge.fromRow : -1);
    const double endY = rowCenterLh(edge.kind == EdgeKind::Calls ? edge.toRow : -1);
    if (edge.from == edge.to)
        return loop(from, startY, endY);
    return horizontal({from.right(), from.top() + startY}, {to.left(), to.top() + endY});
}

} // namespace gantry
