// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/core/json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace gantry;

namespace {

struct Ended {
    int status = -1;
    QByteArray out;
    QByteArray err;

    Json json() const
    {
        const Result<Json> parsed = parseJson(out);
        return parsed ? *parsed : Json("no JSON: " + out.toStdString());
    }
};

Ended start(const QString &program, const QStringList &words, const QByteArray &input = {}, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Ended gantryVerb(const QStringList &words, const QByteArray &input = {})
{
    return start(QStringLiteral(GANTRY_BINARY), words, input);
}

} // namespace

//! `gantry show`, `edit`, `diff` and `recover`, from outside.
class TestDesignVerbs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void show_json_isTheContract();
    void show_forPeople_namesThings();
    void show_folderThatIsMissing_exitsWithTwo();
    void edit_operations_writesAndPrintsDiff();
    void edit_dryRun_writesNothing();
    void edit_impossible_writesNothingAndSaysWhich();
    void edit_badInput_exitsWithTwo_data();
    void edit_badInput_exitsWithTwo();
    void diff_ofTwoFolders_listsMeaning();
    void diff_withRevision_readsGit();
    void diff_ofFormatting_isNone();
    void recover_leftJournal_isListedAndWritten();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("project")); }
    QByteArray read(const QString &file) const;
    void write(const QString &file, const QByteArray &bytes) const;
    Ended edit(const QByteArray &operations, const QStringList &more = {}) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDesignVerbs::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const QDir source(QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/pure_byoi"));
    for (const char *file : {"main.py", "gantry.json", "data_prep/Dockerfile", "training/Dockerfile", "workflow_code/__init__.py",
                             "workflow_code/envs.py", "workflow_code/tasks.py"}) {
        QFile original(source.filePath(QLatin1String(file)));
        QVERIFY(original.open(QIODevice::ReadOnly));
        write(QLatin1String(file), original.readAll());
    }
}

void TestDesignVerbs::write(const QString &file, const QByteArray &bytes) const
{
    const QString target = path() + QLatin1Char('/') + file;
    QDir().mkpath(QFileInfo(target).path());
    QFile out(target);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

QByteArray TestDesignVerbs::read(const QString &file) const
{
    QFile in(path() + QLatin1Char('/') + file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(nothing)");
}

Ended TestDesignVerbs::edit(const QByteArray &operations, const QStringList &more) const
{
    return gantryVerb(QStringList{QStringLiteral("edit"), path(), QStringLiteral("--ops"), QStringLiteral("-"), QStringLiteral("--json")} + more, operations);
}

void TestDesignVerbs::show_json_isTheContract()
{
    const Ended ended = gantryVerb({QStringLiteral("show"), path(), QStringLiteral("--json")});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.err.isEmpty());
    const Json json = ended.json();
    const Json image = json["images"][0];
    QCOMPARE(dumpJson(image["id"]), QByteArray("\"dockerfile:data_prep/Dockerfile\""));
    for (const char *key : {"name", "kind", "base", "dockerfile", "context", "uri", "layers", "stages", "team"})
        QVERIFY2(image.contains(key), key);
    QCOMPARE(dumpJson(json["environments"][1]["depends_on"]), QByteArray("[\"training\"]"));
    QCOMPARE(dumpJson(json["tasks"][1]["inputs"]), QByteArray("[{\"name\":\"raw\",\"type\":\"str\",\"default\":\"Hello World\"}]"));
    QVERIFY(!json["tasks"][0]["inputs"][0].contains("default"));
    QCOMPARE(dumpJson(json["calls"][0]["to"]), QByteArray("\"training.train\""));
    QCOMPARE(dumpJson(json["entry_points"][0]["intent"]), QByteArray("\"run\""));
    QCOMPARE(json["mappings"].size(), size_t(2));
    QCOMPARE(json["opaque"].size(), size_t(0));
}

void TestDesignVerbs::show_forPeople_namesThings()
{
    const Ended ended = gantryVerb({QStringLiteral("show"), path()});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.contains("data-prep.prepare"));
    QVERIFY(!ended.out.contains('\x1b'));
}

