// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/design/designreader.h"
#include "model/source/projectfolder.h"
#include "widgets/common/theme.h"
#include "widgets/layers/layermodel.h"
#include "widgets/layers/layersview.h"
#include "widgets/layers/whatifbar.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace gantry;

namespace {

//! An example with the list of its layers; what is asked about is answered at once, as the window does a moment later.
struct Room {
    Theme theme{Theme::Choice::Light};
    Selection selection;
    DesignState state;
    LayersView view{theme, selection};
    std::unique_ptr<RebuildForecast> forecast;

    explicit Room(const char *name)
    {
        const QString folder = QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/") + QLatin1String(name);
        const auto reading = readFolder(folder);
        if (!reading)
            return;
        state = readDesign(*reading, QDir(folder).dirName());
        RenderOptions options;
        options.projectRoot = QFileInfo(folder).canonicalFilePath();
        forecast = std::make_unique<RebuildForecast>(state, options);
        QObject::connect(&view, &LayersView::changeAsked, &view, [this] { answer(); });
        view.resize(400, 600);
        view.setDesign(state.design);
        view.setCodeFiles(codeFiles(*state.design));
        select(qstrcmp(name, "pure_byoi") == 0 ? "dockerfile:data_prep/Dockerfile" : "adapted:workflow_code.envs.env_data_image");
        answer();
    }
    void answer() { view.showRebuilds(view.change(), forecast->of(view.change())); }
    void select(const char *image) { selection.select({Element::Kind::Image, QLatin1String(image), {}}); }
    QString mark(int row) const { return const_cast<LayersView &>(view).list().model()->index(row, 4).data().toString(); }
};

} // namespace

class TestLayersView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void codeChange_ofBakedInCode_marksFromItsCopyOn();
    void codeChange_ofBundledCode_marksNothingRebuilt();
    void selectedLayer_asked_marksItAndWhatFollows();
    void nothing_asked_marksNothing();
    void layerInTheDialog_isWhatIsAsked();
    void card_pointedAt_isAskedAfterAMoment();
    void files_thatComeLater_keepAPersonsChoice();
};

void TestLayersView::codeChange_ofBakedInCode_marksFromItsCopyOn()
{
    const Room room("pure_byoi");
    QCOMPARE(room.mark(0), QStringLiteral("cached"));
    QCOMPARE(room.mark(3), QStringLiteral("cached"));
    QCOMPARE(room.mark(4), QStringLiteral("rebuilt: changed"));
    QCOMPARE(room.mark(5), QStringLiteral("rebuilt: after 3"));
    QCOMPARE(const_cast<LayersView &>(room.view).whatIf().answer(),
             QStringLiteral("A code change rebuilds this image: yes. 2 of 5 layer(s)."));
}

void TestLayersView::codeChange_ofBundledCode_marksNothingRebuilt()
{
    const Room room("remote_builder");
    QCOMPARE(room.mark(1), QStringLiteral("cached"));
    QCOMPARE(const_cast<LayersView &>(room.view).whatIf().answer(),
             QStringLiteral("A code change rebuilds this image: no. The code is sent with each run."));
}

void TestLayersView::selectedLayer_asked_marksItAndWhatFollows()
{
    Room room("pure_byoi");
    room.view.whatIf().choice().setCurrentIndex(1);
    Q_EMIT room.view.whatIf().choice().activated(1);
    const Image &image = *room.view.image();
    room.selection.select({Element::Kind::Layer, image.layers()[1].id.toString(), image.id.toString()});
    QCOMPARE(room.mark(1), QStringLiteral("cached"));
    QCOMPARE(room.mark(2), QStringLiteral("rebuilt: changed"));
    QCOMPARE(room.mark(3), QStringLiteral("rebuilt: after 1"));
}

void TestLayersView::nothing_asked_marksNothing()
{
    Room room("pure_byoi");
    QComboBox &choice = room.view.whatIf().choice();
    choice.setCurrentIndex(choice.count() - 1);
    Q_EMIT choice.activated(choice.count() - 1);
    QCOMPARE(room.view.change().kind, Change::Kind::None);
    QCOMPARE(room.mark(4), QString());
    QVERIFY(room.view.whatIf().answer().isEmpty());
}

void TestLayersView::layerInTheDialog_isWhatIsAsked()
{
    Room room("pure_byoi");
    const Image &image = *room.view.image();
    room.selection.select({Element::Kind::Layer, image.layers()[0].id.toString(), image.id.toString()});
    room.view.editLayer();
    QCOMPARE(room.mark(1), QStringLiteral("rebuilt: changed"));
    auto *dialog = room.view.findChild<QDialog *>();
    QVERIFY(dialog);
    dialog->reject();
    QCOMPARE(room.mark(1), QStringLiteral("cached"));
}

void TestLayersView::card_pointedAt_isAskedAfterAMoment()
{
    Room room("pure_byoi");
    room.view.show();
    QSignalSpy asked(&room.view, &LayersView::changeAsked);
    Q_EMIT room.view.list().entered(room.view.list().model()->index(3, 2));
    QVERIFY(asked.wait());
    QCOMPARE(room.view.change(), (Change{Change::Kind::Layer, room.view.image()->id, 2, {}}));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(room.view.list().viewport(), &leave);
    QVERIFY(asked.wait());
    QCOMPARE(room.view.change().kind, Change::Kind::File);
}

void TestLayersView::files_thatComeLater_keepAPersonsChoice()
{
    Room room("pure_byoi");
    QComboBox &choice = room.view.whatIf().choice();
    choice.setCurrentIndex(choice.count() - 1);
    Q_EMIT choice.activated(choice.count() - 1);
    room.view.setCodeFiles({QStringLiteral("a.py"), QStringLiteral("b.py")});
    QCOMPARE(room.view.change().kind, Change::Kind::None);
}

GANTRY_TEST(TestLayersView)
#include "tst_layersview.moc"
