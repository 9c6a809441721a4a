// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Ended runGantry(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral(GANTRY_BINARY), words);
    Ended ended;
    if (process.waitForFinished(60000))
        ended = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    return ended;
}

QString example(const char *name)
{
    return QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/") + QLatin1String(name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestDockerfileVerb : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void dockerfile_adaptedImage_isWhatTheSdkBuilds();
    void dockerfile_production_hasTheCodeAndSaysThatTheTagIsPredicted();
    void dockerfile_dockerfileImage_isTheFileItself();
    void dockerfile_referenceImage_saysThatNothingIsBuilt();
    void dockerfile_refusedImage_repeatsTheSdkAndExits1();
    void dockerfile_remoteBuilder_exits1();
    void dockerfile_wrongWords_exit2_data();
    void dockerfile_wrongWords_exit2();
    void dockerfile_withoutPythonOption_readsTheProjectsVenv();
    void dockerfile_configuredRegistryAndNames_areUsed();
    void dockerfile_json_tellsWhoWroteEachLine();
    void show_adaptedImage_hasTheTagOfDockerfile();

private:
    QTemporaryDir m_folder;
    QString m_project;
    int m_count = 0;
};

void TestDockerfileVerb::init()
{
    m_project = m_folder.filePath(QStringLiteral("project%1").arg(++m_count));
}

void TestDockerfileVerb::dockerfile_adaptedImage_isWhatTheSdkBuilds()
{
    const Ended ended = runGantry({QStringLiteral("dockerfile"), example("remote_builder"), QStringLiteral("training"),
                                QStringLiteral("--python"), QStringLiteral("3.12")});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.startsWith("# syntax=docker/dockerfile:1.10\nFROM ghcr.io/astral-sh/uv:0.13.4 AS uv\n"
                                 "FROM ghcr.io/acme/training-base:1.0.0\n"));
    QVERIFY(ended.out.contains("uv venv $VIRTUALENV --python=3.10 &&"));
    QVERIFY(ended.out.contains("\nENV PYTHONPATH=/workspace\n"));
    QVERIFY(!ended.out.contains("COPY --chown"));
    QCOMPARE(ended.err, QByteArray());
    const Ended byId = runGantry({QStringLiteral("dockerfile"), example("remote_builder"),
                               QStringLiteral("adapted:workflow_code.envs.env_train_image"), QStringLiteral("--python=3.12")});
    QCOMPARE(byId.out, ended.out);
}

void TestDockerfileVerb::dockerfile_production_hasTheCodeAndSaysThatTheTagIsPredicted()
{
    const Ended ended = runGantry({QStringLiteral("dockerfile"), example("remote_builder"), QStringLiteral("data-prep"),
                                QStringLiteral("--copy-style"), QStringLiteral("none"), QStringLiteral("--python"), QStringLiteral("3.12")});
    QCOMPARE(ended.status, 0);
    const QByteArray root = QFileInfo(example("remote_builder")).canonicalFilePath().toUtf8();
    const QByteArray copy = "\nCOPY --chown=flyte:flyte _flyte_abs_context" + root + " .\n";
    QVERIFY2(ended.out.contains(copy), ended.out.constData());
    QVERIFY2(ended.err.contains("predicted"), ended.err.constData());
}

void TestDockerfileVerb::dockerfile_dockerfileImage_isTheFileItself()
{
    const Ended ended = runGantry({QStringLiteral("dockerfile"), example("pure_byoi"), QStringLiteral("training"),
                                QStringLiteral("--copy-style"), QStringLiteral("none"), QStringLiteral("--builder"), QStringLiteral("remote")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out, bytesOf(example("pure_byoi/training/Dockerfile")));
    QVERIFY(!ended.out.isEmpty());
}

void TestDockerfileVerb::dockerfile_referenceImage_saysThatNothingIsBuilt()
{
    write(m_project + QStringLiteral("/envs.py"), "import flyte\n\nenv = flyte.TaskEnvironment(name=\"one\", image=\"ghcr.io/acme/x:1\")\n");
    const Ended ended = runGantry({QStringLiteral("dockerfile"), m_project, QStringLiteral("one"), QStringLiteral("--python"), QStringLiteral("3.12")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.contains("ghcr.io/acme/x:1"), ended.err.constData());
}

void TestDockerfileVerb::dockerfile_refusedImage_repeatsTheSdkAndExits1()
{
    write(m_project + QStringLiteral("/envs.py"),
          "import flyte\n\nimage = flyte.Image.from_base(\"x\").with_commands([\"a\"])\n\n"
          "env = flyte.TaskEnvironment(name=\"one\", image=image)\n");
    const Ended ended = runGantry({QStringLiteral("dockerfile"), m_project, QStringLiteral("one"), QStringLiteral("--python"), QStringLiteral("3.12")});
    QCOMPARE(ended.status, 1);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.contains("Cannot add additional layers to a non-extendable image. "
                                "Please create the image with extendable=True in the clone() call."), ended.err.constData());
}

void TestDockerfileVerb::dockerfile_remoteBuilder_exits1()
{
    const Ended ended = runGantry({QStringLiteral("dockerfile"), example("remote_builder"), QStringLiteral("training"),
                                QStringLiteral("--builder"), QStringLiteral("remote"), QStringLiteral("--python"), QStringLiteral("3.12")});
    QCOMPARE(ended.status, 1);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.contains("remote builder"), ended.err.constData());
}

