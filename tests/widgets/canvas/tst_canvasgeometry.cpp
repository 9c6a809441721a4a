// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvashit.h"
#include "widgets/canvas/canvasscene.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/edgegeometry.h"
#include "widgets/canvas/loosegrid.h"
#include "widgets/canvas/navigation.h"
#include "widgets/canvas/textrun.h"

#include "common/sampledesigns.h"
#include "common/testregistry.h"

#include <QFontMetricsF>
#include <QTest>

#include <algorithm>
#include <random>

using namespace gantry;

class TestCanvasGeometry : public QObject
{
    Q_OBJECT
private:
    static std::vector<int> found(const LooseGrid &grid, const QRectF &area)
    {
        std::vector<int> numbers;
        grid.forEachIn(area, [&](int number) { numbers.push_back(number); });
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }

    static int node(const CanvasScene &scene, const char *key) { return *scene.nodeOf(QLatin1String(key)); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void looseGrid_anyArea_findsWhatASearchThroughAllFinds()
    {
        std::minstd_rand random(3);
        const auto below = [&](int limit) { return static_cast<double>(random() % static_cast<unsigned>(limit)); };
        std::vector<QRectF> rects;
        for (int i = 0; i < 2000; ++i)
            rects.emplace_back(below(3000) - 1500, below(3000) - 1500, i % 17 == 0 ? below(2500) : below(30), below(20));
        LooseGrid grid;
        grid.build(rects);
        for (int i = 0; i < 200; ++i) {
            const QRectF area(below(3400) - 1700, below(3400) - 1700, below(400), below(400));
            std::vector<int> expected;
            for (size_t r = 0; r < rects.size(); ++r) {
                const bool touches = rects[r].left() <= area.right() && rects[r].right() >= area.left()
                    && rects[r].top() <= area.bottom() && rects[r].bottom() >= area.top();
                if (touches)
                    expected.push_back(static_cast<int>(r));
            }
            QCOMPARE(found(grid, area), expected);
        }
    }

    void looseGrid_ofNothing_findsNothing()
    {
        LooseGrid grid;
        grid.build({});
        QVERIFY(found(grid, QRectF(-1e6, -1e6, 2e6, 2e6)).empty());
    }

    void view_zoomedAtAPoint_keepsTheWorldUnderIt()
    {
        CanvasView view{{10, 20}, 18};
        const QPointF world = view.toWorld(QPointF(300, 200));
        view.zoomAt({300, 200}, 7.3);
        QVERIFY((view.toWorld(QPointF(300, 200)) - world).manhattanLength() < 1e-9);
        QCOMPARE(view.pxPerLh, 7.3);
    }

    void view_fitted_showsAllAndNeverEnlarges()
    {
        CanvasView view;
        view.fit({100, 50, 400, 10}, {800, 600}, 20, 18);
        QVERIFY(QRectF(0, 0, 800, 600).contains(view.toScreen(QRectF(100, 50, 400, 10))));
        view.fit({0, 0, 4, 4}, {800, 600}, 20, 18);
        QCOMPARE(view.pxPerLh, 18.0);
    }

    void edge_runsIn_isStraightFromBottomToTop()
    {
        const EdgeCurve curve = edgeCurve({EdgeKind::RunsIn, 0, 1}, {0, 0, 20, 5}, {0, 8, 20, 10});
        QCOMPARE(curve.start(), QPointF(10, 5));
        QCOMPARE(curve.end(), QPointF(10, 8));
        QVERIFY(curve.isStraight);
        QCOMPARE(curve.arrival(), QPointF(0, 1));
    }

    void edge_call_leavesAndReachesTheTasksRows()
    {
        const EdgeCurve curve = edgeCurve({EdgeKind::Calls, 0, 1, 2, 1}, {0, 0, 20, 8}, {30, 0, 20, 8});
        QCOMPARE(curve.start(), QPointF(20, rowCenterLh(2)));
        QCOMPARE(curve.end(), QPointF(30, rowCenterLh(1)));
        QCOMPARE(curve.arrival(), QPointF(1, 0));
    }

    void edge_callOfItself_isALoopBesideTheNode()
    {
        const EdgeCurve curve = edgeCurve({EdgeKind::Calls, 0, 0, 1, 1}, {0, 0, 20, 8}, {0, 0, 20, 8});
        QVERIFY(curve.at(0.5).x() > 20.5);
        QCOMPARE(curve.start().x(), 20.0);
        QCOMPARE(curve.end().x(), 20.0);
    }

    void edge_distance_isThatOfTheCurve()
    {
        const EdgeCurve curve = edgeCurve({EdgeKind::DependsOn, 0, 1}, {0, 0, 20, 8}, {40, 20, 20, 8});
        QVERIFY(curve.distanceTo(curve.at(0.37)) < 0.2);
        QVERIFY(curve.distanceTo({30, 40}) > 5);
        QVERIFY(curve.bounds().contains(curve.at(0.5)));
    }

    void hit_rowsAndHeader_areTold()
    {
        const auto scene = CanvasScene::make(test::pureByoiDesign());
        const int environment = node(*scene, "environment:data-prep");
        CanvasView view{{0, 0}, 18};
        const auto hitAt = [&](double row) {
            const QPointF at = scene->rect(environment).topLeft() + QPointF(5, row < 0 ? 0.5 : rowCenterLh(static_cast<int>(row)));
            return hitTest(*scene, view, DetailLevel::Card, view.toScreen(at));
        };
        QCOMPARE(hitAt(-1).node, environment);
        QCOMPARE(hitAt(-1).row, -1);
        QCOMPARE(hitAt(1).row, 1);
        QCOMPARE(scene->item(environment, 1).row, QStringLiteral("data-prep.prepare"));
        QCOMPARE(hitTest(*scene, view, DetailLevel::Card, {-500, -500}).node, -1);
    }

    void hit_edge_isFoundBesideNodes()
    {
        const auto scene = CanvasScene::make(test::pureByoiDesign());
        const CanvasView view{{0, 0}, 18};
        for (int edge = 0; edge < static_cast<int>(scene->graph().edges.size()); ++edge) {
            const CanvasHit hit = hitTest(*scene, view, DetailLevel::Card, view.toScreen(scene->curve(edge).at(0.5)));
            QCOMPARE(hit.edge, edge);
        }
    }

    void hit_port_isFoundOnlyWhereItIsShown()
    {
        const auto scene = CanvasScene::make(test::pureByoiDesign());
        const int environment = node(*scene, "environment:data-prep");
        const CanvasView view{{0, 0}, 18};
        const Port port = portsOf(*scene, environment).front();
        const QPointF beside = view.toScreen(port.at + QPointF(0.3, 0));
        QVERIFY(hitTest(*scene, view, DetailLevel::Card, beside, environment).port);
        QVERIFY(!hitTest(*scene, view, DetailLevel::Card, beside).port);
    }

    void link_betweenKinds_isRefusedWithAReason()
    {
        const auto scene = CanvasScene::make(test::pureByoiDesign());
        const int data = node(*scene, "environment:data-prep");
        const int training = node(*scene, "environment:training");
        const int image = node(*scene, "dockerfile:training/Dockerfile");
        const Port dependsOn{EdgeKind::DependsOn, true, -1, {}};
        const Port dependedOn{EdgeKind::DependsOn, false, -1, {}};
        CanvasHit target;
        target.node = training;
        QCOMPARE(linkEnds(*scene, data, dependsOn, target)->to, QStringLiteral("environment:training"));
        QVERIFY(linkEnds(*scene, data, dependsOn, target)->refusal.isEmpty());
        QCOMPARE(linkEnds(*scene, data, dependedOn, target)->from, QStringLiteral("environment:training"));
        target.node = image;
        QVERIFY(!linkEnds(*scene, data, dependsOn, target)->refusal.isEmpty());
        QVERIFY(linkEnds(*scene, data, {EdgeKind::RunsIn, true, -1, {}}, target)->refusal.isEmpty());
        target.node = -1;
        QVERIFY(!linkEnds(*scene, data, dependsOn, target));
    }

    void link_ofACall_namesTasks()
    {
        const auto scene = CanvasScene::make(test::pureByoiDesign());
        CanvasHit target;
        target.node = node(*scene, "environment:training");
        target.row = 1;
        const auto ends = linkEnds(*scene, node(*scene, "environment:data-prep"), {EdgeKind::Calls, true, 1, {}}, target);
        QCOMPARE(ends->from, QStringLiteral("data-prep.prepare"));
        QCOMPARE(ends->to, QStringLiteral("training.train"));
        target.row = 0;
        QVERIFY(!linkEnds(*scene, node(*scene, "environment:data-prep"), {EdgeKind::Calls, true, 1, {}}, target)->refusal.isEmpty());
    }

    void arrows_followColumnsAndCalls()
    {
        const auto scene = CanvasScene::make(test::pureByoiDesign());
        const int data = node(*scene, "environment:data-prep");
        QCOMPARE(neighbourOf(*scene, data, Direction::Down), node(*scene, "dockerfile:data_prep/Dockerfile"));
        QCOMPARE(neighbourOf(*scene, data, Direction::Right), node(*scene, "environment:training"));
        QVERIFY(!neighbourOf(*scene, data, Direction::Up));
        QVERIFY(!neighbourOf(*scene, data, Direction::Left));
        QCOMPARE(neighbourOf(*scene, node(*scene, "base:python:3.10-slim"), Direction::Left), node(*scene, "base:python:3.11-slim"));
    }

    void readingOrder_isColumnByColumnAndHasAll()
    {
        const auto scene = CanvasScene::make(test::pureByoiDesign());
        const std::vector<int> order = readingOrder(*scene);
        QCOMPARE(order.size(), 6u);
        QCOMPARE(order[0], node(*scene, "environment:data-prep"));
        QCOMPARE(order[2], node(*scene, "base:python:3.11-slim"));
        QCOMPARE(order[3], node(*scene, "environment:training"));
    }

    void scene_movedNode_takesItsEdgesIndexAndFrameWithIt()
    {
        auto scene = CanvasScene::make(test::pureByoiDesign());
        const int data = node(*scene, "environment:data-prep");
        scene->move({{data, {200, 100}}});
        const CanvasView view{{190, 90}, 18};
        QCOMPARE(hitTest(*scene, view, DetailLevel::Card, view.toScreen(QPointF(205, 100.5))).node, data);
        QVERIFY(scene->bounds().contains(QPointF(210, 101)));
        for (const SceneFrame &frame : scene->frames()) {
            for (int other = 0; other < scene->nodeCount(); ++other) {
                const TeamId &team = scene->design().teams[static_cast<size_t>(frame.team)].id;
                QVERIFY(scene->node(other).frame == team || !frame.rect.intersects(scene->rect(other)));
            }
        }
    }

    void scene_renamedEnvironment_keepsItsPlaceByItsVariable()
    {
        const auto before = CanvasScene::make(test::pureByoiDesign());
        Design design = *test::pureByoiDesign();
        design.environments[0].name = QStringLiteral("data-prepar");
        design.environments[0].id = EnvironmentId(QStringLiteral("environment:data-prepar"));
        design.tasks[0].environment = design.environments[0].id;
        design.index();
        const auto after = CanvasScene::make(std::make_shared<const Design>(design));
        const QHash<QString, QString> keys = keysInNext(*before, after->graph(), {});
        QCOMPARE(keys.value(QStringLiteral("environment:data-prep")), QStringLiteral("environment:data-prepar"));
        QCOMPARE(keys.value(QStringLiteral("environment:training")), QStringLiteral("environment:training"));
        KnownPlaces known;
        known.byIdentity.insert(before->node(0).identity, {before->node(0).key, QPointF(77, 33)});
        const auto kept = CanvasScene::make(std::make_shared<const Design>(design), known);
        QCOMPARE(kept->rect(0).topLeft(), QPointF(77, 33));
    }

    void text_shaped_isAsWideAsQtSaysAndElidesAsAsked()
    {
        const QFont font(QStringLiteral("DejaVu Sans"), 10);
        const GlyphFont glyphs(font);
        const QString text = QStringLiteral("ghcr.io/acme/data-prep:1.0.0");
        QVERIFY(qAbs(glyphs.shape(text).width - QFontMetricsF(font).horizontalAdvance(text)) < 3);
        const TextRun end = glyphs.elided(text, 90);
        const TextRun middle = glyphs.elided(text, 90, Qt::ElideMiddle);
        QVERIFY(end.width <= 90 && end.text.startsWith(QStringLiteral("ghcr")) && end.text.endsWith(QChar(0x2026)));
        QVERIFY(middle.width <= 90 && middle.text.endsWith(QStringLiteral(".0")) && middle.text.contains(QChar(0x2026)));
        QCOMPARE(glyphs.elided(text, 1000).text, text);
        QVERIFY(glyphs.elided(text, 0).isEmpty());
    }

    void text_ofOtherScripts_isLeftToQt()
    {
        const GlyphFont glyphs(QFont(QStringLiteral("DejaVu Sans"), 10));
        QVERIFY(glyphs.shape(QStringLiteral("مهمة")).width > 5);
        QVERIFY(!glyphs.elided(QStringLiteral("مهمة مهمة مهمة مهمة مهمة"), 40).text.isEmpty());
    }
};

GANTRY_TEST(TestCanvasGeometry)
#include "tst_canvasgeometry.moc"
