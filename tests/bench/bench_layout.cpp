// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time and crossings of the layout, against the naive one: the same ranks, everything in the order of the files.
#include "model/design/layout/designgraph.h"
#include "model/design/layout/layered.h"

#include "bench/report.h"
#include "common/sampledesigns.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace gantry;

namespace {

struct Random {
    std::vector<QSizeF> sizes;
    std::vector<layered::Arc> arcs;
};

// A random graph of about √n columns and 1.45 arcs a node, as layouts are usually measured with.
Random randomGraph(int nodes)
{
    std::minstd_rand random(11);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    Random graph;
    graph.sizes.assign(static_cast<size_t>(nodes), QSizeF(16, 6));
    const int width = std::max(2, static_cast<int>(std::sqrt(nodes)));
    for (int arc = 0; arc < nodes * 145 / 100; ++arc) {
        const int from = below(nodes - width);
        graph.arcs.push_back({from, (from / width + 1) * width + below(width)});
        graph.arcs.back().to = std::min(graph.arcs.back().to + (below(5) == 0 ? width * below(3) : 0), nodes - 1);
    }
    std::erase_if(graph.arcs, [](const layered::Arc &arc) { return arc.from >= arc.to; });
    return graph;
}

template<typename Work>
bench::Samples timesOf(Work work)
{
    bench::Samples times;
    for (int i = 0; i < 7; ++i) {
        const bench::Stopwatch watch;
        work();
        times.add(watch.wallMs());
    }
    return times;
}

const char *const kGroup = "Layout (off the GUI thread)";

void benchRandom(int nodes)
{
    const Random graph = randomGraph(nodes);
    std::vector<layered::Arc> arcs = graph.arcs;
    const std::vector<int> ranks = layered::ranksOf(nodes, arcs);
    layered::Columns naive = layered::columnsOf(ranks, arcs);
    for (std::vector<int> &column : naive.order)
        std::sort(column.begin(), column.end());
    layered::Columns ordered = layered::columnsOf(ranks, arcs);
    layered::reduceCrossings(ordered);
    const bench::Samples times = timesOf([&] { layered::place(graph.sizes, graph.arcs, {}); });
    const bench::Samples baseline = timesOf([&] {
        std::vector<layered::Arc> copy = graph.arcs;
        layered::columnsOf(layered::ranksOf(nodes, copy), copy);
    });
    const long long before = layered::crossings(naive);
    const long long after = layered::crossings(ordered);
    const QString what = QStringLiteral("%L1 nodes at random").arg(nodes);
    bench::report({kGroup, what, times.median(), times.p95(), -1, baseline.median(), "ranks alone"});
    bench::report({kGroup, what + QStringLiteral(": crossings"), static_cast<double>(after), -1, -1,
                   static_cast<double>(before), "in the files' order", "crossings"});
}

void benchDesign(int nodes)
{
    const DesignPtr design = test::syntheticDesign(nodes);
    const DesignGraph graph = graphOf(*design);
    const bench::Samples graphTimes = timesOf([&] { graphOf(*design); });
    const bench::Samples times = timesOf([&] { positionsOf(graph, {}); });
    QHash<QString, QPointF> known = positionsOf(graph, {});
    for (int i = 0; i < 10; ++i)
        known.remove(graph.nodes[static_cast<size_t>(i) * graph.nodes.size() / 11].key);
    const bench::Samples again = timesOf([&] { positionsOf(graph, known); });
    const QString what = QStringLiteral("a design of %L1 nodes").arg(graph.nodes.size());
    bench::report({kGroup, what, times.median(), times.p95(), -1, graphTimes.median(), "its graph"});
    bench::report({kGroup, what + QStringLiteral(", ten of them new"), again.median(), again.p95(), -1, times.median(), "all of it"});
}

} // namespace

int main()
{
    for (int nodes : {100, 1000, 5000, 10000})
        benchRandom(nodes);
    for (int nodes : {100, 1000, 10000})
        benchDesign(nodes);
    return 0;
}
