// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "describe.h"
#include "marked.h"

#include <QTest>

using namespace gantry;
using namespace gantry::python;
using namespace gantry::test;

//! Calls in chains: «chain» before, bytes after.
class TestChainEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void insert_call_changesOnlyThere_data();
    void insert_call_changesOnlyThere();
    void remove_call_changesOnlyThere_data();
    void remove_call_changesOnlyThere();
    void move_call_changesOnlyThere_data();
    void move_call_changesOnlyThere();
    void duplicate_call_changesOnlyThere_data();
    void duplicate_call_changesOnlyThere();
    void replace_call_changesOnlyThere_data();
    void replace_call_changesOnlyThere();
    void replace_callWithComments_tellsWhatGoes();
    void edits_ofEveryShape_keepOrderAndComments_data();
    void edits_ofEveryShape_keepOrderAndComments();
    void edits_impossible_areRefused();
};

static void row(const char *name, const char *before, int at, const char *code, const char *afterwards)
{
    QTest::newRow(name) << QByteArray(before) << at << QByteArray(code) << QByteArray(afterwards);
}

static void columns()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("afterwards");
}

static const char kCommented[] = "image = (\n"
                                 "    «base(\"x\")  # what it starts from\n"
                                 "    # tools\n"
                                 "    .with_a()\n"
                                 "    .with_b()  # note\n"
                                 "    # last one\n"
                                 "    .with_c()»\n"
                                 "    # end\n"
                                 ")\n";

void TestChainEdits::insert_call_changesOnlyThere_data()
{
    columns();
    row("one line", "i = «base(\"x\").with_a()»\n", 1, "with_b(1)", "i = base(\"x\").with_a().with_b(1)\n");
    row("one line first", "i = «base(\"x\").with_a()»\n", 0, ".with_b(1)", "i = base(\"x\").with_b(1).with_a()\n");
    row("no call yet", "i = «base(\"x\")»\n", 0, "with_a()", "i = base(\"x\").with_a()\n");
    row("inline in an environment", "e = T(\n    image=«Image.base(\"x\").with_a()»,\n)\n", 1, ".with_b()",
        "e = T(\n    image=Image.base(\"x\").with_a().with_b(),\n)\n");
    row("lines first", kCommented, 0, ".with_n()",
        "image = (\n    base(\"x\")  # what it starts from\n    .with_n()\n    # tools\n    .with_a()\n"
        "    .with_b()  # note\n    # last one\n    .with_c()\n    # end\n)\n");
    row("lines middle", kCommented, 2, "with_n()",
        "image = (\n    base(\"x\")  # what it starts from\n    # tools\n    .with_a()\n"
        "    .with_b()  # note\n    .with_n()\n    # last one\n    .with_c()\n    # end\n)\n");
    row("lines last", kCommented, 3, "with_n()",
        "image = (\n    base(\"x\")  # what it starts from\n    # tools\n    .with_a()\n"
        "    .with_b()  # note\n    # last one\n    .with_c()\n    .with_n()\n    # end\n)\n");
    row("closing parenthesis on the line", "i = («base()\n     .with_a()»)\n", 1, "with_b()",
        "i = (base()\n     .with_a()\n     .with_b())\n");
    row("backslashes", "i = «base() \\\n    .with_a()»\n", 1, "with_b()", "i = base() \\\n    .with_a() \\\n    .with_b()\n");
    row("dots at the ends", "i = («base().\n     with_a()»)\n", 1, "with_b()", "i = (base().\n     with_a().\n     with_b())\n");
    row("CRLF", "i = (\r\n\t«base()\r\n\t.with_a()»\r\n)\r\n", 1, "with_b()",
        "i = (\r\n\tbase()\r\n\t.with_a()\r\n\t.with_b()\r\n)\r\n");
    row("call of several lines", "i = (\n    «base()\n    .with_a()»\n)\n", 1, "with_b(\n    {\n        \"A\": \"b\",\n    }\n)",
        "i = (\n    base()\n    .with_a()\n    .with_b(\n        {\n            \"A\": \"b\",\n        }\n    )\n)\n");
}

void TestChainEdits::insert_call_changesOnlyThere()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, insertLink(marked.text, marked.range, at, code)), afterwards);
}

