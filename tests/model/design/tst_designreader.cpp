// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "testproject.h"

#include "model/design/idmatch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

namespace {

QStringList imageIds(const DesignState &state)
{
    QStringList ids;
    for (const Image &image : state.design->images)
        ids.append(image.id.toString());
    return ids;
}

QString environments(const DesignState &state)
{
    QStringList lines;
    for (const Environment &environment : state.design->environments)
        lines.append(environment.name % QLatin1String(" in ") % environment.image.toString());
    return lines.join(QLatin1Char('\n'));
}

QByteArray dockerfile(const QByteArray &layers = {})
{
    return "FROM python:3.11-slim\n" + layers;
}

} // namespace

class TestDesignReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void example_pureByoi_isRead();
    void example_remoteBuilder_linksBasesAndTeams();
    void guide_asWritten_isRead_data();
    void guide_asWritten_isRead();
    void names_inAllWays_areTied();
    void gantryJson_againstCommand_wins();
    void context_withoutCommand_isNearestFolderThatHasSources();
    void base_withArguments_isExpanded();
    void stages_ofMultiStage_areAllThere();
    void images_inlineAndManaged_haveEnvironmentsIds();
    void image_plainUriBuiltHere_isDockerfileImage();
    void environments_ofOneName_areBothThere();
    void python_thatBreaks_keepsLastGoodReading();
    void python_brokenFromTheStart_isFrozen();
    void python_ofAllKindsOfBadBytes_isSaidAndTheRestIsRead_data();
    void python_ofAllKindsOfBadBytes_isSaidAndTheRestIsRead();
    void folder_of2000PythonFiles_isReadAndReadOn();
    void dockerfile_ofRandomBytes_isSaid();
    void dockerfile_empty_hasNoStages();
    void gantryJson_ofNewerVersion_isReadOnly();
    void reading_afterRandomEdits_equalsFreshReading();
    void rereading_oneFile_keepsOtherReadings();
    void folder_empty_isAnEmptyDesign();
};

void TestDesignReader::example_pureByoi_isRead()
{
    const DesignState state = readExample(QStringLiteral("resources/examples/pure_byoi"));
    QCOMPARE(imageIds(state), (QStringList{QStringLiteral("dockerfile:data_prep/Dockerfile"), QStringLiteral("dockerfile:training/Dockerfile")}));
    QCOMPARE(environments(state), QStringLiteral("training in dockerfile:training/Dockerfile\n"
                                                 "data-prep in dockerfile:data_prep/Dockerfile"));
    const Image &image = state.design->images.front();
    QCOMPARE(image.name, QStringLiteral("data-prep"));
    QCOMPARE(image.context, QStringLiteral("."));
    QCOMPARE(image.uri, QStringLiteral("ghcr.io/acme/data-prep:1.0.0"));
    QCOMPARE(image.layers().size(), size_t(5));
    QCOMPARE(image.layers()[4].text, QStringLiteral("ENV PYTHONPATH=/app"));
    QCOMPARE(state.design->team(image.team)->code, QStringLiteral("A"));
    QCOMPARE(state.design->calls.size(), size_t(1));
    QCOMPARE(state.design->calls[0].from.toString(), QStringLiteral("data-prep.prepare"));
    QCOMPARE(state.design->mappings[1].image, ImageId(QStringLiteral("dockerfile:training/Dockerfile")));
    QVERIFY(state.design->problems.empty());
    QVERIFY(state.design->opaque.empty());
}

void TestDesignReader::example_remoteBuilder_linksBasesAndTeams()
{
    const DesignState state = readExample(QStringLiteral("resources/examples/remote_builder"));
    const Image *adapted = state.design->image(ImageId(QStringLiteral("adapted:workflow_code.envs.env_train_image")));
    QVERIFY(adapted);
    QCOMPARE(adapted->base().image, ImageId(QStringLiteral("dockerfile:training/Dockerfile")));
    QCOMPARE(adapted->name, QStringLiteral("training"));
    QCOMPARE(state.design->team(adapted->team)->name, QStringLiteral("Team B"));
    QCOMPARE(state.design->team(adapted->layers()[0].team)->code, QStringLiteral("FE"));
    QCOMPARE(adapted->layers()[1].kind, QStringLiteral("with_env_vars"));
    QCOMPARE(adapted->layers()[1].place.start.line, 22);
    QVERIFY(state.design->problems.empty());
}

