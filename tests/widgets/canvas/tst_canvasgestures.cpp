// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasfixture.h"

#include "common/testregistry.h"

using namespace gantry;
using namespace gantry::test;

namespace {

QList<NodeMove> movesOf(const QSignalSpy &spy, int at = 0)
{
    return spy[at][0].value<QList<NodeMove>>();
}

QPointF placeIn(const QList<NodeMove> &moves, const QString &node)
{
    for (const NodeMove &move : moves) {
        if (move.node == node)
            return move.position;
    }
    return {-1, -1};
}

} // namespace

class TestCanvasGestures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void drag_movesOnTheGridAndAsksForAllPlacesThatAreNotSaved()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &Canvas::moveRequested);
        const QPointF before = f.canvas.scene()->rect(f.node(kData)).topLeft();
        f.drag(f.header(kData), f.header(kData) + QPoint(200, 133));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(movesOf(asked).size(), 6);
        const QPointF after = placeIn(movesOf(asked), kData);
        const double grid = f.theme.size().grid;
        QVERIFY(qAbs(after.x() / grid - qRound(after.x() / grid)) < 0.02);
        QVERIFY(qAbs(after.y() / grid - qRound(after.y() / grid)) < 0.02);
        QVERIFY(qAbs((after - before).x() * f.theme.lh() - 200) <= grid * f.theme.lh());
    }

    void drag_whereAllIsSaved_asksForTheMovedOnesAlone()
    {
        CanvasFixture first;
        const auto design = changedDesign();
        design->sidecar.positions = first.canvas.positions();
        CanvasFixture f(design);
        f.click(f.header(kData));
        f.click(f.header(kDataImage), Qt::ShiftModifier);
        QSignalSpy asked(&f.canvas, &Canvas::moveRequested);
        f.drag(f.header(kData), f.header(kData) + QPoint(100, 0));
        QCOMPARE(movesOf(asked).size(), 2);
        const QPointF delta = placeIn(movesOf(asked), kData) - design->sidecar.positions.value(kData);
        const QPointF other = placeIn(movesOf(asked), kDataImage) - design->sidecar.positions.value(kDataImage);
        QVERIFY((delta - other).manhattanLength() < 0.03);
    }

    void drag_notTakenByTheOwner_isGoneWithTheNextDesign()
    {
        CanvasFixture f;
        const QPointF before = f.canvas.scene()->rect(f.node(kData)).topLeft();
        f.drag(f.header(kData), f.header(kData) + QPoint(200, 100));
        QVERIFY(f.canvas.scene()->rect(f.node(kData)).topLeft() != before);
        f.canvas.setDesign(pureByoiDesign());
        QCOMPARE(f.canvas.scene()->rect(f.node(kData)).topLeft(), before);
    }

    void drag_refused_movesNothing()
    {
        CanvasFixture f;
        f.canvas.setMoveRefusal(QStringLiteral("read-only"));
        QSignalSpy asked(&f.canvas, &Canvas::moveRequested);
        f.drag(f.header(kData), f.header(kData) + QPoint(200, 100));
        f.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(asked.size(), 0);
    }

    void drag_abortedByEscape_asksForNothing()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &Canvas::moveRequested);
        const QPoint at = f.header(kData);
        QTest::mousePress(&f.canvas, Qt::LeftButton, {}, at);
        QTest::mouseMove(&f.canvas, at + QPoint(80, 80));
        f.key(Qt::Key_Escape);
        QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, at + QPoint(80, 80));
        QCOMPARE(asked.size(), 0);
    }

    void shiftArrow_nudgesByAGridStep()
    {
        CanvasFixture f;
        f.click(f.header(kTraining));
        QSignalSpy asked(&f.canvas, &Canvas::moveRequested);
        const QPointF before = f.canvas.scene()->rect(f.node(kTraining)).topLeft();
        f.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(asked.size(), 1);
        QVERIFY((placeIn(movesOf(asked), kTraining) - before - QPointF(0, f.theme.size().grid)).manhattanLength() < 0.02);
    }

    void arrange_asksForAFreshLayout()
    {
        const auto design = changedDesign();
        design->sidecar.positions.insert(kTraining, QPointF(300, 200));
        CanvasFixture f(design);
        QSignalSpy asked(&f.canvas, &Canvas::moveRequested);
        f.canvas.arrange();
        QCOMPARE(asked.size(), 1);
        QVERIFY(placeIn(movesOf(asked), kTraining).x() < 100);
    }

    void link_draggedFromAPort_isAskedFor_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<EdgeKind>("kind");
        QTest::addColumn<bool>("isSource");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("askedFrom");
        QTest::addColumn<QString>("askedTo");
        QTest::newRow("depends on") << kTraining << EdgeKind::DependsOn << true << kData << kTraining << kData;
        QTest::newRow("depended on") << kTraining << EdgeKind::DependsOn << false << kData << kData << kTraining;
        QTest::newRow("runs in") << kData << EdgeKind::RunsIn << true << kTrainingImage << kData << kTrainingImage;
        QTest::newRow("starts from") << kDataImage << EdgeKind::StartsFrom << true << QStringLiteral("base:python:3.10-slim") << kDataImage
                                     << QStringLiteral("base:python:3.10-slim");
    }
    void link_draggedFromAPort_isAskedFor()
    {
        QFETCH(QString, from);
        QFETCH(EdgeKind, kind);
        QFETCH(bool, isSource);
        QFETCH(QString, to);
        QFETCH(QString, askedFrom);
        QFETCH(QString, askedTo);
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &Canvas::linkRequested);
        QSignalSpy moved(&f.canvas, &Canvas::moveRequested);
        QTest::mouseMove(&f.canvas, f.header(from));
        f.drag(f.port(from, kind, isSource), f.header(to));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<EdgeKind>(), kind);
        QCOMPARE(asked[0][1].toString(), askedFrom);
        QCOMPARE(asked[0][2].toString(), askedTo);
        QCOMPARE(moved.size(), 0);
    }

    void link_toTheWrongKind_isNotAskedFor()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &Canvas::linkRequested);
        QTest::mouseMove(&f.canvas, f.header(kData));
        f.drag(f.port(kData, EdgeKind::DependsOn, true), f.header(kTrainingImage));
        QCOMPARE(asked.size(), 0);
    }

    void link_refusedByItsOwner_isNotAskedForAndTheReasonIsShown()
    {
        CanvasFixture f;
        QStringList questions;
        f.canvas.setLinkCheck([&](EdgeKind, const QString &from, const QString &to) {
            questions.append(from + QLatin1Char('>') + to);
            return QStringLiteral("It depends on it already.");
        });
        QSignalSpy asked(&f.canvas, &Canvas::linkRequested);
        QTest::mouseMove(&f.canvas, f.header(kData));
        const QPoint from = f.port(kData, EdgeKind::DependsOn, true);
        const QPoint to = f.header(kTraining);
        QTest::mouseMove(&f.canvas, from);
        QTest::mousePress(&f.canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&f.canvas, to);
        const QImage during = f.canvas.grab().toImage();
        QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, to);
        QVERIFY(questions.contains(kData + QLatin1Char('>') + kTraining));
        QCOMPARE(asked.size(), 0);
        const QPoint inBox = to + QPoint(qRound(1.2 * f.theme.lh()), qRound(1.1 * f.theme.lh()));
        QCOMPARE(during.pixelColor(inBox), f.theme.color(ColorRole::Tooltip));
    }

    void link_byKeyboard_isAskedForWithEnter()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &Canvas::linkRequested);
        f.click(f.header(kTraining));
        f.key(Qt::Key_L);
        f.key(Qt::Key_Left);
        f.canvas.grab();
        f.key(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][1].toString(), kTraining);
        QCOMPARE(asked[0][2].toString(), kData);
        f.key(Qt::Key_L);
        f.key(Qt::Key_Escape);
        f.key(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
    }

    void link_ofACallByKeyboard_beginsAtTheTask()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &Canvas::linkRequested);
        f.click(f.row(kTraining, 1));
        f.key(Qt::Key_L);
        f.key(Qt::Key_Left);
        f.key(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<EdgeKind>(), EdgeKind::Calls);
        QCOMPARE(asked[0][2].toString(), QStringLiteral("data-prep.prepare"));
    }

    void newDesign_whileDragging_endsTheDragWithoutHarm()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &Canvas::moveRequested);
        const QPoint at = f.header(kTraining);
        QTest::mousePress(&f.canvas, Qt::LeftButton, {}, at);
        QTest::mouseMove(&f.canvas, at + QPoint(80, 80));
        const auto design = changedDesign();
        design->environments.pop_back();
        design->index();
        f.canvas.setDesign(design);
        QTest::mouseMove(&f.canvas, at + QPoint(90, 90));
        QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, at + QPoint(90, 90));
        QCOMPARE(asked.size(), 0);
    }
};

GANTRY_TEST(TestCanvasGestures)
#include "tst_canvasgestures.moc"
