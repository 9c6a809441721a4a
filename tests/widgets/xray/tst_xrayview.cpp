// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/design/designreader.h"
#include "model/source/projectfolder.h"
#include "widgets/common/itemtree.h"
#include "widgets/common/theme.h"
#include "widgets/xray/historychart.h"
#include "widgets/xray/verdictstrip.h"
#include "widgets/xray/xrayview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;

namespace {

QString example(const char *name)
{
    return QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/") + QLatin1String(name);
}

QString fixture(const char *name)
{
    return QStringLiteral(GANTRY_SOURCE_DIR "/tests/projects/") + QLatin1String(name);
}

//! A project on disk, one selection and the view of it.
struct Room {
    Theme theme{Theme::Choice::Light};
    Selection selection;
    DesignState state;
    XRayView view{theme, selection};

    explicit Room(const QString &folder)
    {
        new QAbstractItemModelTester(&view.facts().model(), QAbstractItemModelTester::FailureReportingMode::Fatal, &view);
        new QAbstractItemModelTester(&view.path().model(), QAbstractItemModelTester::FailureReportingMode::Fatal, &view);
        view.resize(900, 800);
        const auto reading = readFolder(folder);
        if (!reading)
            return;
        state = readDesign(*reading, QDir(folder).dirName());
        view.setState(state, QFileInfo(folder).canonicalFilePath());
    }

    const Image &image(const char *name) const { return *state.design->imagesNamed(QLatin1String(name)).front(); }
    Element element(const char *name) const { return {Element::Kind::Image, image(name).id.toString(), {}}; }
    Element layer(const char *name, size_t index) const
    {
        const Image &its = image(name);
        return {Element::Kind::Layer, its.layers()[index].id.toString(), its.id.toString()};
    }
    //! Selects and waits for the page of it.
    void select(const Element &element)
    {
        QSignalSpy shown(&view, &XRayView::pageShown);
        selection.select(element);
        QVERIFY(shown.count() > 0 || shown.wait());
    }
    QModelIndex row(const QString &id) const { return find(QModelIndex(), id); }
    QString cell(const QString &id, int column) const
    {
        const QModelIndex index = row(id);
        return index.isValid() ? index.siblingAtColumn(column).data().toString() : QStringLiteral("(no such row)");
    }

private:
    QModelIndex find(const QModelIndex &parent, const QString &id) const
    {
        TreeModel &model = const_cast<XRayView &>(view).facts().model();
        for (int i = 0; i < model.rowCount(parent); ++i) {
            const QModelIndex index = model.index(i, 0, parent);
            if (index.data(TreeModel::IdRole).toString() == id)
                return index;
            if (const QModelIndex below = find(index, id); below.isValid())
                return below;
        }
        return {};
    }
};

QString saidBy(const XRayView &view)
{
    QString text;
    for (const VerdictStrip *strip : view.verdicts()) {
        for (const QLabel *label : strip->findChildren<QLabel *>())
            text += strip->isHidden() ? QString() : QString(label->text() + QLatin1Char('\n'));
    }
    return text;
}

} // namespace

class TestXRayView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void dockerfileImage_finished_showsItsState();
    void adaptedImage_ofTheExample_takesCondasPython();
    void guidesCondaTeam_saysWhoPutsAnotherPythonFirst();
    void guidesCondaTeam_pathIsShownAsItIsSearched();
    void unknownBase_isSaidUnknown_withTheReason();
    void layers_stepped_showWhatEachOneChanges();
    void stepping_throughLayers_selectsThem();
    void selectedLayer_isTheStopThatIsShown();
    void decision_followed_selectsTheLayerAndShowsItsLine();
    void decisionOfTheBuilder_followed_showsTheGeneratedLine();
    void otherCommand_changesPathAndHistory();
    void design_gone_showsTheEmptyState();
    void everyPart_hasAnAccessibleName();
};

