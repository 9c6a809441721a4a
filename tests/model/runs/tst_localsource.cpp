// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/sdkproject.h"
#include "common/testregistry.h"
#include "model/runs/localruns.h"
#include "model/runs/models/actiontreemodel.h"
#include "model/runs/recording.h"
#include "model/runs/sources/localsource.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace gantry;
using namespace gantry::test;

namespace {

constexpr int kLongest = 120'000;

//! One run followed to its end.
struct Followed {
    RunEvents events;
    std::optional<Error> error;
    QString recording;

    RunFinished finished() const
    {
        const auto *last = events.empty() ? nullptr : std::get_if<RunFinished>(&events.back().what);
        return last ? *last : RunFinished();
    }

    //! Each action as it was in the end, in the order of their beginning.
    std::vector<Action> actions() const
    {
        std::vector<Action> list;
        for (const RunEvent &event : events) {
            const auto *updated = std::get_if<ActionUpdated>(&event.what);
            if (!updated)
                continue;
            const auto known =
                std::find_if(list.begin(), list.end(), [&](const Action &a) { return a.id == updated->action.id; });
            if (known == list.end())
                list.push_back(updated->action);
            else
                *known = updated->action;
        }
        return list;
    }

    //! "task <- caller", a line an action.
    QString tree() const
    {
        QHash<ActionId, QString> tasks;
        QStringList lines;
        for (const Action &action : actions()) {
            tasks.insert(action.id, action.task);
            lines << QString(action.task % QStringLiteral(" <- ")
                             % tasks.value(action.parent, QStringLiteral("nobody")));
        }
        return lines.join(QLatin1Char('\n'));
    }

    //! "task: line", a line a log line.
    QStringList log() const
    {
        QHash<ActionId, QString> tasks;
        for (const Action &action : actions())
            tasks.insert(action.id, action.task);
        QStringList lines;
        for (const RunEvent &event : events) {
            if (const auto *line = std::get_if<LogLine>(&event.what))
                lines << QString(tasks.value(line->action, QStringLiteral("?")) % QStringLiteral(": ")
                                 % QString::fromUtf8(line->line));
        }
        return lines;
    }
};

} // namespace

class TestLocalSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void run_example_callsTrainFromPrepare_data();
    void run_example_callsTrainFromPrepare();
    void run_threeLevels_hasTrueParents();
    void run_tracedSteps_areActionsOfTheirCallers();
    void run_fanOut_isGrouped();
    void run_retries_countUpInOneAction();
    void run_failure_hasTracebackOfTheProjectAlone();
    void run_cached_isMissThenHit();
    void run_syncTasksAndMap_haveTrueParents();
    void run_output_findsItsAction();
    void run_typedInputs_reachTheTask();
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
    void store_run_isThereAtOnceAndEnds();
    void store_runThatCannotBegin_hasFailedAndSaysWhy();
    void store_stopped_isAborted();

private:
    Followed follow(const QString &task, const QHash<QString, QString> &inputs = {},
                    const std::function<void(LocalSource &, const RunEvents &)> &meanwhile = {});

    std::unique_ptr<SdkProject> m_hazards;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
};

void TestLocalSource::initTestCase()
{
    QVERIFY2(!testEnvironment().isEmpty(), "GANTRY_TEST_PYTHON must name a Python with flyte; ./dev test sets it.");
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME"})
        qputenv(name, m_home->path().toUtf8());
    m_hazards = std::make_unique<SdkProject>(QStringLiteral("tests/projects/hazards"));
    QVERIFY(m_hazards->isValid());
}

void TestLocalSource::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = m_hazards->path();
}

Followed TestLocalSource::follow(const QString &task, const QHash<QString, QString> &inputs,
                                 const std::function<void(LocalSource &, const RunEvents &)> &meanwhile)
{
    LocalRunRequest request;
    request.folder = m_folder;
    request.task = task;
    request.inputTexts = inputs;
    request.run = newRunName();
    LocalSource source(request, recordingsFolder());
    Followed followed;
    bool isOver = false;
    connect(&source, &RunSource::eventsReceived, this, [&](const RunEvents &events) {
        followed.events.insert(followed.events.end(), events.begin(), events.end());
        source.acknowledge();
        if (meanwhile)
            meanwhile(source, events);
    });
    connect(&source, &LocalSource::recordingStarted, this, [&](const QString &file) { followed.recording = file; });
    connect(&source, &RunSource::ended, this, [&] { isOver = true; });
    connect(&source, &RunSource::failed, this, [&](const Error &error) {
        followed.error = error;
        isOver = true;
    });
    source.start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isOver, kLongest); }();
    return followed;
}

