// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/dockerfile/edits.h"

#include <QTest>

using namespace gantry;
using dockerfile::Document;
using dockerfile::TextEdit;

Q_DECLARE_METATYPE(TextEdit)

namespace {

// The text after an edit, or why there is none.
QByteArray after(const QByteArray &before, const Result<TextEdit> &edit)
{
    return edit ? dockerfile::withReplacements(before, edit->replacements)
                : "refused: " + edit.error().message.toUtf8();
}

bool isRefused(const Result<TextEdit> &edit)
{
    return !edit && edit.error().message.size() > 10;
}

} // namespace

class TestDockerfileEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void insert_betweenSiblings_takesTheirHabits_data();
    void insert_betweenSiblings_takesTheirHabits();
    void insert_ofOtherThanOneInstruction_isRefused_data();
    void insert_ofOtherThanOneInstruction_isRefused();
    void replace_ofText_leavesAllElse_data();
    void replace_ofText_leavesAllElse();
    void replace_withoutOldComments_listsThem();
    void move_ofLayer_takesItsComments_data();
    void move_ofLayer_takesItsComments();
    void duplicate_ofLayer_copiesItsBytes_data();
    void duplicate_ofLayer_copiesItsBytes();
    void remove_ofLayer_keepsTheLargerGap_data();
    void remove_ofLayer_keepsTheLargerGap();
    void remove_withComments_listsThem();
    void setBase_ofStage_changesTheReferenceAlone_data();
    void setBase_ofStage_changesTheReferenceAlone();
    void setBase_withNonsense_isRefused();
    void setVariable_ofEnv_keepsTheWriting_data();
    void setVariable_ofEnv_keepsTheWriting();
    void edit_ofMissingStageOrLayer_isRefused();
    void edit_ofDanglingContinuation_isRefused();
};

void TestDockerfileEdits::insert_betweenSiblings_takesTheirHabits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, int at, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << at << QByteArray(text) << QByteArray(expected);
    };
    row("after the last", "FROM a\nRUN b\n", 1, "RUN c", "FROM a\nRUN b\nRUN c\n");
    row("after the last, no line end", "FROM a\nRUN b", 1, "RUN c\n", "FROM a\nRUN b\nRUN c");
    row("before the first", "FROM a\nRUN b\n", 0, "RUN c", "FROM a\nRUN c\nRUN b\n");
    row("into a stage without layers", "FROM a", 0, "RUN c", "FROM a\nRUN c");
    row("windows line ends", "FROM a\r\nRUN b\r\nRUN d\r\n", 1, "RUN c \\\n  x",
        "FROM a\r\nRUN b\r\nRUN c \\\r\n  x\r\nRUN d\r\n");
    row("windows, no line end", "FROM a\r\nRUN b", 1, "RUN c", "FROM a\r\nRUN b\r\nRUN c");
    row("unix into mixed", "FROM a\r\nRUN b\nRUN d\r\n", 1, "RUN c", "FROM a\r\nRUN b\nRUN c\nRUN d\r\n");
    row("blank lines between all", "FROM a\n\nRUN b\n\nRUN d\n", 1, "RUN c", "FROM a\n\nRUN b\n\nRUN c\n\nRUN d\n");
    row("blank lines between all, last", "FROM a\n\nRUN b\n", 1, "RUN c", "FROM a\n\nRUN b\n\nRUN c\n");
    row("blank lines between all, first", "FROM a\n\nRUN b\n\nRUN d\n", 0, "RUN c",
        "FROM a\n\nRUN c\n\nRUN b\n\nRUN d\n");
    row("end of a group", "FROM a\n\nRUN b\nRUN c\n\nRUN e\nRUN f\n", 2, "RUN d",
        "FROM a\n\nRUN b\nRUN c\nRUN d\n\nRUN e\nRUN f\n");
    row("between the groups' header and its first", "FROM a\n\n# tools\nRUN b\nRUN c\nRUN d\n", 0, "RUN x",
        "FROM a\n\n# tools\nRUN x\nRUN b\nRUN c\nRUN d\n");
    row("above an owned comment", "FROM a\nRUN b\n# c\nRUN d\n", 1, "RUN x", "FROM a\nRUN b\nRUN x\n# c\nRUN d\n");
    row("below a comment that belongs to the one above", "FROM a\nRUN b\n  # about b\nRUN d\n", 1, "RUN x",
        "FROM a\nRUN b\n  # about b\nRUN x\nRUN d\n");
    row("in the first of two stages", "FROM a\nRUN b\n\nFROM c\nRUN d\n", 1, "RUN x",
        "FROM a\nRUN b\nRUN x\n\nFROM c\nRUN d\n");
    row("indented", "  FROM a\n  RUN b\n", 1, "RUN c \\\n    d", "  FROM a\n  RUN b\n  RUN c \\\n    d\n");
    row("tabs", "FROM a\n\tRUN b\n\tRUN c\n", 1, "RUN x", "FROM a\n\tRUN b\n\tRUN x\n\tRUN c\n");
    row("after a heredoc", "FROM a\nRUN <<E\n  b\nE\nRUN c\n", 1, "COPY <<-X /y\n\tz\n\tX\n",
        "FROM a\nRUN <<E\n  b\nE\nCOPY <<-X /y\n\tz\n\tX\nRUN c\n");
    row("heredoc at the end without line end", "FROM a\nRUN <<E\nE", 1, "RUN c", "FROM a\nRUN <<E\nE\nRUN c");
    row("with its comment", "FROM a\nRUN b\n", 1, "# why\nRUN c", "FROM a\nRUN b\n# why\nRUN c\n");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "FROM a\nRUN b\n",
        0, "RUN c",
        "\xEF\xBB\xBF"
        "FROM a\nRUN c\nRUN b\n");
    row("backtick", "# escape=`\nFROM a\nRUN b\n", 1, "RUN c `\n  C:\\x\\",
        "# escape=`\nFROM a\nRUN b\nRUN c `\n  C:\\x\\\n");
    row("trailing blank lines stay", "FROM a\nRUN b\n\n\n", 1, "RUN c", "FROM a\nRUN b\nRUN c\n\n\n");
    row("blank line with white space", "FROM a\nRUN b\n  \nRUN c\n", 1, "RUN x", "FROM a\nRUN b\nRUN x\n  \nRUN c\n");
}

