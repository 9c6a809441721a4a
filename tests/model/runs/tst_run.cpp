// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/runs/models/actiontreemodel.h"
#include "model/runs/models/logmodel.h"
#include "model/runs/models/runlistmodel.h"
#include "model/runs/runstore.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace gantry;

namespace {

const QDateTime kTime = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05.000Z"), Qt::ISODateWithMs);

RunEvent updated(const QString &id, const QString &parent, Phase phase, const QString &group = {},
                 const QString &task = {})
{
    Action action;
    action.id = ActionId(id);
    action.parent = ActionId(parent);
    action.group = group;
    action.task = task.isEmpty() ? QString(QStringLiteral("env.") % id) : task;
    action.phase = phase;
    action.started = kTime;
    if (isTerminal(phase))
        action.ended = kTime.addMSecs(1500);
    return {kTime, ActionUpdated{action}};
}

RunEvent logged(const QString &id, const QByteArray &text)
{
    return {kTime, LogLine{ActionId(id), 1, QStringLiteral("stdout"), text}};
}

// The tree as text: a line an action, two blanks a level.
QString dump(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth * 2, QLatin1Char(' ')) % index.data(ActionTreeModel::IdRole).toString() % QLatin1Char(' ')
            % phaseName(Phase(index.data(ActionTreeModel::PhaseRole).toInt())) % QLatin1Char('\n')
            % dump(model, index, depth + 1);
    }
    return text;
}

RunInfo live(const QString &name)
{
    RunInfo info;
    info.id = RunId(name);
    info.name = name;
    info.started = kTime;
    info.isLive = true;
    return info;
}

} // namespace

class TestRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void apply_actions_makeATreeWithGroups();
    void apply_childBeforeParent_waitsForIt();
    void apply_neverToldParent_standsAtTheTopInTheEnd();
    void apply_severalUpdatesInOneBatch_countOnce();
    void apply_update_keepsPersistentIndexesAndRows();
    void apply_randomEvents_treeEqualsOneByOne();
    void summary_ofTask_countsPhases();
    void log_filters_followAppends();
    void log_overCap_dropsOldest();
    void list_newestFirst_andChangesByRow();
    void store_sameNameTwice_getsANumber();
    void clear_run_emptiesModels();
    void destroy_shownRun_emptiesModels();
    void apply_hundredThousandActions_isQuick();
};

void TestRun::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestRun::apply_actions_makeATreeWithGroups()
{
    Run run(live(QStringLiteral("r")));
    ActionTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRun(&run);
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Running)});
    run.apply({updated(QStringLiteral("x"), QStringLiteral("a0"), Phase::Succeeded, QStringLiteral("fan")),
               updated(QStringLiteral("y"), QStringLiteral("a0"), Phase::Failed, QStringLiteral("fan")),
               updated(QStringLiteral("z"), QStringLiteral("x"), Phase::Running),
               updated(QStringLiteral("w"), QStringLiteral("a0"), Phase::Queued)});
    QCOMPARE(dump(model),
             QStringLiteral("a0 running\n  group:a0/fan failed\n    x succeeded\n      z running\n    y failed\n"
                            "  w queued\n"));
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(root.data(ActionTreeModel::ChildCountRole).toInt(), 3);
    QCOMPARE(root.data(ActionTreeModel::FailedChildCountRole).toInt(), 1);
    QCOMPARE(run.counts()[size_t(Phase::Running)], 2);
    QCOMPARE(run.openNodes().size(), 3);
}

void TestRun::apply_childBeforeParent_waitsForIt()
{
    Run run(live(QStringLiteral("r")));
    ActionTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRun(&run);
    run.apply({updated(QStringLiteral("c"), QStringLiteral("b"), Phase::Running),
               updated(QStringLiteral("b"), QStringLiteral("a0"), Phase::Running)});
    QCOMPARE(dump(model), QString());
    run.apply({updated(QStringLiteral("c"), QStringLiteral("b"), Phase::Succeeded),
               updated(QStringLiteral("a0"), {}, Phase::Running)});
    QCOMPARE(dump(model), QStringLiteral("a0 running\n  b running\n    c succeeded\n"));
}

void TestRun::apply_neverToldParent_standsAtTheTopInTheEnd()
{
    Run run(live(QStringLiteral("r")));
    ActionTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRun(&run);
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Succeeded),
               updated(QStringLiteral("c"), QStringLiteral("gone"), Phase::Succeeded)});
    run.apply({{kTime, RunFinished{RunId(QStringLiteral("r")), Phase::Succeeded, {}, {}}}});
    QCOMPARE(dump(model), QStringLiteral("a0 succeeded\nc succeeded\n"));
    QVERIFY(!run.info().isLive);
}

void TestRun::apply_severalUpdatesInOneBatch_countOnce()
{
    Run run(live(QStringLiteral("r")));
    QSignalSpy inserted(&run, &Run::nodesInserted);
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Queued), updated(QStringLiteral("a0"), {}, Phase::Running),
               updated(QStringLiteral("a0"), {}, Phase::Succeeded)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(run.counts()[size_t(Phase::Succeeded)], 1);
    QCOMPARE(run.counts()[size_t(Phase::Queued)], 0);
}

