// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/layered.h"

#include <algorithm>
#include <cmath>

namespace gantry::layered {

namespace {

constexpr double kBendHeight = 0.6;

struct Column {
    std::vector<int> vertices; // top to bottom
    std::vector<double> heights;
    double x = 0;
};

class Placement
{
public:
    Placement(const std::vector<QSizeF> &sizes, Columns columns, const Gaps &gaps)
        : m_sizes(sizes), m_columns(std::move(columns)), m_gaps(gaps), m_top(m_columns.rank.size(), 0),
          m_before(m_columns.rank.size()), m_after(m_columns.rank.size())
    {
        for (const Arc &arc : m_columns.arcs) {
            m_after[static_cast<size_t>(arc.from)].push_back({arc.to, static_cast<double>(arc.weight)});
            m_before[static_cast<size_t>(arc.to)].push_back({arc.from, static_cast<double>(arc.weight)});
        }
    }

    std::vector<QPointF> run()
    {
        makeColumns();
        stack();
        constexpr int kRounds = 4;
        for (int round = 0; round < kRounds; ++round) {
            for (Column &column : m_cuts)
                align(column, true, false);
            for (auto column = m_cuts.rbegin(); column != m_cuts.rend(); ++column)
                align(*column, false, true);
        }
        for (Column &column : m_cuts)
            align(column, true, true);
        return corners();
    }

private:
    struct Pull {
        int vertex;
        double weight;
    };

    double heightOf(int vertex) const
    {
        return vertex < m_columns.nodeCount ? m_sizes[static_cast<size_t>(vertex)].height() : kBendHeight;
    }

    double widthOf(int vertex) const
    {
        return vertex < m_columns.nodeCount ? m_sizes[static_cast<size_t>(vertex)].width() : 0;
    }

    // A column that is much taller than the whole is wide is cut into several beside each other.
    double mostHeight() const
    {
        double area = 0;
        for (const QSizeF &size : m_sizes)
            area += (size.width() + m_gaps.column) * (size.height() + m_gaps.stack);
        constexpr double kLeast = 90;
        return std::max(kLeast, 1.2 * std::sqrt(area));
    }

    void makeColumns()
    {
        const double most = mostHeight();
        double x = 0;
        for (const std::vector<int> &order : m_columns.order) {
            double total = 0;
            for (int vertex : order)
                total += heightOf(vertex) + m_gaps.stack;
            const double each = total / std::ceil(total / most);
            Column column;
            double height = 0;
            double width = 0;
            const auto finish = [&] {
                column.x = x;
                x += width > 0 ? width + m_gaps.column : 0;
                m_cuts.push_back(std::move(column));
                column = {};
                height = width = 0;
            };
            for (int vertex : order) {
                column.vertices.push_back(vertex);
                column.heights.push_back(heightOf(vertex));
                width = std::max(width, widthOf(vertex));
                height += heightOf(vertex) + m_gaps.stack;
                if (height >= each && vertex != order.back())
                    finish();
            }
            finish();
        }
    }

    void stack()
    {
        for (const Column &column : m_cuts) {
            double y = 0;
            for (size_t i = 0; i < column.vertices.size(); ++i) {
                m_top[static_cast<size_t>(column.vertices[i])] = y;
                y += column.heights[i] + m_gaps.stack;
            }
        }
    }

    void align(Column &column, bool isToLeft, bool isToRight)
    {
        m_wanted.clear();
        m_weights.clear();
        for (int vertex : column.vertices) {
            double sum = 0;
            double weight = 0;
            const auto add = [&](const std::vector<Pull> &pulls) {
                for (const Pull &pull : pulls) {
                    sum += m_top[static_cast<size_t>(pull.vertex)] * pull.weight;
                    weight += pull.weight;
                }
            };
            if (isToLeft)
                add(m_before[static_cast<size_t>(vertex)]);
            if (isToRight)
                add(m_after[static_cast<size_t>(vertex)]);
            constexpr double kFree = 0.01; // nothing pulls: it stays, and gives way
            m_wanted.push_back(weight > 0 ? sum / weight : m_top[static_cast<size_t>(vertex)]);
            m_weights.push_back(weight > 0 ? weight : kFree);
        }
        const std::vector<double> tops = spread(m_wanted, column.heights, m_weights, m_gaps.stack);
        for (size_t i = 0; i < tops.size(); ++i)
            m_top[static_cast<size_t>(column.vertices[i])] = tops[i];
    }

    std::vector<QPointF> corners() const
    {
        std::vector<QPointF> points(m_sizes.size());
        double first = 0;
        bool isFirst = true;
        for (const Column &column : m_cuts) {
            for (int vertex : column.vertices) {
                if (vertex >= m_columns.nodeCount)
                    continue;
                const double y = m_top[static_cast<size_t>(vertex)];
                points[static_cast<size_t>(vertex)] = {column.x, y};
                first = isFirst ? y : std::min(first, y);
                isFirst = false;
            }
        }
        for (QPointF &point : points)
            point.ry() -= first;
        return points;
    }

    const std::vector<QSizeF> &m_sizes;
    Columns m_columns;
    Gaps m_gaps;
    std::vector<double> m_top;
    std::vector<std::vector<Pull>> m_before;
    std::vector<std::vector<Pull>> m_after;
    std::vector<Column> m_cuts;
    std::vector<double> m_wanted;
    std::vector<double> m_weights;
};

} // namespace

// Pool adjacent violators: with each box's offset taken off, the tops must only not fall.
std::vector<double> spread(const std::vector<double> &wanted, const std::vector<double> &heights,
                           const std::vector<double> &weights, double gap)
{
    struct Block {
        double sum;
        double weight;
        size_t first;
        double value() const { return sum / weight; }
    };
    std::vector<double> offsets(wanted.size(), 0);
    for (size_t i = 1; i < wanted.size(); ++i)
        offsets[i] = offsets[i - 1] + heights[i - 1] + gap;
    std::vector<Block> blocks;
    for (size_t i = 0; i < wanted.size(); ++i) {
        blocks.push_back({(wanted[i] - offsets[i]) * weights[i], weights[i], i});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].value() > blocks.back().value()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().weight += last.weight;
        }
    }
    std::vector<double> tops(wanted.size(), 0);
    for (size_t b = 0; b < blocks.size(); ++b) {
        const size_t end = b + 1 < blocks.size() ? blocks[b + 1].first : wanted.size();
        for (size_t i = blocks[b].first; i < end; ++i)
            tops[i] = blocks[b].value() + offsets[i];
    }
    return tops;
}

std::vector<QPointF> place(const std::vector<QSizeF> &sizes, std::vector<Arc> arcs, const Gaps &gaps)
{
    const std::vector<int> ranks = ranksOf(static_cast<int>(sizes.size()), arcs);
    Columns columns = columnsOf(ranks, arcs);
    reduceCrossings(columns);
    return Placement(sizes, std::move(columns), gaps).run();
}

} // namespace gantry::layered
