// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/docktitlebar.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/keyvalueform.h"
#include "widgets/common/markwidgets.h"
#include "widgets/common/theme.h"

#include "common/testregistry.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gantry;

class TestCommonWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void findingCounts_mixed_showTheWorstKindAndSayAll()
    {
        const FindingCounts counts{0, 2, 5};
        QCOMPARE(counts.worst(), Severity::Warning);
        QCOMPARE(counts.worstCount(), 2);
        QVERIFY(counts.toString().contains(QLatin1Char('5')));
    }

    void badge_withoutFindings_isHidden()
    {
        Theme theme(Theme::Choice::Light);
        Badge badge(theme);
        badge.setCounts({});
        QVERIFY(badge.isHidden());
        badge.setCounts({1, 0, 0});
        QVERIFY(!badge.isHidden());
        QVERIFY(badge.sizeHint().width() > 0);
    }

    void elidedLabel_tooNarrow_keepsTheWholeText()
    {
        ElidedLabel label;
        label.setText(QStringLiteral("ghcr.io/your-org/data-prep:1.2.0"));
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
        QCOMPARE(label.accessibleName(), label.text());
    }

    void dockTitleBar_closeAndFloat_workOnTheDock()
    {
        Theme theme(Theme::Choice::Light);
        QMainWindow window;
        auto *dock = new QDockWidget(QStringLiteral("Layers"), &window);
        auto *bar = new DockTitleBar(theme, dock);
        dock->setTitleBarWidget(bar);
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        window.show();
        const QList<QToolButton *> buttons = bar->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons[0]->click();
        QVERIFY(dock->isFloating());
        buttons[0]->click();
        QVERIFY(!dock->isFloating());
        buttons[1]->click();
        QVERIFY(dock->isHidden());
        QCOMPARE(bar->sizeHint().height(), theme.px(theme.size().dockTitle));
    }

    void dockTitleBar_dockRenamed_followsTheTitle()
    {
        Theme theme(Theme::Choice::Light);
        QDockWidget dock(QStringLiteral("Layers"));
        DockTitleBar bar(theme, &dock);
        dock.setWindowTitle(QStringLiteral("Preview"));
        QCOMPARE(bar.findChild<QLabel *>()->text(), QStringLiteral("Preview"));
    }

    void keyValueForm_row_namesItsField()
    {
        Theme theme(Theme::Choice::Light);
        KeyValueForm form(theme);
        auto *field = new QLineEdit;
        form.addRow(QStringLiteral("&Name"), field);
        QCOMPARE(field->accessibleName(), QStringLiteral("Name"));
        QCOMPARE(form.findChild<QLabel *>()->buddy(), field);
    }

    void keyValueForm_remarkLink_tellsItsTarget()
    {
        Theme theme(Theme::Choice::Light);
        KeyValueForm form(theme);
        form.addValue(QStringLiteral("URI"), QStringLiteral("<your-registry>/x"));
        form.addRemark(QStringLiteral("constant in"), QStringLiteral("main.py:24"), QStringLiteral("place:main.py:24"));
        QSignalSpy activated(&form, &KeyValueForm::remarkActivated);
        QLabel *remark = form.findChildren<QLabel *>().last();
        Q_EMIT remark->linkActivated(QStringLiteral("place:main.py:24"));
        QCOMPARE(activated.size(), 1);
        form.clear();
        QVERIFY(form.layout()->isEmpty());
    }

    void emptyState_action_isTriggeredAndItsKeyShown()
    {
        Theme theme(Theme::Choice::Light);
        EmptyState state(theme);
        QAction run(QStringLiteral("Run prepare…"));
        run.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
        state.setContent(QStringLiteral("No runs yet."), &run);
        QSignalSpy triggered(&run, &QAction::triggered);
        state.findChild<QPushButton *>()->click();
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(state.findChildren<QLabel *>().last()->text(), QStringLiteral("Ctrl+R"));
    }

    void chip_checkable_togglesByKeyboard()
    {
        Theme theme(Theme::Choice::Dark);
        Chip chip(theme);
        chip.setText(QStringLiteral("2"));
        chip.setMark(QStringLiteral("error"), theme.color(ColorRole::Error));
        chip.setCheckable(true);
        chip.show();
        QTest::keyClick(&chip, Qt::Key_Space);
        QVERIFY(chip.isChecked());
    }
};

GANTRY_TEST(TestCommonWidgets)
#include "tst_commonwidgets.moc"