void TestLocalSource::run_example_callsTrainFromPrepare_data()
{
    QTest::addColumn<QString>("project");
    for (const char *name : {"resources/examples/pure_byoi", "resources/examples/remote_builder",
                             "tests/projects/guide_pure_byoi", "tests/projects/guide_remote_builder"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLocalSource::run_example_callsTrainFromPrepare()
{
    QFETCH(QString, project);
    const SdkProject copy(project);
    m_folder = copy.path();
    const Followed followed =
        follow(QStringLiteral("data-prep.prepare"), {{QStringLiteral("raw"), QStringLiteral(" Hello ")}});
    QCOMPARE(followed.tree(), QStringLiteral("data-prep.prepare <- nobody\ntraining.train <- data-prep.prepare"));
    const std::vector<Action> actions = followed.actions();
    QCOMPARE(actions[0].id, ActionId(QStringLiteral("a0")));
    QCOMPARE(actions[0].inputs, QByteArray(R"({"raw":" Hello "})"));
    QCOMPARE(actions[1].inputs, QByteArray(R"({"processed":"hello"})"));
    QCOMPARE(actions[1].phase, Phase::Succeeded);
    QCOMPARE(followed.finished().phase, Phase::Succeeded);
    QCOMPARE(followed.finished().outputs, QByteArray(R"({"o0":5.0})"));
    // A run leaves nothing in the project.
    QVERIFY(!QDir(m_folder % QStringLiteral("/__pycache__")).exists());
    QVERIFY(!QDir(m_folder % QStringLiteral("/workflow_code/__pycache__")).exists());
}

void TestLocalSource::run_threeLevels_hasTrueParents()
{
    QCOMPARE(follow(QStringLiteral("hazards.nested")).tree(),
             QStringLiteral("hazards.nested <- nobody\nother.middle <- hazards.nested\n"
                            "hazards.leaf <- other.middle\nhazards.leaf <- other.middle"));
}

void TestLocalSource::run_tracedSteps_areActionsOfTheirCallers()
{
    const Followed followed = follow(QStringLiteral("hazards.traced"));
    QCOMPARE(followed.tree(),
             QStringLiteral("hazards.traced <- nobody\nouter_step <- hazards.traced\n"
                            "inner_step <- outer_step\nstream <- hazards.traced"));
    QVERIFY(followed.log().contains(QStringLiteral("inner_step: inner step 3")));
    QCOMPARE(followed.finished().outputs, QByteArray(R"({"o0":10})"));
}

void TestLocalSource::run_fanOut_isGrouped()
{
    const std::vector<Action> actions =
        follow(QStringLiteral("fan_out"), {{QStringLiteral("n"), QStringLiteral("30")}}).actions();
    QCOMPARE(actions.size(), size_t(31));
    for (size_t i = 1; i < actions.size(); ++i) {
        QCOMPARE(actions[i].group, QStringLiteral("fan"));
        QCOMPARE(actions[i].parent, actions[0].id);
        QCOMPARE(actions[i].phase, Phase::Succeeded);
    }
}

void TestLocalSource::run_retries_countUpInOneAction()
{
    const Followed followed = follow(QStringLiteral("hazards.calls_flaky"));
    const std::vector<Action> actions = followed.actions();
    QCOMPARE(actions.size(), size_t(2));
    QCOMPARE(actions[1].attempts, 3);
    QCOMPARE(actions[1].phase, Phase::Succeeded);
    QVERIFY(!actions[1].error);
    QStringList tries;
    for (const RunEvent &event : followed.events) {
        const auto *line = std::get_if<LogLine>(&event.what);
        if (line && line->line == "trying")
            tries << QString::number(line->attempt);
    }
    QCOMPARE(tries.join(QLatin1Char(' ')), QStringLiteral("1 2 3"));
}

void TestLocalSource::run_failure_hasTracebackOfTheProjectAlone()
{
    const Followed followed = follow(QStringLiteral("hazards.calls_failing"));
    const Action failing = followed.actions()[1];
    QCOMPARE(failing.phase, Phase::Failed);
    QCOMPARE(failing.error->kind, QStringLiteral("RuntimeError"));
    QCOMPARE(failing.error->message, QStringLiteral("no 7 today"));
    QVERIFY(failing.error->traceback.contains(QStringLiteral("in _deep_failure")));
    QVERIFY(!failing.error->traceback.contains(QStringLiteral("site-packages")));
    QCOMPARE(followed.finished().phase, Phase::Failed);
    QCOMPARE(followed.finished().error->message, QStringLiteral("no 7 today"));
}

void TestLocalSource::run_cached_isMissThenHit()
{
    const std::vector<Action> actions =
        follow(QStringLiteral("hazards.twice_cached"), {{QStringLiteral("x"), QStringLiteral("12")}}).actions();
    QCOMPARE(actions.size(), size_t(3));
    QCOMPARE(actions[0].cache, CacheUse::Off);
    QCOMPARE(actions[1].cache, CacheUse::Miss);
    QCOMPARE(actions[2].cache, CacheUse::Hit);
    QCOMPARE(actions[2].outputs, QByteArray(R"({"o0":144})"));
}

void TestLocalSource::run_syncTasksAndMap_haveTrueParents()
{
    QCOMPARE(follow(QStringLiteral("hazards.sync_parent")).tree(),
             QStringLiteral("hazards.sync_parent <- nobody\nhazards.sync_leaf <- hazards.sync_parent\n"
                            "hazards.sync_leaf <- hazards.sync_parent"));
    const Followed mapped = follow(QStringLiteral("hazards.mapped"), {{QStringLiteral("n"), QStringLiteral("4")}});
    QCOMPARE(mapped.actions().size(), size_t(5));
    QVERIFY(mapped.log().contains(QStringLiteral("hazards.sync_leaf: sync leaf 3")));
}

void TestLocalSource::run_output_findsItsAction()
{
    const QStringList log = follow(QStringLiteral("hazards.logs")).log();
    const QStringList wanted{QStringLiteral("hazards.logs: a warning"),
                             QStringLiteral("hazards.logs: no line end yet"),
                             QStringLiteral("hazards.logs: second line"),
                             QStringLiteral("hazards.logs: to stderr"),
                             QStringLiteral("hazards.logs: bytes"),
                             QStringLiteral("hazards.logs: 2 of 3"),
                             QStringLiteral("hazards.logs: from a thread"),
                             QStringLiteral("hazards.logs: from to_thread"),
                             QStringLiteral("?: from a child process"),
                             QStringLiteral("?: through sys.stdout"),
                             QStringLiteral("hazards.logs: umlaut \u00e4, snowman \u2603, lone ? surrogate")};
    for (const QString &line : wanted)
        QVERIFY2(log.contains(line), qPrintable(line % QStringLiteral(" not in:\n") % log.join(QLatin1Char('\n'))));
}

void TestLocalSource::run_typedInputs_reachTheTask()
{
    const Followed followed = follow(QStringLiteral("hazards.values"),
                                     {{QStringLiteral("colour"), QStringLiteral("blue")},
                                      {QStringLiteral("point"), QStringLiteral("{\"x\": 3}")},
                                      {QStringLiteral("items"), QStringLiteral("[1, 2, 3]")},
                                      {QStringLiteral("maybe"), QStringLiteral("hi")},
                                      {QStringLiteral("flag"), QStringLiteral("yes")},
                                      {QStringLiteral("when"), QStringLiteral("2026-03-04T05:06:07Z")}});
    QCOMPARE(followed.finished().outputs,
             QByteArray(R"({"o0":{"x":3,"y":0.5},"o1":[1,2,3],"o2":{"a":1.5},"o3":"BLUE","o4":"hi",)"
                        R"("o5":"2026-03-04T05:08:07+00:00","o6":true})"));
}

void TestLocalSource::run_endsItself_isTold_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("how");
    QTest::newRow("killed") << QStringLiteral("hazards.dies") << QStringLiteral("signal 9 (SIGKILL)");
    QTest::newRow("os._exit") << QStringLiteral("hazards.quits") << QStringLiteral("exit status 7");
    QTest::newRow("segmentation fault") << QStringLiteral("hazards.segfaults") << QStringLiteral("signal 11 (SIGSEGV)");
}

void TestLocalSource::run_endsItself_isTold()
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

void TestLocalSource::run_sysExit_isAFailure()
{
    for (const char *task : {"hazards.calls_exits", "hazards.sync_exits", "hazards.interrupts"}) {
        const Followed followed = follow(QLatin1String(task));
        QCOMPARE(followed.finished().phase, Phase::Failed);
        QCOMPARE(followed.finished().error->kind, QStringLiteral("TaskExited"));
    }
}

void TestLocalSource::run_manyLines_allArriveInOrder()
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

void TestLocalSource::stop_hangingTaskWithChild_endsTheGroup()
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

void TestLocalSource::stop_taskThatIgnoresSignals_endsIt()
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

void TestLocalSource::signal_pausedCondition_goesOn()
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

void TestLocalSource::refuse_unknownTask_isNotFound()
{
    const Followed followed = follow(QStringLiteral("hazards.nope"));
    QVERIFY(followed.error);
    QCOMPARE(followed.error->code, ErrorCode::NotFound);
    QVERIFY(followed.error->message.contains(QStringLiteral("fan_out")));
    QVERIFY(followed.events.empty());
}

void TestLocalSource::refuse_wrongInput_saysTypeAndValue()
{
    const Followed wrong = follow(QStringLiteral("hazards.leaf"), {{QStringLiteral("x"), QStringLiteral("abc")}});
    QCOMPARE(wrong.error->code, ErrorCode::Usage);
    QVERIFY(wrong.error->message.contains(QStringLiteral("must be int, and \u201cabc\u201d is not")));
    QVERIFY(follow(QStringLiteral("hazards.leaf")).error->message.contains(QStringLiteral("needs the input x (int)")));
    QVERIFY(follow(QStringLiteral("hazards.leaf"), {{QStringLiteral("y"), {}}})
                .error->message.contains(QStringLiteral("no input named y")));
}

void TestLocalSource::refuse_brokenModule_hasPlaceInTheProject()
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

void TestLocalSource::refuse_interpreterWithoutFlyte_saysSo()
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

void TestLocalSource::record_run_readsBackTheSame()
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

void TestLocalSource::store_run_isThereAtOnceAndEnds()
{
    RunStore store;
    LocalRuns runs(store);
    ActionTreeModel tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy ended(&runs, &LocalRuns::runEnded);
    LocalRunRequest request;
    request.folder = m_folder;
    request.task = QStringLiteral("hazards.fan_out");
    Run *run = runs.start(request);
    tree.setRun(run);
    QCOMPARE(store.count(), 1);
    QCOMPARE(run->info().phase, Phase::Initializing);
    QVERIFY(run->info().isLive);
    QVERIFY(runs.isRunning(run->info().id));
    QVERIFY(ended.wait(kLongest));
    QCOMPARE(run->info().phase, Phase::Succeeded);
    QVERIFY(!run->info().isLive);
    QVERIFY(QFileInfo::exists(run->info().recording));
    QCOMPARE(run->summaryOf(QStringLiteral("hazards.leaf")).counts[size_t(Phase::Succeeded)], 20);
    const QModelIndex group = tree.index(0, 0, tree.index(0, 0));
    QCOMPARE(group.data(ActionTreeModel::IdRole).toString(), QStringLiteral("group:a0/fan"));
    QCOMPARE(tree.rowCount(group), 20);
}

void TestLocalSource::store_runThatCannotBegin_hasFailedAndSaysWhy()
{
    RunStore store;
    LocalRuns runs(store);
    QSignalSpy ended(&runs, &LocalRuns::runEnded);
    LocalRunRequest request;
    request.folder = m_folder;
    request.task = QStringLiteral("hazards.nope");
    const Run *run = runs.start(request);
    QVERIFY(ended.wait(kLongest));
    QCOMPARE(run->info().phase, Phase::Failed);
    QVERIFY(run->info().error->message.contains(QStringLiteral("no task named hazards.nope")));
}

void TestLocalSource::store_stopped_isAborted()
{
    RunStore store;
    LocalRuns runs(store);
    QSignalSpy ended(&runs, &LocalRuns::runEnded);
    LocalRunRequest request;
    request.folder = m_folder;
    request.task = QStringLiteral("hazards.hangs");
    const Run *run = runs.start(request);
    connect(run, &Run::linesAppended, &runs, [&] { runs.stop(run->info().id); });
    QVERIFY(ended.wait(kLongest));
    QCOMPARE(run->info().phase, Phase::Aborted);
    QVERIFY(run->openNodes().isEmpty());
}

GANTRY_TEST(TestLocalSource)
#include "tst_localsource.moc"
