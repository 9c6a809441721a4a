// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/design/designreader.h"
#include "model/images/xray.h"
#include "model/source/projectfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
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
    void badInput_isSaidWhereItIs_restIsComputed();
    void valuesThatAreCode_areUnknown_restIsComputed();
    void commandsThatAreCode_leaveTheRestUnknown();
    void rootDir_belowTheProject_modulesAreNamedFromThere();
    void rootDir_elsewhere_tasksAreRefused();
    void catalogue_entries_sayWhatTheirTagsHave_data();
    void catalogue_entries_sayWhatTheirTagsHave();
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

void TestXRay::badInput_isSaidWhereItIs_restIsComputed()
{
    QTemporaryDir folder;
    write(QDir(folder.path()), "Dockerfile",
          "FROM example.com/ours:1 AS first\nNONSENSE here\nENV A=1\nFROM $NOBODY\nENV B=2\n"
          "COPY --from=7 /a /b\nCOPY missing.txt /c\nENV C=${B\nRUN ./unknown.sh\nWORKDIR /w\n");
    const Room room(folder.path());
    const XRayPtr xray = room.of(QStringLiteral("dockerfile:Dockerfile"));
    QVERIFY(xray);
    QSet<int> lines;
    for (const Problem &problem : xray->problems) {
        QCOMPARE(problem.place.file, QStringLiteral("Dockerfile"));
        QVERIFY(!problem.message.isEmpty());
        lines.insert(problem.place.start.line);
    }
    QCOMPARE(lines, (QSet<int>{2, 4, 6, 7, 8}));
    QCOMPARE(xray->final.env.find("B")->value, "2");
    QVERIFY(!xray->final.env.find("C")->isKnown);
    QCOMPARE(xray->final.workdir.value, "/w");
    QCOMPARE(xray->final.resolution(ImageState::Python).found, Knowledge::Unknown);
    QVERIFY(!xray->final.resolution(ImageState::Python).why.isEmpty());
    QCOMPARE(xray->base.source, BaseFacts::Source::Unknown);
}

void TestXRay::valuesThatAreCode_areUnknown_restIsComputed()
{
    QTemporaryDir folder;
    write(QDir(folder.path()), "envs.py",
          "import os\nimport flyte\n\nours = (\n    flyte.Image.from_base(os.environ[\"BASE\"])\n"
          "    .clone(name=\"ours\", registry=\"r.example\", extendable=True)\n    .with_workdir(\"/w\")\n)\n"
          "theirs = (\n    flyte.Image.from_base(\"python:3.11-slim\")\n"
          "    .clone(name=\"theirs\", registry=\"r.example\", extendable=True)\n    .with_workdir(\"/w\")\n"
          "    .with_env_vars({\"A\": os.environ[\"A\"], \"B\": \"1\"})\n)\n"
          "one = flyte.TaskEnvironment(name=\"one\", image=ours)\ntwo = flyte.TaskEnvironment(name=\"two\", "
          "image=theirs)\n");
    const Room room(folder.path());
    for (const char *name : {"ours", "theirs"}) {
        const XRayPtr xray = room.of(QLatin1String(name));
        QVERIFY2(xray, name);
        QVERIFY2(!xray->problems.empty(), name);
        QCOMPARE(xray->problems.front().place.file, QStringLiteral("envs.py"));
        QVERIFY2(xray->problems.front().place.start.line > 3, name);
        QCOMPARE(xray->layers.back().workdir.value, "/w");
    }
    const XRayPtr ours = room.of(QStringLiteral("ours"));
    QVERIFY(!ours->layers.front().envIncomplete.isEmpty());
    const XRayPtr theirs = room.of(QStringLiteral("theirs"));
    QCOMPARE(theirs->problems.front().place.start.line, 13);
    QCOMPARE(theirs->layers.front().resolution(ImageState::Python).file, "/opt/venv/bin/python");
    const ImageState &after = theirs->layers.back();
    QVERIFY(!after.isPathKnown());
    QCOMPARE(after.resolution(ImageState::Python).found, Knowledge::Unknown);
    QVERIFY(after.resolution(ImageState::Python).why.contains(QLatin1String("os.environ")));
    QCOMPARE(after.env.find("VIRTUALENV")->value, "/opt/venv");
}

