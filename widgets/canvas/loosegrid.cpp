// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/loosegrid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace gantry {

namespace {

constexpr double kSmallestCell = 32; // lh: about a node with its gap

int cellOf(double value, double cell)
{
    return static_cast<int>(std::floor(value / cell));
}

} // namespace

size_t LooseGrid::Level::lowerBound(int y, int x) const
{
    const auto found = std::lower_bound(entries.begin(), entries.end(), std::pair(y, x),
                                        [](const Entry &entry, const std::pair<int, int> &key) {
                                            return std::tie(entry.y, entry.x) < std::tie(key.first, key.second);
                                        });
    return static_cast<size_t>(found - entries.begin());
}

LooseGrid::Window LooseGrid::windowOf(const Level &level, const QRectF &area)
{
    const double reach = level.cell / 2;
    return {cellOf(area.left() - reach, level.cell), std::max(cellOf(area.top() - reach, level.cell), level.firstRow),
            cellOf(area.right() + reach, level.cell), std::min(cellOf(area.bottom() + reach, level.cell), level.lastRow)};
}

void LooseGrid::build(const std::vector<QRectF> &rects)
{
    std::map<double, Level> levels;
    for (size_t i = 0; i < rects.size(); ++i) {
        const QRectF &rect = rects[i];
        double cell = kSmallestCell;
        while (cell < std::max(rect.width(), rect.height()))
            cell *= 2;
        Level &level = levels[cell];
        level.cell = cell;
        level.entries.push_back({cellOf(rect.center().y(), cell), cellOf(rect.center().x(), cell), static_cast<int>(i),
                                 {static_cast<float>(rect.left()), static_cast<float>(rect.top()),
                                  static_cast<float>(rect.right()), static_cast<float>(rect.bottom())}});
    }
    m_levels.clear();
    for (auto &[cell, level] : levels) {
        std::sort(level.entries.begin(), level.entries.end(), [](const Entry &a, const Entry &b) {
            return std::tie(a.y, a.x, a.number) < std::tie(b.y, b.x, b.number);
        });
        level.firstRow = level.entries.front().y;
        level.lastRow = level.entries.back().y;
        m_levels.push_back(std::move(level));
    }
}

} // namespace gantry
