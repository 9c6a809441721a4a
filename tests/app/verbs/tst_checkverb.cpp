// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/core/json.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

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

Ended gantryVerb(const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(GANTRY_BINARY), words);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

//! `gantry check`, and `fix` of `gantry edit`, from outside.
class TestCheckVerb : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void check_examples_exitWithZero_data();
    void check_examples_exitWithZero();
    void check_error_exitsWithOneAndIsTheContract();
    void check_warnings_exitWithZero();
    void check_severity_leavesTheRestOut();
    void check_forPeople_namesPlaceReasonAndFix();
    void check_sarif_isOneRun();
    void check_badInput_exitsWithTwo_data();
    void check_badInput_exitsWithTwo();
    void edit_fix_mendsTheProject();
    void edit_fixOfNothing_isRefused();

private:
    QString path() const { return m_dir->path(); }
    QByteArray read(const QString &file) const;
    void take(const QString &fixture);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestCheckVerb::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    take(QStringLiteral("tests/projects/checks/BYOI011/failing"));
}

void TestCheckVerb::take(const QString &fixture)
{
    const QString from = QStringLiteral(GANTRY_SOURCE_DIR "/") + fixture;
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = path() + file.mid(from.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QFile::remove(target);
        QVERIFY(QFile::copy(file, target));
    }
}