//! What commands would do that can't be read is not known; what stands before them still is.
void TestXRay::commandsThatAreCode_leaveTheRestUnknown()
{
    QTemporaryDir folder;
    write(
        QDir(folder.path()), "envs.py",
        "import os\nimport flyte\n\nimage = (\n    flyte.Image.from_base(\"python:3.11-slim\")\n"
        "    .clone(name=\"image\", registry=\"r.example\", extendable=True)\n    .with_pip_packages(\"numpy==1.26\")\n"
        "    .with_commands([os.environ[\"COMMAND\"]])\n    .with_workdir(\"/w\")\n)\n"
        "env = flyte.TaskEnvironment(name=\"e\", image=image)\n");
    const Room room(folder.path());
    const XRayPtr xray = room.of(QStringLiteral("image"));
    QVERIFY(xray);
    QCOMPARE(xray->layers.size(), size_t(3));
    QCOMPARE(xray->layers[0].resolution(ImageState::A0).found, Knowledge::Absent);
    QCOMPARE(xray->layers[1].resolution(ImageState::A0).found, Knowledge::Unknown);
    QCOMPARE(xray->layers[1].resolution(ImageState::Python).file, "/opt/venv/bin/python");
    QVERIFY(!xray->layers[1].interpreter("/opt/venv/bin/python")->incomplete.isEmpty());
    QCOMPARE(xray->layers[2].workdir.value, "/w");
    const XRayStep *step = xray->step(xray->layers[2].workdir.by);
    QVERIFY(step);
    QVERIFY(step->text.contains("WORKDIR"));
}

void TestXRay::rootDir_belowTheProject_modulesAreNamedFromThere()
{
    const Room room(QStringLiteral(GANTRY_SOURCE_DIR "/tests/model/images/sdk/closures/07_root_below"));
    const Image *image = nullptr;
    for (const Image &one : room.state.design->images)
        image = one.kind == ImageKind::Adapted ? &one : image;
    QVERIFY(image);
    const XRayPtr xray = room.inspector->xray(image->id);
    QCOMPARE(xray->modules, QStringList{QStringLiteral("src.flow.tasks")});
    const ImportFact import = room.inspector->import(*xray, xray->final, xray->modules.front());
    QCOMPARE(import.resolves, Knowledge::Known);
    QVERIFY(import.isBundled);
    QCOMPARE(import.module, QStringLiteral("flow.tasks"));
    QCOMPARE(import.file,
             QByteArray(xray->final.workdir.value == "/" ? "" : xray->final.workdir.value) + "/flow/tasks.py");
}

void TestXRay::rootDir_elsewhere_tasksAreRefused()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    write(dir, "flow.py",
          "import flyte\n\nenv = flyte.TaskEnvironment(name=\"e\", image=flyte.Image.from_ref_name(\"e\"))\n\n\n"
          "@env.task\nasync def work() -> int:\n    return 1\n");
    write(dir, "deploy.py",
          "import pathlib\n\nimport flyte\n\nfrom flow import env, work\n\nif __name__ == \"__main__\":\n"
          "    flyte.init_from_config(root_dir=pathlib.Path(__file__).parent / \"other\", "
          "images=(\"e=r.example/e:1\",))\n"
          "    flyte.with_runcontext(copy_style=\"none\").run(work)\n");
    write(dir, "e/Dockerfile", "FROM python:3.11-slim\nWORKDIR /app\nCOPY flow.py /app/\n");
    write(dir, "build.sh", "docker build -t r.example/e:1 -f e/Dockerfile .\n");
    const Room room(folder.path());
    const XRayPtr xray = room.of(QStringLiteral("dockerfile:e/Dockerfile"));
    QVERIFY(xray);
    const ImportFact import = room.inspector->import(*xray, xray->final, QStringLiteral("flow"));
    QCOMPARE(import.resolves, Knowledge::Absent);
    QVERIFY2(import.why.contains(QLatin1String("root_dir")), qPrintable(import.why));
}

