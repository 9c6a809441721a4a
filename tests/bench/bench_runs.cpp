// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time and memory of runs at the size that the design must bear: 100,000 actions, 1,000,000 log lines, a recording read
// back. Each against the least that could be done with the same bytes: to parse every line as JSON.
#include "model/runs/models/actiontreemodel.h"
#include "model/runs/models/logmodel.h"
#include "model/runs/recording.h"
#include "model/runs/run.h"

#include "bench/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <vector>

using namespace gantry;

namespace {

constexpr int kActions = 100'000;
constexpr int kLines = 1'000'000;
constexpr int kBatch = 2'000; // the most that a source sends before it waits, in one turn at worst

struct Turns {
    bench::Samples wall;
    bench::Samples own;

    void add(const bench::Stopwatch &watch)
    {
        own.add(watch.ownMs());
        wall.add(watch.wallMs());
    }
};

QByteArray actionLine(int number, const char *phase, bool hasEnded)
{
    const QByteArray id = "2xov2dhl8w2kbcnxk" + QByteArray::number(number);
    // The first calls a thousand, each of which calls a hundred.
    const QByteArray caller = "\"2xov2dhl8w2kbcnxk" + QByteArray::number(number < 1000 ? 0 : number % 999 + 1) + '"';
    const QByteArray parent = number == 0 ? QByteArray("null") : caller;
    return "{\"event\":\"action_updated\",\"time\":\"2026-11-25T03:41:53.332700Z\",\"action\":{\"id\":\"" + id
        + "\",\"parent\":" + parent + ",\"group\":null,\"task\":\"training.train\",\"phase\":\"" + phase
        + "\",\"attempts\":1,\"inputs\":{\"processed\":\"hello\"},\"outputs\":" + (hasEnded ? "{\"o0\":5.0}" : "null")
        + ",\"error\":null,\"started\":\"2026-11-25T03:41:53.332667Z\",\"ended\":"
        + (hasEnded ? "\"2026-11-25T03:41:54.332667Z\"" : "null") + ",\"cache\":\"off\"}}";
}

QByteArray logLine(int number)
{
    return "{\"event\":\"log\",\"time\":\"2026-11-25T03:41:53.332700Z\",\"action\":\"2xov2dhl8w2kbcnxk"
        + QByteArray::number(number % kActions)
        + "\",\"attempt\":1,\"stream\":\"stdout\",\"line\":\"epoch 12 of 90, batch " + QByteArray::number(number)
        + ": loss 0.12345, accuracy 0.98765\"}";
}

constexpr double kMostMsATurn = 16; // what may keep a window waiting
const char *const kGroup = "Runs of this size";

void tell(const QString &what, double ms, double base)
{
    bench::report({kGroup, what, ms, -1, -1, base, "parsing the lines as JSON"});
}

void tellTurns(const QString &what, const Turns &turns)
{
    bench::report({kGroup, what, turns.wall.longest(), turns.wall.p95(), turns.own.longest()},
                  bench::Limit{bench::Limit::Of::Own, kMostMsATurn});
}

double parseOnly(const QByteArrayList &lines)
{
    const bench::Stopwatch watch;
    size_t sum = 0;
    for (const QByteArray &line : lines)
        sum += Json::parse(line.begin(), line.end(), nullptr, false).size();
    return sum == 0 ? 0 : watch.wallMs();
}

// What the source's thread does, and what the GUI thread does with it.
void measure(const QString &what, Run &run, const QByteArrayList &lines)
{
    const double base = parseOnly(lines);
    std::vector<RunEvents> batches;
    const bench::Stopwatch reading;
    for (qsizetype at = 0; at < lines.size(); at += kBatch) {
        RunEvents batch;
        for (const QByteArray &line : lines.mid(at, kBatch))
            batch.push_back(runEventFromLine(line).takeValue());
        batches.push_back(std::move(batch));
    }
    tell(what + QStringLiteral(": read"), reading.wallMs(), base);
    Turns turns;
    const bench::Stopwatch whole;
    for (const RunEvents &batch : batches) {
        const bench::Stopwatch watch;
        run.apply(batch);
        turns.add(watch);
    }
    tell(what + QStringLiteral(": taken in"), whole.wallMs(), base);
    tellTurns(what + QStringLiteral(": longest batch of %L1").arg(kBatch), turns);
}

QByteArrayList actionLines()
{
    QByteArrayList lines;
    for (int at = 0; at < kActions; at += kBatch / 2) {
        for (int i = at; i < at + kBatch / 2; ++i)
            lines << actionLine(i, "running", false);
        for (int i = at; i < at + kBatch / 2; ++i)
            lines << actionLine(i, "succeeded", true);
    }
    return lines;
}

void measureRecording(const QByteArrayList &lines)
{
    QTemporaryDir folder;
    RecordingWriter writer;
    if (!writer.open(folder.path(), {RunId(QStringLiteral("r")), {}, {}, {}, QDateTime::currentDateTimeUtc()}))
        return;
    RunEvents events;
    for (const QByteArray &line : lines)
        events.push_back(runEventFromLine(line).takeValue());
    bench::Stopwatch watch;
    writer.write(events);
    writer.close();
    const double written = watch.wallMs();
    const double base = parseOnly(lines);
    tell(QStringLiteral("recording of %L1 updates: written").arg(lines.size()), written, base);
    watch.restart();
    RecordingReader reader;
    size_t count = 0;
    if (reader.open(writer.fileName())) {
        for (RunEvents read = reader.read(); !read.empty(); read = reader.read())
            count += read.size();
    }
    tell(QStringLiteral("recording of %L1 updates: read").arg(count), watch.wallMs(), base);
}

// The steps of a search are turns of the event loop, which is what is measured here.
void measureSearch(LogModel &log)
{
    Turns turns;
    const bench::Stopwatch whole;
    bench::Stopwatch first;
    log.setSearch(QStringLiteral("batch 99"));
    turns.add(first);
    while (log.isSearching()) {
        const bench::Stopwatch watch;
        QCoreApplication::processEvents();
        turns.add(watch);
    }
    bench::report({kGroup, QStringLiteral("search in 1,000,000 lines: all %L1 found").arg(log.rowCount()), whole.wallMs()});
    tellTurns(QStringLiteral("search in 1,000,000 lines: longest step"), turns);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    RunInfo info;
    info.isLive = true;
    Run run(info);
    ActionTreeModel tree;
    LogModel log;
    tree.setRun(&run);
    log.setRun(&run);
    double before = 0;
    {
        const QByteArrayList lines = actionLines();
        before = bench::residentMb();
        measure(QStringLiteral("100,000 actions, begun and ended"), run, lines);
        measureRecording(lines);
    }
    bench::report({kGroup, QStringLiteral("memory of 100,000 actions"), bench::residentMb() - before, -1, -1, -1, "", "MB"});
    {
        QByteArrayList lines;
        for (int i = 0; i < kLines; ++i)
            lines << logLine(i);
        measure(QStringLiteral("1,000,000 log lines"), run, lines);
    }
    measureSearch(log);
    return 0;
}