void TestDesignReader::guide_asWritten_isRead_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("pure") << QStringLiteral("tests/projects/guide_pure_byoi");
    QTest::newRow("remote") << QStringLiteral("tests/projects/guide_remote_builder");
}

void TestDesignReader::guide_asWritten_isRead()
{
    QFETCH(QString, folder);
    const DesignState state = readExample(folder);
    QCOMPARE(state.design->environments.size(), size_t(2));
    QCOMPARE(state.design->tasks.size(), size_t(2));
    QCOMPARE(state.design->calls.size(), size_t(1));
    QCOMPARE(state.design->environments[1].dependsOn.size(), size_t(1));
    for (const Environment &environment : state.design->environments)
        QVERIFY(state.design->image(environment.image)->hasBuild());
    QVERIFY(state.design->problems.empty());
}

void TestDesignReader::names_inAllWays_areTied()
{
    const Files files{
        {QStringLiteral("a/Dockerfile"), dockerfile()},
        {QStringLiteral("by_folder/Dockerfile"), dockerfile()},
        {QStringLiteral("Makefile"), "REG ?= ghcr.io/x\nimage:\n\tdocker build \\\n\t  -t $(REG)/built-name:$(TAG) a\n"},
        {QStringLiteral("main.py"),
         "import flyte\n"
         "e1 = flyte.TaskEnvironment(name=\"e1\", image=flyte.Image.from_ref_name(\"mapped\"))\n"
         "e2 = flyte.TaskEnvironment(name=\"e2\", image=flyte.Image.from_ref_name(\"by-folder\"))\n"
         "e3 = flyte.TaskEnvironment(name=\"e3\", image=flyte.Image.from_ref_name(\"elsewhere\"))\n"
         "flyte.init_from_config(images=(\"mapped=ghcr.io/x/built-name:3\", \"elsewhere=r.io/y:1\"))\n"}};
    const DesignState state = readFiles(files);
    QCOMPARE(environments(state), QStringLiteral("e1 in dockerfile:a/Dockerfile\n"
                                                 "e2 in dockerfile:by_folder/Dockerfile\n"
                                                 "e3 in reference:elsewhere"));
    const Image *built = state.design->image(ImageId(QStringLiteral("dockerfile:a/Dockerfile")));
    QCOMPARE(built->name, QStringLiteral("built-name"));
    QCOMPARE(built->context, QStringLiteral("a"));
    QCOMPARE(built->uri, QStringLiteral("ghcr.io/x/built-name:3"));
    QCOMPARE(state.design->image(ImageId(QStringLiteral("dockerfile:by_folder/Dockerfile")))->name, QStringLiteral("by-folder"));
    QCOMPARE(state.design->image(ImageId(QStringLiteral("reference:elsewhere")))->uri, QStringLiteral("r.io/y:1"));
}

void TestDesignReader::gantryJson_againstCommand_wins()
{
    Files files = smallProject();
    files.insert(QStringLiteral("gantry.json"),
                 "{\"contexts\":{\"training/Dockerfile\":\"training\"},\"image_names\":{\"data-prep\":\"training/Dockerfile\"}}");
    const DesignState state = readFiles(files);
    QCOMPARE(state.design->environmentNamed(QStringLiteral("data-prep"))->image, ImageId(QStringLiteral("dockerfile:training/Dockerfile")));
    QCOMPARE(state.design->image(ImageId(QStringLiteral("dockerfile:training/Dockerfile")))->context, QStringLiteral("training"));
}

