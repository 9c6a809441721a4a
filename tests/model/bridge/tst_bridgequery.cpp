// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/sdkproject.h"
#include "common/testregistry.h"
#include "model/bridge/bridgequery.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

namespace {

constexpr int kLongest = 60'000;

struct Answers {
    std::vector<Json> all;
    std::optional<Error> error;

    std::vector<DryBuilt> built() const
    {
        std::vector<DryBuilt> list;
        for (const Json &json : all) {
            if (jsonText(json, "event") == QLatin1String("dry_built"))
                list.push_back(dryBuiltFromJson(json));
        }
        return list;
    }
};

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

const QByteArray kEnvironments = R"(import flyte

good = flyte.Image.from_base("a:1").clone(name="n", registry="r.io", extendable=True).with_pip_packages("torch>=2")
odd = flyte.Image.from_base("a:1").clone(name="n", registry="r.io", extendable=True).with_source_file("text")
lonely = flyte.Image.from_base("a:1").clone(name="n", extendable=True).with_workdir("/w")
named = flyte.Image.from_ref_name("base")
)";

} // namespace

class TestBridgeQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void describe_example_hasEnvironmentsTasksAndLayers();
    void describe_brokenFile_isToldAndHidesNoOther();
    void dryBuild_example_isTheSdksDockerfile();
    void dryBuild_production_bundlesWhatTheEntryPointImports();
    void dryBuild_definitions_areRefusedOneByOne();
    void start_noPython_fails();
    void start_pythonThatDies_failsWithItsOutput();

private:
    Answers ask(const Json &request, const QString &python = {});

    QTemporaryDir m_home;
    std::unique_ptr<SdkProject> m_example;
};

void TestBridgeQuery::initTestCase()
{
    QVERIFY2(!testEnvironment().isEmpty(), "GANTRY_TEST_PYTHON must name a Python with flyte; ./dev test sets it.");
    for (const char *name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"})
        qputenv(name, m_home.path().toUtf8());
    m_example = std::make_unique<SdkProject>(QStringLiteral("resources/examples/remote_builder"));
    QVERIFY(m_example->isValid());
}

Answers TestBridgeQuery::ask(const Json &request, const QString &python)
{
    BridgeQuery query(request);
    Answers answers;
    bool isOver = false;
    connect(&query, &BridgeQuery::answered, this,
            [&](const QString &, const Json &json) { answers.all.push_back(json); });
    connect(&query, &BridgeQuery::finished, this, [&] { isOver = true; });
    connect(&query, &BridgeQuery::failed, this, [&](const Error &error) {
        answers.error = error;
        isOver = true;
    });
    query.start(python.isEmpty() ? qEnvironmentVariable("GANTRY_TEST_PYTHON") : python);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isOver, kLongest); }();
    return answers;
}

void TestBridgeQuery::describe_example_hasEnvironmentsTasksAndLayers()
{
    const Answers answers = ask(describeRequest(m_example->path()));
    QVERIFY(!answers.error);
    QCOMPARE(answers.all.size(), size_t(1));
    const Json &described = answers.all[0];
    QCOMPARE(jsonText(described, "sdk"), QStringLiteral("2.12.1"));
    QVERIFY(described.at("errors").empty());
    const Json &environment = described.at("environments").at(1);
    QCOMPARE(jsonText(environment, "name"), QStringLiteral("data-prep"));
    QCOMPARE(jsonText(environment, "module"), QStringLiteral("workflow_code.envs"));
    QCOMPARE(jsonText(environment, "variable"), QStringLiteral("env_data"));
    QCOMPARE(dumpJson(environment.at("depends_on")), QByteArray(R"(["training"])"));
    QCOMPARE(environment.at("image").at("layers").size(), size_t(3));
    const Json &task = environment.at("tasks").at(0);
    QCOMPARE(jsonText(task, "name"), QStringLiteral("data-prep.prepare"));
    QCOMPARE(jsonText(task, "file"), QStringLiteral("workflow_code/tasks.py"));
    QCOMPARE(task.at("line").get<int>(), 13);
    QCOMPARE(dumpJson(task.at("inputs")), QByteArray(R"([{"name":"raw","type":"str","default":"Hello World"}])"));
}

void TestBridgeQuery::describe_brokenFile_isToldAndHidesNoOther()
{
    const SdkProject copy(QStringLiteral("resources/examples/remote_builder"));
    write(copy.path() % QStringLiteral("/broken.py"), "import flyte\nenv = flyte.TaskEnvironment(name=\"x\"\n");
    const Answers answers = ask(describeRequest(copy.path()));
    QCOMPARE(answers.all[0].at("environments").size(), size_t(2));
    const Json &error = answers.all[0].at("errors").at(0);
    QCOMPARE(jsonText(error, "file"), QStringLiteral("broken.py"));
    QCOMPARE(error.at("line").get<int>(), 2);
}

