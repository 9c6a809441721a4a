// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "followed.h"
#include "model/runs/localruns.h"
#include "model/runs/models/actiontreemodel.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

class TestLocalRuns : public LocalRunFixture {
    Q_OBJECT
private Q_SLOTS:
    void store_run_isThereAtOnceAndEnds();
    void store_runThatCannotBegin_hasFailedAndSaysWhy();
    void store_stopped_isAborted();
};

void TestLocalRuns::store_run_isThereAtOnceAndEnds()
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
    QVERIFY(ended.wait(kLongestRun));
    QCOMPARE(run->info().phase, Phase::Succeeded);
    QVERIFY(!run->info().isLive);
    QVERIFY(QFileInfo::exists(run->info().recording));
    QCOMPARE(run->summaryOf(QStringLiteral("hazards.leaf")).counts[size_t(Phase::Succeeded)], 20);
    const QModelIndex group = tree.index(0, 0, tree.index(0, 0));
    QCOMPARE(group.data(ActionTreeModel::IdRole).toString(), QStringLiteral("group:a0/fan"));
    QCOMPARE(tree.rowCount(group), 20);
}

void TestLocalRuns::store_runThatCannotBegin_hasFailedAndSaysWhy()
{
    RunStore store;
    LocalRuns runs(store);
    QSignalSpy ended(&runs, &LocalRuns::runEnded);
    LocalRunRequest request;
    request.folder = m_folder;
    request.task = QStringLiteral("hazards.nope");
    const Run *run = runs.start(request);
    QVERIFY(ended.wait(kLongestRun));
    QCOMPARE(run->info().phase, Phase::Failed);
    QVERIFY(run->info().error->message.contains(QStringLiteral("no task named hazards.nope")));
}

void TestLocalRuns::store_stopped_isAborted()
{
    RunStore store;
    LocalRuns runs(store);
    QSignalSpy ended(&runs, &LocalRuns::runEnded);
    LocalRunRequest request;
    request.folder = m_folder;
    request.task = QStringLiteral("hazards.hangs");
    const Run *run = runs.start(request);
    connect(run, &Run::linesAppended, &runs, [&] { runs.stop(run->info().id); });
    QVERIFY(ended.wait(kLongestRun));
    QCOMPARE(run->info().phase, Phase::Aborted);
    QVERIFY(run->openNodes().isEmpty());
}

GANTRY_TEST(TestLocalRuns)
#include "tst_localruns.moc"
