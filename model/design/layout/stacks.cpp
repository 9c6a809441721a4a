// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/stacks.h"

#include "model/design/layout/boxes.h"

#include <algorithm>
#include <numeric>

namespace gantry {

namespace {

// More than this many boxes side by side on one foundation make a row that nobody can look over.
constexpr int kMostBesideEachOther = 4;

class Stacker
{
public:
    Stacker(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges, const LayoutGaps &gaps)
        : m_nodes(nodes), m_gaps(gaps), m_root(nodes.size()), m_tops(nodes.size(), 0),
          m_carried(nodes.size()), m_next(nodes.size())
    {
        std::iota(m_root.begin(), m_root.end(), 0);
        for (const LayoutEdge &edge : edges) {
            if (edge.isFoundation && edge.from != edge.to)
                m_carried[static_cast<size_t>(edge.to)].push_back(edge.from);
            if (!edge.isFoundation && edge.from != edge.to)
                m_next[static_cast<size_t>(edge.from)].push_back(edge.to);
        }
        for (std::vector<int> &carried : m_carried) {
            std::sort(carried.begin(), carried.end());
            carried.erase(std::unique(carried.begin(), carried.end()), carried.end());
        }
    }

    std::vector<Stack> run()
    {
        for (int node : byRank())
            join(node);
        std::vector<Stack> stacks = collect();
        for (Stack &stack : stacks)
            layOutStack(stack);
        return stacks;
    }

private:
    std::vector<int> byRank() const
    {
        std::vector<int> order(m_nodes.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            return m_nodes[static_cast<size_t>(a)].rank < m_nodes[static_cast<size_t>(b)].rank;
        });
        return order;
    }

    int root(int node) const
    {
        while (m_root[static_cast<size_t>(node)] != node)
            node = m_root[static_cast<size_t>(node)];
        return node;
    }

    void join(int node)
    {
        const auto at = static_cast<size_t>(node);
        std::vector<int> roots;
        bool isOwn = !m_carried[at].empty();
        for (int carried : m_carried[at]) {
            roots.push_back(root(carried));
            isOwn &= m_nodes[static_cast<size_t>(carried)].frame == m_nodes[at].frame;
        }
        std::sort(roots.begin(), roots.end());
        roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
        int tops = 0;
        for (int other : roots)
            tops += m_tops[static_cast<size_t>(other)];
        if (!isOwn || tops > kMostBesideEachOther || std::find(roots.begin(), roots.end(), root(node)) != roots.end()) {
            m_tops[at] = 1;
            return;
        }
        for (int other : roots)
            m_root[static_cast<size_t>(other)] = root(node);
        m_tops[at] = tops;
    }

    std::vector<Stack> collect()
    {
        std::vector<Stack> stacks;
        m_stackOf.assign(m_nodes.size(), -1);
        std::vector<int> stackOfRoot(m_nodes.size(), -1);
        for (size_t node = 0; node < m_nodes.size(); ++node) {
            int &stack = stackOfRoot[static_cast<size_t>(root(static_cast<int>(node)))];
            if (stack < 0) {
                stack = static_cast<int>(stacks.size());
                stacks.push_back({{}, {}, {}, m_nodes[node].frame, m_nodes[node].rank > 0});
            }
            m_stackOf[node] = stack;
            Stack &its = stacks[static_cast<size_t>(stack)];
            its.nodes.push_back(static_cast<int>(node));
            its.carriesOthers &= m_nodes[node].rank > 0;
        }
        for (Stack &stack : stacks) {
            if (stack.carriesOthers)
                stack.carriesOthers = isCarrying(stack);
        }
        return stacks;
    }

    bool isCarrying(const Stack &stack) const
    {
        const int own = m_stackOf[static_cast<size_t>(stack.nodes.front())];
        return std::any_of(stack.nodes.begin(), stack.nodes.end(), [&](int node) {
            const std::vector<int> &carried = m_carried[static_cast<size_t>(node)];
            return std::any_of(carried.begin(), carried.end(),
                               [&](int other) { return m_stackOf[static_cast<size_t>(other)] != own; });
        });
    }

    // How deep each node stands in its stack.
    std::vector<int> depths(const Stack &stack, const std::vector<int> &local) const
    {
        std::vector<int> depth(stack.nodes.size(), 0);
        std::vector<size_t> order(stack.nodes.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return rankOf(stack, a) < rankOf(stack, b); });
        for (size_t i : order) {
            for (int carried : m_carried[static_cast<size_t>(stack.nodes[i])]) {
                const int above = local[static_cast<size_t>(carried)];
                if (above >= 0)
                    depth[i] = std::max(depth[i], depth[static_cast<size_t>(above)] + 1);
            }
        }
        return depth;
    }

    int rankOf(const Stack &stack, size_t i) const { return m_nodes[static_cast<size_t>(stack.nodes[i])].rank; }