void TestBridgeQuery::dryBuild_example_isTheSdksDockerfile()
{
    const Answers answers =
        ask(dryBuildRequest(m_example->path(), QStringLiteral("loaded_modules"), QStringLiteral("local")));
    const std::vector<DryBuilt> built = answers.built();
    QCOMPARE(built.size(), size_t(2));
    QCOMPARE(built[0].id, QStringLiteral("training"));
    QVERIFY(built[0].uri.startsWith(QStringLiteral("ghcr.io/acme/training:")));
    QVERIFY(built[0].dockerfile.startsWith(QStringLiteral("# syntax=docker/dockerfile:1.10\n")));
    QVERIFY(built[0].dockerfile.contains(QStringLiteral("\nRUN  useradd --create-home flyte\n")));
    QVERIFY(
        built[0].dockerfile.contains(QString(QStringLiteral("\nENV _F_IMG_ID=") % built[0].uri % QLatin1Char('\n'))));
    QVERIFY(built[0].command.startsWith(QStringLiteral("docker buildx build ")));
    QCOMPARE(built[0].files, QStringList{QStringLiteral("Dockerfile")});
    const std::vector<DryBuilt> byPodman =
        ask(dryBuildRequest(m_example->path(), QStringLiteral("loaded_modules"), QStringLiteral("local-podman")))
            .built();
    QCOMPARE(byPodman[0].dockerfile, built[0].dockerfile);
    QVERIFY(byPodman[0].command.startsWith(QStringLiteral("podman build ")));
}

void TestBridgeQuery::dryBuild_production_bundlesWhatTheEntryPointImports()
{
    const std::vector<DryBuilt> built = ask(dryBuildRequest(m_example->path(), QStringLiteral("none"),
                                                            QStringLiteral("local"), {QStringLiteral("deploy.py")}))
                                            .built();
    QStringList names;
    for (const QString &file : built[1].files)
        names << file.section(QString(m_example->path() % QLatin1Char('/')), -1);
    QCOMPARE(
        names.join(QLatin1Char(' ')),
        QStringLiteral("Dockerfile deploy.py workflow_code/__init__.py workflow_code/envs.py workflow_code/tasks.py"));
    QVERIFY(built[1].dockerfile.contains(QStringLiteral("COPY --chown=flyte:flyte _flyte_abs_context")));
}

void TestBridgeQuery::dryBuild_definitions_areRefusedOneByOne()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("images.py")), kEnvironments);
    Json request = dryBuildRequest(folder.path(), QStringLiteral("loaded_modules"), QStringLiteral("local"));
    for (const char *variable : {"good", "odd", "lonely", "named", "absent"})
        request["definitions"].push_back(Json{{"id", variable}, {"file", "images.py"}, {"variable", variable}});
    std::vector<DryBuilt> built = ask(request).built();
    QCOMPARE(built.size(), size_t(5));
    QVERIFY(!built[0].error);
    QVERIFY2(built[1].error->message.endsWith(QStringLiteral("text does not exist")),
             qPrintable(built[1].error->message));
    QVERIFY(built[0].dockerfile.contains(QStringLiteral("uv pip install --python $UV_PYTHON 'torch>=2'")));
    QVERIFY(built[2].error->message.contains(QStringLiteral("no container registry is configured")));
    QCOMPARE(built[3].error->message, QStringLiteral("Image name 'base' not found in config. Available: []"));
    QVERIFY(built[4].error->message.contains(QStringLiteral("has no absent")));

    request["images"] = Json{{"base", "r.io/base:1"}};
    built = ask(request).built();
    QCOMPARE(built[3].uri, QStringLiteral("r.io/base:1"));
    QVERIFY(built[3].dockerfile.isEmpty());
}

void TestBridgeQuery::start_noPython_fails()
{
    const Answers answers = ask(describeRequest(m_example->path()), QStringLiteral("/nowhere/python"));
    QVERIFY(answers.error);
    QCOMPARE(answers.error->code, ErrorCode::Unavailable);
}

void TestBridgeQuery::start_pythonThatDies_failsWithItsOutput()
{
    const QString python = m_home.filePath(QStringLiteral("dying"));
    write(python, "#!/bin/sh\necho out of order >&2\nexit 5\n");
    QFile(python).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const Answers answers = ask(describeRequest(m_example->path()), python);
    QVERIFY(answers.error->message.contains(QStringLiteral("exit status 5")));
    QCOMPARE(answers.error->detail, QStringLiteral("out of order\n"));
}

GANTRY_TEST(TestBridgeQuery)
#include "tst_bridgequery.moc"