QByteArray TestCheckVerb::read(const QString &file) const
{
    QFile in(path() + QLatin1Char('/') + file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(nothing)");
}

void TestCheckVerb::check_examples_exitWithZero_data()
{
    QTest::addColumn<QString>("example");
    QTest::newRow("pure_byoi") << QStringLiteral("pure_byoi");
    QTest::newRow("remote_builder") << QStringLiteral("remote_builder");
}

void TestCheckVerb::check_examples_exitWithZero()
{
    QFETCH(QString, example);
    const Ended ended = gantryVerb({QStringLiteral("check"), QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/") + example,
                                    QStringLiteral("--severity"), QStringLiteral("warning"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(dumpJson(ended.json()), QByteArray("[]"));
}

void TestCheckVerb::check_error_exitsWithOneAndIsTheContract()
{
    const Ended ended = gantryVerb({QStringLiteral("check"), path(), QStringLiteral("--json")});
    QCOMPARE(ended.status, 1);
    QVERIFY(ended.err.isEmpty());
    const Json json = ended.json();
    QCOMPARE(json.size(), size_t(1));
    for (const char *key : {"id", "severity", "message", "file", "line", "column", "fix", "team"})
        QVERIFY2(json[0].contains(key), key);
    QCOMPARE(dumpJson(json[0]["id"]), QByteArray("\"BYOI011\""));
    QCOMPARE(dumpJson(json[0]["severity"]), QByteArray("\"error\""));
    QCOMPARE(dumpJson(json[0]["file"]), QByteArray("\"workflow_code/tasks.py\""));
    QCOMPARE(dumpJson(json[0]["line"]), QByteArray("12"));
    QCOMPARE(dumpJson(json[0]["fix"]), QByteArray("true"));
}

void TestCheckVerb::check_warnings_exitWithZero()
{
    m_dir = std::make_unique<QTemporaryDir>();
    take(QStringLiteral("tests/projects/checks/BYOI021/failing"));
    const Ended ended = gantryVerb({QStringLiteral("check"), path(), QStringLiteral("--json")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(dumpJson(ended.json()[0]["severity"]), QByteArray("\"warning\""));
}

void TestCheckVerb::check_severity_leavesTheRestOut()
{
    m_dir = std::make_unique<QTemporaryDir>();
    take(QStringLiteral("tests/projects/checks/BYOI021/failing"));
    const Ended ended = gantryVerb({QStringLiteral("check"), path(), QStringLiteral("--json"), QStringLiteral("--severity=error")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(dumpJson(ended.json()), QByteArray("[]"));
}

void TestCheckVerb::check_forPeople_namesPlaceReasonAndFix()
{
    const Ended ended = gantryVerb({QStringLiteral("check"), path()});
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.out.startsWith("workflow_code/tasks.py:12: error BYOI011: prepare calls train"), ended.out.constData());
    QVERIFY2(ended.out.contains("data-prep is defined without training in depends_on (workflow_code/envs.py:"), ended.out.constData());
    QVERIFY2(ended.out.contains("fix: Add training to depends_on"), ended.out.constData());
}

void TestCheckVerb::check_sarif_isOneRun()
{
    const Ended ended = gantryVerb({QStringLiteral("check"), path(), QStringLiteral("--format"), QStringLiteral("sarif")});
    QCOMPARE(ended.status, 1);
    const Json json = ended.json();
    QCOMPARE(dumpJson(json["version"]), QByteArray("\"2.1.0\""));
    QCOMPARE(json["runs"].size(), size_t(1));
    QCOMPARE(dumpJson(json["runs"][0]["results"][0]["ruleId"]), QByteArray("\"BYOI011\""));
    QCOMPARE(dumpJson(json["runs"][0]["results"][0]["level"]), QByteArray("\"error\""));
}

void TestCheckVerb::check_badInput_exitsWithTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no folder") << QStringList{};
    QTest::newRow("folder that is missing") << QStringList{QStringLiteral("/nowhere/at/all")};
    QTest::newRow("severity") << QStringList{QStringLiteral("."), QStringLiteral("--severity"), QStringLiteral("grave")};
    QTest::newRow("format") << QStringList{QStringLiteral("."), QStringLiteral("--format"), QStringLiteral("xml")};
    QTest::newRow("option") << QStringList{QStringLiteral("."), QStringLiteral("--strict")};
}

void TestCheckVerb::check_badInput_exitsWithTwo()
{
    QFETCH(QStringList, words);
    const Ended ended = gantryVerb(QStringList{QStringLiteral("check")} + words);
    QCOMPARE(ended.status, 2);
    QVERIFY(!ended.err.isEmpty());
    const Ended asJson = gantryVerb(QStringList{QStringLiteral("check")} + words + QStringList{QStringLiteral("--json")});
    QCOMPARE(asJson.status, 2);
    QVERIFY2(asJson.json().contains("error"), asJson.out.constData());
}

void TestCheckVerb::edit_fix_mendsTheProject()
{
    const Json finding = gantryVerb({QStringLiteral("check"), path(), QStringLiteral("--json")}).json()[0];
    const Json operation{{"op", "fix"}, {"id", finding["id"]}, {"file", finding["file"]}, {"line", finding["line"]}, {"column", finding["column"]}};
    const Json operations = Json::array({operation});
    const QByteArray before = read(QStringLiteral("workflow_code/envs.py"));
    const Ended edited = gantryVerb({QStringLiteral("edit"), path(), QStringLiteral("--ops"), QStringLiteral("-"), QStringLiteral("--json")}, dumpJson(operations));
    QVERIFY2(edited.status == 0, edited.err.constData());
    QCOMPARE(edited.json()["files"].size(), size_t(1));
    const QByteArray after = read(QStringLiteral("workflow_code/envs.py"));
    QCOMPARE(after, QByteArray(before).replace("from_ref_name(\"data-prep\"),\n", "from_ref_name(\"data-prep\"),\n    depends_on=[env_train],\n"));
    QCOMPARE(gantryVerb({QStringLiteral("check"), path()}).status, 0);
}

void TestCheckVerb::edit_fixOfNothing_isRefused()
{
    const QByteArray operations = R"([{"op": "fix", "id": "BYOI011", "file": "main.py", "line": 1, "column": 1}])";
    const Ended ended = gantryVerb({QStringLiteral("edit"), path(), QStringLiteral("--ops"), QStringLiteral("-"), QStringLiteral("--json")}, operations);
    QCOMPARE(ended.status, 1);
    QCOMPARE(dumpJson(ended.json()["failed"]["index"]), QByteArray("0"));
    QVERIFY2(ended.out.contains("has no finding BYOI011"), ended.out.constData());
}

GANTRY_TEST(TestCheckVerb)
#include "tst_checkverb.moc"
