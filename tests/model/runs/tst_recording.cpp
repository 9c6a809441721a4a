// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/runs/localruns.h"
#include "model/runs/recording.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;

namespace {

const QDateTime kTime = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05.678Z"), Qt::ISODateWithMs);

RunEvents sampleEvents()
{
    Action action;
    action.id = ActionId(QStringLiteral("a0"));
    action.task = QStringLiteral("env.t");
    action.phase = Phase::Running;
    action.attempts = 2;
    action.inputs = R"({"x":"\u00e4"})";
    action.started = kTime;
    action.cache = CacheUse::Miss;
    Action ended = action;
    ended.phase = Phase::Failed;
    ended.ended = kTime.addMSecs(1);
    ended.error = std::make_shared<const ActionError>(
        ActionError{QStringLiteral("K"), QStringLiteral("m\nn"), QStringLiteral("t")});
    return {{kTime, RunStarted{RunId(QStringLiteral("r")), {}, QStringLiteral("env.t")}},
            {kTime, ActionUpdated{action}},
            {kTime, LogLine{action.id, 2, QStringLiteral("stderr"), "line \xe2\x98\x83 \"quoted\""}},
            {kTime, ClusterEvent{action.id, QStringLiteral("Pulled")}},
            {kTime, ConnectionChanged{QStringLiteral("stale"), kTime}},
            {kTime, ActionUpdated{ended}},
            {kTime, RunFinished{RunId(QStringLiteral("r")), Phase::Failed, {}, ended.error}}};
}

QByteArrayList linesOf(const RunEvents &events)
{
    QByteArrayList lines;
    for (const RunEvent &event : events)
        lines << runEventLine(event);
    return lines;
}

QString writeSample(const QString &folder)
{
    RecordingWriter writer;
    const RecordingHeader header{RunId(QStringLiteral("r")), QStringLiteral("/p"), QStringLiteral("env.t"),
                                 QStringLiteral("local"), kTime};
    [&] { QVERIFY(writer.open(folder, header)); }();
    writer.write(sampleEvents());
    writer.close();
    return writer.fileName();
}

} // namespace

class TestRecording : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void event_everyKind_survivesItsLine();
    void event_unknownPhase_keepsItsWord();
    void event_unknownName_isSkipped();
    void read_cutAtEveryByte_givesWhatStandsBefore();
    void read_brokenLine_saysWhich();
    void read_otherFile_isRefused();
    void write_sameName_makesASecondFile();
    void summary_ofWholeAndCutFile();
    void store_recordings_areListedAndOpened();
    void store_brokenOffRecording_endsOpenActions();
};

void TestRecording::event_everyKind_survivesItsLine()
{
    for (const RunEvent &event : sampleEvents()) {
        const QByteArray line = runEventLine(event);
        const Result<RunEvent> read = runEventFromLine(line);
        QVERIFY(read);
        QCOMPARE(read->what.index(), event.what.index());
        QCOMPARE(dumpJson(runEventToJson(*read)), line);
    }
    QCOMPARE(
        runEventLine(sampleEvents()[1]),
        QByteArray(R"({"event":"action_updated","time":"2026-01-02T03:04:05.678Z","action":{"id":"a0","parent":null,)"
                   R"("group":null,"task":"env.t","phase":"running","attempts":2,"inputs":{"x":"ä"},"outputs":null,)"
                   R"("error":null,"started":"2026-01-02T03:04:05.678Z","ended":null,"cache":"miss"}})"));
}

void TestRecording::event_unknownPhase_keepsItsWord()
{
    const QByteArray line = R"({"event":"action_updated","time":null,"action":{"id":"a","phase":"levitating"}})";
    const Result<RunEvent> event = runEventFromLine(line);
    QVERIFY(event);
    const Action &action = std::get<ActionUpdated>(event->what).action;
    QCOMPARE(action.phase, Phase::Unknown);
    QCOMPARE(action.rawPhase, QStringLiteral("levitating"));
    const Json json = actionToJson(action);
    QCOMPARE(jsonText(json, "phase"), QStringLiteral("unknown"));
    QCOMPARE(jsonText(json, "raw"), QStringLiteral("levitating"));
}

void TestRecording::event_unknownName_isSkipped()
{
    QCOMPARE(runEventFromLine(R"({"event":"newer"})").error().code, ErrorCode::NotFound);
    QCOMPARE(runEventFromLine("[1]").error().code, ErrorCode::NotFound);
    QCOMPARE(runEventFromLine("{").error().code, ErrorCode::Syntax);
}

void TestRecording::read_cutAtEveryByte_givesWhatStandsBefore()
{
    QTemporaryDir folder;
    const QString name = writeSample(folder.path());
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const QByteArrayList lines = linesOf(sampleEvents());
    const qsizetype header = whole.indexOf('\n') + 1;
    for (qsizetype cut = header; cut <= whole.size(); ++cut) {
        QFile part(folder.filePath(QStringLiteral("part.jsonl")));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(whole.first(cut));
        part.close();
        RecordingReader reader;
        QVERIFY(reader.open(part.fileName()));
        QByteArrayList read;
        for (RunEvents events = reader.read(7); !events.empty(); events = reader.read(7))
            read += linesOf(events);
        const qsizetype complete = whole.first(cut).count('\n') - 1;
        QCOMPARE(read, lines.first(complete));
        QCOMPARE(reader.breakReason().isEmpty(), whole[cut - 1] == '\n');
    }
}