void TestDockerfileEdits::insert_betweenSiblings_takesTheirHabits()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const Result<TextEdit> edit = dockerfile::insertLayer(dockerfile::read(before), 0, at, text);
    QCOMPARE(after(before, edit), expected);
    QCOMPARE(edit->layer, at);
    const QByteArray back = after(expected, dockerfile::removeLayer(dockerfile::read(expected), 0, at));
    QCOMPARE(back, before);
}

void TestDockerfileEdits::insert_ofOtherThanOneInstruction_isRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "  \n", "# only a comment", "RUN a\nRUN b", "RUN a \\", "RUN a \\\n", "RUN <<E\nx",
                             "FROM x", "COPY a", "FOO b", "RUN a\n# below", "ENV A", "USER 0 \\"})
        QTest::newRow(text) << QByteArray(text);
}

void TestDockerfileEdits::insert_ofOtherThanOneInstruction_isRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(isRefused(dockerfile::insertLayer(dockerfile::read("FROM a\nRUN b\n"), 0, 1, text)));
    QVERIFY(isRefused(dockerfile::replaceLayer(dockerfile::read("FROM a\nRUN b\n"), 0, 0, text)));
}

void TestDockerfileEdits::replace_ofText_leavesAllElse_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("layer");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, int layer, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << layer << QByteArray(text) << QByteArray(expected);
    };
    row("one line", "FROM a\nRUN b\nRUN c\n", 0, "RUN x", "FROM a\nRUN x\nRUN c\n");
    row("comment above stays", "FROM a\n# why\nRUN b\n", 0, "COPY x y", "FROM a\n# why\nCOPY x y\n");
    row("comments inside stay", "FROM a\nRUN b && \\\n  # why\n  c\n", 0, "RUN b && \\\n  # why\n  d",
        "FROM a\nRUN b && \\\n  # why\n  d\n");
    row("windows", "FROM a\r\nRUN b \\\r\n  c\r\nCMD d\r\n", 0, "RUN b \\\n  x \\\n  y",
        "FROM a\r\nRUN b \\\r\n  x \\\r\n  y\r\nCMD d\r\n");
    row("mixed line ends stay where they are", "FROM a\nRUN b \\\r\n  c \\\n  d\r\n", 0, "RUN b \\\n  c \\\n  x",
        "FROM a\nRUN b \\\r\n  c \\\n  x\r\n");
    row("no line end", "FROM a\nRUN b", 0, "RUN c", "FROM a\nRUN c");
    row("indent stays", "FROM a\n  RUN b\n", 0, "RUN c", "FROM a\n  RUN c\n");
    row("heredoc's content as typed", "FROM a\n  RUN <<E\n  x\nE\n", 0, "RUN <<E\n x\n  y\nE",
        "FROM a\n  RUN <<E\n x\n  y\nE\n");
    row("with a comment above it", "FROM a\nRUN b\n", 0, "# why\nRUN c", "FROM a\n# why\nRUN c\n");
    row("accents", "FROM a\nRUN \xC3\xA9\n", 0, "RUN \xC3\xA8", "FROM a\nRUN \xC3\xA8\n");
}

