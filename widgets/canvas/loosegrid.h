// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>

#include <cstdint>
#include <vector>

namespace gantry {

//! Finds rectangles by area. Each lies in one cell of the coarsest grid that it does not stand out of by more than half
//! a cell, so that long and short ones are found alike; a query looks at the cells around its area.
class LooseGrid
{
public:
    void build(const std::vector<QRectF> &rects);

    //! Calls `visit(number)` for each rectangle that touches `area`, in no useful order.
    template<typename Visit>
    void forEachIn(const QRectF &area, Visit visit) const
    {
        for (const Level &level : m_levels) {
            const Window window = windowOf(level, area);
            for (int y = window.top; y <= window.bottom; ++y) {
                for (auto i = level.lowerBound(y, window.left); i < level.entries.size(); ++i) {
                    const Entry &entry = level.entries[i];
                    if (entry.y != y || entry.x > window.right)
                        break;
                    if (touches(entry.rect, area))
                        visit(entry.number);
                }
            }
        }
    }

private:
    struct Bounds {
        float left, top, right, bottom;
    };
    struct Entry {
        int y;
        int x;
        int number;
        Bounds rect;
    };
    struct Level {
        double cell = 1;
        int firstRow = 0;
        int lastRow = 0;
        std::vector<Entry> entries; // by row, then column

        size_t lowerBound(int y, int x) const;
    };
    struct Window {
        int left, top, right, bottom;
    };

    static Window windowOf(const Level &level, const QRectF &area);
    static bool touches(const Bounds &rect, const QRectF &area)
    {
        return rect.left <= area.right() && rect.right >= area.left() && rect.top <= area.bottom()
            && rect.bottom >= area.top();
    }

    std::vector<Level> m_levels;
};

} // namespace gantry