void TestDesignReader::context_withoutCommand_isNearestFolderThatHasSources()
{
    const auto contextOf = [](const QByteArray &layers) {
        const Files files{{QStringLiteral("deep/a/Dockerfile"), dockerfile(layers)},
                          {QStringLiteral("deep/a/own.py"), ""},
                          {QStringLiteral("deep/shared/b.py"), ""},
                          {QStringLiteral("top.py"), ""}};
        return readFiles(files).design->images.front().context;
    };
    QCOMPARE(contextOf("COPY own.py /x\n"), QStringLiteral("deep/a"));
    QCOMPARE(contextOf("COPY shared/ /x\nADD https://a.b/c /y\n"), QStringLiteral("deep"));
    QCOMPARE(contextOf("COPY deep/shared top.* /x/\n"), QStringLiteral("."));
    QCOMPARE(contextOf("COPY nowhere /x\n"), QStringLiteral("deep/a"));
    QCOMPARE(contextOf("COPY --from=other /nowhere /x\nRUN true\n"), QStringLiteral("deep/a"));
}

void TestDesignReader::base_withArguments_isExpanded()
{
    const DesignState state = readFiles({{QStringLiteral("a/Dockerfile"), "ARG V=3.11\nARG FULL=python:${V}-slim\nFROM --platform=linux/amd64 $FULL\n"},
                                         {QStringLiteral("b/Dockerfile"), "ARG X\nFROM $X\n"}});
    QCOMPARE(state.design->images[0].base().text, QStringLiteral("python:3.11-slim"));
    QCOMPARE(state.design->images[0].base().platform, QStringLiteral("linux/amd64"));
    QCOMPARE(state.design->images[1].base().text, QStringLiteral("$X"));
}

void TestDesignReader::stages_ofMultiStage_areAllThere()
{
    const DesignState state = readFiles({{QStringLiteral("a/Dockerfile"),
                                          "FROM golang:1 AS build\nRUN make\nRUN make\nFROM debian:12\nCOPY --from=build /x /x\nFROM build\nRUN true\n"}});
    const Image &image = state.design->images.front();
    QCOMPARE(image.stages.size(), size_t(3));
    QCOMPARE(image.stages[0].name, QStringLiteral("build"));
    QCOMPARE(image.base().stage, std::optional<int>(0));
    QVERIFY(image.stages[0].layers[0].id != image.stages[0].layers[1].id);
    QCOMPARE(image.layers().size(), size_t(1));
    QCOMPARE(image.place.start.line, 6);
}

void TestDesignReader::images_inlineAndManaged_haveEnvironmentsIds()
{
    const DesignState state = readFiles({{QStringLiteral("main.py"),
        "import flyte\n"
        "debian = flyte.Image.from_debian_base().with_pip_packages(\"pandas\")\n"
        "unused = flyte.Image.from_base(\"x/y:1\").clone(name=\"n\", extendable=True).with_workdir(\"/a\")\n"
        "derived = unused.with_workdir(\"/b\")\n"
        "e1 = flyte.TaskEnvironment(name=\"e1\")\n"
        "e2 = flyte.TaskEnvironment(name=\"e2\", image=debian)\n"
        "e3 = flyte.TaskEnvironment(name=\"e3\", image=flyte.Image.from_base(\"x/y:1\").clone(name=\"inl\", extendable=True).with_workdir(\"/c\"))\n"
        "e4 = flyte.TaskEnvironment(name=\"e4\", image=\"z:2\")\n"
        "e5 = flyte.TaskEnvironment(name=\"e5\", image=derived)\n"}});
    QCOMPARE(environments(state), QStringLiteral("e1 in managed:e1\ne2 in managed:e2\ne3 in adapted:e3\ne4 in reference:z:2\ne5 in adapted:main.derived"));
    QVERIFY(imageIds(state).contains(QStringLiteral("adapted:main.unused")));
    const Image *derived = state.design->image(ImageId(QStringLiteral("adapted:main.derived")));
    QCOMPARE(derived->base().image, ImageId(QStringLiteral("adapted:main.unused")));
    QCOMPARE(derived->layers().size(), size_t(1));
    QCOMPARE(derived->constructor, QStringLiteral("from_base"));
    QCOMPARE(state.design->image(ImageId(QStringLiteral("managed:e2")))->layers().size(), size_t(1));
}

