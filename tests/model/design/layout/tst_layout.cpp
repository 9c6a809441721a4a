// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/frames.h"
#include "model/design/layout/layered.h"
#include "model/design/layout/layout.h"

#include "common/testregistry.h"

#include <QRectF>
#include <QTest>

#include <algorithm>
#include <random>

using namespace gantry;

namespace {

struct Drawing {
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    std::vector<QPointF> corners;

    int box(int rank, int frame = -1, QSizeF size = {16, 5})
    {
        nodes.push_back({size, rank, frame, std::nullopt});
        return static_cast<int>(nodes.size()) - 1;
    }
    void stands(int above, int below) { edges.push_back({above, below, true}); }
    void calls(int from, int to) { edges.push_back({from, to, false}); }
    void run() { corners = layOut(nodes, edges); }
    QRectF rect(int node) const { return {corners[static_cast<size_t>(node)], nodes[static_cast<size_t>(node)].size}; }

    bool hasOverlap() const
    {
        for (size_t i = 0; i < nodes.size(); ++i) {
            for (size_t j = i + 1; j < nodes.size(); ++j) {
                if (rect(static_cast<int>(i)).intersects(rect(static_cast<int>(j))))
                    return true;
            }
        }
        return false;
    }

    QRectF frame(int number) const
    {
        QRectF bounds;
        for (size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].frame == number)
                bounds |= rect(static_cast<int>(i));
        }
        const LayoutGaps gaps;
        return bounds.adjusted(-gaps.framePadding, -gaps.framePadding - gaps.frameTitle, gaps.framePadding, gaps.framePadding);
    }

    // How many boxes lie under a frame that they are not in, were each frame one rectangle.
    int foreignBoxes(int frames) const
    {
        int count = 0;
        for (int number = 0; number < frames; ++number) {
            for (size_t i = 0; i < nodes.size(); ++i)
                count += hasFrame(number) && nodes[i].frame != number && frame(number).intersects(rect(static_cast<int>(i)));
        }
        return count;
    }

    bool hasFrame(int number) const
    {
        return std::any_of(nodes.begin(), nodes.end(), [number](const LayoutNode &node) { return node.frame == number; });
    }

    std::vector<FramedBox> boxes() const
    {
        std::vector<FramedBox> list;
        for (size_t i = 0; i < nodes.size(); ++i)
            list.push_back({rect(static_cast<int>(i)), nodes[i].frame});
        return list;
    }
};

