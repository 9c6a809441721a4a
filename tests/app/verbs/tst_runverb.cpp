// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/sdkproject.h"
#include "common/testregistry.h"
#include "model/core/json.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace gantry;
using namespace gantry::test;

namespace {

constexpr int kLongest = 120'000;

struct Said {
    int status = -1;
    QByteArray out;
    QByteArray err;

    std::vector<Json> lines() const
    {
        std::vector<Json> list;
        for (const QByteArray &line : out.trimmed().split('\n'))
            list.push_back(Json::parse(line.begin(), line.end(), nullptr, false));
        return list;
    }
    //! The error's code of one JSON value on standard output.
    QString errorCode() const
    {
        const Json json = Json::parse(out.begin(), out.end(), nullptr, false);
        return json.is_object() && json.contains("error") ? jsonText(json["error"], "code") : QString();
    }
};

} // namespace

class TestRunVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void run_jsonOfExample_hasTheContractsKeys();
    void run_forPeople_isPlainInAPipe();
    void run_failingTask_exits1();
    void run_badWords_exit2_data();
    void run_badWords_exit2();
    void run_interrupted_endsTheGroupAndExits130();
    void run_killedGantry_takesTheTaskAlong();

private:
    Said say(const QStringList &words);

    std::unique_ptr<SdkProject> m_example;
    std::unique_ptr<SdkProject> m_hazards;
    QTemporaryDir m_home;
};

void TestRunVerb::initTestCase()
{
    QVERIFY2(!testEnvironment().isEmpty(), "GANTRY_TEST_PYTHON must name a Python with flyte; ./dev test sets it.");
    for (const char *name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME"})
        qputenv(name, m_home.path().toUtf8());
    m_example = std::make_unique<SdkProject>(QStringLiteral("resources/examples/pure_byoi"));
    m_hazards = std::make_unique<SdkProject>(QStringLiteral("tests/projects/hazards"));
    QVERIFY(m_example->isValid() && m_hazards->isValid());
}

Said TestRunVerb::say(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral(GANTRY_BINARY), QStringList{QStringLiteral("run")} + words);
    process.waitForFinished(kLongest);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void TestRunVerb::run_jsonOfExample_hasTheContractsKeys()
{
    const Said said = say({m_example->path(), QStringLiteral("data-prep.prepare"), QStringLiteral("--local"),
                           QStringLiteral("--input"), QStringLiteral("raw=Hello"), QStringLiteral("--name"),
                           QStringLiteral("my-run"), QStringLiteral("--json")});
    QCOMPARE(said.status, 0);
    const std::vector<Json> lines = said.lines();
    QCOMPARE(jsonText(lines.front(), "event"), QStringLiteral("run_started"));
    QCOMPARE(jsonText(lines.front(), "run"), QStringLiteral("my-run"));
    QVERIFY(lines.front().at("url").is_null());
    QCOMPARE(jsonText(lines.back(), "event"), QStringLiteral("run_finished"));
    QCOMPARE(dumpJson(lines.back().at("outputs")), QByteArray(R"({"o0":5.0})"));
    QVERIFY(lines.back().at("error").is_null());
    Json train;
    for (const Json &line : lines) {
        QVERIFY(line.contains("time"));
        if (line.contains("action") && line["action"].is_object()
            && jsonText(line["action"], "task") == QLatin1String("training.train"))
            train = line["action"];
    }
    QCOMPARE(jsonText(train, "parent"), QStringLiteral("a0"));
    QCOMPARE(jsonText(train, "phase"), QStringLiteral("succeeded"));
    for (const char *key : {"id", "parent", "group", "task", "phase", "attempts", "inputs", "outputs", "error",
                            "started", "ended", "cache"})
        QVERIFY2(train.contains(key), key);
}

void TestRunVerb::run_forPeople_isPlainInAPipe()
{
    const Said said = say({m_example->path(), QStringLiteral("prepare"), QStringLiteral("--local")});
    QCOMPARE(said.status, 0);
    QVERIFY(!said.out.contains('\x1b'));
    QVERIFY(said.out.contains("\n  training.train  succeeded"));
    QVERIFY(said.out.trimmed().endsWith("succeeded  {\"o0\":11.0}"));
}

void TestRunVerb::run_failingTask_exits1()
{
    const Said said =
        say({m_hazards->path(), QStringLiteral("calls_failing"), QStringLiteral("--local"), QStringLiteral("--json")});
    QCOMPARE(said.status, 1);
    const Json last = said.lines().back();
    QCOMPARE(jsonText(last, "phase"), QStringLiteral("failed"));
    QCOMPARE(jsonText(last.at("error"), "message"), QStringLiteral("no 7 today"));
    QVERIFY(jsonText(last.at("error"), "traceback").contains(QStringLiteral("hazards.py")));
}

void TestRunVerb::run_badWords_exit2_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    const QString here = QStringLiteral("HERE");
    const QString local = QStringLiteral("--local");
    QTest::newRow("unknown task") << QStringList{here, QStringLiteral("nope"), local} << QStringLiteral("not_found");
    QTest::newRow("wrong type") << QStringList{here, QStringLiteral("leaf"), local, QStringLiteral("--input"),
                                               QStringLiteral("x=y")}
                                << QStringLiteral("usage");
    QTest::newRow("input without =") << QStringList{here, QStringLiteral("leaf"), local, QStringLiteral("--input"),
                                                    QStringLiteral("x")}
                                     << QStringLiteral("usage");
    QTest::newRow("no such folder") << QStringList{QStringLiteral("/nowhere"), QStringLiteral("leaf"), local}
                                    << QStringLiteral("unreadable");
    QTest::newRow("no place") << QStringList{here, QStringLiteral("leaf")} << QStringLiteral("usage");
    QTest::newRow("target") << QStringList{here, QStringLiteral("leaf"), QStringLiteral("--target"),
                                           QStringLiteral("t")}
                            << QStringLiteral("unsupported");
    QTest::newRow("bad name") << QStringList{here, QStringLiteral("leaf"), local, QStringLiteral("--name"),
                                             QStringLiteral("../x")}
                              << QStringLiteral("usage");
    QTest::newRow("unknown option") << QStringList{here, QStringLiteral("leaf"), local, QStringLiteral("--fast")}
                                    << QStringLiteral("usage");
}