void TestDesignReader::image_plainUriBuiltHere_isDockerfileImage()
{
    const DesignState state = readFiles({{QStringLiteral("a/Dockerfile"), dockerfile()},
                                         {QStringLiteral("README.md"), "Build it with `docker build -t ghcr.io/x/a:1 a/`.\n"},
                                         {QStringLiteral("main.py"), "import flyte\ne = flyte.TaskEnvironment(name=\"e\", image=\"ghcr.io/x/a:2\")\n"}});
    QCOMPARE(environments(state), QStringLiteral("e in dockerfile:a/Dockerfile"));
}

void TestDesignReader::environments_ofOneName_areBothThere()
{
    const DesignState state = readFiles({{QStringLiteral("a.py"),
        "import flyte\nx = flyte.TaskEnvironment(name=\"same\")\ny = flyte.TaskEnvironment(name=\"same\")\n@y.task\ndef f(): pass\n"}});
    QCOMPARE(state.design->environments[0].id.toString(), QStringLiteral("environment:same"));
    QCOMPARE(state.design->environments[1].id.toString(), QStringLiteral("environment:same#2"));
    QCOMPARE(state.design->tasks[0].environment, state.design->environments[1].id);
}

void TestDesignReader::python_thatBreaks_keepsLastGoodReading()
{
    const DesignState before = readFiles(smallProject());
    const DesignState broken = readOn(before, {{QStringLiteral("code/envs.py"), "import flyte\nenv = flyte.TaskEnvironment(name=\n"}});
    QCOMPARE(environments(broken), environments(before));
    const FileState file = broken.design->files.value(QStringLiteral("code/envs.py"));
    QVERIFY(file.isStale && !file.error.isEmpty() && file.errorPlace.isValid());
    QVERIFY(!broken.mayChange(QStringLiteral("code/envs.py")));
    QVERIFY(broken.mayChange(QStringLiteral("code/tasks.py")));
    QVERIFY(!broken.design->problems.empty());
    const DesignState again = readOn(broken, {{QStringLiteral("code/envs.py"), smallProject().value(QStringLiteral("code/envs.py"))}});
    QCOMPARE(shown(again), shown(before));
}

void TestDesignReader::python_brokenFromTheStart_isFrozen()
{
    const DesignState state = readFiles({{QStringLiteral("a.py"), "import flyte\ne = flyte.TaskEnvironment(name=\"e\")\ndef (:\n"}});
    QVERIFY(!state.mayChange(QStringLiteral("a.py")));
    QVERIFY(!state.design->problems.empty());
}

void TestDesignReader::python_ofAllKindsOfBadBytes_isSaidAndTheRestIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("syntax error") << QByteArray("import flyte\ne = flyte.TaskEnvironment(name='a',\ndef\n");
    QTest::newRow("large") << QByteArray("import flyte\n" + QByteArray("x = 1\n").repeated(700000));
    QTest::newRow("nested") << QByteArray("import flyte\nx = " + QByteArray(100000, '('));
    QTest::newRow("Latin-1") << QByteArray("import flyte\nx = '\xe4'\n");
    QTest::newRow("NUL") << QByteArray("import flyte\nx = 1\0\n", 20);
}

void TestDesignReader::python_ofAllKindsOfBadBytes_isSaidAndTheRestIsRead()
{
    QFETCH(QByteArray, bytes);
    Files files = smallProject();
    const QString whole = environments(readFiles(files));
    files.insert(QStringLiteral("code/bad.py"), bytes);
    const DesignState state = readFiles(files);
    QCOMPARE(environments(state), whole);
    QVERIFY(!state.mayChange(QStringLiteral("code/bad.py")));
    const FileState file = state.design->files.value(QStringLiteral("code/bad.py"));
    QVERIFY(!file.error.isEmpty());
    QCOMPARE(file.errorPlace.file, QStringLiteral("code/bad.py"));
}

