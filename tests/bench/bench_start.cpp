// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// From the start of the program to its first painted window, against a bare window with the same libraries: each in a
// process of its own, by turns. The files are in the system's cache; settings are those of a first start.
#include "bench/largeproject.h"
#include "bench/report.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

#include <time.h>

using namespace gantry;

namespace {

constexpr int kRounds = 21;
constexpr double kMostTimesBare = 1.5;

double nowMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Milliseconds until the plugin has told of the painted window.
std::optional<double> start(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(GANTRY_BENCH_PLUGINS));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("firstpaint"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double before = nowMs();
    process.start(program, arguments);
    if (!process.waitForFinished(20'000))
        process.kill();
    bool isNumber = false;
    const double after = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(after - before) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir large;
    bench::writeLargeProject(QDir(large.path()));
    const QString bare = QStringLiteral(GANTRY_BENCH_BARE);
    const QString gantry = QStringLiteral(GANTRY_BINARY);
    const struct {
        QString what, program;
        QStringList arguments;
    } starts[] = {{QStringLiteral("a bare window"), bare, {}},
                  {QStringLiteral("Gantry"), gantry, {}},
                  {QStringLiteral("Gantry with an example project"), gantry, {QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/pure_byoi")}},
                  {QStringLiteral("Gantry with 1,000 environments"), gantry, {large.path()}}};
    bench::Samples times[std::size(starts)];
    for (int round = 0; round < kRounds; ++round) {
        for (size_t i = 0; i < std::size(starts); ++i) {
            const std::optional<double> ms = start(starts[i].program, starts[i].arguments);
            if (!ms) {
                std::fprintf(stderr, "%s was not painted\n", qPrintable(starts[i].program));
                return 1;
            }
            if (round > 0) // the first brings the files into the cache
                times[i].add(*ms);
        }
    }
    for (size_t i = 1; i < std::size(starts); ++i)
        bench::report({"From a program's start to its first painted window", starts[i].what, times[i].median(), times[i].p95(), -1,
                       times[0].median(), "a bare window with the same libraries"},
                      bench::Limit{bench::Limit::Of::Ratio, kMostTimesBare});
    return 0;
}
