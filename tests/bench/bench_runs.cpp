// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Time and memory of runs at the size that the design must bear: 100,000 actions, 1,000,000 log lines, a recording read
// back. Each against the least that could be done with the same bytes: to parse every line as JSON.
#include "model/runs/models/actiontreemodel.h"
#include "model/runs/models/logmodel.h"
#include "model/runs/recording.h"
#include "model/runs/run.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <unistd.h>

using namespace gantry;

namespace {

constexpr int kActions = 100'000;
constexpr int kLines = 1'000'000;
constexpr int kBatch = 2'000;

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

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

void report(const QByteArray &what, int count, double ms, double baseMs)
{
    std::printf(
        "{\"bench\":\"runs\",\"case\":\"%s\",\"count\":%d,\"ms\":%.0f,\"us_each\":%.2f,\"ratio_to_json_parse\":%.2f}\n",
        what.constData(), count, ms, ms * 1000 / count, ms / baseMs);
}

double parseOnly(const QByteArrayList &lines)
{
    QElapsedTimer timer;
    timer.start();
    size_t sum = 0;
    for (const QByteArray &line : lines)
        sum += Json::parse(line.begin(), line.end(), nullptr, false).size();
    return sum == 0 ? 0 : milliseconds(timer);
}

// What the source's thread does, and what the GUI thread does with it.
void measure(const char *what, Run &run, const QByteArrayList &lines)
{
    const double base = parseOnly(lines);
    std::vector<RunEvents> batches;
    QElapsedTimer timer;
    timer.start();
    for (qsizetype at = 0; at < lines.size(); at += kBatch) {
        RunEvents batch;
        for (const QByteArray &line : lines.mid(at, kBatch))
            batch.push_back(runEventFromLine(line).takeValue());
        batches.push_back(std::move(batch));
    }
    report(QByteArray(QByteArray(what) + ", read from lines"), int(lines.size()), milliseconds(timer), base);
    double longest = 0;
    QElapsedTimer whole;
    whole.start();
    for (const RunEvents &batch : batches) {
        timer.restart();
        run.apply(batch);
        longest = std::max(longest, milliseconds(timer));
    }
    report(QByteArray(QByteArray(what) + ", taken in"), int(lines.size()), milliseconds(whole), base);
    std::printf("{\"bench\":\"runs\",\"case\":\"%s, longest batch of %d\",\"ms\":%.2f}\n", what, kBatch, longest);
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
    QElapsedTimer timer;
    timer.start();
    writer.write(events);
    writer.close();
    const double base = parseOnly(lines);
    report("recording written", int(lines.size()), milliseconds(timer), base);
    timer.restart();
    RecordingReader reader;
    size_t count = 0;
    if (reader.open(writer.fileName())) {
        for (RunEvents read = reader.read(); !read.empty(); read = reader.read())
            count += read.size();
    }
    report("recording read", int(count), milliseconds(timer), base);
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
    double before = residentMb();
    {
        const QByteArrayList lines = actionLines();
        before = residentMb();
        measure("100,000 actions, begun and ended", run, lines);
        measureRecording(lines);
    }
    std::printf("{\"bench\":\"runs\",\"case\":\"memory after actions\",\"mb\":%.0f}\n", residentMb() - before);
    QByteArrayList lines;
    for (int i = 0; i < kLines; ++i)
        lines << logLine(i);
    measure("1,000,000 log lines", run, lines);
    QElapsedTimer timer;
    timer.start();
    log.setSearch(QStringLiteral("batch 99"));
    double longest = milliseconds(timer);
    for (QElapsedTimer turn; log.isSearching(); longest = std::max(longest, milliseconds(turn))) {
        turn.start();
        QCoreApplication::processEvents();
    }
    std::printf("{\"bench\":\"runs\",\"case\":\"search in 1,000,000 "
                "lines\",\"ms\":%.0f,\"rows\":%d,\"longest_step_ms\":%.1f}\n",
                milliseconds(timer), log.rowCount(), longest);
    return 0;
}