void TestRun::apply_update_keepsPersistentIndexesAndRows()
{
    Run run(live(QStringLiteral("r")));
    ActionTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRun(&run);
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Running),
               updated(QStringLiteral("x"), QStringLiteral("a0"), Phase::Running)});
    const QPersistentModelIndex x = model.indexOfNode(run.nodeOf(ActionId(QStringLiteral("x"))));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    run.apply({updated(QStringLiteral("y"), QStringLiteral("a0"), Phase::Running),
               updated(QStringLiteral("x"), QStringLiteral("a0"), Phase::Failed)});
    QVERIFY(x.isValid());
    QCOMPARE(x.data(ActionTreeModel::IdRole).toString(), QStringLiteral("x"));
    QCOMPARE(x.data(ActionTreeModel::DurationRole).toLongLong(), qint64(1500));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 2); // x, and its caller's counts
}

void TestRun::apply_randomEvents_treeEqualsOneByOne()
{
    QRandomGenerator random(20260102);
    for (int round = 0; round < 200; ++round) {
        RunEvents events;
        const int actions = 1 + random.bounded(30);
        for (int i = 0; i < actions * 3; ++i) {
            const int number = random.bounded(actions);
            const QString group = number % 3 == 0 ? QString() : QStringLiteral("g%1").arg(number % 3);
            const QString parent = number == 0 ? QString() : QString::number((number - 1) / 2);
            events.push_back(updated(QString::number(number), parent, Phase(random.bounded(kPhaseCount)), group));
        }
        events.push_back(updated(QStringLiteral("0"), {}, Phase::Running));
        Run whole(live(QStringLiteral("r")));
        Run pieces(live(QStringLiteral("r")));
        ActionTreeModel wholeModel;
        ActionTreeModel piecesModel;
        QAbstractItemModelTester tester(&piecesModel, QAbstractItemModelTester::FailureReportingMode::Fatal);
        wholeModel.setRun(&whole);
        piecesModel.setRun(&pieces);
        whole.apply(events);
        for (size_t at = 0; at < events.size();) {
            const size_t count = std::min(events.size() - at, size_t(1 + random.bounded(5)));
            pieces.apply(RunEvents(events.begin() + qsizetype(at), events.begin() + qsizetype(at + count)));
            at += count;
        }
        // The order of siblings is that of their coming, which pieces may change; the set of lines is the same.
        QStringList a = dump(wholeModel).split(QLatin1Char('\n'));
        QStringList b = dump(piecesModel).split(QLatin1Char('\n'));
        a.sort();
        b.sort();
        QCOMPARE(b, a);
        QCOMPARE(pieces.counts(), whole.counts());
    }
}

void TestRun::summary_ofTask_countsPhases()
{
    Run run(live(QStringLiteral("r")));
    const QString task = QStringLiteral("env.t");
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Running, {}, task),
               updated(QStringLiteral("b"), QStringLiteral("a0"), Phase::Running, {}, task)});
    run.apply({updated(QStringLiteral("b"), QStringLiteral("a0"), Phase::Failed, {}, task)});
    const TaskSummary summary = run.summaryOf(task);
    QCOMPARE(summary.total(), 2);
    QCOMPARE(summary.counts[size_t(Phase::Failed)], 1);
    QCOMPARE(worstPhase(summary.counts), Phase::Failed);
    QCOMPARE(summary.latestNode, run.nodeOf(ActionId(QStringLiteral("b"))));
}

void TestRun::log_filters_followAppends()
{
    Run run(live(QStringLiteral("r")));
    LogModel all;
    LogModel one;
    QAbstractItemModelTester allTester(&all, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester oneTester(&one, QAbstractItemModelTester::FailureReportingMode::Fatal);
    all.setRun(&run);
    one.setRun(&run);
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Running),
               updated(QStringLiteral("b"), QStringLiteral("a0"), Phase::Running),
               logged(QStringLiteral("a0"), "first"), logged(QStringLiteral("b"), "Second"),
               logged({}, "from outside")});
    one.setNodes({run.nodeOf(ActionId(QStringLiteral("b")))});
    QCOMPARE(all.rowCount(), 3);
    QCOMPARE(one.rowCount(), 1);
    run.apply({logged(QStringLiteral("b"), "third"), logged(QStringLiteral("a0"), "fourth")});
    QCOMPARE(one.rowCount(), 2);
    QCOMPARE(one.index(1).data().toString(), QStringLiteral("third"));
    QCOMPARE(one.index(1).data(LogModel::TaskRole).toString(), QStringLiteral("env.b"));
    one.setSearch(QStringLiteral("SEC"));
    QCOMPARE(one.rowCount(), 1);
    QCOMPARE(one.lineAt(0), qint64(1));
    QCOMPARE(all.index(2).data(LogModel::ActionRole).toString(), QString());
}