void TestRecording::read_brokenLine_saysWhich()
{
    QTemporaryDir folder;
    const QString name = writeSample(folder.path());
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("\"event\":\"log\"", "\"event\":\"lo\0g");
    file.resize(0);
    file.write(text);
    file.close();
    RecordingReader reader;
    QVERIFY(reader.open(name));
    RunEvents all;
    for (RunEvents events = reader.read(); !events.empty(); events = reader.read())
        all.insert(all.end(), events.begin(), events.end());
    QCOMPARE(all.size(), size_t(2));
    QVERIFY2(reader.breakReason().contains(QStringLiteral("line 4")), qPrintable(reader.breakReason()));
}

void TestRecording::read_otherFile_isRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("other.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"event\":\"log\"}\n");
    file.close();
    RecordingReader reader;
    QCOMPARE(reader.open(file.fileName()).error().code, ErrorCode::Unreadable);
    QCOMPARE(RecordingReader().open(folder.filePath(QStringLiteral("absent"))).error().code, ErrorCode::Unreadable);
    QVERIFY(readRecordingSummaries(folder.path()).empty());
}

void TestRecording::write_sameName_makesASecondFile()
{
    QTemporaryDir folder;
    QCOMPARE(QFileInfo(writeSample(folder.path())).fileName(), QStringLiteral("r.jsonl"));
    QCOMPARE(QFileInfo(writeSample(folder.path())).fileName(), QStringLiteral("r~2.jsonl"));
    RecordingWriter writer;
    QCOMPARE(writer.open(QStringLiteral("/proc/none"), {RunId(QStringLiteral("r")), {}, {}, {}, {}}).error().code,
             ErrorCode::Io);
}

void TestRecording::summary_ofWholeAndCutFile()
{
    QTemporaryDir folder;
    const QString name = writeSample(folder.path());
    Result<RecordingSummary> summary = readRecordingSummary(name);
    QVERIFY(summary);
    QCOMPARE(summary->header.project, QStringLiteral("/p"));
    QCOMPARE(summary->finished->phase, Phase::Failed);
    QFile file(name);
    QVERIFY(file.resize(file.size() - 5));
    summary = readRecordingSummary(name);
    QVERIFY(summary);
    QVERIFY(!summary->finished);
}

void TestRecording::store_recordings_areListedAndOpened()
{
    QTemporaryDir folder;
    writeSample(folder.path());
    RunStore store;
    LocalRuns runs(store, folder.path());
    QSignalSpy loaded(&runs, &LocalRuns::recordingsLoaded);
    runs.loadRecordings();
    QVERIFY(loaded.wait());
    Run *run = store.find(RunId(QStringLiteral("r")));
    QVERIFY(run);
    QCOMPARE(run->info().phase, Phase::Failed);
    QCOMPARE(run->nodeCount(), 1);
    QSignalSpy ended(&runs, &LocalRuns::runEnded);
    runs.open(run->info().id);
    QVERIFY(ended.wait());
    QCOMPARE(run->node(1).action.attempts, 2);
    QCOMPARE(run->log().endLine(), qint64(1));
    QCOMPARE(run->info().phase, Phase::Failed);
    QCOMPARE(run->info().started, kTime);
    runs.open(run->info().id); // it is here: nothing to read
    QVERIFY(!runs.isRunning(run->info().id));
    runs.loadRecordings();
    QVERIFY(loaded.wait());
    QCOMPARE(store.count(), 1);
}

void TestRecording::store_brokenOffRecording_endsOpenActions()
{
    QTemporaryDir folder;
    RecordingWriter writer;
    QVERIFY(writer.open(folder.path(), {RunId(QStringLiteral("r")), {}, {}, QStringLiteral("local"), kTime}));
    RunEvents events = sampleEvents();
    events.resize(3);
    writer.write(events);
    writer.close();
    RunStore store;
    LocalRuns runs(store, folder.path());
    QSignalSpy loaded(&runs, &LocalRuns::recordingsLoaded);
    runs.loadRecordings();
    QVERIFY(loaded.wait());
    Run *run = store.at(0);
    QCOMPARE(run->info().phase, Phase::Unknown);
    QVERIFY(!run->info().problem.isEmpty());
    QSignalSpy ended(&runs, &LocalRuns::runEnded);
    runs.open(run->info().id);
    QVERIFY(ended.wait());
    QCOMPARE(run->node(1).action.phase, Phase::Unknown);
    QCOMPARE(run->node(1).action.rawPhase, QStringLiteral("running"));
    QVERIFY(run->openNodes().isEmpty());
    QCOMPARE(run->node(1).action.durationMs(QDateTime::currentDateTimeUtc()), qint64(0));
}

GANTRY_TEST(TestRecording)
#include "tst_recording.moc"
