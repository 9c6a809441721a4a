// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "followed.h"
#include "model/runs/recording.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace gantry;
using namespace gantry::test;

class TestLocalSourceEnds : public LocalRunFixture {
    Q_OBJECT
private Q_SLOTS:
    void run_endsItself_isTold_data();
    void run_endsItself_isTold();
    void run_sysExit_isAFailure();
    void run_manyLines_allArriveInOrder();
    void stop_hangingTaskWithChild_endsTheGroup();
    void stop_taskThatIgnoresSignals_endsIt();
    void signal_pausedCondition_goesOn();
    void refuse_unknownTask_isNotFound();
    void refuse_wrongInput_saysTypeAndValue();
    void refuse_brokenModule_hasPlaceInTheProject();
    void refuse_interpreterWithoutFlyte_saysSo();
    void record_run_readsBackTheSame();
};

void TestLocalSourceEnds::run_endsItself_isTold_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("how");
    QTest::newRow("killed") << QStringLiteral("hazards.dies") << QStringLiteral("signal 9 (SIGKILL)");
    QTest::newRow("os._exit") << QStringLiteral("hazards.quits") << QStringLiteral("exit status 7");
    QTest::newRow("segmentation fault") << QStringLiteral("hazards.segfaults") << QStringLiteral("signal 11 (SIGSEGV)");
}

void TestLocalSourceEnds::run_endsItself_isTold()
{
    QFETCH(QString, task);
    QFETCH(QString, how);
    const Followed followed = follow(task);
    QCOMPARE(followed.finished().phase, Phase::Failed);
    QCOMPARE(followed.finished().error->kind, QStringLiteral("InterpreterEnded"));
    QVERIFY2(followed.finished().error->message.contains(how), qPrintable(followed.finished().error->message));
    QCOMPARE(followed.actions()[0].phase, Phase::Failed);
    if (task == QLatin1String("hazards.dies"))
        QCOMPARE(followed.log(), QStringList{QStringLiteral("hazards.dies: last words")});
}

void TestLocalSourceEnds::run_sysExit_isAFailure()
{
    for (const char *task : {"hazards.calls_exits", "hazards.sync_exits", "hazards.interrupts"}) {
        const Followed followed = follow(QLatin1String(task));
        QCOMPARE(followed.finished().phase, Phase::Failed);
        QCOMPARE(followed.finished().error->kind, QStringLiteral("TaskExited"));
    }
}