void TestRun::log_overCap_dropsOldest()
{
    RunLog log(10'000);
    for (int i = 0; i < 25'000; ++i) {
        const QByteArray text = QByteArray::number(i);
        log.append({i, 0, 1, false, text});
        log.dropBefore(log.wantedFirstLine());
    }
    QCOMPARE(log.endLine(), qint64(25'000));
    QVERIFY(log.endLine() - log.firstLine() <= 10'000);
    QVERIFY(log.endLine() - log.firstLine() > 5'000);
    QCOMPARE(log.at(log.firstLine()).text.toByteArray(), QByteArray::number(log.firstLine()));
    QCOMPARE(log.at(24'999).text.toByteArray(), QByteArray("24999"));
    QVERIFY(log.at(0).text.isEmpty());

    Run run(live(QStringLiteral("r")));
    LogModel model;
    LogModel filtered;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRun(&run);
    filtered.setRun(&run);
    filtered.setSearch(QStringLiteral("7"));
    RunEvents events;
    for (int i = 0; i < 50'000; ++i)
        events.push_back(logged({}, QByteArray::number(i)));
    for (int i = 0; i < 21; ++i)
        run.apply(events);
    QTRY_VERIFY(!filtered.isSearching());
    QVERIFY(model.droppedLines() > 0);
    QCOMPARE(qint64(model.rowCount()), run.log().endLine() - run.log().firstLine());
    QCOMPARE(model.index(model.rowCount() - 1).data().toString(), QStringLiteral("49999"));
    QVERIFY(filtered.lineAt(0) >= run.log().firstLine());
}

void TestRun::list_newestFirst_andChangesByRow()
{
    RunStore store;
    RunListModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    RunInfo older = live(QStringLiteral("older"));
    RunInfo newer = live(QStringLiteral("newer"));
    newer.started = kTime.addSecs(60);
    RunInfo between = live(QStringLiteral("between"));
    between.started = kTime.addSecs(30);
    store.add(older);
    store.add(newer);
    store.add(between);
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, RunListModel::NameColumn).data().toString();
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("newer between older"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    store.find(RunId(QStringLiteral("between")))
        ->apply({{kTime, RunFinished{RunId(QStringLiteral("between")), Phase::Failed, {}, {}}}});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    QCOMPARE(model.index(1, 0).data(RunListModel::PhaseRole).toInt(), int(Phase::Failed));
    store.remove(RunId(QStringLiteral("newer")));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.runAt(model.index(0, 0))->info().name, QStringLiteral("between"));
}

void TestRun::store_sameNameTwice_getsANumber()
{
    RunStore store;
    store.add(live(QStringLiteral("r")));
    QCOMPARE(store.add(live(QStringLiteral("r")))->info().id, RunId(QStringLiteral("r~2")));
    QCOMPARE(store.add(live(QStringLiteral("r")))->info().id, RunId(QStringLiteral("r~3")));
}

void TestRun::clear_run_emptiesModels()
{
    Run run(live(QStringLiteral("r")));
    ActionTreeModel tree;
    LogModel log;
    QAbstractItemModelTester treeTester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester logTester(&log, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(!run.isShown());
    tree.setRun(&run);
    QVERIFY(run.isShown());
    log.setRun(&run);
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Running), logged(QStringLiteral("a0"), "line")});
    run.clear();
    QCOMPARE(tree.rowCount(), 0);
    QCOMPARE(log.rowCount(), 0);
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Running), logged(QStringLiteral("a0"), "line")});
    QCOMPARE(tree.rowCount(), 1);
    QCOMPARE(log.rowCount(), 1);
}

void TestRun::destroy_shownRun_emptiesModels()
{
    auto run = std::make_unique<Run>(live(QStringLiteral("r")));
    ActionTreeModel tree;
    LogModel log;
    QAbstractItemModelTester treeTester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester logTester(&log, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tree.setRun(run.get());
    log.setRun(run.get());
    run->apply({updated(QStringLiteral("a0"), {}, Phase::Running), logged(QStringLiteral("a0"), "line")});
    run.reset();
    QCOMPARE(tree.rowCount(), 0);
    QCOMPARE(log.rowCount(), 0);
}

void TestRun::apply_hundredThousandActions_isQuick()
{
    Run run(live(QStringLiteral("r")));
    ActionTreeModel model;
    model.setRun(&run);
    run.apply({updated(QStringLiteral("a0"), {}, Phase::Running)});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int batch = 0; batch < 50; ++batch) {
        RunEvents events;
        for (int i = 0; i < 2'000; ++i)
            events.push_back(updated(QString::number(batch * 2'000 + i), QStringLiteral("a0"), Phase::Running, {},
                                     QStringLiteral("env.t")));
        run.apply(events);
        for (RunEvent &event : events)
            std::get<ActionUpdated>(event.what).action.phase = Phase::Succeeded;
        run.apply(events);
    }
    QCOMPARE(model.rowCount(model.index(0, 0)), 100'000);
    QCOMPARE(inserted.size(), 50); // a batch is one insertion
    QCOMPARE(run.summaryOf(QStringLiteral("env.t")).counts[size_t(Phase::Succeeded)], 100'000);
}

GANTRY_TEST(TestRun)
#include "tst_run.moc"
