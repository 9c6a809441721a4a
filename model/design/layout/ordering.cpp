// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/layered.h"

#include <algorithm>
#include <numeric>

namespace gantry::layered {

namespace {

// Arcs that pass more ranks than this are drawn across, without bends: they would cost more than they order.
constexpr int kLongestBent = 16;

//! Neighbours in one direction, packed.
struct Neighbours {
    std::vector<int> start;
    std::vector<int> list;

    Neighbours(size_t count, const std::vector<Arc> &arcs, bool isForward) : start(count + 1, 0), list(arcs.size())
    {
        const auto source = [isForward](const Arc &arc) { return static_cast<size_t>(isForward ? arc.from : arc.to); };
        for (const Arc &arc : arcs)
            ++start[source(arc) + 1];
        std::partial_sum(start.begin(), start.end(), start.begin());
        std::vector<int> next(start.begin(), start.end() - 1);
        for (const Arc &arc : arcs)
            list[static_cast<size_t>(next[source(arc)]++)] = isForward ? arc.to : arc.from;
    }
    const int *begin(int vertex) const { return list.data() + start[static_cast<size_t>(vertex)]; }
    const int *end(int vertex) const { return list.data() + start[static_cast<size_t>(vertex) + 1]; }
    int size(int vertex) const { return static_cast<int>(end(vertex) - begin(vertex)); }
};

class Sweeper
{
public:
    explicit Sweeper(Columns &columns)
        : m_columns(columns), m_right(columns.rank.size(), columns.arcs, true),
          m_left(columns.rank.size(), columns.arcs, false), m_place(columns.rank.size(), 0),
          m_wanted(columns.rank.size(), 0)
    {
        number();
    }

    void run()
    {
        constexpr long long kBudget = 1'200'000; // vertex visits, so that the time has a bound
        const auto visit = static_cast<long long>(m_columns.rank.size() + m_columns.arcs.size());
        const int rounds = static_cast<int>(std::clamp(kBudget / std::max(visit, 1LL), 4LL, 24LL));
        std::vector<std::vector<int>> best = m_columns.order;
        long long fewest = crossings(m_columns);
        int withoutGain = 0;
        for (int round = 0; round < rounds && fewest > 0 && withoutGain < 5; ++round) {
            sweep(round % 2 == 0);
            transpose();
            const long long now = crossings(m_columns);
            withoutGain = now < fewest ? 0 : withoutGain + 1;
            if (now < fewest) {
                fewest = now;
                best = m_columns.order;
            }
        }
        m_columns.order = std::move(best);
    }

private:
    void number()
    {
        for (const std::vector<int> &column : m_columns.order) {
            for (size_t i = 0; i < column.size(); ++i)
                m_place[static_cast<size_t>(column[i])] = static_cast<int>(i);
        }
    }

    void sweep(bool isRightwards)
    {
        const auto count = static_cast<int>(m_columns.order.size());
        for (int step = 1; step < count; ++step)
            sortColumn(isRightwards ? step : count - 1 - step, isRightwards ? m_left : m_right);
    }

    void sortColumn(int rank, const Neighbours &fixed)
    {
        std::vector<int> &column = m_columns.order[static_cast<size_t>(rank)];
        for (int vertex : column) {
            double sum = 0;
            for (const int *other = fixed.begin(vertex); other != fixed.end(vertex); ++other)
                sum += m_place[static_cast<size_t>(*other)];
            const int size = fixed.size(vertex);
            m_wanted[static_cast<size_t>(vertex)] = size > 0 ? sum / size : m_place[static_cast<size_t>(vertex)];
        }
        std::stable_sort(column.begin(), column.end(), [this](int a, int b) {
            return m_wanted[static_cast<size_t>(a)] < m_wanted[static_cast<size_t>(b)];
        });
        for (size_t i = 0; i < column.size(); ++i)
            m_place[static_cast<size_t>(column[i])] = static_cast<int>(i);
    }

    // Crossings of the arcs of a over those of b when a stands above, minus those when b does.
    int gain(int a, int b, const Neighbours &side) const
    {
        constexpr int kMostCompared = 400;
        if (side.size(a) * side.size(b) > kMostCompared)
            return 0;
        int difference = 0;
        for (const int *i = side.begin(a); i != side.end(a); ++i) {
            for (const int *j = side.begin(b); j != side.end(b); ++j) {
                const int pa = m_place[static_cast<size_t>(*i)];
                const int pb = m_place[static_cast<size_t>(*j)];
                difference += (pa > pb) - (pa < pb);
            }
        }
        return difference;
    }