void TestDockerfileEdits::replace_ofText_leavesAllElse()
{
    QFETCH(QByteArray, before);
    QFETCH(int, layer);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const Result<TextEdit> edit = dockerfile::replaceLayer(dockerfile::read(before), 0, layer, text);
    QCOMPARE(after(before, edit), expected);
    QVERIFY(edit->droppedComments.isEmpty());
}

void TestDockerfileEdits::replace_withoutOldComments_listsThem()
{
    const QByteArray before("FROM a\nRUN b \\\n  # one\n  # two\n  c\n");
    const Result<TextEdit> edit = dockerfile::replaceLayer(dockerfile::read(before), 0, 0, "RUN b \\\n # two\n c");
    QVERIFY(bool(edit));
    QCOMPARE(edit->droppedComments, QStringList{QStringLiteral("# one")});
}

void TestDockerfileEdits::move_ofLayer_takesItsComments_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("to");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, int layer, int to, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << layer << to << QByteArray(expected);
    };
    row("down", "FROM a\nRUN b\nRUN c\nRUN d\n", 0, 1, "FROM a\nRUN c\nRUN b\nRUN d\n");
    row("to the end", "FROM a\nRUN b\nRUN c\nRUN d\n", 0, 2, "FROM a\nRUN c\nRUN d\nRUN b\n");
    row("to the front", "FROM a\nRUN b\nRUN c\nRUN d\n", 2, 0, "FROM a\nRUN d\nRUN b\nRUN c\n");
    row("nowhere", "FROM a\nRUN b\n", 0, 0, "FROM a\nRUN b\n");
    row("with its comment", "FROM a\nRUN b\n# c\n# c too\nRUN c\nRUN d\n", 1, 0,
        "FROM a\n# c\n# c too\nRUN c\nRUN b\nRUN d\n");
    row("past a commented one", "FROM a\nRUN b\n# c\nRUN c\n", 0, 1, "FROM a\n# c\nRUN c\nRUN b\n");
    row("group header stays", "FROM a\n\n# tools\nRUN b\nRUN c\nRUN d\n", 0, 2,
        "FROM a\n\n# tools\nRUN c\nRUN d\nRUN b\n");
    row("comment after a blank line stays", "FROM a\n# note\n\nRUN b\nRUN c\n", 0, 1,
        "FROM a\n# note\n\nRUN c\nRUN b\n");
    row("blank lines stay", "FROM a\n\nRUN b\n\nRUN c\n\nCMD d\n", 0, 1, "FROM a\n\nRUN c\n\nRUN b\n\nCMD d\n");
    row("comments inside", "FROM a\nRUN b \\\n  # in\n  c\nRUN d\n", 0, 1, "FROM a\nRUN d\nRUN b \\\n  # in\n  c\n");
    row("heredoc keeps its bytes", "FROM a\n  RUN <<E\nx\n  y\nE\nRUN d\n", 0, 1,
        "FROM a\nRUN d\n  RUN <<E\nx\n  y\nE\n");
    row("no line end, down", "FROM a\nRUN b\nRUN c", 0, 1, "FROM a\nRUN c\nRUN b");
    row("no line end, up", "FROM a\nRUN b\nRUN c", 1, 0, "FROM a\nRUN c\nRUN b");
    row("no line end, windows", "FROM a\r\nRUN b\r\n\r\nRUN c", 1, 0, "FROM a\r\nRUN c\r\n\r\nRUN b");
    row("windows", "FROM a\r\n# b\r\nRUN b\r\nRUN c\r\n", 0, 1, "FROM a\r\nRUN c\r\n# b\r\nRUN b\r\n");
}