void TestLocalSourceEnds::run_manyLines_allArriveInOrder()
{
    const Followed followed = follow(QStringLiteral("hazards.noisy"));
    int next = 0;
    for (const RunEvent &event : followed.events) {
        if (const auto *line = std::get_if<LogLine>(&event.what)) {
            if (line->line != "line " + QByteArray::number(next))
                QCOMPARE(line->line, QByteArray("line " + QByteArray::number(next)));
            ++next;
        }
    }
    QCOMPARE(next, 200'000);
    QCOMPARE(followed.finished().phase, Phase::Succeeded);
}

void TestLocalSourceEnds::stop_hangingTaskWithChild_endsTheGroup()
{
    pid_t child = 0;
    const Followed followed =
        follow(QStringLiteral("hazards.hangs_with_child"), {}, [&](LocalSource &source, const RunEvents &events) {
            for (const RunEvent &event : events) {
                const auto *line = std::get_if<LogLine>(&event.what);
                if (line && line->line.startsWith("child ")) {
                    child = line->line.mid(6).toInt();
                    source.abort({}, QStringLiteral("enough"));
                }
            }
        });
    QVERIFY(child > 0);
    QCOMPARE(followed.finished().phase, Phase::Aborted);
    QCOMPARE(followed.actions()[0].phase, Phase::Aborted);
    QVERIFY(followed.actions()[0].ended.isValid());
    QTRY_VERIFY(::kill(child, 0) != 0);
}

void TestLocalSourceEnds::stop_taskThatIgnoresSignals_endsIt()
{
    const Followed followed =
        follow(QStringLiteral("hazards.ignores_signals"), {}, [](LocalSource &source, const RunEvents &events) {
            for (const RunEvent &event : events) {
                if (std::holds_alternative<LogLine>(event.what))
                    source.abort({}, {});
            }
        });
    QCOMPARE(followed.finished().phase, Phase::Aborted);
}

void TestLocalSourceEnds::signal_pausedCondition_goesOn()
{
    const Followed followed =
        follow(QStringLiteral("hazards.waits_for_word"), {}, [](LocalSource &source, const RunEvents &events) {
            for (const RunEvent &event : events) {
                const auto *updated = std::get_if<ActionUpdated>(&event.what);
                if (updated && updated->action.phase == Phase::Paused)
                    source.signalCondition(updated->action.id, true);
            }
        });
    QCOMPARE(followed.finished().phase, Phase::Succeeded);
    QCOMPARE(followed.finished().outputs, QByteArray(R"({"o0":true})"));
}

void TestLocalSourceEnds::refuse_unknownTask_isNotFound()
{
    const Followed followed = follow(QStringLiteral("hazards.nope"));
    QVERIFY(followed.error);
    QCOMPARE(followed.error->code, ErrorCode::NotFound);
    QVERIFY(followed.error->message.contains(QStringLiteral("fan_out")));
    QVERIFY(followed.events.empty());
}

void TestLocalSourceEnds::refuse_wrongInput_saysTypeAndValue()
{
    const Followed wrong = follow(QStringLiteral("hazards.leaf"), {{QStringLiteral("x"), QStringLiteral("abc")}});
    QCOMPARE(wrong.error->code, ErrorCode::Usage);
    QVERIFY(wrong.error->message.contains(QStringLiteral("must be int, and \u201cabc\u201d is not")));
    QVERIFY(follow(QStringLiteral("hazards.leaf")).error->message.contains(QStringLiteral("needs the input x (int)")));
    QVERIFY(follow(QStringLiteral("hazards.leaf"), {{QStringLiteral("y"), {}}})
                .error->message.contains(QStringLiteral("no input named y")));
}

void TestLocalSourceEnds::refuse_brokenModule_hasPlaceInTheProject()
{
    const SdkProject copy(QStringLiteral("resources/examples/pure_byoi"));
    m_folder = copy.path();
    QFile file(m_folder % QStringLiteral("/workflow_code/envs.py"));
    QVERIFY(file.open(QIODevice::Append));
    file.write("\nimport nosuchmodule\n");
    file.close();
    const Followed followed = follow(QStringLiteral("data-prep.prepare"));
    QVERIFY(followed.error);
    QCOMPARE(followed.error->code, ErrorCode::Unavailable);
    QCOMPARE(followed.error->place.file, QStringLiteral("workflow_code/envs.py"));
    QVERIFY(followed.error->message.contains(QStringLiteral("nosuchmodule")));
    QVERIFY(followed.error->detail.contains(QStringLiteral("import nosuchmodule")));
}

void TestLocalSourceEnds::refuse_interpreterWithoutFlyte_saysSo()
{
    QTemporaryDir project;
    QVERIFY(QDir(project.path()).mkpath(QStringLiteral(".venv/bin")));
    QFile python(project.filePath(QStringLiteral(".venv/bin/python")));
    QVERIFY(python.open(QIODevice::WriteOnly));
    // -I -S: without any installed package
    python.write("#!/bin/sh\nexec \"" + qgetenv("GANTRY_TEST_PYTHON") + "\" -S \"$@\"\n");
    python.setPermissions(python.permissions() | QFile::ExeUser);
    python.close();
    m_folder = project.path();
    const Followed followed = follow(QStringLiteral("a.b"));
    QVERIFY(followed.error);
    QCOMPARE(followed.error->code, ErrorCode::Unavailable);
    QVERIFY2(followed.error->message.contains(QStringLiteral("has no flyte")), qPrintable(followed.error->message));
}

void TestLocalSourceEnds::record_run_readsBackTheSame()
{
    const Followed followed = follow(QStringLiteral("hazards.nested"));
    RecordingReader reader;
    const Result<RecordingHeader> header = reader.open(followed.recording);
    QVERIFY(header);
    QCOMPARE(header->task, QStringLiteral("hazards.nested"));
    QCOMPARE(header->project, QDir(m_folder).canonicalPath());
    Followed read;
    for (RunEvents events = reader.read(100); !events.empty(); events = reader.read(100))
        read.events.insert(read.events.end(), events.begin(), events.end());
    QVERIFY(reader.breakReason().isEmpty());
    QCOMPARE(read.events.size(), followed.events.size());
    for (size_t i = 0; i < read.events.size(); ++i)
        QCOMPARE(runEventLine(read.events[i]), runEventLine(followed.events[i]));
    const Result<RecordingSummary> summary = readRecordingSummary(followed.recording);
    QVERIFY(summary);
    QCOMPARE(summary->finished->phase, Phase::Succeeded);
}

GANTRY_TEST(TestLocalSourceEnds)
#include "tst_localsourceends.moc"