void TestXRayView::dockerfileImage_finished_showsItsState()
{
    Room room(example("pure_byoi"));
    QSignalSpy title(&room.view, &XRayView::imageChanged);
    room.select(room.element("data-prep"));
    QVERIFY(title.last().first().toString().contains(QStringLiteral("python:3.11-slim")));
    QCOMPARE(room.view.page().title, QStringLiteral("In the finished image"));
    QCOMPARE(room.cell(QStringLiteral("command/python"), 1), QStringLiteral("/usr/local/bin/python 3.11"));
    QCOMPARE(room.cell(QStringLiteral("command/python"), 2), QStringLiteral("base"));
    QVERIFY(room.cell(QStringLiteral("command/python"), 3).contains(QStringLiteral("catalogue")));
    QVERIFY(room.cell(QStringLiteral("command/a0"), 1).startsWith(QStringLiteral("/usr/local/bin/a0")));
    QCOMPARE(room.cell(QStringLiteral("command/a0"), 2), QStringLiteral("line 21"));
    QCOMPARE(room.cell(QStringLiteral("workdir"), 1), QStringLiteral("/app"));
    QCOMPARE(room.cell(QStringLiteral("workdir"), 2), QStringLiteral("line 17"));
    QCOMPARE(room.cell(QStringLiteral("user"), 1), QStringLiteral("root"));
    QCOMPARE(room.cell(QStringLiteral("pythonpath"), 1), QStringLiteral("/app"));
    QCOMPARE(room.cell(QStringLiteral("import/workflow_code.tasks"), 1), QStringLiteral("/app/workflow_code/tasks.py"));
    QCOMPARE(room.cell(QStringLiteral("import/workflow_code.tasks"), 3), QStringLiteral("baked in"));
    QCOMPARE(room.cell(QStringLiteral("python//usr/local/bin/python/pandas"), 1), QStringLiteral("2.1.4"));
    QCOMPARE(room.cell(QStringLiteral("env/PYTHONPATH"), 1), QStringLiteral("/app"));
    QCOMPARE(room.cell(QStringLiteral("copy//app/workflow_code/0"), 2), QStringLiteral("line 29"));
    QCOMPARE(room.view.page().course->verdicts.front().said.kind, ImageVerdict::Kind::Fine);
}

void TestXRayView::adaptedImage_ofTheExample_takesCondasPython()
{
    Room room(example("remote_builder"));
    room.select(room.element("data-prep"));
    QVERIFY(room.cell(QStringLiteral("command/python"), 1).startsWith(QStringLiteral("/opt/conda/bin/python")));
    QCOMPARE(room.cell(QStringLiteral("command/python"), 2), QStringLiteral("envs.py:43"));
    QCOMPARE(room.cell(QStringLiteral("import/workflow_code.tasks"), 3), QStringLiteral("comes with the code bundle"));
    QCOMPARE(room.view.page().course->verdicts.front().said.kind, ImageVerdict::Kind::Fine);
}

void TestXRayView::guidesCondaTeam_saysWhoPutsAnotherPythonFirst()
{
    Room room(fixture("guide_remote_builder"));
    const Environment *environment = room.state.design->environmentNamed(QStringLiteral("data-prep"));
    QVERIFY(environment);
    room.select({Element::Kind::Environment, environment->id.toString(), {}});
    QVERIFY(room.cell(QStringLiteral("command/python"), 1).startsWith(QStringLiteral("/opt/venv/bin/python")));
    QVERIFY(room.cell(QStringLiteral("command/a0"), 1).startsWith(QStringLiteral("/opt/conda/bin/a0")));
    QCOMPARE(room.row(QStringLiteral("command/python")).data(TreeModel::TagRole).toString(), QStringLiteral("SDK"));
    QCOMPARE(room.row(QStringLiteral("command/python")).data(TreeModel::MarkRole).toString(), QStringLiteral("warning"));
    QCOMPARE(room.cell(QStringLiteral("compared/flyte"), 1), QStringLiteral("by a0: yes \u00B7 by python: no"));
    const QString said = saidBy(room.view);
    QVERIFY2(said.contains(QStringLiteral("\u201cpython\u201d is not conda\u2019s python")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("/opt/venv/bin/python")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("import tasks.tasks fails")), qPrintable(said)); // main.py doesn't import it
    QVERIFY2(said.contains(QStringLiteral("Tasks still start")), qPrintable(said));
    QCOMPARE(room.view.page().course->verdicts.back().said.kind, ImageVerdict::Kind::Warning);
    QVERIFY(room.view.page().course->verdicts.back().reasons.size() >= 2);
}

