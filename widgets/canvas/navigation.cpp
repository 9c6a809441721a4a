// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/navigation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace gantry {

namespace {

// Along the direction (positive is ahead) and across it.
QPointF turned(QPointF offset, Direction direction)
{
    switch (direction) {
    case Direction::Left: return {-offset.x(), offset.y()};
    case Direction::Right: return {offset.x(), offset.y()};
    case Direction::Up: return {-offset.y(), offset.x()};
    case Direction::Down: return {offset.y(), offset.x()};
    }
    Q_UNREACHABLE();
}

// How far two boxes are apart across the direction; 0 where one lies straight ahead of the other.
double apart(const QRectF &a, const QRectF &b, Direction direction)
{
    const bool isSideways = direction == Direction::Left || direction == Direction::Right;
    const double low = isSideways ? std::max(a.top(), b.top()) : std::max(a.left(), b.left());
    const double high = isSideways ? std::min(a.bottom(), b.bottom()) : std::min(a.right(), b.right());
    return std::max(0.0, low - high);
}

} // namespace

std::optional<int> neighbourOf(const CanvasScene &scene, int node, Direction direction)
{
    const QRectF &from = scene.rect(node);
    std::optional<int> best;
    double least = 0;
    for (int other = 0; other < scene.nodeCount(); ++other) {
        const QRectF &to = scene.rect(other);
        const double ahead = turned(to.center() - from.center(), direction).x();
        if (other == node || ahead < 0.5)
            continue;
        const double sideways = apart(from, to, direction);
        if (sideways > 2 * ahead + 4) // too far to the side to be meant
            continue;
        const double cost = ahead + 3 * sideways + 0.1 * std::abs(turned(to.center() - from.center(), direction).y());
        if (!best || cost < least) {
            best = other;
            least = cost;
        }
    }
    return best;
}

std::vector<int> readingOrder(const CanvasScene &scene)
{
    std::vector<int> order(static_cast<size_t>(scene.nodeCount()));
    std::iota(order.begin(), order.end(), 0);
    constexpr double kColumn = 8; // lh: boxes that begin nearer than this are one column
    const auto key = [&](int node) {
        return std::tuple(std::floor(scene.rect(node).left() / kColumn), scene.rect(node).top(), scene.rect(node).left());
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return key(a) < key(b); });
    return order;
}

} // namespace gantry
