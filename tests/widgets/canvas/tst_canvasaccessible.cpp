// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasfixture.h"

#include "common/testregistry.h"

#include <QAccessible>
#include <QAccessibleActionInterface>

using namespace gantry;
using namespace gantry::test;

class TestCanvasAccessible : public QObject
{
    Q_OBJECT
private:
    static QAccessibleInterface *of(CanvasFixture &f) { return QAccessible::queryAccessibleInterface(&f.canvas); }
    static QAccessibleInterface *nodeOf(CanvasFixture &f, const QString &key) { return of(f)->child(f.node(key)); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void nodes_areChildrenWithNamesThatSayWhatTheyAre()
    {
        CanvasFixture f;
        f.canvas.setFindings({{kDataImage, {0, 2, 0}}});
        QVERIFY(of(f)->childCount() >= 6);
        const QString name = nodeOf(f, kDataImage)->text(QAccessible::Name);
        QVERIFY2(name.contains(QStringLiteral("Dockerfile image data-prep")), qPrintable(name));
        QVERIFY2(name.contains(QStringLiteral("Team A")), qPrintable(name));
        QVERIFY2(name.contains(QStringLiteral("2 warning")), qPrintable(name));
        QVERIFY2(name.contains(QStringLiteral("starts from python:3.11-slim")), qPrintable(name));
        QCOMPARE(of(f)->indexOfChild(nodeOf(f, kTraining)), f.node(kTraining));
        QCOMPARE(nodeOf(f, kTraining)->parent(), of(f));
    }

    void rows_areChildrenOfTheirNode()
    {
        CanvasFixture f;
        f.canvas.setPhases({{QStringLiteral("data-prep.prepare"), {QStringLiteral("running"), QStringLiteral("18 s")}}});
        QAccessibleInterface *node = nodeOf(f, kData);
        QCOMPARE(node->childCount(), 2);
        const QString name = node->child(1)->text(QAccessible::Name);
        QVERIFY2(name.startsWith(QStringLiteral("prepare (raw: str")), qPrintable(name));
        QVERIFY2(name.endsWith(QStringLiteral("Running 18 s")), qPrintable(name));
        QCOMPARE(node->child(1)->parent(), node);
        QVERIFY(node->rect().contains(node->child(1)->rect()));
    }

    void states_followTheSelectionAndTheKeyboard()
    {
        CanvasFixture f;
        f.click(f.row(kData, 1));
        QVERIFY(nodeOf(f, kData)->state().selected);
        QVERIFY(!nodeOf(f, kTraining)->state().selected);
        QTRY_VERIFY(f.canvas.hasFocus());
        QCOMPARE(of(f)->focusChild(), nodeOf(f, kData)->child(1));
        f.click(f.header(kTraining));
        QCOMPARE(of(f)->focusChild(), nodeOf(f, kTraining));
    }

    void point_findsItsNode()
    {
        CanvasFixture f;
        const QPoint at = f.canvas.mapToGlobal(f.header(kTraining));
        QCOMPARE(of(f)->childAt(at.x(), at.y()), nodeOf(f, kTraining));
        QVERIFY(nodeOf(f, kTraining)->rect().contains(at));
    }

    void actions_focusAndActivate()
    {
        CanvasFixture f;
        QSignalSpy activated(&f.canvas, &Canvas::activated);
        QAccessibleActionInterface *actions = nodeOf(f, kTraining)->actionInterface();
        actions->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(f.selected(), QStringList{kTraining});
        actions->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 1);
    }

    void anotherDesign_leavesNoStaleParts()
    {
        CanvasFixture f;
        QAccessible::setActive(true);
        nodeOf(f, kTraining);
        f.canvas.setDesign(remoteBuilderDesign());
        QCOMPARE(nodeOf(f, kTraining)->text(QAccessible::Name).section(QLatin1Char(','), 0, 0), QStringLiteral("environment training"));
        f.canvas.setDesign(nullptr);
        QCOMPARE(of(f)->childCount(), 3);
        QAccessible::setActive(false);
    }

    void controls_haveNames()
    {
        CanvasFixture f;
        for (QWidget *widget : f.canvas.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

GANTRY_TEST(TestCanvasAccessible)
#include "tst_canvasaccessible.moc"