Drawing randomDrawing(int environments, int frames, unsigned seed)
{
    std::minstd_rand random(seed);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    Drawing drawing;
    std::vector<int> tops, images, bases;
    for (int b = 0; b < 4; ++b)
        bases.push_back(drawing.box(2, -1));
    for (int e = 0; e < environments; ++e) {
        const int frame = frames == 0 ? -1 : below(frames);
        tops.push_back(drawing.box(0, frame, {14.0 + below(8), 3.0 + below(6)}));
        if (images.empty() || below(4) > 0) {
            images.push_back(drawing.box(1, frame, {14.0 + below(8), 4.0 + below(9)}));
            drawing.stands(images.back(), bases[static_cast<size_t>(below(4))]);
        }
        drawing.stands(tops.back(), images[static_cast<size_t>(below(static_cast<int>(images.size())))]);
        if (e > 0)
            drawing.calls(tops[static_cast<size_t>(below(e))], tops.back());
    }
    return drawing;
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoTeams_likeTheGuide_standSideBySideInColumns()
    {
        Drawing d;
        std::vector<int> columns[2];
        for (int team = 0; team < 2; ++team) {
            for (int rank = 0; rank < 3; ++rank)
                columns[team].push_back(d.box(rank, team, {19, rank == 1 ? 10.0 : 4.0}));
            d.stands(columns[team][0], columns[team][1]);
            d.stands(columns[team][1], columns[team][2]);
        }
        d.calls(columns[0][0], columns[1][0]);
        d.run();
        for (const std::vector<int> &column : columns) {
            QCOMPARE(d.rect(column[0]).left(), d.rect(column[1]).left());
            QCOMPARE(d.rect(column[1]).left(), d.rect(column[2]).left());
            QCOMPARE(d.rect(column[1]).top() - d.rect(column[0]).bottom(), LayoutGaps().rank);
            QCOMPARE(d.rect(column[2]).top() - d.rect(column[1]).bottom(), LayoutGaps().rank);
        }
        QCOMPARE(d.rect(columns[0][0]).top(), d.rect(columns[1][0]).top());
        QVERIFY(d.frame(1).left() - d.frame(0).right() >= LayoutGaps().column);
        QVERIFY(d.frame(1).left() - d.frame(0).right() <= LayoutGaps().column + 2 * LayoutGaps().grid);
    }

    void calls_alwaysRunLeftToRight_exceptWhereTheyCloseACircle()
    {
        Drawing d;
        const int a = d.box(0), b = d.box(0), c = d.box(0);
        d.calls(a, b);
        d.calls(b, c);
        d.calls(c, a);
        d.calls(b, b);
        d.run();
        QVERIFY(d.rect(a).right() < d.rect(b).left());
        QVERIFY(d.rect(b).right() < d.rect(c).left());
        QVERIFY(!d.hasOverlap());
    }

    void imageOfTwoEnvironments_standsUnderTheMiddleOfBoth()
    {
        Drawing d;
        const int a = d.box(0), b = d.box(0), image = d.box(1);
        d.stands(a, image);
        d.stands(b, image);
        d.calls(b, a);
        d.run();
        QVERIFY(d.rect(b).right() < d.rect(a).left());
        QCOMPARE(d.rect(image).center().x(), (d.rect(a).center().x() + d.rect(b).center().x()) / 2);
        QVERIFY(d.rect(image).top() >= d.rect(a).bottom() + LayoutGaps().rank - 0.01);
    }

    void imageOnImage_standsAboveWhatItStartsFrom()
    {
        Drawing d;
        const int base = d.box(2), image = d.box(1), environment = d.box(0);
        d.stands(environment, image);
        d.stands(image, base);
        d.run();
        QVERIFY(d.rect(environment).bottom() < d.rect(image).top());
        QVERIFY(d.rect(image).bottom() < d.rect(base).top());
    }

    void baseOfTwoTeams_standsUnderTheFramesInNeither()
    {
        Drawing d;
        const int base = d.box(2);
        for (int team = 0; team < 2; ++team) {
            const int environment = d.box(0, team), image = d.box(1, team);
            d.stands(environment, image);
            d.stands(image, base);
        }
        d.run();
        QCOMPARE(d.foreignBoxes(2), 0);
        QVERIFY(d.rect(base).top() > d.frame(0).bottom());
    }

    void anything_isDrawnWithoutOverlapAndWithoutForeignBoxesInFrames_data()
    {
        QTest::addColumn<int>("environments");
        QTest::addColumn<int>("frames");
        for (int environments : {1, 2, 7, 40, 150}) {
            for (int frames : {0, 1, 3, 9})
                QTest::addRow("%d in %d", environments, frames) << environments << frames;
        }
    }
    void anything_isDrawnWithoutOverlapAndWithoutForeignBoxesInFrames()
    {
        QFETCH(int, environments);
        QFETCH(int, frames);
        for (unsigned seed = 1; seed < 6; ++seed) {
            Drawing d = randomDrawing(environments, frames, seed);
            d.run();
            QVERIFY(!d.hasOverlap());
            QCOMPARE(d.foreignBoxes(frames), 0);
        }
    }

    void sameInput_givesTheSamePlaces()
    {
        Drawing first = randomDrawing(120, 5, 3);
        Drawing second = randomDrawing(120, 5, 3);
        first.run();
        second.run();
        QCOMPARE(first.corners, second.corners);
    }

    void nothing_isLaidOut()
    {
        QVERIFY(layOut({}, {}).empty());
    }

    void manyWithoutCalls_fillASurfaceInsteadOfALine()
    {
        Drawing d;
        for (int i = 0; i < 400; ++i)
            d.box(0);
        d.run();
        QRectF bounds;
        for (int i = 0; i < 400; ++i)
            bounds |= d.rect(i);
        QVERIFY(bounds.width() / bounds.height() < 4);
        QVERIFY(bounds.height() / bounds.width() < 4);
    }

    void wideFan_isCutIntoColumns()
    {
        Drawing d;
        const int first = d.box(0), last = d.box(0);
        for (int i = 0; i < 300; ++i) {
            const int middle = d.box(0);
            d.calls(first, middle);
            d.calls(middle, last);
        }
        d.run();
        QRectF bounds;
        for (size_t i = 0; i < d.nodes.size(); ++i)
            bounds |= d.rect(static_cast<int>(i));
        QVERIFY(bounds.height() < 5 * bounds.width());
        QVERIFY(!d.hasOverlap());
    }

    void fixedNodes_neverMove_newOnesFindAFreePlace_data()
    {
        QTest::addColumn<int>("newOnes");
        QTest::newRow("one") << 1;
        QTest::newRow("some") << 12;
        QTest::newRow("many") << 260;
    }
    void fixedNodes_neverMove_newOnesFindAFreePlace()
    {
        QFETCH(int, newOnes);
        for (unsigned seed = 1; seed < 5; ++seed) {
            Drawing d = randomDrawing(220, 4, seed);
            d.run();
            const std::vector<QPointF> before = d.corners;
            for (size_t i = 0; i < d.nodes.size(); ++i)
                d.nodes[i].fixed = before[i];
            for (int i = 0; i < newOnes; ++i) // from the end: the first ones are bases
                d.nodes[d.nodes.size() - 1 - static_cast<size_t>(i)].fixed.reset();
            d.run();
            for (size_t i = 0; i < d.nodes.size(); ++i) {
                if (d.nodes[i].fixed)
                    QCOMPARE(d.corners[i], before[i]);
            }
            QVERIFY(!d.hasOverlap());
        }
    }

    void newNode_whereThereIsRoom_leavesItsFrameWhole()
    {
        Drawing d = randomDrawing(20, 2, 2);
        d.run();
        for (size_t i = 0; i < d.nodes.size(); ++i)
            d.nodes[i].fixed = d.corners[i];
        const int added = d.box(0, 0);
        d.calls(4, added);
        d.run();
        QVERIFY(!d.hasOverlap());
        QCOMPARE(d.foreignBoxes(2), 0);
    }

    void frameAreas_neverCoverForeignBoxes_comeInPartsRather()
    {
        Drawing d = randomDrawing(60, 3, 4);
        d.run();
        std::vector<FramedBox> boxes = d.boxes();
        QCOMPARE(frameAreas(boxes).size(), 3u);
        boxes[20].rect.moveTopLeft(d.frame((boxes[20].frame + 1) % 3).center()); // into another team's
        const std::vector<FrameArea> areas = frameAreas(boxes);
        QVERIFY(areas.size() > 3);
        for (const FrameArea &area : areas) {
            for (const FramedBox &box : boxes)
                QVERIFY(box.frame == area.frame || !box.rect.intersects(area.rect));
        }
    }

    void frameAreas_ofABoxUnderForeignOnes_areNone()
    {
        QVERIFY(frameAreas({{{0, 0, 10, 5}, 0}, {{1, 1, 10, 5}, -1}}).empty());
    }

    void newImage_ofAPlacedEnvironment_comesUnderIt()
    {
        Drawing d;
        const int environment = d.box(0), image = d.box(1);
        d.stands(environment, image);
        d.nodes[0].fixed = QPointF(33, 11);
        d.run();
        QCOMPARE(d.corners[0], QPointF(33, 11));
        QVERIFY(qAbs(d.rect(image).center().x() - d.rect(environment).center().x()) <= LayoutGaps().grid);
        QVERIFY(d.rect(image).top() > d.rect(environment).bottom());
    }

    void newCallee_comesRightOfItsCaller()
    {
        Drawing d;
        const int caller = d.box(0), callee = d.box(0);
        d.calls(caller, callee);
        d.nodes[0].fixed = QPointF(0, 0);
        d.run();
        QVERIFY(d.rect(callee).left() >= d.rect(caller).right() + LayoutGaps().column - LayoutGaps().grid);
    }

    void overlappingFixedNodes_stayAsThePersonPutThem()
    {
        Drawing d;
        d.box(0);
        d.box(0);
        d.nodes[0].fixed = d.nodes[1].fixed = QPointF(5, 5);
        d.run();
        QCOMPARE(d.corners[0], d.corners[1]);
    }

    void ranks_ofADiamondWithALongArm_haveNoNeedlessLength()
    {
        std::vector<layered::Arc> arcs{{0, 1}, {1, 2}, {2, 3}, {4, 3}};
        const std::vector<int> ranks = layered::ranksOf(5, arcs);
        QCOMPARE(ranks, (std::vector<int>{0, 1, 2, 3, 2}));
    }

    void crossings_ofTwoCrossedPairs_areFoundAndTakenAway()
    {
        std::vector<layered::Arc> arcs{{0, 3}, {1, 2}};
        layered::Columns columns = layered::columnsOf({0, 0, 1, 1}, arcs);
        columns.order = {{0, 1}, {2, 3}};
        QCOMPARE(layered::crossings(columns), 1);
        layered::reduceCrossings(columns);
        QCOMPARE(layered::crossings(columns), 0);
    }

    void spread_keepsGapsAndOrderAndStaysNear()
    {
        const std::vector<double> tops = layered::spread({0, 0, 100}, {10, 10, 10}, {1, 1, 1}, 2);
        QCOMPARE(tops[0], -6.0);
        QCOMPARE(tops[1], 6.0);
        QCOMPARE(tops[2], 100.0);
    }
};

GANTRY_TEST(TestLayout)
#include "tst_layout.moc"