void TestDesignVerbs::show_folderThatIsMissing_exitsWithTwo()
{
    const Ended ended = gantryVerb({QStringLiteral("show"), path() + QLatin1String("/nowhere"), QStringLiteral("--json")});
    QCOMPARE(ended.status, 2);
    QCOMPARE(dumpJson(ended.json()["error"]["code"]), QByteArray("\"unreadable\""));
    QCOMPARE(gantryVerb({QStringLiteral("show")}).status, 2);
}

void TestDesignVerbs::edit_operations_writesAndPrintsDiff()
{
    const Ended ended = edit("[{\"op\":\"add_layer\",\"image\":\"data-prep\",\"at\":5,\"text\":\"USER nobody\"},"
                             "{\"op\":\"remove_layer\",\"image\":\"data-prep\",\"layer\":5},"
                             "{\"op\":\"release\",\"tag\":\"1.1.0\"}]");
    QCOMPARE(ended.status, 0);
    const Json files = ended.json()["files"];
    QCOMPARE(files.size(), size_t(1)); // what was added and removed again is no change
    QCOMPARE(dumpJson(files[0]["file"]), QByteArray("\"main.py\""));
    QVERIFY(read(QStringLiteral("main.py")).contains("ghcr.io/acme/training:1.1.0"));
}

void TestDesignVerbs::edit_dryRun_writesNothing()
{
    const QByteArray before = read(QStringLiteral("main.py"));
    const Ended ended = edit("[{\"op\":\"release\",\"tag\":\"1.1.0\"}]", {QStringLiteral("--dry-run")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.json()["files"].size(), size_t(1));
    QCOMPARE(read(QStringLiteral("main.py")), before);
}

void TestDesignVerbs::edit_impossible_writesNothingAndSaysWhich()
{
    const QByteArray before = read(QStringLiteral("main.py"));
    const Ended ended = edit("[{\"op\":\"release\",\"tag\":\"1.1.0\"},{\"op\":\"remove_layer\",\"image\":\"data-prep\",\"layer\":99}]");
    QCOMPARE(ended.status, 1);
    QCOMPARE(dumpJson(ended.json()["failed"]["index"]), QByteArray("1"));
    QVERIFY(!dumpJson(ended.json()["failed"]["reason"]).isEmpty());
    QCOMPARE(read(QStringLiteral("main.py")), before);
}

void TestDesignVerbs::edit_badInput_exitsWithTwo_data()
{
    QTest::addColumn<QByteArray>("operations");
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("no array") << QByteArray("{}");
    QTest::newRow("unknown operation") << QByteArray("[{\"op\":\"fly\"}]");
}

void TestDesignVerbs::edit_badInput_exitsWithTwo()
{
    QFETCH(QByteArray, operations);
    const Ended ended = edit(operations);
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.json().contains("error"));
}

void TestDesignVerbs::diff_ofTwoFolders_listsMeaning()
{
    const QString original = QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/pure_byoi");
    QCOMPARE(edit("[{\"op\":\"rename_environment\",\"environment\":\"training\",\"name\":\"fitting\"}]").status, 0);
    const Ended ended = gantryVerb({QStringLiteral("diff"), original, path(), QStringLiteral("--json")});
    QCOMPARE(ended.status, 1);
    bool hasEnvironment = false;
    for (const Json &change : ended.json()) {
        for (const char *key : {"change", "kind", "name", "field", "before", "after", "file", "line"})
            QVERIFY2(change.contains(key), key);
        hasEnvironment = hasEnvironment || (change["kind"] == "environment" && change["name"] == "fitting" && change["change"] == "added");
    }
    QVERIFY(hasEnvironment);
}

