// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "followed.h"

#include <QDir>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

class TestLocalSource : public LocalRunFixture {
    Q_OBJECT
private Q_SLOTS:
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
};

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

GANTRY_TEST(TestLocalSource)
#include "tst_localsource.moc"