    // Boxes at the top, in the order of the calls among them.
    std::vector<double> topCentres(const Stack &stack, const std::vector<int> &local, const std::vector<int> &depth) const
    {
        std::vector<layered::Arc> arcs;
        for (size_t from = 0; from < stack.nodes.size(); ++from) {
            for (int next : m_next[static_cast<size_t>(stack.nodes[from])]) {
                if (local[static_cast<size_t>(next)] >= 0)
                    arcs.push_back({static_cast<int>(from), local[static_cast<size_t>(next)]});
            }
        }
        const std::vector<int> order = layered::ranksOf(static_cast<int>(stack.nodes.size()), arcs);
        std::vector<size_t> tops;
        for (size_t i = 0; i < stack.nodes.size(); ++i) {
            if (depth[i] == 0)
                tops.push_back(i);
        }
        std::stable_sort(tops.begin(), tops.end(), [&](size_t a, size_t b) { return order[a] < order[b]; });
        std::vector<double> centres(stack.nodes.size(), 0);
        double x = 0;
        for (size_t top : tops) {
            const double width = m_nodes[static_cast<size_t>(stack.nodes[top])].size.width();
            centres[top] = x + width / 2;
            x += width + m_gaps.column;
        }
        return centres;
    }

    void layOutStack(Stack &stack)
    {
        if (stack.nodes.size() == 1) {
            stack.corners = {QPointF()};
            stack.size = m_nodes[static_cast<size_t>(stack.nodes.front())].size;
            return;
        }
        if (m_local.empty())
            m_local.assign(m_nodes.size(), -1);
        for (size_t i = 0; i < stack.nodes.size(); ++i)
            m_local[static_cast<size_t>(stack.nodes[i])] = static_cast<int>(i);
        const std::vector<int> depth = depths(stack, m_local);
        std::vector<double> centres = stack.nodes.size() > 2 && std::count(depth.begin(), depth.end(), 0) > 1
            ? topCentres(stack, m_local, depth)
            : std::vector<double>(stack.nodes.size(), 0);
        stack.corners.resize(stack.nodes.size());
        double y = 0;
        const int deepest = *std::max_element(depth.begin(), depth.end());
        for (int level = 0; level <= deepest; ++level)
            y += layOutLevel(stack, depth, level, y, centres) + m_gaps.rank;
        for (int node : stack.nodes)
            m_local[static_cast<size_t>(node)] = -1;
        settle(stack);
    }

    // Returns the level's height; what stands below is centred under what it carries.
    double layOutLevel(Stack &stack, const std::vector<int> &depth, int level, double y, std::vector<double> &centres)
    {
        std::vector<size_t> boxes;
        std::vector<QSizeF> sizes;
        std::vector<double> wanted;
        double height = 0;
        for (size_t i = 0; i < stack.nodes.size(); ++i) {
            if (depth[i] != level)
                continue;
            if (level > 0)
                centres[i] = meanAbove(stack.nodes[i], centres);
            boxes.push_back(i);
            sizes.push_back(m_nodes[static_cast<size_t>(stack.nodes[i])].size);
            wanted.push_back(centres[i]);
            height = std::max(height, sizes.back().height());
        }
        constexpr double kOneRow = 1e9;
        const std::vector<QPointF> corners = rowsUnder(sizes, wanted, kOneRow, m_gaps.column, 0);
        for (size_t i = 0; i < boxes.size(); ++i) {
            stack.corners[boxes[i]] = {corners[i].x(), y};
            centres[boxes[i]] = corners[i].x() + sizes[i].width() / 2;
        }
        return height;
    }

    double meanAbove(int node, const std::vector<double> &centres) const
    {
        double sum = 0;
        int count = 0;
        for (int carried : m_carried[static_cast<size_t>(node)]) {
            const int above = m_local[static_cast<size_t>(carried)];
            if (above < 0)
                continue;
            sum += centres[static_cast<size_t>(above)];
            ++count;
        }
        return count > 0 ? sum / count : 0;
    }

    void settle(Stack &stack)
    {
        std::vector<QSizeF> sizes;
        for (int node : stack.nodes)
            sizes.push_back(m_nodes[static_cast<size_t>(node)].size);
        const QRectF bounds = boundsOf(sizes, stack.corners);
        for (QPointF &corner : stack.corners)
            corner -= bounds.topLeft();
        stack.size = bounds.size();
    }

    const std::vector<LayoutNode> &m_nodes;
    const LayoutGaps &m_gaps;
    std::vector<int> m_root;
    std::vector<int> m_tops; // for a root: boxes at the top of its stack
    std::vector<std::vector<int>> m_carried; // what stands on each node
    std::vector<std::vector<int>> m_next; // what each node calls or depends on
    std::vector<int> m_stackOf;
    std::vector<int> m_local; // place in the stack that is being laid out, or -1
};

} // namespace

std::vector<Stack> stacksOf(const std::vector<LayoutNode> &nodes, const std::vector<LayoutEdge> &edges,
                            const LayoutGaps &gaps)
{
    return Stacker(nodes, edges, gaps).run();
}

} // namespace gantry
