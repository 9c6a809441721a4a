// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/core/json.h"

#include <QElapsedTimer>
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
};

Ended gantryParse(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral(GANTRY_BINARY), QStringList{QStringLiteral("parse")} + words);
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestParseVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void json_ofFile_isTheContract();
    void json_withErrors_exitsWithOne();
    void json_withoutInstructions_isEmptyAndExitsWithNought();
    void print_ofAnyBytes_isTheSame();
    void people_seeInstructionsAndErrors();
    void input_thatCantBeRead_exitsWithTwo_data();
    void input_thatCantBeRead_exitsWithTwo();
    void largeFile_isAtOnce();

private:
    QString write(const QByteArray &bytes);
    Json parsed(const QByteArray &bytes, int status);

    QTemporaryDir m_folder;
};

QString TestParseVerb::write(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QStringLiteral("Dockerfile")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file can't be written");
    return file.fileName();
}

Json TestParseVerb::parsed(const QByteArray &bytes, int status)
{
    const Ended ended = gantryParse({write(bytes), QStringLiteral("--json")});
    const Result<Json> json = parseJson(ended.out);
    return ended.status == status && json ? *json : Json(QString::fromUtf8(ended.out + ended.err).toStdString());
}

void TestParseVerb::json_ofFile_isTheContract()
{
    const Json json = parsed("# syntax=docker/dockerfile:1\r\n"
                             "ARG TAG=1\n"
                             "FROM --platform=linux/amd64 debian:${TAG} AS base\n"
                             "  # above\n"
                             "RUN --mount=type=cache,target=/x a && \\\n"
                             "    # inside\n"
                             "    b\n"
                             "CMD [ \"a\", \\\n"
                             "  \"\xC3\xA9\"]\n"
                             "COPY <<-'A' <<B /x/\n"
                             "\tone\n"
                             "\tA\n"
                             "two\n"
                             "B\n"
                             "FROM base\n",
                             0);
    const Json expected = Json::parse(R"JSON({
      "instructions": [
        {"instruction":"ARG","start_line":2,"end_line":2,"flags":[],"form":"none","arguments":"TAG=1","heredocs":[],"stage":null},
        {"instruction":"FROM","start_line":3,"end_line":3,"flags":["--platform=linux/amd64"],"form":"none",
         "arguments":"debian:${TAG} AS base","heredocs":[],"stage":0},
        {"instruction":"RUN","start_line":5,"end_line":7,"flags":["--mount=type=cache,target=/x"],"form":"shell",
         "arguments":"a && \\\n    # inside\n    b","heredocs":[],"stage":0},
        {"instruction":"CMD","start_line":8,"end_line":9,"flags":[],"form":"json","arguments":"[ \"a\", \\\n  \"é\"]",
         "heredocs":[],"stage":0},
        {"instruction":"COPY","start_line":10,"end_line":14,"flags":[],"form":"none","arguments":"<<-'A' <<B /x/",
         "heredocs":[{"name":"A","content":"\tone\n","strip":true,"expand":false},
                     {"name":"B","content":"two\n","strip":false,"expand":true}],"stage":0},
        {"instruction":"FROM","start_line":15,"end_line":15,"flags":[],"form":"none","arguments":"base","heredocs":[],"stage":1}
      ],
      "comments": [{"line":4,"text":"# above"},{"line":6,"text":"# inside"}],
      "directives": [{"name":"syntax","value":"docker/dockerfile:1","line":1}],
      "errors": []
    })JSON");
    QCOMPARE(dumpJson(json, 1), dumpJson(expected, 1));
}

void TestParseVerb::json_withErrors_exitsWithOne()
{
    const Json json = parsed("# escape=`\n# escape=`\nFROM a\nFOO\nRUN <<E\n", 1);
    QCOMPARE(json["errors"].size(), size_t(3));
    QCOMPARE(json["errors"][0]["line"].get<int>(), 2);
    QCOMPARE(json["errors"][1]["line"].get<int>(), 4);
    QCOMPARE(json["errors"][2]["line"].get<int>(), 5);
    QVERIFY(json["instructions"][1].contains("error"));
    QVERIFY2(!json["instructions"][2].contains("error"), "a heredoc without end stands in errors alone");
}

void TestParseVerb::json_withoutInstructions_isEmptyAndExitsWithNought()
{
    QVERIFY(parsed("", 0)["instructions"].empty());
    QVERIFY(parsed("\n# only a comment", 0)["instructions"].empty());
}

void TestParseVerb::print_ofAnyBytes_isTheSame()
{
    const QByteArray texts[] = {"",
                                "\xEF\xBB\xBF"
                                "FROM a\r\nRUN b \\\r\n",
                                QByteArray("\0\xFF\n\r\rFOO \\", 10), "FROM a"};
    for (const QByteArray &text : texts) {
        const Ended ended = gantryParse({QStringLiteral("--print"), write(text)});
        QCOMPARE(ended.out, text);
        QCOMPARE(ended.status, 0);
    }
}

void TestParseVerb::people_seeInstructionsAndErrors()
{
    const Ended ended = gantryParse({write("FROM a\nRUN b \\\n  c\nCOPY x\n")});
    QCOMPARE(ended.status, 1);
    QVERIFY(ended.out.contains("2-3  RUN b c\n"));
    QVERIFY(ended.out.contains("line 4: "));
    QVERIFY(!ended.out.contains('\033'));
}

void TestParseVerb::input_thatCantBeRead_exitsWithTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("missing file") << QStringList{m_folder.filePath(QStringLiteral("nothing"))};
    QTest::newRow("folder") << QStringList{m_folder.path()};
    QTest::newRow("no file") << QStringList();
    QTest::newRow("two files") << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--what"), QStringLiteral("b")};
}

void TestParseVerb::input_thatCantBeRead_exitsWithTwo()
{
    QFETCH(QStringList, words);
    const Ended plain = gantryParse(words);
    QCOMPARE(plain.status, 2);
    QVERIFY(plain.out.isEmpty());
    QVERIFY(plain.err.count('\n') == 1 && plain.err.size() > 20);

    const Ended asJson = gantryParse(words + QStringList{QStringLiteral("--json")});
    QCOMPARE(asJson.status, 2);
    const Result<Json> json = parseJson(asJson.out);
    QVERIFY(json && !jsonText((*json)["error"], "message").isEmpty());
}

void TestParseVerb::largeFile_isAtOnce()
{
    const QByteArray layers = "FROM a\n" + QByteArray("RUN echo \"one\" && two\n").repeated(240000);
    QElapsedTimer timer;
    timer.start();
    const Ended ended = gantryParse({write(layers), QStringLiteral("--json")});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.size() > layers.size());
    QVERIFY2(timer.elapsed() < 20000, "a bound far above what a busy machine needs");
}

GANTRY_TEST(TestParseVerb)
#include "tst_parseverb.moc"