void TestDesignReader::folder_of2000PythonFiles_isReadAndReadOn()
{
    constexpr int kFiles = 2000;
    Files files;
    for (int i = 0; i < kFiles; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray next = i + 1 < kFiles ? QByteArray("from package.m" + QByteArray::number(i + 1) + " import task as next_task\n")
                                               : QByteArray("next_task = print\n");
        files.insert(QStringLiteral("package/m%1.py").arg(i),
                     "import flyte\n" + next + "env = flyte.TaskEnvironment(name='e" + number
                         + "')\n\n@env.task\ndef task(n: int) -> int:\n    return next_task(n)\n");
    }
    const DesignState state = readFiles(files);
    QCOMPARE(state.design->environments.size(), size_t(kFiles));
    QCOMPARE(state.design->tasks.size(), size_t(kFiles));
    QCOMPARE(state.design->calls.size(), size_t(kFiles - 1));
    QVERIFY(state.design->problems.empty());
    const DesignState renamed = readOn(state, {{QStringLiteral("package/m7.py"), files.value(QStringLiteral("package/m7.py")).replace("'e7'", "'seven'")}});
    QCOMPARE(renamed.design->environments.size(), size_t(kFiles));
    QVERIFY(environments(renamed).contains(QStringLiteral("seven in ")));
}

void TestDesignReader::dockerfile_ofRandomBytes_isSaid()
{
    QRandomGenerator random(3);
    QByteArray bytes;
    for (int i = 0; i < 5000; ++i)
        bytes.append(char(random.bounded(256)));
    const DesignState state = readFiles({{QStringLiteral("x/Dockerfile"), bytes}});
    QCOMPARE(state.design->images.size(), size_t(1));
    QVERIFY(!state.design->problems.empty());
}

void TestDesignReader::dockerfile_empty_hasNoStages()
{
    const DesignState state = readFiles({{QStringLiteral("x/Dockerfile"), ""}});
    QVERIFY(state.design->images.front().stages.empty());
    QVERIFY(state.design->images.front().layers().empty());
}

void TestDesignReader::gantryJson_ofNewerVersion_isReadOnly()
{
    const DesignState state = readFiles({{QStringLiteral("gantry.json"), "{\"version\": 2, \"positions\": {\"environment:a\": {\"x\": 1, \"y\": 2.5}}}"}});
    QVERIFY(state.design->sidecar.isReadOnly);
    QCOMPARE(state.design->sidecar.positions.value(QStringLiteral("environment:a")), QPointF(1, 2.5));
    QVERIFY(!state.mayChange(QStringLiteral("gantry.json")));
    QVERIFY(state.mayChange(QStringLiteral("main.py")));
}

void TestDesignReader::reading_afterRandomEdits_equalsFreshReading()
{
    QRandomGenerator random(5);
    DesignState state = readFiles(smallProject());
    const QStringList paths = smallProject().keys();
    for (int round = 0; round < 60; ++round) {
        const QString path = paths[random.bounded(int(paths.size()))];
        QByteArray bytes = state.texts.find(path)->bytes();
        const QByteArrayList words{"# x\n", "\n", "x = 1\n", " ", "training", "WORKDIR /b\n"};
        bytes.insert(random.bounded(int(bytes.size()) + 1), words[random.bounded(int(words.size()))]);
        const DesignState next = readOn(state, {{path, bytes}});
        const bool isStale = next.design->files.value(path).isStale;
        if (isStale)
            continue; // a fresh reading has no last good one
        state = next;
        QCOMPARE(shown(state), shown(readFiles(filesOf(state.texts))));
    }
}

void TestDesignReader::rereading_oneFile_keepsOtherReadings()
{
    const DesignState before = readFiles(smallProject());
    const DesignState after = readOn(before, {{QStringLiteral("training/Dockerfile"), dockerfile("RUN true\n")}});
    QCOMPARE(after.texts.find(QStringLiteral("main.py")), before.texts.find(QStringLiteral("main.py")));
    QCOMPARE(after.design->revision, before.design->revision + 1);
    QVERIFY(matchIds(before, before).isEmpty());
}

void TestDesignReader::folder_empty_isAnEmptyDesign()
{
    const DesignState state = readFiles({});
    QVERIFY(state.design->images.empty());
    QVERIFY(state.design->problems.empty());
}

GANTRY_TEST(TestDesignReader)
#include "tst_designreader.moc"
