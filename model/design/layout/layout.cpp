// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/layout.h"

#include "model/design/layout/boxes.h"
#include "model/design/layout/incremental.h"
#include "model/design/layout/stacks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gantry {

namespace {

//! A frame with its stacks, or (frame -1) the stacks outside of frames.
struct Block {
    int frame = -1;
    std::vector<int> stacks; //!< placed by calls and dependencies
    std::vector<int> footers; //!< what others stand on: in rows below
    std::vector<QPointF> corners; //!< of stacks, then footers
    QSizeF size;
};

class Composer
{
public:
    Composer(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges, const LayoutGaps &gaps)
        : m_nodes(nodes), m_edges(edges), m_gaps(gaps), m_stacks(stacksOf(nodes, edges, gaps)),
          m_stackOf(nodes.size(), -1), m_blockOf(m_stacks.size(), -1), m_inBlock(m_stacks.size(), -1),
          m_corners(m_stacks.size())
    {
        for (size_t s = 0; s < m_stacks.size(); ++s) {
            for (int node : m_stacks[s].nodes)
                m_stackOf[static_cast<size_t>(node)] = static_cast<int>(s);
        }
    }

    std::vector<QPointF> run()
    {
        makeBlocks();
        for (Block &block : m_blocks)
            layOutBlock(block);
        const double bottom = placeBlocks();
        placeFooters(m_footers, bottom > 0 ? bottom + m_gaps.rank : 0, m_width);
        return nodeCorners();
    }

private:
    layered::Gaps boxGaps() const { return {m_gaps.column, m_gaps.stack}; }

    // Upwards, so that nothing comes nearer than its gap.
    double snapped(double value) const { return std::ceil(value / m_gaps.grid - 1e-6) * m_gaps.grid; }
    QSizeF snapped(QSizeF size) const { return {snapped(size.width()), snapped(size.height())}; }

    void makeBlocks()
    {
        std::map<int, size_t> blockOfFrame;
        for (size_t s = 0; s < m_stacks.size(); ++s) {
            const Stack &stack = m_stacks[s];
            if (stack.frame < 0 && stack.carriesOthers) {
                m_footers.push_back(static_cast<int>(s));
                continue;
            }
            const auto [found, isNew] = blockOfFrame.try_emplace(stack.frame, m_blocks.size());
            if (isNew)
                m_blocks.push_back({stack.frame, {}, {}, {}, {}});
            Block &block = m_blocks[found->second];
            m_blockOf[s] = static_cast<int>(found->second);
            if (stack.carriesOthers) {
                block.footers.push_back(static_cast<int>(s));
            } else {
                m_inBlock[s] = static_cast<int>(block.stacks.size());
                block.stacks.push_back(static_cast<int>(s));
            }
        }
    }

    void layOutBlock(Block &block)
    {
        std::vector<QSizeF> sizes;
        for (int stack : block.stacks)
            sizes.push_back(snapped(m_stacks[static_cast<size_t>(stack)].size));
        const std::vector<QPointF> corners = arrangeBoxes(sizes, arcsWithin(block), boxGaps());
        for (size_t i = 0; i < corners.size(); ++i)
            m_corners[static_cast<size_t>(block.stacks[i])] = snapped(corners[i]);
        const QRectF above = boundsOf(sizes, corners);
        placeFooters(block.footers, block.stacks.empty() ? 0 : above.height() + m_gaps.rank, above.width());
        QRectF bounds;
        for (const std::vector<int> *list : {&block.stacks, &block.footers}) {
            for (int stack : *list)
                bounds |= QRectF(m_corners[static_cast<size_t>(stack)], m_stacks[static_cast<size_t>(stack)].size);
        }
        for (const std::vector<int> *list : {&block.stacks, &block.footers}) {
            for (int stack : *list)
                m_corners[static_cast<size_t>(stack)] -= bounds.topLeft();
        }
        block.size = bounds.size();
    }

    QPointF snapped(QPointF point) const { return {snapped(point.x()), snapped(point.y())}; }

    // Calls and dependencies of one block, made once for all blocks.
    const std::vector<layered::Arc> &arcsWithin(const Block &block)
    {
        if (m_arcs.empty()) {
            m_arcs.resize(m_blocks.size());
            for (const LayoutEdge &edge : m_edges) {
                const auto from = static_cast<size_t>(m_stackOf[static_cast<size_t>(edge.from)]);
                const auto to = static_cast<size_t>(m_stackOf[static_cast<size_t>(edge.to)]);
                if (edge.isFoundation || m_blockOf[from] != m_blockOf[to] || m_inBlock[from] < 0 || m_inBlock[to] < 0)
                    continue;
                m_arcs[static_cast<size_t>(m_blockOf[from])].push_back({m_inBlock[from], m_inBlock[to]});
            }
        }
        return m_arcs[static_cast<size_t>(&block - m_blocks.data())];
    }

