// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/design/designreader.h"
#include "model/images/rebuild.h"
#include "model/source/projectfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;

namespace {

//! A project on disk and its forecast.
struct Room {
    DesignState state;
    RenderOptions options;
    std::unique_ptr<RebuildForecast> forecast;

    explicit Room(const QString &folder, CopyStyle style = CopyStyle::LoadedModules)
    {
        const auto reading = readFolder(folder);
        if (!reading)
            return;
        state = readDesign(*reading, QDir(folder).dirName());
        options.projectRoot = QFileInfo(folder).canonicalFilePath();
        options.copyStyle = style;
        forecast = std::make_unique<RebuildForecast>(state, options);
    }
    const Image &image(const char *id) const { return *state.design->image(ImageId(QLatin1String(id))); }
    Rebuilds ofFile(const char *file) const { return forecast->of({Change::Kind::File, {}, -1, QLatin1String(file)}); }
    Rebuilds ofLayer(const char *id, int layer) const { return forecast->of({Change::Kind::Layer, ImageId(QLatin1String(id)), layer, {}}); }
};

QString example(const char *name)
{
    return QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/") + QLatin1String(name);
}

//! "==cx>": cached, changed, after.
QString text(const Rebuilds &rebuilds, const char *id)
{
    const auto found = rebuilds.constFind(ImageId(QLatin1String(id)));
    if (found == rebuilds.constEnd())
        return QStringLiteral("nothing");
    QString made;
    for (const LayerFate fate : found->layers)
        made += fate == LayerFate::Cached ? u'=' : fate == LayerFate::Changed ? u'x' : u'>';
    return found->isBaseNew ? QString(QStringLiteral("new base ") + made) : made;
}

void write(const QDir &folder, const char *name, const QByteArray &text)
{
    const QString path = folder.filePath(QLatin1String(name));
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestRebuild : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void code_bakedIn_rebuildsFromItsCopyOn();
    void code_bundled_rebuildsNothing_andSaysThatItIsSent();
    void code_bakedByProduction_rebuildsTheBundleLayer();
    void otherFile_rebuildsNothing();
    void ignoredFile_rebuildsNothing();
    void layer_ofAnImage_rebuildsWhatFollows();
    void layer_ofABase_rebuildsAllThatStartsFromIt();
    void base_ofAnImage_rebuildsTheWholeImage();
    void fileOfAnEarlierStage_rebuildsFromTheCopyOn();
};

void TestRebuild::code_bakedIn_rebuildsFromItsCopyOn()
{
    const Room room(example("pure_byoi"));
    QCOMPARE(codeFiles(*room.state.design), QStringList{QStringLiteral("workflow_code/tasks.py")});
    const Rebuilds rebuilds = room.ofFile("workflow_code/tasks.py");
    QCOMPARE(text(rebuilds, "dockerfile:data_prep/Dockerfile"), QStringLiteral("===x>"));
    QCOMPARE(text(rebuilds, "dockerfile:training/Dockerfile"), QStringLiteral("===x>"));
    QCOMPARE(rebuilds.value(ImageId(QStringLiteral("dockerfile:data_prep/Dockerfile"))).cause, 3);
}

void TestRebuild::code_bundled_rebuildsNothing_andSaysThatItIsSent()
{
    const Room room(example("remote_builder"));
    const Rebuilds rebuilds = room.ofFile("workflow_code/tasks.py");
    const ImageRebuild rebuild = rebuilds.value(ImageId(QStringLiteral("adapted:workflow_code.envs.env_data_image")));
    QVERIFY(!rebuild.isRebuilt());
    QVERIFY(rebuild.isCodeBundled);
}

void TestRebuild::code_bakedByProduction_rebuildsTheBundleLayer()
{
    const Room room(example("remote_builder"), CopyStyle::None);
    QCOMPARE(text(room.ofFile("workflow_code/tasks.py"), "adapted:workflow_code.envs.env_data_image"), QStringLiteral("==x"));
}

void TestRebuild::otherFile_rebuildsNothing()
{
    const Room room(example("pure_byoi"));
    QVERIFY(room.ofFile("README.md").isEmpty());
}

void TestRebuild::ignoredFile_rebuildsNothing()
{
    const Room room(example("pure_byoi"));
    QVERIFY(room.ofFile("workflow_code/__pycache__/tasks.pyc").isEmpty());
}

void TestRebuild::layer_ofAnImage_rebuildsWhatFollows()
{
    const Room room(example("pure_byoi"));
    const Rebuilds rebuilds = room.ofLayer("dockerfile:data_prep/Dockerfile", 1);
    QCOMPARE(text(rebuilds, "dockerfile:data_prep/Dockerfile"), QStringLiteral("=x>>>"));
    QCOMPARE(text(rebuilds, "dockerfile:training/Dockerfile"), QStringLiteral("nothing"));
    QCOMPARE(rebuilds.constBegin()->rebuiltLayers(), 4);
}

void TestRebuild::layer_ofABase_rebuildsAllThatStartsFromIt()
{
    const Room room(example("remote_builder"));
    const Rebuilds rebuilds = room.ofLayer("dockerfile:data_prep/Dockerfile", 0);
    QCOMPARE(text(rebuilds, "dockerfile:data_prep/Dockerfile"), QStringLiteral("x>"));
    QCOMPARE(text(rebuilds, "adapted:workflow_code.envs.env_data_image"), QStringLiteral("new base >>>"));
    QCOMPARE(text(rebuilds, "adapted:workflow_code.envs.env_train_image"), QStringLiteral("nothing"));
}

void TestRebuild::base_ofAnImage_rebuildsTheWholeImage()
{
    const Room room(example("pure_byoi"));
    const Rebuilds rebuilds = room.forecast->of({Change::Kind::Base, ImageId(QStringLiteral("dockerfile:training/Dockerfile")), -1, {}});
    QCOMPARE(text(rebuilds, "dockerfile:training/Dockerfile"), QStringLiteral("new base >>>>>"));
}

void TestRebuild::fileOfAnEarlierStage_rebuildsFromTheCopyOn()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    write(dir, "src/lib.c", "int a;\n");
    write(dir, "app.py", "a = 1\n");
    write(dir, "Dockerfile",
          "FROM debian:12 AS build\nCOPY src /src\nRUN make\nFROM debian:12\nRUN true\nCOPY --from=build /out /out\nCOPY app.py /\n");
    const Room room(folder.path());
    QCOMPARE(text(room.ofFile("src/lib.c"), "dockerfile:Dockerfile"), QStringLiteral("=x>"));
    QCOMPARE(text(room.ofFile("app.py"), "dockerfile:Dockerfile"), QStringLiteral("==x"));
}

GANTRY_TEST(TestRebuild)
#include "tst_rebuild.moc"