    void transpose()
    {
        for (std::vector<int> &column : m_columns.order) {
            for (size_t i = 0; i + 1 < column.size(); ++i) {
                const int a = column[i];
                const int b = column[i + 1];
                if (gain(a, b, m_left) + gain(a, b, m_right) <= 0)
                    continue;
                std::swap(column[i], column[i + 1]);
                std::swap(m_place[static_cast<size_t>(a)], m_place[static_cast<size_t>(b)]);
            }
        }
    }

    Columns &m_columns;
    Neighbours m_right;
    Neighbours m_left;
    std::vector<int> m_place;
    std::vector<double> m_wanted;
};

// Depth first from the left, so that what belongs together begins together.
void startOrder(Columns &columns)
{
    const Neighbours right(columns.rank.size(), columns.arcs, true);
    std::vector<char> isSeen(columns.rank.size(), 0);
    std::vector<int> open;
    const auto visit = [&](int start) {
        open.push_back(start);
        while (!open.empty()) {
            const int vertex = open.back();
            open.pop_back();
            if (isSeen[static_cast<size_t>(vertex)])
                continue;
            isSeen[static_cast<size_t>(vertex)] = 1;
            columns.order[static_cast<size_t>(columns.rank[static_cast<size_t>(vertex)])].push_back(vertex);
            for (const int *next = right.end(vertex); next != right.begin(vertex);)
                open.push_back(*--next);
        }
    };
    for (int node = 0; node < columns.nodeCount; ++node) {
        if (columns.rank[static_cast<size_t>(node)] == 0)
            visit(node);
    }
    for (int vertex = 0; vertex < static_cast<int>(columns.rank.size()); ++vertex)
        visit(vertex);
}

} // namespace

Columns columnsOf(const std::vector<int> &ranks, const std::vector<Arc> &arcs)
{
    Columns columns;
    columns.rank = ranks;
    columns.nodeCount = static_cast<int>(ranks.size());
    const int last = ranks.empty() ? -1 : *std::max_element(ranks.begin(), ranks.end());
    columns.order.resize(static_cast<size_t>(last + 1));
    // Arcs of one source share their bends: for each source the chain that goes right from it.
    std::vector<std::vector<int>> chains(ranks.size());
    for (const Arc &arc : arcs) {
        const int from = ranks[static_cast<size_t>(arc.from)];
        const int to = ranks[static_cast<size_t>(arc.to)];
        if (to - from > kLongestBent)
            continue;
        std::vector<int> &chain = chains[static_cast<size_t>(arc.from)];
        while (static_cast<int>(chain.size()) < to - from - 1) {
            const auto bend = static_cast<int>(columns.rank.size());
            columns.rank.push_back(from + 1 + static_cast<int>(chain.size()));
            columns.arcs.push_back({chain.empty() ? arc.from : chain.back(), bend, arc.weight});
            chain.push_back(bend);
        }
        const int before = to - from == 1 ? arc.from : chain[static_cast<size_t>(to - from - 2)];
        columns.arcs.push_back({before, arc.to, arc.weight});
    }
    startOrder(columns);
    return columns;
}

void reduceCrossings(Columns &columns)
{
    Sweeper(columns).run();
}

long long crossings(const Columns &columns)
{
    std::vector<int> place(columns.rank.size(), 0);
    for (const std::vector<int> &column : columns.order) {
        for (size_t i = 0; i < column.size(); ++i)
            place[static_cast<size_t>(column[i])] = static_cast<int>(i);
    }
    const Neighbours right(columns.rank.size(), columns.arcs, true);
    long long count = 0;
    std::vector<int> tree;
    std::vector<int> targets;
    for (size_t rank = 0; rank + 1 < columns.order.size(); ++rank) {
        const auto size = columns.order[rank + 1].size();
        tree.assign(size + 1, 0);
        long long inserted = 0;
        for (int vertex : columns.order[rank]) {
            targets.clear();
            for (const int *other = right.begin(vertex); other != right.end(vertex); ++other)
                targets.push_back(place[static_cast<size_t>(*other)]);
            for (int target : targets) { // those before that end below this one
                long long above = 0;
                for (auto i = static_cast<size_t>(target) + 1; i > 0; i -= i & (~i + 1))
                    above += tree[i];
                count += inserted - above;
            }
            for (int target : targets) {
                for (auto i = static_cast<size_t>(target) + 1; i <= size; i += i & (~i + 1))
                    ++tree[i];
            }
            inserted += static_cast<long long>(targets.size());
        }
    }
    return count;
}

} // namespace gantry::layered
