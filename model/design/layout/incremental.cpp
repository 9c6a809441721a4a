// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/incremental.h"

#include <QHash>
#include <QPoint>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace gantry {

namespace {

// More new nodes than these are a new part of the project rather than additions to what is there.
constexpr size_t kMostSingly = 200;
constexpr double kCellLh = 24;

//! The boxes that have a place, found by area.
class Occupied
{
public:
    void add(int node, const QRectF &rect)
    {
        forCells(rect, [&](QPoint cell) { m_cells[cell].append({node, rect}); return false; });
    }

    template<typename Predicate>
    bool isAny(const QRectF &area, Predicate predicate) const
    {
        return forCells(area, [&](QPoint cell) {
            const auto found = m_cells.constFind(cell);
            if (found == m_cells.constEnd())
                return false;
            return std::any_of(found->begin(), found->end(), [&](const auto &entry) {
                return entry.second.intersects(area) && predicate(entry.first);
            });
        });
    }

private:
    template<typename Visit>
    static bool forCells(const QRectF &area, Visit visit)
    {
        const auto cell = [](double value) { return static_cast<int>(std::floor(value / kCellLh)); };
        for (int y = cell(area.top()); y <= cell(area.bottom()); ++y) {
            for (int x = cell(area.left()); x <= cell(area.right()); ++x) {
                if (visit(QPoint(x, y)))
                    return true;
            }
        }
        return false;
    }

    QHash<QPoint, QList<std::pair<int, QRectF>>> m_cells;
};

class Inserter
{
public:
    Inserter(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges, const LayoutGaps &gaps)
        : m_nodes(nodes), m_edges(edges), m_gaps(gaps), m_corners(nodes.size()), m_isPlaced(nodes.size(), false),
          m_edgesOf(nodes.size())
    {
        for (size_t i = 0; i < edges.size(); ++i) {
            m_edgesOf[static_cast<size_t>(edges[i].from)].push_back(static_cast<int>(i));
            m_edgesOf[static_cast<size_t>(edges[i].to)].push_back(static_cast<int>(i));
        }
        for (size_t node = 0; node < nodes.size(); ++node) {
            if (nodes[node].fixed)
                settle(static_cast<int>(node), *nodes[node].fixed);
            else
                m_new.push_back(static_cast<int>(node));
        }
    }

    std::vector<QPointF> run()
    {
        if (m_new.size() > kMostSingly) {
            placeTogether();
            return m_corners;
        }
        while (!m_new.empty()) { // who has a neighbour that is placed comes first, else the first
            auto next = std::find_if(m_new.begin(), m_new.end(), [this](int node) { return hasPlacedNeighbour(node); });
            if (next == m_new.end())
                next = m_new.begin();
            const int node = *next;
            m_new.erase(next);
            settle(node, freeNear(node, wanted(node)));
        }
        return m_corners;
    }

private:
    QRectF rectAt(int node, QPointF corner) const { return {corner, m_nodes[static_cast<size_t>(node)].size}; }
    QRectF rectOf(int node) const { return rectAt(node, m_corners[static_cast<size_t>(node)]); }

    QRectF frameAround(const QRectF &content) const
    {
        return content.adjusted(-m_gaps.framePadding, -m_gaps.framePadding - m_gaps.frameTitle, m_gaps.framePadding,
                                m_gaps.framePadding);
    }

    void settle(int node, QPointF corner)
    {
        const auto at = static_cast<size_t>(node);
        m_corners[at] = corner;
        m_isPlaced[at] = true;
        m_occupied.add(node, rectOf(node));
        m_all |= rectOf(node);
        if (m_nodes[at].frame >= 0)
            m_contents[m_nodes[at].frame] |= rectOf(node);
    }

    bool hasPlacedNeighbour(int node) const
    {
        const std::vector<int> &edges = m_edgesOf[static_cast<size_t>(node)];
        return std::any_of(edges.begin(), edges.end(), [&](int edge) { return isPlaced(other(edge, node)); });
    }

    int other(int edge, int node) const
    {
        const LayoutEdge &line = m_edges[static_cast<size_t>(edge)];
        return line.from == node ? line.to : line.from;
    }

    bool isPlaced(int node) const { return m_isPlaced[static_cast<size_t>(node)]; }

    // Where it would stand if it were alone with the first neighbour that decides.
    QPointF wanted(int node) const
    {
        const QSizeF size = m_nodes[static_cast<size_t>(node)].size;
        std::optional<QPointF> beside;
        for (int edge : m_edgesOf[static_cast<size_t>(node)]) {
            const LayoutEdge &line = m_edges[static_cast<size_t>(edge)];
            const int neighbour = other(edge, node);
            if (!isPlaced(neighbour) || neighbour == node)
                continue;
            const QRectF rect = rectOf(neighbour);
            const double centred = rect.center().x() - size.width() / 2;
            if (line.isFoundation)
                return line.from == node ? QPointF(centred, rect.top() - m_gaps.rank - size.height())
                                         : QPointF(centred, rect.bottom() + m_gaps.rank);
            if (!beside)
                beside = line.from == node ? QPointF(rect.left() - m_gaps.column - size.width(), rect.top())
                                           : QPointF(rect.right() + m_gaps.column, rect.top());
        }
        if (beside)
            return *beside;
        const QRectF content = m_contents.value(m_nodes[static_cast<size_t>(node)].frame);
        if (!content.isNull())
            return {content.left(), content.bottom() + m_gaps.stack};
        return {m_all.left(), belowAll()};
    }