void TestDesignVerbs::diff_withRevision_readsGit()
{
    const QStringList who{QStringLiteral("-c"), QStringLiteral("user.name=a"), QStringLiteral("-c"), QStringLiteral("user.email=a@b")};
    QCOMPARE(start(QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q")}, {}, path()).status, 0);
    QCOMPARE(start(QStringLiteral("git"), {QStringLiteral("add"), QStringLiteral(".")}, {}, path()).status, 0);
    QCOMPARE(start(QStringLiteral("git"), who + QStringList{QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("one")}, {}, path()).status, 0);
    QCOMPARE(gantryVerb({QStringLiteral("diff"), QStringLiteral("HEAD:"), path()}).status, 0);
    QCOMPARE(edit("[{\"op\":\"set_base\",\"image\":\"training\",\"base\":\"python:3.12-slim\"}]").status, 0);
    const Ended ended = gantryVerb({QStringLiteral("diff"), QStringLiteral("HEAD:"), path(), QStringLiteral("--json")});
    QCOMPARE(ended.status, 1);
    QCOMPARE(ended.json().size(), size_t(1));
    QCOMPARE(dumpJson(ended.json()[0]["after"]), QByteArray("\"python:3.12-slim\""));
    QCOMPARE(gantryVerb({QStringLiteral("diff"), QStringLiteral("nowhere:"), path()}).status, 2);
}

void TestDesignVerbs::diff_ofFormatting_isNone()
{
    QByteArray envs = read(QStringLiteral("workflow_code/envs.py"));
    envs.replace("    name=\"data-prep\",\n    image=flyte.Image.from_ref_name(\"data-prep\"),\n", "    image = flyte.Image.from_ref_name('data-prep'), name='data-prep',  # x\n");
    write(QStringLiteral("workflow_code/envs.py"), envs);
    QByteArray dockerfile = read(QStringLiteral("training/Dockerfile"));
    dockerfile.replace("ENV PYTHONPATH=/workspace", "# about\nENV   PYTHONPATH=\"/workspace\"");
    write(QStringLiteral("training/Dockerfile"), dockerfile);
    const Ended ended = gantryVerb({QStringLiteral("diff"), QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/pure_byoi"), path()});
    QVERIFY2(ended.status == 0, ended.out.constData());
}

void TestDesignVerbs::recover_leftJournal_isListedAndWritten()
{
    const QString folder = QString::fromLocal8Bit(qgetenv("XDG_STATE_HOME")) + QLatin1String("/gantry/journal");
    QDir().mkpath(folder);
    QFile journal(folder + QLatin1String("/left.json"));
    QVERIFY(journal.open(QIODevice::WriteOnly));
    const QString file = QStringLiteral("training/Dockerfile");
    const QByteArray hash = QCryptographicHash::hash(read(file), QCryptographicHash::Sha256).toHex();
    const Json entry{{"version", 1}, {"project", toStdUtf8(path())}, {"time", "2026-01-02T03:04:05.000Z"},
                     {"files", Json::array({Json{{"path", "training/Dockerfile"}, {"disk", hash.toStdString()}, {"base64", QByteArray("FROM kept\n").toBase64().toStdString()}}})}};
    journal.write(dumpJson(entry));
    journal.close();
    const Ended listed = gantryVerb({QStringLiteral("recover"), path(), QStringLiteral("--json")});
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.json().size(), size_t(1));
    QCOMPARE(dumpJson(listed.json()[0]["files"]), QByteArray("[\"training/Dockerfile\"]"));
    QCOMPARE(dumpJson(listed.json()[0]["time"]), QByteArray("\"2026-01-02T03:04:05Z\""));
    QCOMPARE(gantryVerb({QStringLiteral("recover"), QStringLiteral("--write")}).status, 0);
    QCOMPARE(read(file), QByteArray("FROM kept\n"));
    QCOMPARE(gantryVerb({QStringLiteral("recover"), QStringLiteral("--json")}).json().size(), size_t(0));
}

GANTRY_TEST(TestDesignVerbs)
#include "tst_designverbs.moc"