void TestRunVerb::run_badWords_exit2()
{
    QFETCH(QStringList, words);
    QFETCH(QString, code);
    words.replaceInStrings(QStringLiteral("HERE"), m_hazards->path());
    const Said said = say(words + QStringList{QStringLiteral("--json")});
    QCOMPARE(said.status, 2);
    QCOMPARE(said.errorCode(), code);
    QVERIFY(!said.err.isEmpty());
}

void TestRunVerb::run_interrupted_endsTheGroupAndExits130()
{
    QProcess process;
    process.start(QStringLiteral(GANTRY_BINARY),
                  {QStringLiteral("run"), m_hazards->path(), QStringLiteral("hangs_with_child"),
                   QStringLiteral("--local"), QStringLiteral("--json")});
    QByteArray out;
    QTRY_VERIFY_WITH_TIMEOUT((out += process.readAllStandardOutput()).contains("\"line\":\"child "), kLongest);
    const pid_t child = out.mid(out.indexOf("\"line\":\"child ") + 14).split('"').first().toInt();
    QVERIFY(child > 0);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(kLongest));
    QCOMPARE(process.exitCode(), 130);
    out += process.readAllStandardOutput();
    const QByteArray last = out.trimmed().split('\n').last();
    QVERIFY2(last.contains("\"event\":\"run_finished\"") && last.contains("\"phase\":\"aborted\""), last.constData());
    QTRY_VERIFY(::kill(child, 0) != 0);
}

void TestRunVerb::run_killedGantry_takesTheTaskAlong()
{
    QProcess process;
    process.start(QStringLiteral(GANTRY_BINARY),
                  {QStringLiteral("run"), m_hazards->path(), QStringLiteral("hangs_with_child"),
                   QStringLiteral("--local"), QStringLiteral("--json")});
    QByteArray out;
    QTRY_VERIFY_WITH_TIMEOUT((out += process.readAllStandardOutput()).contains("\"line\":\"child "), kLongest);
    const pid_t child = out.mid(out.indexOf("\"line\":\"child ") + 14).split('"').first().toInt();
    process.kill();
    QVERIFY(process.waitForFinished(kLongest));
    QTRY_VERIFY_WITH_TIMEOUT(::kill(child, 0) != 0, 10'000);
}

GANTRY_TEST(TestRunVerb)
#include "tst_runverb.moc"