void TestDockerfileEdits::move_ofLayer_takesItsComments()
{
    QFETCH(QByteArray, before);
    QFETCH(int, layer);
    QFETCH(int, to);
    QFETCH(QByteArray, expected);
    const Result<TextEdit> edit = dockerfile::moveLayer(dockerfile::read(before), 0, layer, to);
    QCOMPARE(after(before, edit), expected);
    QCOMPARE(edit->layer, to);
    QVERIFY(edit->droppedComments.isEmpty());
    QCOMPARE(after(expected, dockerfile::moveLayer(dockerfile::read(expected), 0, to, layer)), before);
}

void TestDockerfileEdits::duplicate_ofLayer_copiesItsBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("layer");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, int layer, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << layer << QByteArray(expected);
    };
    row("one line", "FROM a\nRUN b\nRUN c\n", 0, "FROM a\nRUN b\nRUN b\nRUN c\n");
    row("with its comment", "FROM a\n# b\nRUN b \\\n  # in\n  c\n", 0,
        "FROM a\n# b\nRUN b \\\n  # in\n  c\n# b\nRUN b \\\n  # in\n  c\n");
    row("blank lines between all", "FROM a\n\nRUN b\n\nRUN c\n", 0, "FROM a\n\nRUN b\n\nRUN b\n\nRUN c\n");
    row("first of a group", "FROM a\n\nRUN b\nRUN c\n", 0, "FROM a\n\nRUN b\nRUN b\nRUN c\n");
    row("no line end", "FROM a\nRUN b", 0, "FROM a\nRUN b\nRUN b");
    row("no line end, windows", "FROM a\r\nRUN b", 0, "FROM a\r\nRUN b\r\nRUN b");
    row("indent and tabs", "FROM a\n\t RUN <<-E\n\t\tx\n\tE\n", 0,
        "FROM a\n\t RUN <<-E\n\t\tx\n\tE\n\t RUN <<-E\n\t\tx\n\tE\n");
    row("group header stays one", "FROM a\n\n# g\nRUN b\nRUN c\nRUN d\n", 0,
        "FROM a\n\n# g\nRUN b\nRUN b\nRUN c\nRUN d\n");
}

void TestDockerfileEdits::duplicate_ofLayer_copiesItsBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(int, layer);
    QFETCH(QByteArray, expected);
    const Result<TextEdit> edit = dockerfile::duplicateLayer(dockerfile::read(before), 0, layer);
    QCOMPARE(after(before, edit), expected);
    QCOMPARE(edit->layer, layer + 1);
    QCOMPARE(after(expected, dockerfile::removeLayer(dockerfile::read(expected), 0, layer + 1)), before);
}