void TestDockerfileVerb::dockerfile_wrongWords_exit2_data()
{
    QTest::addColumn<QStringList>("words");
    const QString folder = example("remote_builder");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no image") << QStringList{folder};
    QTest::newRow("no such image") << QStringList{folder, QStringLiteral("nobody")};
    QTest::newRow("no such folder") << QStringList{folder + QStringLiteral("/none"), QStringLiteral("training")};
    QTest::newRow("no such style") << QStringList{folder, QStringLiteral("training"), QStringLiteral("--copy-style=some")};
    QTest::newRow("no such builder") << QStringList{folder, QStringLiteral("training"), QStringLiteral("--builder=kaniko")};
    QTest::newRow("no version") << QStringList{folder, QStringLiteral("training"), QStringLiteral("--python=three")};
    QTest::newRow("no such option") << QStringList{folder, QStringLiteral("training"), QStringLiteral("--force")};
}

void TestDockerfileVerb::dockerfile_wrongWords_exit2()
{
    QFETCH(QStringList, words);
    const Ended ended = runGantry(QStringList{QStringLiteral("dockerfile")} + words);
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY(!ended.err.isEmpty());
}

void TestDockerfileVerb::dockerfile_withoutPythonOption_readsTheProjectsVenv()
{
    write(m_project + QStringLiteral("/envs.py"),
          "import flyte\n\nimage = flyte.Image.from_debian_base(registry=\"r\")\n\n"
          "env = flyte.TaskEnvironment(name=\"one\", image=image)\n");
    write(m_project + QStringLiteral("/.venv/pyvenv.cfg"), "home = /usr/bin\nversion_info = 3.13.1\n");
    write(m_project + QStringLiteral("/.venv/lib/python3.13/site-packages/flyte-2.11.0.dist-info/METADATA"), "x");
    const Ended ended = runGantry({QStringLiteral("dockerfile"), m_project, QStringLiteral("one")});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.contains("\nFROM ghcr.io/flyteorg/flyte:py3.13-v2.12.1\n"), ended.out.constData());
    QVERIFY2(ended.err.contains("3.13 (.venv/pyvenv.cfg)"), ended.err.constData());
    QVERIFY2(ended.err.contains("2.11.0"), ended.err.constData());
}

void TestDockerfileVerb::dockerfile_configuredRegistryAndNames_areUsed()
{
    write(m_project + QStringLiteral("/envs.py"),
          "import flyte\n\nimage = flyte.Image.from_ref_name(\"base\").clone(extendable=True).with_workdir(\"/w\")\n\n"
          "env = flyte.TaskEnvironment(name=\"one\", image=image)\n");
    const QStringList words{QStringLiteral("dockerfile"), m_project, QStringLiteral("one"), QStringLiteral("--python=3.12")};
    Ended ended = runGantry(words);
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains("Image name 'base' not found in config. Available: []"), ended.err.constData());
    write(m_project + QStringLiteral("/config.yaml"), "image:\n  registry: r.example/team\n  image_refs:\n    base: r.example/base:3\n");
    ended = runGantry(words);
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.contains("\nFROM r.example/base:3\n"), ended.out.constData());
    QVERIFY2(ended.out.contains("\nENV _F_IMG_ID=r.example/team/base:"), ended.out.constData());
}

void TestDockerfileVerb::dockerfile_json_tellsWhoWroteEachLine()
{
    const Ended ended = runGantry({QStringLiteral("dockerfile"), example("remote_builder"), QStringLiteral("training"),
                                QStringLiteral("--python=3.12"), QStringLiteral("--json")});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.startsWith('{'));
    QVERIFY(ended.out.contains("\"writer\": \"base\""));
    QVERIFY(ended.out.contains("\"file\": \"workflow_code/envs.py\""));
    const Ended refused = runGantry({QStringLiteral("dockerfile"), example("remote_builder"), QStringLiteral("nobody"), QStringLiteral("--json")});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.out.contains("\"error\""));
}

void TestDockerfileVerb::show_adaptedImage_hasTheTagOfDockerfile()
{
    const Ended built = runGantry({QStringLiteral("dockerfile"), example("remote_builder"), QStringLiteral("training"),
                                   QStringLiteral("--python=3.12")});
    const qsizetype begin = built.out.indexOf("_F_IMG_ID=") + 10;
    const QByteArray uri = built.out.mid(begin, built.out.indexOf('\n', begin) - begin);
    QVERIFY2(uri.startsWith("ghcr.io/acme/training:"), uri.constData());
    const Ended shown = runGantry({QStringLiteral("show"), example("remote_builder"), QStringLiteral("--json")});
    const QByteArray line = "\"uri\": \"" + uri + '"';
    QVERIFY2(shown.out.contains(line), shown.out.constData());
}

GANTRY_TEST(TestDockerfileVerb)
#include "tst_dockerfileverb.moc"
