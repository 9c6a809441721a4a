// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasfixture.h"
#include "widgets/canvas/minimap.h"

#include "common/testregistry.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QToolTip>

using namespace gantry;
using namespace gantry::test;

class TestCanvas : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void design_small_isShownAtOnceAndFitted()
    {
        CanvasFixture f;
        QCOMPARE(f.canvas.scene()->nodeCount(), 6);
        QCOMPARE(f.canvas.zoom(), 1.0);
        QVERIFY(QRectF(f.canvas.rect()).contains(f.canvas.view().toScreen(f.canvas.scene()->bounds())));
    }

    void design_large_isMadeElsewhereAndTheLatestWins()
    {
        CanvasFixture f(nullptr);
        QSignalSpy shown(&f.canvas, &Canvas::sceneChanged);
        f.canvas.setDesign(syntheticDesign(3000));
        f.canvas.setDesign(syntheticDesign(2000));
        QVERIFY(!f.canvas.scene());
        QVERIFY(shown.wait());
        QCOMPARE(shown.size(), 1);
        QVERIFY(f.canvas.scene()->nodeCount() < 2500);
    }

    void design_null_showsNothingAndForgetsPlaces()
    {
        CanvasFixture f;
        f.canvas.setDesign(nullptr);
        QVERIFY(!f.canvas.scene());
        f.canvas.grab();
        f.canvas.setDesign(pureByoiDesign());
        QCOMPARE(f.canvas.scene()->nodeCount(), 6);
    }

    void click_onANode_selectsIt_onGround_nothing()
    {
        CanvasFixture f;
        QSignalSpy changed(&f.canvas, &Canvas::selectionChanged);
        f.click(f.header(kDataImage));
        QCOMPARE(f.selected(), QStringList{kDataImage});
        f.click(f.header(kTraining), Qt::ControlModifier);
        QCOMPARE(f.selected(), (QStringList{kDataImage, kTraining}));
        f.click(f.header(kDataImage), Qt::ControlModifier);
        QCOMPARE(f.selected(), QStringList{kTraining});
        f.click(f.ground());
        QVERIFY(f.selected().isEmpty());
        QCOMPARE(changed.size(), 4);
    }

    void click_onARow_selectsTheTaskOrLayer()
    {
        CanvasFixture f;
        f.click(f.row(kData, 1));
        QCOMPARE(f.canvas.selection().current, (CanvasItem{kData, QStringLiteral("data-prep.prepare")}));
        f.click(f.row(kDataImage, 2));
        QCOMPARE(f.canvas.selection().current.row, f.canvas.scene()->design().images[0].layers()[1].id.toString());
    }

    void click_onAnEdge_selectsIt()
    {
        CanvasFixture f;
        const int edge = *f.canvas.scene()->edgeOf({EdgeKind::RunsIn, kData, kDataImage});
        f.click(f.canvas.view().toScreen(f.canvas.scene()->curve(edge).at(0.5)).toPoint());
        QCOMPARE(f.canvas.selection().edge, (CanvasEdge{EdgeKind::RunsIn, kData, kDataImage}));
        QVERIFY(f.selected().isEmpty());
    }

    void band_selectsWhatItTouches_withShiftInAddition()
    {
        CanvasFixture f;
        const QRectF image = f.canvas.view().toScreen(f.canvas.scene()->rect(f.node(kTrainingImage)));
        f.drag(f.ground(), image.center().toPoint());
        QVERIFY(f.selected().contains(kTrainingImage));
        QVERIFY(!f.selected().contains(kData));
        f.click(f.header(kData));
        f.drag(f.ground(), image.center().toPoint(), Qt::ShiftModifier);
        QVERIFY(f.selected().contains(kData));
        QVERIFY(f.selected().contains(kTrainingImage));
    }

    void arrowsAndTab_goFromNodeToNode()
    {
        CanvasFixture f;
        f.key(Qt::Key_Right);
        QCOMPARE(f.selected(), QStringList{kData});
        f.key(Qt::Key_Down);
        QCOMPARE(f.selected(), QStringList{kDataImage});
        f.key(Qt::Key_Right);
        QCOMPARE(f.selected(), QStringList{kTrainingImage});
        f.key(Qt::Key_Tab);
        QCOMPARE(f.selected(), QStringList{QStringLiteral("base:python:3.10-slim")});
        f.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(f.selected(), QStringList{kTrainingImage});
        f.key(Qt::Key_Escape);
        QVERIFY(f.selected().isEmpty());
    }

    void ctrlArrows_goThroughRows_enterActivates()
    {
        CanvasFixture f;
        QSignalSpy activated(&f.canvas, &Canvas::activated);
        f.click(f.header(kData));
        f.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f.canvas.selection().current.row, QStringLiteral("data-prep.prepare"));
        f.key(Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<CanvasItem>(), (CanvasItem{kData, QStringLiteral("data-prep.prepare")}));
        f.key(Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(f.canvas.selection().current.row.isEmpty());
    }

    void doubleClick_activatesNodeOrEdge()
    {
        CanvasFixture f;
        QSignalSpy activated(&f.canvas, &Canvas::activated);
        QSignalSpy edgeActivated(&f.canvas, &Canvas::edgeActivated);
        QTest::mouseDClick(&f.canvas, Qt::LeftButton, {}, f.row(kData, 1));
        QCOMPARE(activated.size(), 1);
        const int edge = *f.canvas.scene()->edgeOf({EdgeKind::Calls, QStringLiteral("data-prep.prepare"), QStringLiteral("training.train")});
        QTest::mouseDClick(&f.canvas, Qt::LeftButton, {}, f.canvas.view().toScreen(f.canvas.scene()->curve(edge).at(0.5)).toPoint());
        QCOMPARE(edgeActivated.size(), 1);
        QCOMPARE(edgeActivated[0][0].value<CanvasEdge>().kind, EdgeKind::Calls);
    }

    void wheel_zoomsAtTheCursor()
    {
        CanvasFixture f;
        const QPointF at = f.header(kTraining);
        const QPointF world = f.canvas.view().toWorld(at);
        QWheelEvent wheel(at, f.canvas.mapToGlobal(at), {}, {0, -240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&f.canvas, &wheel);
        QVERIFY(f.canvas.zoom() < 0.8);
        QVERIFY((f.canvas.view().toWorld(at) - world).manhattanLength() < 1e-6);
    }

    void middleDragAndSpaceDrag_pan()
    {
        CanvasFixture f;
        const QPointF origin = f.canvas.view().origin;
        QTest::mousePress(&f.canvas, Qt::MiddleButton, {}, {500, 400});
        QTest::mouseMove(&f.canvas, {530, 420});
        QTest::mouseRelease(&f.canvas, Qt::MiddleButton, {}, {530, 420});
        const QPointF moved = (origin - f.canvas.view().origin) * f.canvas.view().pxPerLh;
        QVERIFY((moved - QPointF(30, 20)).manhattanLength() < 1e-6);
        QTest::keyPress(&f.canvas, Qt::Key_Space);
        f.drag(f.header(kData), f.header(kData) + QPoint(-30, -20));
        QTest::keyRelease(&f.canvas, Qt::Key_Space);
        QVERIFY((f.canvas.view().origin - origin).manhattanLength() < 1e-6);
        QVERIFY(f.selected().isEmpty());
    }

    void zoomKeys_changeTheScaleAndFitBringsItBack()
    {
        CanvasFixture f;
        f.key(Qt::Key_Minus);
        QVERIFY(f.canvas.zoom() < 0.9);
        f.key(Qt::Key_1);
        QCOMPARE(f.canvas.zoom(), 1.0);
        f.key(Qt::Key_Plus);
        QVERIFY(f.canvas.zoom() > 1.1);
        f.key(Qt::Key_F);
        QCOMPARE(f.canvas.zoom(), 1.0);
    }

    void minimap_clicked_movesTheView()
    {
        CanvasFixture f;
        f.canvas.zoomTo(2);
        const QPointF before = f.canvas.view().origin;
        auto *minimap = f.canvas.findChild<Minimap *>();
        QTest::mouseClick(minimap, Qt::LeftButton, {}, minimap->rect().bottomRight() - QPoint(12, 12));
        QVERIFY(f.canvas.view().origin.x() > before.x());
        f.canvas.setMinimapVisible(false);
        QVERIFY(!minimap->isVisible());
    }

    void reveal_movesTheViewOnlyAsFarAsNeeded()
    {
        CanvasFixture f;
        const CanvasView before = f.canvas.view();
        f.canvas.reveal(kTraining);
        QCOMPARE(f.canvas.view(), before);
        CanvasView away = before;
        away.origin += QPointF(100, 0);
        f.canvas.setView(away);
        f.canvas.reveal(kTraining);
        QVERIFY(QRectF(f.canvas.rect()).contains(f.canvas.view().toScreen(f.canvas.scene()->rect(f.node(kTraining)))));
        QCOMPARE(f.canvas.view().origin.y(), away.origin.y());
    }

    void contextMenu_saysWhatItIsAbout()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &Canvas::contextMenuRequested);
        const QPoint at = f.row(kData, 1);
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, at, f.canvas.mapToGlobal(at));
        QCoreApplication::sendEvent(&f.canvas, &byMouse);
        QCOMPARE(asked[0][0].value<CanvasItem>().row, QStringLiteral("data-prep.prepare"));
        f.canvas.select({kTraining, {}});
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(&f.canvas, &byKey);
        QCOMPARE(asked[1][0].value<CanvasItem>().node, kTraining);
    }

    void selection_survivesAnotherReading()
    {
        CanvasFixture f;
        f.click(f.row(kData, 1));
        QSignalSpy changed(&f.canvas, &Canvas::selectionChanged);
        const auto design = changedDesign();
        std::swap(design->environments[0], design->environments[1]);
        design->index();
        f.canvas.setDesign(design);
        QCOMPARE(f.canvas.selection().current, (CanvasItem{kData, QStringLiteral("data-prep.prepare")}));
        QCOMPARE(changed.size(), 0);
    }

    void selection_followsARename_typedOrTold()
    {
        CanvasFixture f;
        f.click(f.header(kData));
        const QPointF place = f.canvas.scene()->rect(f.node(kData)).topLeft();
        const auto design = changedDesign();
        design->environments[0].name = QStringLiteral("data-p");
        design->environments[0].id = EnvironmentId(QStringLiteral("environment:data-p"));
        design->index();
        f.canvas.setDesign(design);
        QCOMPARE(f.selected(), QStringList{QStringLiteral("environment:data-p")});
        QCOMPARE(f.canvas.scene()->rect(f.node(QStringLiteral("environment:data-p"))).topLeft(), place);
        const auto told = changedDesign();
        told->environments[0].variable = QStringLiteral("other");
        told->environments[0].name = QStringLiteral("x");
        told->environments[0].id = EnvironmentId(QStringLiteral("environment:x"));
        told->index();
        f.canvas.setDesign(told, {{QStringLiteral("environment:data-p"), QStringLiteral("environment:x")}});
        QCOMPARE(f.selected(), QStringList{QStringLiteral("environment:x")});
        QCOMPARE(f.canvas.scene()->rect(f.node(QStringLiteral("environment:x"))).topLeft(), place);
    }

    void selection_ofWhatIsGone_isSaidToBeGone()
    {
        CanvasFixture f;
        f.click(f.header(kData));
        QSignalSpy changed(&f.canvas, &Canvas::selectionChanged);
        const auto design = changedDesign();
        design->environments.erase(design->environments.begin());
        design->index();
        f.canvas.setDesign(design);
        QCOMPARE(changed.size(), 1);
        QVERIFY(f.selected().isEmpty());
    }

    void newNode_movesNothingThatIsShown()
    {
        CanvasFixture f;
        const QHash<QString, QPointF> before = f.canvas.positions();
        const auto design = changedDesign();
        Environment added = design->environments[0];
        added.id = EnvironmentId(QStringLiteral("environment:new"));
        added.name = added.variable = QStringLiteral("new");
        design->environments.push_back(added);
        design->index();
        f.canvas.setDesign(design);
        const QHash<QString, QPointF> after = f.canvas.positions();
        QCOMPARE(after.size(), before.size() + 1);
        for (auto place = before.constBegin(); place != before.constEnd(); ++place)
            QCOMPARE(after.value(place.key()), place.value());
    }

    void places_ofTheSidecar_hold()
    {
        const auto design = changedDesign();
        design->sidecar.positions.insert(kTraining, QPointF(60, 30));
        CanvasFixture f(design);
        QCOMPARE(f.canvas.scene()->rect(f.node(kTraining)).topLeft(), QPointF(60, 30));
    }

    void theme_changed_isDrawnInTheNewColours()
    {
        CanvasFixture f;
        const auto ground = [&] { return f.canvas.grab().toImage().pixelColor(f.canvas.width() - 3, 3); };
        QCOMPARE(ground(), f.theme.color(ColorRole::Canvas));
        f.theme.setChoice(Theme::Choice::Dark);
        QCOMPARE(ground(), f.theme.color(ColorRole::Canvas));
    }

    void toolTip_ofAnElidedRow_hasTheWholeText()
    {
        CanvasFixture f;
        QHelpEvent help(QEvent::ToolTip, f.row(kData, 1), f.canvas.mapToGlobal(f.row(kData, 1)));
        QCoreApplication::sendEvent(&f.canvas, &help);
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("Hello World")));
        QToolTip::hideText();
    }
};

GANTRY_TEST(TestCanvas)
#include "tst_canvas.moc"