void TestChainEdits::remove_call_changesOnlyThere_data()
{
    columns();
    row("one line", "i = «base().with_a().with_b()»\n", 0, "", "i = base().with_b()\n");
    row("only one", "i = «base().with_a()»\n", 0, "", "i = base()\n");
    row("first of lines", kCommented, 0, "",
        "image = (\n    base(\"x\")  # what it starts from\n    .with_b()  # note\n    # last one\n    .with_c()\n    # end\n)\n");
    row("middle of lines", kCommented, 1, "",
        "image = (\n    base(\"x\")  # what it starts from\n    # tools\n    .with_a()\n    # last one\n    .with_c()\n    # end\n)\n");
    row("last of lines", kCommented, 2, "",
        "image = (\n    base(\"x\")  # what it starts from\n    # tools\n    .with_a()\n    .with_b()  # note\n    # end\n)\n");
    row("closing parenthesis on the line", "i = («base()\n     .with_a()\n     .with_b()»)\n", 1, "",
        "i = (base()\n     .with_a())\n");
    row("closing parenthesis after a comment", "i = («base()\n     .with_a()  # note\n     .with_b()»)\n", 1, "",
        "i = (base()\n     .with_a()  # note\n     )\n");
    row("backslashes", "i = «base() \\\n    .with_a() \\\n    .with_b()»\n", 0, "", "i = base() \\\n    .with_b()\n");
    row("gap", "i = (\n    «base()\n\n    .with_a()\n\n    .with_b()»\n)\n", 0, "", "i = (\n    base()\n\n    .with_b()\n)\n");
}

void TestChainEdits::remove_call_changesOnlyThere()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, removeLink(marked.text, marked.range, at)), afterwards);
}

void TestChainEdits::move_call_changesOnlyThere_data()
{
    columns();
    row("one line", "i = «base().with_a().with_b(1)»\n", 0, "1", "i = base().with_b(1).with_a()\n");
    row("lines with comments", kCommented, 0, "1",
        "image = (\n    base(\"x\")  # what it starts from\n    .with_b()  # note\n    # tools\n    .with_a()\n"
        "    # last one\n    .with_c()\n    # end\n)\n");
    row("lines with comments, last up", kCommented, 2, "0",
        "image = (\n    base(\"x\")  # what it starts from\n    # last one\n    .with_c()\n    # tools\n    .with_a()\n"
        "    .with_b()  # note\n    # end\n)\n");
    row("closing parenthesis on the line", "i = («base()\n     # about a\n     .with_a()  # note\n     .with_b()»)\n", 0, "1",
        "i = (base()\n     .with_b()\n     # about a\n     .with_a()  # note\n)\n");
    row("heredoc-like string", "i = (\n    «base()\n    .with_a(\"\"\"\nx\n\"\"\")\n    .with_b()»\n)\n", 0, "1",
        "i = (\n    base()\n    .with_b()\n    .with_a(\"\"\"\nx\n\"\"\")\n)\n");
}

void TestChainEdits::move_call_changesOnlyThere()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, moveLink(marked.text, marked.range, at, code.toInt())), afterwards);
}

void TestChainEdits::duplicate_call_changesOnlyThere_data()
{
    columns();
    row("one line", "i = «base().with_a().with_b()»\n", 0, "", "i = base().with_a().with_a().with_b()\n");
    row("lines with comments", kCommented, 0, "",
        "image = (\n    base(\"x\")  # what it starts from\n    # tools\n    .with_a()\n    # tools\n    .with_a()\n"
        "    .with_b()  # note\n    # last one\n    .with_c()\n    # end\n)\n");
    row("closing parenthesis on the line", "i = («base()\n     .with_a()»)\n", 0, "", "i = (base()\n     .with_a()\n     .with_a())\n");
}

void TestChainEdits::duplicate_call_changesOnlyThere()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, duplicateLink(marked.text, marked.range, at)), afterwards);
}

void TestChainEdits::replace_call_changesOnlyThere_data()
{
    columns();
    row("one line", "i = «base().with_a().with_b()»\n", 0, ".with_n(1)", "i = base().with_n(1).with_b()\n");
    row("lines", kCommented, 1, "with_n()",
        "image = (\n    base(\"x\")  # what it starts from\n    # tools\n    .with_a()\n"
        "    .with_n()  # note\n    # last one\n    .with_c()\n    # end\n)\n");
    row("text as it stood", "i = (\n    «base()\n    .with_a(\n        1\n    )»\n)\n", 0, "with_a(\n        2\n    )",
        "i = (\n    base()\n    .with_a(\n        2\n    )\n)\n");
}

void TestChainEdits::replace_call_changesOnlyThere()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, replaceLink(marked.text, marked.range, at, code)), afterwards);
}