void TestXRayView::guidesCondaTeam_pathIsShownAsItIsSearched()
{
    Room room(fixture("guide_remote_builder"));
    const Environment *environment = room.state.design->environmentNamed(QStringLiteral("data-prep"));
    room.select({Element::Kind::Environment, environment->id.toString(), {}});
    const TreeModel &path = room.view.path().model();
    QCOMPARE(path.index(0, 1).data().toString(), QStringLiteral("/opt/venv/bin"));
    QCOMPARE(path.index(0, 2).data().toString(), QStringLiteral("python, found here first"));
    QVERIFY(!path.index(0, 3).data().toString().isEmpty());
    QCOMPARE(path.index(1, 1).data().toString(), QStringLiteral("/opt/conda/bin"));
    QCOMPARE(path.index(1, 2).data().toString(), QStringLiteral("python, shadowed"));
    QCOMPARE(path.index(2, 1).data().toString(), QStringLiteral("/usr/local/sbin \u2026 /bin"));
}

void TestXRayView::unknownBase_isSaidUnknown_withTheReason()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("Dockerfile")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("FROM nobody.example/knows:1\nENV A=1\nWORKDIR sub\n");
    file.close();
    Room room(folder.path());
    room.select({Element::Kind::Image, room.state.design->images.front().id.toString(), {}});
    QCOMPARE(room.cell(QStringLiteral("command/python"), 1), QStringLiteral("not known"));
    QVERIFY(room.cell(QStringLiteral("command/python"), 3).contains(QStringLiteral("nobody.example/knows:1")));
    QCOMPARE(room.cell(QStringLiteral("user"), 1), QStringLiteral("not known"));
    QCOMPARE(room.cell(QStringLiteral("env/A"), 1), QStringLiteral("1"));
    QVERIFY(room.cell(QStringLiteral("env"), 3).contains(QStringLiteral("more may be set")));
    QCOMPARE(room.view.page().course->verdicts.front().said.kind, ImageVerdict::Kind::Unknown);
    QVERIFY(room.view.path().model().index(0, 1).data().toString().contains(QStringLiteral("not known")));
}

void TestXRayView::layers_stepped_showWhatEachOneChanges()
{
    Room room(example("pure_byoi"));
    room.select(room.layer("data-prep", 1)); // WORKDIR /app
    QCOMPARE(room.view.page().title, QStringLiteral("After 17 WORKDIR"));
    QVERIFY(room.row(QStringLiteral("workdir")).data(TreeModel::ChangedRole).toBool());
    QCOMPARE(room.cell(QStringLiteral("workdir"), 3), QStringLiteral("was /"));
    QVERIFY(!room.row(QStringLiteral("user")).data(TreeModel::ChangedRole).toBool());
    QCOMPARE(room.cell(QStringLiteral("command/a0"), 1), QStringLiteral("not found"));
    QSignalSpy shown(&room.view, &XRayView::pageShown);
    room.view.step(1); // RUN pip install
    QVERIFY(shown.wait());
    QVERIFY(room.row(QStringLiteral("command/a0")).data(TreeModel::ChangedRole).toBool());
    QVERIFY(!room.row(QStringLiteral("workdir")).data(TreeModel::ChangedRole).toBool());
    QCOMPARE(room.cell(QStringLiteral("python//usr/local/bin/python/pandas"), 3).section(QLatin1Char(' '), 0, 0), QStringLiteral("new"));
}