void TestDockerfileEdits::remove_ofLayer_keepsTheLargerGap_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("layer");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, int layer, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << layer << QByteArray(expected);
    };
    row("one line", "FROM a\nRUN b\nRUN c\n", 0, "FROM a\nRUN c\n");
    row("the only one", "FROM a\nRUN b\n", 0, "FROM a\n");
    row("the only one, no line end", "FROM a\nRUN b", 0, "FROM a");
    row("the last, no line end", "FROM a\r\nRUN b\r\n\r\nRUN c", 1, "FROM a\r\nRUN b");
    row("the last after a blank line", "FROM a\nRUN b\n\nRUN c\n", 1, "FROM a\nRUN b\n");
    row("larger gap above", "FROM a\n\n\nRUN b\n\nRUN c\n", 0, "FROM a\n\n\nRUN c\n");
    row("larger gap below", "FROM a\n\nRUN b\n\n\nRUN c\n", 0, "FROM a\n\n\nRUN c\n");
    row("gap below alone", "FROM a\nRUN b\n\nRUN c\n", 0, "FROM a\n\nRUN c\n");
    row("with its comment", "FROM a\n# b\nRUN b\nRUN c\n", 0, "FROM a\nRUN c\n");
    row("comment after a blank line stays", "FROM a\n# note\n\nRUN b\nRUN c\n", 0, "FROM a\n# note\n\nRUN c\n");
    row("group header stays", "FROM a\n\n# tools\nRUN b\nRUN c\nRUN d\n", 0, "FROM a\n\n# tools\nRUN c\nRUN d\n");
    row("comment of the next stays", "FROM a\nRUN b\n# c\nRUN c\n", 0, "FROM a\n# c\nRUN c\n");
    row("comment at the end stays", "FROM a\nRUN b\n# the end\n", 0, "FROM a\n# the end\n");
    row("last of a stage", "FROM a\nRUN b\n\nFROM c\n", 0, "FROM a\n\nFROM c\n");
    row("heredoc", "FROM a\nRUN <<E\nx\nE\nRUN c\n", 0, "FROM a\nRUN c\n");
    row("trailing blank lines stay", "FROM a\nRUN b\n\n", 0, "FROM a\n\n");
}

void TestDockerfileEdits::remove_ofLayer_keepsTheLargerGap()
{
    QFETCH(QByteArray, before);
    QFETCH(int, layer);
    QFETCH(QByteArray, expected);
    QCOMPARE(after(before, dockerfile::removeLayer(dockerfile::read(before), 0, layer)), expected);
}

void TestDockerfileEdits::remove_withComments_listsThem()
{
    const QByteArray before("FROM a\n# one\nRUN b \\\n  # two\n  c\n");
    const Result<TextEdit> edit = dockerfile::removeLayer(dockerfile::read(before), 0, 0);
    QVERIFY(bool(edit));
    QCOMPARE(edit->droppedComments, (QStringList{QStringLiteral("# one"), QStringLiteral("# two")}));
}

void TestDockerfileEdits::setBase_ofStage_changesTheReferenceAlone_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("stage");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("FROM a\nRUN b\n") << 0 << QByteArray("FROM x:1\nRUN b\n");
    QTest::newRow("flags and name") << QByteArray("# c\nFROM  --platform=linux/amd64   a:2  AS  b  \nRUN b\n") << 0
                                    << QByteArray("# c\nFROM  --platform=linux/amd64   x:1  AS  b  \nRUN b\n");
    QTest::newRow("second stage") << QByteArray("FROM a\nFROM a AS c\n") << 1 << QByteArray("FROM a\nFROM x:1 AS c\n");
    QTest::newRow("over lines") << QByteArray("FROM \\\r\n  # why\r\n  a \\\r\n  AS b\r\n") << 0
                                << QByteArray("FROM \\\r\n  # why\r\n  x:1 \\\r\n  AS b\r\n");
    QTest::newRow("no line end") << QByteArray("FROM a") << 0 << QByteArray("FROM x:1");
    QTest::newRow("variable") << QByteArray("ARG T\nFROM a:${T}\n") << 0 << QByteArray("ARG T\nFROM x:1\n");
}

void TestDockerfileEdits::setBase_ofStage_changesTheReferenceAlone()
{
    QFETCH(QByteArray, before);
    QFETCH(int, stage);
    QFETCH(QByteArray, expected);
    QCOMPARE(after(before, dockerfile::setBase(dockerfile::read(before), stage, "x:1")), expected);
}

void TestDockerfileEdits::setBase_withNonsense_isRefused()
{
    const Document document = dockerfile::read("FROM a\nRUN b\n");
    for (const char *reference : {"", "a b", "a\nb", "--platform=x", " a", "a\\",
                                  "\xC2\xA0"
                                  "a"})
        QVERIFY2(isRefused(dockerfile::setBase(document, 0, reference)), reference);
    QVERIFY(isRefused(dockerfile::setBase(dockerfile::read("FROM\n"), 0, "a")));
}