    double belowAll() const
    {
        return m_all.bottom() + 2 * m_gaps.framePadding + m_gaps.frameTitle + m_gaps.stack;
    }

    // First where its frame stays whole, then anywhere near, then below everything.
    QPointF freeNear(int node, QPointF start) const
    {
        if (const std::optional<QPointF> corner = freeInRings(node, start, true))
            return *corner;
        const QRectF content = m_contents.value(m_nodes[static_cast<size_t>(node)].frame);
        if (!content.isNull()) {
            for (const QPointF &edge : {QPointF(content.left(), content.bottom() + m_gaps.stack),
                                        QPointF(content.right() + m_gaps.column, content.top())}) {
                if (isFree(node, snapped(edge), true))
                    return snapped(edge);
            }
        }
        if (const std::optional<QPointF> corner = freeInRings(node, start, false))
            return *corner;
        return snapped({m_all.left(), belowAll()});
    }

    // Rings around the wanted place, nearest first.
    std::optional<QPointF> freeInRings(int node, QPointF start, bool isFrameWhole) const
    {
        const double step = 2 * m_gaps.grid;
        constexpr int kMostRings = 30;
        for (int ring = 0; ring <= kMostRings; ++ring) {
            for (int i = -ring; i <= ring; ++i) {
                for (const QPoint offset : {QPoint(i, ring), QPoint(ring, i), QPoint(i, -ring), QPoint(-ring, i)}) {
                    const QPointF corner = snapped(start + QPointF(offset) * step);
                    if (isFree(node, corner, isFrameWhole))
                        return corner;
                }
            }
        }
        return std::nullopt;
    }

    QPointF snapped(QPointF point) const
    {
        return {std::round(point.x() / m_gaps.grid) * m_gaps.grid, std::round(point.y() / m_gaps.grid) * m_gaps.grid};
    }

    bool isFree(int node, QPointF corner, bool isFrameWhole) const
    {
        const QRectF rect = rectAt(node, corner);
        const double margin = m_gaps.stack / 2 - m_gaps.grid / 2;
        if (m_occupied.isAny(rect.adjusted(-margin, -margin, margin, margin), [](int) { return true; }))
            return false;
        const int frame = m_nodes[static_cast<size_t>(node)].frame;
        for (auto content = m_contents.constBegin(); content != m_contents.constEnd(); ++content) {
            if (content.key() != frame && frameAround(*content).intersects(rect))
                return false;
        }
        if (frame < 0 || !isFrameWhole)
            return true;
        const QRectF grown = frameAround(m_contents.value(frame) | rect);
        return !m_occupied.isAny(grown, [&](int other) { return m_nodes[static_cast<size_t>(other)].frame != frame; });
    }

    void placeTogether()
    {
        std::vector<int> local(m_nodes.size(), -1);
        std::vector<LayoutNode> nodes;
        std::vector<LayoutEdge> edges;
        for (int node : m_new) {
            local[static_cast<size_t>(node)] = static_cast<int>(nodes.size());
            nodes.push_back(m_nodes[static_cast<size_t>(node)]);
        }
        for (const LayoutEdge &edge : m_edges) {
            const int from = local[static_cast<size_t>(edge.from)];
            const int to = local[static_cast<size_t>(edge.to)];
            if (from >= 0 && to >= 0)
                edges.push_back({from, to, edge.isFoundation});
        }
        const std::vector<QPointF> corners = layOut(nodes, edges, m_gaps);
        const QPointF origin = snapped({m_all.left(), belowAll()});
        for (size_t i = 0; i < m_new.size(); ++i)
            settle(m_new[i], origin + corners[i]);
    }

    const std::vector<LayoutNode> &m_nodes;
    const std::vector<LayoutEdge> &m_edges;
    const LayoutGaps m_gaps;
    std::vector<QPointF> m_corners;
    std::vector<bool> m_isPlaced;
    std::vector<std::vector<int>> m_edgesOf;
    std::vector<int> m_new;
    Occupied m_occupied;
    QRectF m_all;
    QHash<int, QRectF> m_contents; // of frames
};

} // namespace

std::vector<QPointF> layOutAmong(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges,
                                 const LayoutGaps &gaps)
{
    return Inserter(nodes, edges, gaps).run();
}

} // namespace gantry