void TestXRayView::stepping_throughLayers_selectsThem()
{
    Room room(example("pure_byoi"));
    room.select(room.element("data-prep"));
    const int last = room.view.page().course->last();
    QCOMPARE(last, 5);
    QTest::keyClick(&room.view.history(), Qt::Key_Up);
    QCOMPARE(room.selection.current(), room.layer("data-prep", 3));
    QTRY_COMPARE(room.view.page().title, QStringLiteral("After 29 COPY"));
    QTest::keyClick(&room.view.history(), Qt::Key_Home);
    QTRY_COMPARE(room.view.page().title, QStringLiteral("In the base"));
    QTest::keyClick(&room.view.history(), Qt::Key_Down);
    QCOMPARE(room.selection.current(), room.layer("data-prep", 0));
    QTRY_COMPARE(room.view.page().stop, 1);
    QTest::keyClick(&room.view.history(), Qt::Key_End);
    QTRY_COMPARE(room.view.page().title, QStringLiteral("In the finished image"));
    QCOMPARE(room.view.history().value(), last);
}

void TestXRayView::selectedLayer_isTheStopThatIsShown()
{
    Room room(example("remote_builder"));
    room.select(room.layer("data-prep", 1)); // with_env_vars
    const XRayPage &page = room.view.page();
    QCOMPARE(page.course->stops[size_t(page.stop)].source.element, room.layer("data-prep", 1));
    QCOMPARE(room.view.history().value(), page.stop);
    // The bundle layer writes no line in development: the state is that of the layer before it.
    room.select(room.layer("data-prep", 2));
    QCOMPARE(page.course->stops[size_t(room.view.page().stop)].source.element, room.layer("data-prep", 1));
}

void TestXRayView::decision_followed_selectsTheLayerAndShowsItsLine()
{
    Room room(example("pure_byoi"));
    room.select(room.element("data-prep"));
    QSignalSpy place(&room.view, &XRayView::placeActivated);
    Q_EMIT room.view.facts().activated(room.row(QStringLiteral("pythonpath")));
    QCOMPARE(room.selection.current(), room.layer("data-prep", 4));
    QCOMPARE(place.count(), 1);
    QCOMPARE(place.first().first().value<Place>().toString(), QStringLiteral("data_prep/Dockerfile:32"));
}

void TestXRayView::decisionOfTheBuilder_followed_showsTheGeneratedLine()
{
    Room room(fixture("guide_remote_builder"));
    const Environment *environment = room.state.design->environmentNamed(QStringLiteral("data-prep"));
    room.select({Element::Kind::Environment, environment->id.toString(), {}});
    QSignalSpy line(&room.view, &XRayView::generatedLineActivated);
    Q_EMIT room.view.facts().activated(room.row(QStringLiteral("command/python")));
    QCOMPARE(line.count(), 1);
    QVERIFY(line.first().at(1).toInt() > 1);
}

void TestXRayView::otherCommand_changesPathAndHistory()
{
    Room room(fixture("guide_remote_builder"));
    const Environment *environment = room.state.design->environmentNamed(QStringLiteral("data-prep"));
    room.select({Element::Kind::Environment, environment->id.toString(), {}});
    room.view.commandChoice().setCurrentText(QStringLiteral("a0"));
    QCOMPARE(room.view.command(), ImageState::A0);
    const TreeModel &path = room.view.path().model();
    QCOMPARE(path.index(0, 2).data().toString(), QStringLiteral("no a0"));
    QCOMPARE(path.index(1, 2).data().toString(), QStringLiteral("a0, found here first"));
    QVERIFY(room.view.history().accessibleName().contains(QStringLiteral("a0")));
    QVERIFY(room.view.history().accessibleDescription().contains(QStringLiteral("/opt/conda/bin/a0")));
}

void TestXRayView::design_gone_showsTheEmptyState()
{
    Room room(example("pure_byoi"));
    room.select(room.element("data-prep"));
    DesignState none;
    none.design = std::make_shared<const Design>();
    room.view.setState(none, QString());
    QVERIFY(!room.view.page().course);
}

void TestXRayView::everyPart_hasAnAccessibleName()
{
    Room room(example("pure_byoi"));
    room.select(room.element("data-prep"));
    const QList<QWidget *> parts{&room.view.facts(), &room.view.path(), &room.view.history(), &room.view.commandChoice()};
    for (const QWidget *part : parts) {
        QVERIFY(!part->accessibleName().isEmpty());
        QVERIFY(part->focusPolicy() & Qt::TabFocus);
    }
}

GANTRY_TEST(TestXRayView)
#include "tst_xrayview.moc"
