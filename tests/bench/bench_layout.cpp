// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time and crossings of the layout, against the naive one: the same ranks, everything in the order of the files.
#include "model/design/layout/designgraph.h"
#include "model/design/layout/layered.h"

#include "common/sampledesigns.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
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

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template<typename Work>
double milliseconds(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

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
    const double ms = milliseconds([&] { layered::place(graph.sizes, graph.arcs, {}); });
    const double baseline = milliseconds([&] {
        std::vector<layered::Arc> copy = graph.arcs;
        layered::columnsOf(layered::ranksOf(nodes, copy), copy);
    });
    const long long before = layered::crossings(naive);
    const long long after = layered::crossings(ordered);
    std::printf("{\"bench\":\"layout_random\",\"nodes\":%d,\"ms\":%.2f,\"naive_ms\":%.2f,\"ratio\":%.1f,\"crossings\":%lld,"
                "\"naive_crossings\":%lld,\"crossings_ratio\":%.3f}\n",
                nodes, ms, baseline, ms / baseline, after, before, static_cast<double>(after) / static_cast<double>(std::max(before, 1LL)));
}

void benchDesign(int nodes)
{
    const DesignPtr design = test::syntheticDesign(nodes);
    const DesignGraph graph = graphOf(*design);
    const double graphMs = milliseconds([&] { graphOf(*design); });
    const double ms = milliseconds([&] { positionsOf(graph, {}); });
    QHash<QString, QPointF> known = positionsOf(graph, {});
    for (int i = 0; i < 10; ++i)
        known.remove(graph.nodes[static_cast<size_t>(i) * graph.nodes.size() / 11].key);
    const double again = milliseconds([&] { positionsOf(graph, known); });
    std::printf("{\"bench\":\"layout_design\",\"nodes\":%d,\"edges\":%d,\"graph_ms\":%.2f,\"ms\":%.2f,\"ten_new_ms\":%.2f,\"ratio\":%.2f}\n",
                static_cast<int>(graph.nodes.size()), static_cast<int>(graph.edges.size()), graphMs, ms, again, ms / graphMs);
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