    // What others stand on, row under row by depth, each near the middle of what it carries.
    void placeFooters(const std::vector<int> &footers, double y, double width)
    {
        std::map<int, std::vector<int>> rows;
        for (int footer : footers)
            rows[m_nodes[static_cast<size_t>(m_stacks[static_cast<size_t>(footer)].nodes.front())].rank].push_back(footer);
        for (const auto &[rank, row] : rows) {
            std::vector<QSizeF> sizes;
            std::vector<double> wanted;
            for (int footer : row) {
                sizes.push_back(snapped(m_stacks[static_cast<size_t>(footer)].size));
                wanted.push_back(wantedCentre(footer));
            }
            const std::vector<QPointF> corners = rowsUnder(sizes, wanted, width, m_gaps.column, m_gaps.rank);
            for (size_t i = 0; i < row.size(); ++i)
                m_corners[static_cast<size_t>(row[i])] = snapped(corners[i] + QPointF(0, y));
            y += boundsOf(sizes, corners).bottom() + m_gaps.rank;
        }
    }

    double wantedCentre(int footer)
    {
        if (m_carriedBy.empty()) {
            m_carriedBy.resize(m_stacks.size());
            for (const LayoutEdge &edge : m_edges) {
                if (edge.isFoundation)
                    m_carriedBy[static_cast<size_t>(m_stackOf[static_cast<size_t>(edge.to)])].push_back(edge.from);
            }
        }
        double sum = 0;
        int count = 0;
        const int own = m_blockOf[static_cast<size_t>(footer)];
        for (int node : m_carriedBy[static_cast<size_t>(footer)]) {
            const auto stack = static_cast<size_t>(m_stackOf[static_cast<size_t>(node)]);
            if (static_cast<int>(stack) == footer || (own >= 0 && m_blockOf[stack] != own))
                continue;
            sum += m_corners[stack].x() + m_stacks[stack].size.width() / 2;
            ++count;
        }
        return count > 0 ? sum / count : 0;
    }

    // Sizes with the frames' padding; returns where the blocks end.
    double placeBlocks()
    {
        std::vector<QSizeF> sizes;
        for (const Block &block : m_blocks) {
            const bool isFrame = block.frame >= 0;
            const double padding = isFrame ? 2 * m_gaps.framePadding : 0;
            sizes.push_back(snapped(block.size + QSizeF(padding, padding + (isFrame ? m_gaps.frameTitle : 0))));
        }
        std::vector<layered::Arc> arcs;
        for (const LayoutEdge &edge : m_edges) {
            const int from = m_blockOf[static_cast<size_t>(m_stackOf[static_cast<size_t>(edge.from)])];
            const int to = m_blockOf[static_cast<size_t>(m_stackOf[static_cast<size_t>(edge.to)])];
            if (!edge.isFoundation && from >= 0 && to >= 0)
                arcs.push_back({from, to});
        }
        const std::vector<QPointF> corners = arrangeBoxes(sizes, arcs, boxGaps());
        const QRectF bounds = boundsOf(sizes, corners);
        m_width = bounds.width();
        for (size_t b = 0; b < m_blocks.size(); ++b) {
            QPointF origin = corners[b];
            if (m_blocks[b].frame >= 0)
                origin += QPointF(m_gaps.framePadding, m_gaps.framePadding + m_gaps.frameTitle);
            origin = snapped(origin);
            for (const std::vector<int> *list : {&m_blocks[b].stacks, &m_blocks[b].footers}) {
                for (int stack : *list)
                    m_corners[static_cast<size_t>(stack)] += origin;
            }
        }
        return m_blocks.empty() ? 0 : bounds.bottom() + m_gaps.grid;
    }

    std::vector<QPointF> nodeCorners() const
    {
        std::vector<QPointF> corners(m_nodes.size());
        for (size_t s = 0; s < m_stacks.size(); ++s) {
            const QPointF origin = m_corners[s];
            for (size_t i = 0; i < m_stacks[s].nodes.size(); ++i)
                corners[static_cast<size_t>(m_stacks[s].nodes[i])] = origin + m_stacks[s].corners[i];
        }
        return corners;
    }

    const std::vector<LayoutNode> &m_nodes;
    const std::vector<LayoutEdge> &m_edges;
    const LayoutGaps m_gaps;
    const std::vector<Stack> m_stacks;
    std::vector<int> m_stackOf; // of a node
    std::vector<int> m_blockOf; // of a stack; -1: stands below all blocks
    std::vector<int> m_inBlock; // of a stack: its place in its block's stacks
    std::vector<QPointF> m_corners; // of a stack
    std::vector<Block> m_blocks;
    std::vector<int> m_footers;
    std::vector<std::vector<layered::Arc>> m_arcs;
    std::vector<std::vector<int>> m_carriedBy;
    double m_width = 0;
};

} // namespace

std::vector<QPointF> layOut(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges,
                            const LayoutGaps &gaps)
{
    const bool hasFixed = std::any_of(nodes.begin(), nodes.end(), [](const LayoutNode &node) { return node.fixed; });
    if (hasFixed)
        return layOutAmong(nodes, edges, gaps);
    return Composer(nodes, edges, gaps).run();
}

} // namespace gantry
