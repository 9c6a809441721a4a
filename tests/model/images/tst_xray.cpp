// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/design/designreader.h"
#include "model/images/xray.h"
#include "model/source/projectfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;

namespace {

//! A project as it is on disk, with its x-rays.
struct Room {
    DesignState state;
    std::unique_ptr<ImageInspector> inspector;

    explicit Room(const QString &folder, std::optional<CopyStyle> style = {},
                  std::shared_ptr<const BaseLibrary> bases = std::make_shared<const BaseLibrary>())
    {
        const auto reading = readFolder(folder);
        if (!reading)
            return;
        state = readDesign(*reading, QDir(folder).dirName());
        XRayOptions options;
        options.render.projectRoot = QFileInfo(folder).canonicalFilePath();
        options.isCopyStyleGiven = style.has_value();
        options.render.copyStyle = style.value_or(CopyStyle::LoadedModules);
        inspector = std::make_unique<ImageInspector>(state.design, state.texts, std::move(bases), options);
    }
    XRayPtr of(const QString &name) const
    {
        const std::vector<const Image *> images = state.design->imagesNamed(name);
        return images.size() == 1 ? inspector->xray(images.front()->id) : nullptr;
    }
};

QString example(const char *name)
{
    return QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/") + QLatin1String(name);
}

QString fixture(const char *name)
{
    return QStringLiteral(GANTRY_SOURCE_DIR "/tests/projects/") + QLatin1String(name);
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

class TestXRay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pureByoi_bothImages_importTheirTasksBakedIn();
    void remoteBuilder_ofTheExample_putsTheTeamsPythonFirst();
    void remoteBuilder_ofTheGuide_hasTheSdksVenvFirst();
    void production_bakesTheBundle();
    void brokenPythonPath_isToldToFail();
    void circleOfBases_isSaid_restIsComputed();
    void registryWord_beatsCatalogue();
    void json_pointersOfUnknown_leadNowhere();
};

void TestXRay::pureByoi_bothImages_importTheirTasksBakedIn()
{
    const Room room(example("pure_byoi"));
    const XRayPtr data = room.of(QStringLiteral("data-prep"));
    QVERIFY(data);
    QCOMPARE(data->final.resolution(ImageState::Python).file, "/usr/local/bin/python");
    QCOMPARE(data->final.resolution(ImageState::Python).version, "3.11");
    QCOMPARE(data->final.resolution(ImageState::A0).version, "2.12.1");
    QCOMPARE(data->final.resolution(ImageState::A0).by->place.start.line, 21);
    QCOMPARE(data->final.workdir.value, "/app");
    QCOMPARE(data->layers.size(), size_t(5));
    QCOMPARE(data->layers[0].workdir.value, "/");
    const ImportFact import = room.inspector->import(*data, data->final, QStringLiteral("workflow_code.tasks"));
    QCOMPARE(import.resolves, Knowledge::Known);
    QCOMPARE(import.file, "/app/workflow_code/tasks.py");
    QVERIFY(!import.isBundled);
    QCOMPARE(import.projectFile, QStringLiteral("workflow_code/tasks.py"));
    const XRayPtr train = room.of(QStringLiteral("training"));
    QCOMPARE(room.inspector->import(*train, train->final, QStringLiteral("workflow_code.tasks")).file,
             "/workspace/workflow_code/tasks.py");
    QCOMPARE(train->final.resolution(ImageState::Python).version, "3.10");
}

void TestXRay::remoteBuilder_ofTheExample_putsTheTeamsPythonFirst()
{
    const Room room(example("remote_builder"));
    const XRayPtr data = room.of(QStringLiteral("data-prep"));
    QVERIFY(data);
    QVERIFY(data->isGenerated);
    QCOMPARE(data->base.source, BaseFacts::Source::Project);
    const Resolution &python = data->final.resolution(ImageState::Python);
    QCOMPARE(python.file, "/opt/conda/bin/python");
    QVERIFY(!python.by->isGenerated);
    QVERIFY(python.by->place.file.endsWith(QLatin1String("envs.py")));
    QCOMPARE(data->final.resolution(ImageState::A0).file, "/opt/conda/bin/a0");
    QCOMPARE(data->final.hasUser("flyte"), Knowledge::Known);
    const ImportFact import = room.inspector->import(*data, data->final, QStringLiteral("workflow_code.tasks"));
    QVERIFY(import.isBundled);
    QCOMPARE(import.file, "/app/workflow_code/tasks.py");
    const XRayPtr train = room.of(QStringLiteral("training"));
    QCOMPARE(train->final.resolution(ImageState::Python).file, "/opt/venv/bin/python");
    QCOMPARE(train->final.resolution(ImageState::Python).version, "3.10");
    const Interpreter *venv = train->final.interpreter("/opt/venv/bin/python");
    QVERIFY(venv && venv->packages.contains("torch") && venv->packages.contains("flyte"));
}

void TestXRay::remoteBuilder_ofTheGuide_hasTheSdksVenvFirst()
{
    const Room room(fixture("guide_remote_builder"));
    const XRayPtr data = room.of(QStringLiteral("data-prep"));
    QVERIFY(data);
    const Resolution &python = data->final.resolution(ImageState::Python);
    QCOMPARE(python.file, "/opt/venv/bin/python");
    QVERIFY(python.by->isGenerated);
    QVERIFY(python.by->text.startsWith(QLatin1String("ENV PATH=")));
    QCOMPARE(data->final.resolution(ImageState::A0).file, "/opt/conda/bin/a0");
    const Interpreter *venv = data->final.interpreter("/opt/venv/bin/python");
    QVERIFY(venv && venv->packages.isEmpty());
}

void TestXRay::production_bakesTheBundle()
{
    const Room room(example("remote_builder"), CopyStyle::None);
    const XRayPtr data = room.of(QStringLiteral("data-prep"));
    QVERIFY(data);
    const ImportFact import = room.inspector->import(*data, data->final, QStringLiteral("workflow_code.tasks"));
    QCOMPARE(import.resolves, Knowledge::Known);
    QVERIFY(!import.isBundled);
    QCOMPARE(import.file, "/app/workflow_code/tasks.py");
}

void TestXRay::brokenPythonPath_isToldToFail()
{
    QTemporaryDir folder;
    const QDir from(example("pure_byoi"));
    for (const char *name : {"main.py", "workflow_code/__init__.py", "workflow_code/envs.py", "workflow_code/tasks.py",
                             "training/Dockerfile"}) {
        QFile file(from.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        write(QDir(folder.path()), name, file.readAll());
    }
    write(QDir(folder.path()), "data_prep/Dockerfile",
          "FROM python:3.11-slim\nWORKDIR /srv\nRUN pip install flyte\nCOPY workflow_code/ /app/workflow_code/\n"
          "ENV PYTHONPATH=/ap\n");
    const Room room(folder.path());
    const XRayPtr data = room.of(QStringLiteral("data-prep"));
    QVERIFY(data);
    const ImportFact import = room.inspector->import(*data, data->final, QStringLiteral("workflow_code.tasks"));
    QCOMPARE(import.resolves, Knowledge::Absent);
    QVERIFY2(import.why.contains(QLatin1String("/srv, /ap")), qPrintable(import.why));
}

void TestXRay::circleOfBases_isSaid_restIsComputed()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    write(dir, "a/Dockerfile", "FROM acme/b:1\nENV A=1\n");
    write(dir, "b/Dockerfile", "FROM acme/a:1\nENV B=1\n");
    write(dir, "build.sh", "docker build -t acme/a:1 a\ndocker build -t acme/b:1 b\n");
    const Room room(folder.path());
    const XRayPtr a = room.of(QStringLiteral("dockerfile:a/Dockerfile"));
    QVERIFY(a);
    QVERIFY(a->final.env.contains("A"));
    bool isSaid = !a->problems.empty();
    const XRayPtr b = room.of(QStringLiteral("dockerfile:b/Dockerfile"));
    isSaid = isSaid || !b->problems.empty();
    QVERIFY(isSaid);
}

void TestXRay::registryWord_beatsCatalogue()
{
    auto library = std::make_shared<BaseLibrary>();
    RegistryImage image;
    image.reference = QStringLiteral("python:3.11-slim");
    image.env = QStringList{QStringLiteral("PATH=/usr/local/bin:/usr/bin:/bin"), QStringLiteral("PYTHON_VERSION=3.11.9")};
    image.user = QStringLiteral("1000");
    image.asOf = QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC);
    library->addRegistryImage(image);
    image.reference = QStringLiteral("ghcr.io/acme/ours:1");
    image.history = {{QStringLiteral("ENV PYTHON_SHA256=abc"), true}};
    library->addRegistryImage(image);
    const Room room(example("pure_byoi"), {}, library);
    const XRayPtr data = room.of(QStringLiteral("data-prep"));
    QCOMPARE(data->final.user.value, "1000");
    QVERIFY(data->base.sourceText.contains(QLatin1String("2026-11-21")));
    QCOMPARE(data->final.resolution(ImageState::Python).file, "/usr/local/bin/python");
    const BaseFacts ours = library->facts(QStringLiteral("ghcr.io/acme/ours:1"), {});
    QCOMPARE(ours.state.resolution(ImageState::Python).version, "3.11.9");
}

void TestXRay::json_pointersOfUnknown_leadNowhere()
{
    QTemporaryDir folder;
    write(QDir(folder.path()), "Dockerfile", "FROM example.com/ours:1\nENV A=1\nRUN pip install flyte\nWORKDIR /w\n");
    const Room room(folder.path());
    const XRayPtr xray = room.of(QStringLiteral("dockerfile:Dockerfile"));
    QVERIFY(xray);
    const Json json = xrayToJson(*xray, *room.inspector);
    QCOMPARE(json["layers"].size(), size_t(3));
    QCOMPARE(json["layers"][2]["line"].get<int>(), 4);
    QCOMPARE(jsonText(json["final"]["env"], "A"), QStringLiteral("1"));
    QVERIFY(json["unknown"].size() > 4);
    for (const Json &pointer : json["unknown"]) {
        const Json::json_pointer at(pointer.get<std::string>());
        QVERIFY2(!json.contains(at), pointer.get<std::string>().c_str());
        QVERIFY(json["reasons"].contains(pointer.get<std::string>()));
    }
}

GANTRY_TEST(TestXRay)
#include "tst_xray.moc"