// Real chains, checked by reading them again: the order of the calls, and every comment once.
static const char *kShapes[] = {
    "i = flyte.Image.from_base('x').with_a().with_b().with_c()\n",
    "i = (\n    flyte.Image.from_base('x')\n    .with_a()\n    .with_b()\n    .with_c()\n)\n",
    "i = (\n    flyte.Image.from_base('x')  # base\n    # a1\n    # a2\n    .with_a()  # a3\n    .with_b()\n\n    # c1\n    .with_c()  # c2\n    # end\n)\n",
    "i = (flyte.Image.from_base('x')\n     .with_a()  # a\n     # b\n     .with_b()\n     .with_c())\n",
    "i = flyte.Image.from_base('x') \\\n    .with_a() \\\n    .with_b() \\\n    .with_c()\n",
    "i = flyte.Image.from_base('x').with_a(\n    1,  # one\n).with_b(\n    2,\n).with_c()\n",
    "i = (\r\n\tflyte.Image.from_base('x')\r\n\t.with_a()\r\n\t# b\r\n\t.with_b()\r\n\t.with_c()\r\n)\r\n",
    "e = flyte.TaskEnvironment(\n    name='e',\n    image=flyte.Image.from_base('x')\n    .with_a()\n    .with_b()\n    .with_c(),  # image\n)\n",
};

void TestChainEdits::replace_callWithComments_tellsWhatGoes()
{
    const Marked marked("i = «base().with_a(\n    1,  # one\n    2,  # two\n)»\n");
    const Result<Change> change = replaceLink(marked.text, marked.range, 0, "with_a(\n    3,  # two\n)");
    QVERIFY(change);
    QCOMPARE(change->droppedComments, QStringList{QStringLiteral("# one")});
}

void TestChainEdits::edits_ofEveryShape_keepOrderAndComments_data()
{
    QTest::addColumn<QByteArray>("written");
    for (const char *shape : kShapes)
        QTest::newRow(shape) << QByteArray("import flyte\n") + shape;
}

static QStringList linksOf(const QByteArray &text)
{
    const ProjectReadingPtr reading = readProject({{QStringLiteral("envs.py"), text}});
    QStringList methods;
    if (reading->images.size() != 1)
        return {QStringLiteral("%1 images").arg(reading->images.size())};
    for (const ImageLink &link : reading->images.front().links)
        methods << link.method.mid(5);
    return methods;
}

static qsizetype commentsOf(const QByteArray &text)
{
    return text.count('#');
}

void TestChainEdits::edits_ofEveryShape_keepOrderAndComments()
{
    QFETCH(QByteArray, written);
    const SourceText text(QStringLiteral("envs.py"), written);
    const TextRange chain = readProject({{text.path(), written}})->images.front().place.range;
    const QStringList before = linksOf(written);
    QCOMPARE(before.join(u""), QStringLiteral("abc"));
    for (int at = 0; at < 3; ++at) {
        for (int to = 0; to < 3; ++to) {
            const QByteArray moved = after(text, moveLink(text, chain, at, to));
            QStringList expected = before;
            expected.move(at, to);
            QCOMPARE(linksOf(moved), expected);
            QCOMPARE(commentsOf(moved), commentsOf(written));
        }
        QStringList expected = before;
        expected.removeAt(at);
        const Result<Change> removal = removeLink(text, chain, at);
        const QByteArray removed = after(text, removal);
        QCOMPARE(linksOf(removed), expected);
        QCOMPARE(commentsOf(removed) + removal->droppedComments.size(), commentsOf(written));
        expected = before;
        expected.insert(at, before[at]);
        QCOMPARE(linksOf(after(text, duplicateLink(text, chain, at))), expected);
        expected = before;
        expected[at] = QStringLiteral("new");
        QCOMPARE(linksOf(after(text, replaceLink(text, chain, at, ".with_new(1)"))), expected);
    }
    for (int at = 0; at <= 3; ++at) {
        QStringList expected = before;
        expected.insert(at, QStringLiteral("new"));
        const QByteArray added = after(text, insertLink(text, chain, at, "with_new(\n    1,\n)"));
        QCOMPARE(linksOf(added), expected);
        QCOMPARE(commentsOf(added), commentsOf(written));
    }
}

void TestChainEdits::edits_impossible_areRefused()
{
    const auto isRefused = [](const QByteArray &code) {
        const Marked marked("i = «base().with_a()»\n");
        return after(marked.text, insertLink(marked.text, marked.range, 0, code)).startsWith("refused");
    };
    QVERIFY(isRefused("with_a"));
    QVERIFY(isRefused("with_a() + 1"));
    QVERIFY(isRefused("with_a().with_b()"));
    QVERIFY(isRefused("with_a(); x"));
    QVERIFY(isRefused("with_a() # note"));
    QVERIFY(isRefused("with_a(("));
    QVERIFY(isRefused(""));
    const Marked marked("i = «base().with_a()»\n");
    QVERIFY(after(marked.text, removeLink(marked.text, marked.range, 1)).startsWith("refused"));
    QVERIFY(after(marked.text, moveLink(marked.text, marked.range, 0, 1)).startsWith("refused"));
    QVERIFY(after(marked.text, removeLink(marked.text, {0, 3}, 0)).startsWith("refused"));
}

GANTRY_TEST(TestChainEdits)
#include "tst_chainedits.moc"
