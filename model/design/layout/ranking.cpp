// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/layered.h"

#include <algorithm>

namespace gantry::layered {

namespace {

using Lists = std::vector<std::vector<int>>; // for each node the numbers of its arcs

Lists outgoing(int count, const std::vector<Arc> &arcs)
{
    Lists lists(static_cast<size_t>(count));
    for (size_t i = 0; i < arcs.size(); ++i)
        lists[static_cast<size_t>(arcs[i].from)].push_back(static_cast<int>(i));
    return lists;
}

Lists incoming(int count, const std::vector<Arc> &arcs)
{
    Lists lists(static_cast<size_t>(count));
    for (size_t i = 0; i < arcs.size(); ++i)
        lists[static_cast<size_t>(arcs[i].to)].push_back(static_cast<int>(i));
    return lists;
}

// Depth first, without recursion: an arc to a node that is still open closes a circle.
class CircleBreaker
{
public:
    CircleBreaker(int count, std::vector<Arc> &arcs)
        : m_arcs(arcs), m_out(outgoing(count, arcs)), m_state(static_cast<size_t>(count), 0),
          m_next(static_cast<size_t>(count), 0)
    {
    }

    void run()
    {
        std::vector<int> degree(m_state.size(), 0);
        for (const Arc &arc : m_arcs)
            ++degree[static_cast<size_t>(arc.to)];
        for (size_t start = 0; start < m_state.size(); ++start) { // sources first: they stay at the left
            if (degree[start] == 0)
                visit(static_cast<int>(start));
        }
        for (size_t start = 0; start < m_state.size(); ++start)
            visit(static_cast<int>(start));
        for (int turned : m_turned)
            std::swap(m_arcs[static_cast<size_t>(turned)].from, m_arcs[static_cast<size_t>(turned)].to);
    }

private:
    void visit(int start)
    {
        if (m_state[static_cast<size_t>(start)] != 0)
            return;
        std::vector<int> path{start};
        m_state[static_cast<size_t>(start)] = 1;
        while (!path.empty()) {
            const auto node = static_cast<size_t>(path.back());
            if (m_next[node] == m_out[node].size()) {
                m_state[node] = 2;
                path.pop_back();
                continue;
            }
            const int arc = m_out[node][m_next[node]++];
            const auto target = static_cast<size_t>(m_arcs[static_cast<size_t>(arc)].to);
            if (m_state[target] == 1) {
                m_turned.push_back(arc);
            } else if (m_state[target] == 0) {
                m_state[target] = 1;
                path.push_back(static_cast<int>(target));
            }
        }
    }

    std::vector<Arc> &m_arcs;
    Lists m_out;
    std::vector<char> m_state; // 0 new, 1 open, 2 done
    std::vector<size_t> m_next;
    std::vector<int> m_turned;
};

std::vector<int> topological(int count, const std::vector<Arc> &arcs, const Lists &out)
{
    std::vector<int> degree(static_cast<size_t>(count), 0);
    for (const Arc &arc : arcs)
        ++degree[static_cast<size_t>(arc.to)];
    std::vector<int> order;
    order.reserve(static_cast<size_t>(count));
    for (int node = 0; node < count; ++node) {
        if (degree[static_cast<size_t>(node)] == 0)
            order.push_back(node);
    }
    for (size_t i = 0; i < order.size(); ++i) {
        for (int arc : out[static_cast<size_t>(order[i])]) {
            const int target = arcs[static_cast<size_t>(arc)].to;
            if (--degree[static_cast<size_t>(target)] == 0)
                order.push_back(target);
        }
    }
    return order;
}

struct Tightener {
    const std::vector<Arc> &arcs;
    const Lists &out;
    const Lists &in;
    std::vector<int> &ranks;

    // Moves a node to the end of its slack that its heavier side pulls it to; whether it moved.
    bool tighten(int node)
    {
        const auto at = static_cast<size_t>(node);
        if (out[at].empty() && in[at].empty())
            return false;
        int lowest = -1;
        int highest = -1;
        int pull = 0;
        for (int arc : in[at]) {
            lowest = std::max(lowest, ranks[static_cast<size_t>(arcs[static_cast<size_t>(arc)].from)] + 1);
            pull -= arcs[static_cast<size_t>(arc)].weight;
        }
        for (int arc : out[at]) {
            const int limit = ranks[static_cast<size_t>(arcs[static_cast<size_t>(arc)].to)] - 1;
            highest = highest < 0 ? limit : std::min(highest, limit);
            pull += arcs[static_cast<size_t>(arc)].weight;
        }
        int rank = ranks[at];
        if (pull > 0 && highest >= 0)
            rank = highest;
        else if (pull < 0 && lowest >= 0)
            rank = lowest;
        const bool isMoved = rank != ranks[at];
        ranks[at] = rank;
        return isMoved;
    }
};

} // namespace

std::vector<int> ranksOf(int count, std::vector<Arc> &arcs)
{
    CircleBreaker(count, arcs).run();
    const Lists out = outgoing(count, arcs);
    const Lists in = incoming(count, arcs);
    const std::vector<int> order = topological(count, arcs, out);
    std::vector<int> ranks(static_cast<size_t>(count), 0);
    for (int node : order) {
        for (int arc : out[static_cast<size_t>(node)]) {
            int &target = ranks[static_cast<size_t>(arcs[static_cast<size_t>(arc)].to)];
            target = std::max(target, ranks[static_cast<size_t>(node)] + 1);
        }
    }
    Tightener tightener{arcs, out, in, ranks};
    constexpr int kMostRounds = 12;
    for (int round = 0; round < kMostRounds; ++round) {
        bool isMoved = false;
        for (auto node = order.rbegin(); node != order.rend(); ++node)
            isMoved |= tightener.tighten(*node);
        for (int node : order)
            isMoved |= tightener.tighten(node);
        if (!isMoved)
            break;
    }
    const int first = ranks.empty() ? 0 : *std::min_element(ranks.begin(), ranks.end());
    for (int &rank : ranks)
        rank -= first;
    return ranks;
}

} // namespace gantry::layered
