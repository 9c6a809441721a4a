// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/report.h"

#include "model/core/json.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <malloc.h>
#include <time.h>
#include <unistd.h>

namespace gantry::bench {

namespace {

double now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double boundedValue(const Figure &figure, Limit::Of of)
{
    switch (of) {
    case Limit::Of::Value: return figure.value;
    case Limit::Of::P95: return figure.p95;
    case Limit::Of::Own: return figure.own;
    case Limit::Of::Ratio: return figure.value / figure.base;
    case Limit::Of::Faster: return figure.base / figure.value;
    }
    Q_UNREACHABLE();
}

const char *nameOf(Limit::Of of)
{
    switch (of) {
    case Limit::Of::Value: return "value";
    case Limit::Of::P95: return "p95";
    case Limit::Of::Own: return "own";
    case Limit::Of::Ratio: return "ratio";
    case Limit::Of::Faster: return "faster";
    }
    Q_UNREACHABLE();
}

} // namespace

void Stopwatch::restart()
{
    m_wall = now(CLOCK_MONOTONIC);
    m_own = now(CLOCK_THREAD_CPUTIME_ID);
}

double Stopwatch::wallMs() const
{
    return now(CLOCK_MONOTONIC) - m_wall;
}

double Stopwatch::ownMs() const
{
    return now(CLOCK_THREAD_CPUTIME_ID) - m_own;
}

double Samples::at(int percent) const
{
    if (m_values.empty())
        return -1;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, sorted.size() * static_cast<size_t>(percent) / 100)];
}

void report(const Figure &figure, std::optional<Limit> limit)
{
    Json line{{"group", figure.group}, {"what", toStdUtf8(figure.what)}, {"value", figure.value}, {"unit", figure.unit}};
    if (figure.p95 >= 0)
        line["p95"] = figure.p95;
    if (figure.own >= 0)
        line["own"] = figure.own;
    if (figure.base > 0) {
        line["base"] = figure.base;
        line["against"] = figure.against;
    }
    if (limit) {
        const double value = boundedValue(figure, limit->of);
        const bool isKept = limit->of == Limit::Of::Faster ? value >= limit->bound : value >= 0 && value <= limit->bound;
        line["limit"] = Json{{"of", nameOf(limit->of)}, {"bound", limit->bound}};
        line["kept"] = std::isfinite(value) && isKept;
    }
    std::printf("%s\n", line.dump().c_str());
    std::fflush(stdout);
}

double residentMb()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace gantry::bench