void TestXRay::catalogue_entries_sayWhatTheirTagsHave_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *reference, const QStringList &expected) {
        QTest::newRow(reference) << QString::fromLatin1(reference) << expected;
    };
    const QString system = QStringLiteral("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    const QString both = QStringLiteral("PATH=/usr/local/nvidia/bin:/usr/local/cuda/bin:") + system;
    row("nvidia/cuda:12.1.0-cudnn8-runtime-ubuntu22.04",
        {both, QStringLiteral("LD_LIBRARY_PATH=/usr/local/nvidia/lib:/usr/local/nvidia/lib64"),
         QStringLiteral("CUDA_VERSION=12.1.0"), QStringLiteral("NVIDIA_PRODUCT_NAME=CUDA"),
         QStringLiteral("NV_CUDNN_VERSION?"), QStringLiteral("NCCL_VERSION?"), QStringLiteral("os=ubuntu 22.04"),
         QStringLiteral("checked")});
    row("nvidia/cuda:12.1.0-base-ubuntu22.04",
        {both, QStringLiteral("NVIDIA_PRODUCT_NAME-"), QStringLiteral("NV_CUDNN_VERSION-"),
         QStringLiteral("NV_CUDA_COMPAT_PACKAGE?"), QStringLiteral("checked")});
    row("nvidia/cuda:12.9.1-runtime-ubuntu24.04",
        {QStringLiteral("PATH=/usr/local/cuda/bin:") + system, QStringLiteral("LD_LIBRARY_PATH=/usr/local/cuda/lib64"),
         QStringLiteral("NV_CUDA_COMPAT_PACKAGE-"), QStringLiteral("user=ubuntu"), QStringLiteral("checked")});
    row("nvidia/cuda:13.0.0-cudnn-runtime-ubuntu24.04",
        {both, QStringLiteral("LD_LIBRARY_PATH=/usr/local/nvidia/lib:/usr/local/nvidia/lib64:/usr/local/cuda/lib64"),
         QStringLiteral("checked")});
    row("nvidia/cuda:13.9.9-runtime-ubuntu24.04", {QStringLiteral("unchecked")});
    row("ubuntu:24.04", {QStringLiteral("os=ubuntu 24.04"), QStringLiteral("user=ubuntu"), QStringLiteral("checked")});
    row("ubuntu:jammy-20260810",
        {QStringLiteral("os=ubuntu 22.04"), QStringLiteral("nouser=ubuntu"), QStringLiteral("checked")});
    row("ubuntu:20.04", {QStringLiteral("os=ubuntu 20.04"), QStringLiteral("unchecked")});
    row("debian:12-slim", {QStringLiteral("os=debian 12"), QStringLiteral("checked")});
    row("debian:stable-slim", {QStringLiteral("os=debian 13"), QStringLiteral("checked")});
    row("debian:sid", {QStringLiteral("os="), QStringLiteral("unchecked")});
    row("ghcr.io/astral-sh/uv:0.13.4", {QStringLiteral("workdir=/io"), QStringLiteral("checked")});
}

void TestXRay::catalogue_entries_sayWhatTheirTagsHave()
{
    QFETCH(QString, reference);
    QFETCH(QStringList, expected);
    const auto facts = Catalogue::builtIn()->facts(reference);
    QVERIFY(facts);
    QStringList said{QStringLiteral("os=") + QString::fromUtf8(facts->os),
                     QStringLiteral("workdir=") + QString::fromUtf8(facts->workdir),
                     facts->isUnchecked ? QStringLiteral("unchecked") : QStringLiteral("checked")};
    QSet<QByteArray> set(facts->unknownEnv.begin(), facts->unknownEnv.end());
    for (const QByteArray &name : std::as_const(set))
        said.append(QString::fromUtf8(name) + u'?');
    for (const auto &[name, value] : facts->env) {
        said.append(QString::fromUtf8(name) + u'=' + QString::fromUtf8(value));
        set.insert(name);
    }
    for (const QByteArray &user : facts->users)
        said.append(QStringLiteral("user=") + QString::fromUtf8(user));
    for (const QString &line : std::as_const(expected)) {
        if (line.startsWith(QLatin1String("nouser=")))
            QVERIFY(!said.contains(line.mid(2)));
        else if (line.endsWith(u'-'))
            QVERIFY2(!set.contains(line.chopped(1).toUtf8()), qPrintable(line));
        else
            QVERIFY2(said.contains(line), qPrintable(line + QStringLiteral(" is not in ") + said.join(u' ')));
    }
}

GANTRY_TEST(TestXRay)
#include "tst_xray.moc"