void TestDockerfileEdits::setVariable_ofEnv_keepsTheWriting_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, const char *value, const char *expected) {
        QTest::newRow(name) << QByteArray("FROM a\n") + before << QByteArray(value)
                            << QByteArray("FROM a\n") + expected;
    };
    row("bare", "ENV A=b\n", "c", "ENV A=c\n");
    row("bare that needs quotes", "ENV A=b C=d\n", "x y", "ENV A=\"x y\" C=d\n");
    row("double quotes stay", "ENV A=\"b\"\n", "c", "ENV A=\"c\"\n");
    row("single quotes stay", "ENV A='b'\n", "c d", "ENV A='c d'\n");
    row("a quote inside", "ENV A=b\n", "say \"x\"", "ENV A=\"say \\\"x\\\"\"\n");
    row("a variable stays one", "ENV A=b\n", "/x:$PATH", "ENV A=/x:$PATH\n");
    row("emptied", "ENV A=b C=d\n", "", "ENV A= C=d\n");
    row("old form", "ENV A   b c\n", "d e", "ENV A   \"d e\"\n");
    row("old form, bare", "ENV A   b\n", "d", "ENV A   d\n");
    row("among several lines", "ENV X=1 \\\n    # why\n    A=b \\\n    Y=2\n", "c",
        "ENV X=1 \\\n    # why\n    A=c \\\n    Y=2\n");
    row("new on the line", "ENV X=1\n", "c", "ENV X=1 A=c\n");
    row("new on a line of its own", "ENV X=1 \\\r\n    Y=2\r\nCMD z\r\n", "c",
        "ENV X=1 \\\r\n    Y=2 \\\r\n    A=c\r\nCMD z\r\n");
    row("the last of two", "ENV A=1 A=2\n", "c", "ENV A=1 A=c\n");
    row("no line end", "ENV A=1", "c", "ENV A=c");
    row("backslash", "ENV A=b\n", "C:\\x", "ENV A=\"C:\\\\x\"\n");
}

void TestDockerfileEdits::setVariable_ofEnv_keepsTheWriting()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    QCOMPARE(after(before, dockerfile::setEnvironmentVariable(dockerfile::read(before), 0, 0, "A", value)), expected);
}

void TestDockerfileEdits::edit_ofMissingStageOrLayer_isRefused()
{
    const Document document = dockerfile::read("FROM a\nRUN b\n");
    QVERIFY(isRefused(dockerfile::insertLayer(document, 1, 0, "RUN c")));
    QVERIFY(isRefused(dockerfile::insertLayer(document, -1, 0, "RUN c")));
    QVERIFY(isRefused(dockerfile::insertLayer(document, 0, 2, "RUN c")));
    QVERIFY(isRefused(dockerfile::replaceLayer(document, 0, 1, "RUN c")));
    QVERIFY(isRefused(dockerfile::moveLayer(document, 0, 0, 1)));
    QVERIFY(isRefused(dockerfile::duplicateLayer(document, 0, -1)));
    QVERIFY(isRefused(dockerfile::removeLayer(document, 2, 0)));
    QVERIFY(isRefused(dockerfile::setEnvironmentVariable(document, 0, 0, "A", "b")));
    QVERIFY(isRefused(dockerfile::removeLayer(dockerfile::read(""), 0, 0)));
}

void TestDockerfileEdits::edit_ofDanglingContinuation_isRefused()
{
    const Document document = dockerfile::read("FROM a\nRUN b\nRUN c \\\n");
    QVERIFY(isRefused(dockerfile::moveLayer(document, 0, 1, 0)));
    QVERIFY(isRefused(dockerfile::insertLayer(document, 0, 2, "RUN d")));
    QVERIFY(isRefused(dockerfile::duplicateLayer(document, 0, 1)));
    QVERIFY(bool(dockerfile::removeLayer(document, 0, 1)));
}

GANTRY_TEST(TestDockerfileEdits)
#include "tst_edits.moc"
