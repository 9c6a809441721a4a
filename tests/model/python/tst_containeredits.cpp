// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "marked.h"

#include <QTest>

using namespace gantry;
using namespace gantry::python;
using namespace gantry::test;

//! Elements of lists, tuples and dicts, and arguments: «container» before, bytes after.
class TestContainerEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void insert_atPlace_changesOnlyThere_data();
    void insert_atPlace_changesOnlyThere();
    void remove_atPlace_changesOnlyThere_data();
    void remove_atPlace_changesOnlyThere();
    void addThenRemove_anywhere_isIdentity_data();
    void addThenRemove_anywhere_isIdentity();
    void keyword_setOrRemoved_changesOnlyThere_data();
    void keyword_setOrRemoved_changesOnlyThere();
    void edits_impossible_areRefused();
};

static void row(const char *name, const char *before, int at, const char *code, const char *afterwards)
{
    QTest::newRow(name) << QByteArray(before) << at << QByteArray(code) << QByteArray(afterwards);
}

void TestContainerEdits::insert_atPlace_changesOnlyThere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("afterwards");
    row("empty list", "x = «[]»\n", 0, "a", "x = [a]\n");
    row("empty list with space", "x = «[ ]»\n", 0, "a", "x = [a]\n");
    row("empty tuple", "x = «()»\n", 0, "a", "x = (a,)\n");
    row("empty dict", "x = «{}»\n", 0, "'a': 1", "x = {'a': 1}\n");
    row("empty with comment", "x = «[\n    # none yet\n]»\n", 0, "a", "x = [\n    # none yet\n    a,\n]\n");
    row("first of one line", "x = «[a, b]»\n", 0, "c", "x = [c, a, b]\n");
    row("middle of one line", "x = «[a, b]»\n", 1, "c", "x = [a, c, b]\n");
    row("last of one line", "x = «[a, b]»\n", 2, "c", "x = [a, b, c]\n");
    row("one line without spaces", "x = «[a,b]»\n", 2, "c", "x = [a,b,c]\n");
    row("one line with trailing comma", "x = «[a, b,]»\n", 2, "c", "x = [a, b, c,]\n");
    row("single tuple", "x = «(a,)»\n", 1, "b", "x = (a, b)\n");
    row("single tuple first", "x = «(a,)»\n", 0, "b", "x = (b, a,)\n");
    row("lines, first", "x = «[\n    a,\n    b,\n]»\n", 0, "c", "x = [\n    c,\n    a,\n    b,\n]\n");
    row("lines, middle", "x = «[\n    a,\n    b,\n]»\n", 1, "c", "x = [\n    a,\n    c,\n    b,\n]\n");
    row("lines, last", "x = «[\n    a,\n    b,\n]»\n", 2, "c", "x = [\n    a,\n    b,\n    c,\n]\n");
    row("lines without trailing comma", "x = «[\n    a,\n    b\n]»\n", 2, "c", "x = [\n    a,\n    b,\n    c\n]\n");
    row("comma before the comment", "x = «[\n    a,\n    b  # note\n]»\n", 2, "c",
        "x = [\n    a,\n    b,  # note\n    c\n]\n");
    row("after a trailing comment", "x = «[\n    a,  # first\n    b,\n]»\n", 1, "c",
        "x = [\n    a,  # first\n    c,\n    b,\n]\n");
    row("before a comment above", "x = «[\n    a,\n    # about b\n    b,\n]»\n", 1, "c",
        "x = [\n    a,\n    c,\n    # about b\n    b,\n]\n");
    row("below a group's header", "x = «[\n    # all of them\n    a,\n    b,\n]»\n", 0, "c",
        "x = [\n    # all of them\n    c,\n    a,\n    b,\n]\n");
    row("closing bracket on the line", "x = «[\n    a,\n    b]»\n", 2, "c", "x = [\n    a,\n    b,\n    c]\n");
    row("CRLF", "x = «[\r\n    a,\r\n    b,\r\n]»\r\n", 2, "c", "x = [\r\n    a,\r\n    b,\r\n    c,\r\n]\r\n");
    row("tabs", "x = «[\n\ta,\n]»\n", 1, "c", "x = [\n\ta,\n\tc,\n]\n");
    row("gap between siblings", "x = «[\n    a,\n\n    b,\n]»\n", 1, "c", "x = [\n    a,\n\n    c,\n\n    b,\n]\n");
    row("aligned to the bracket", "x = «[a,\n     b]»\n", 2, "c", "x = [a,\n     b,\n     c]\n");
    row("no final newline", "x = «[a]»", 1, "b", "x = [a, b]");
    row("code of several lines", "x = «[\n    a,\n]»\n", 1, "f(\n    1,\n)", "x = [\n    a,\n    f(\n        1,\n    ),\n]\n");
}

void TestContainerEdits::insert_atPlace_changesOnlyThere()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, insertElement(marked.text, marked.range, at, code)), afterwards);
}

void TestContainerEdits::remove_atPlace_changesOnlyThere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("afterwards");
    row("only", "x = f(depends_on=«[a]»)\n", 0, "", "x = f(depends_on=[])\n");
    row("only with comma", "x = «[a,]»\n", 0, "", "x = []\n");
    row("only of lines", "x = «[\n    a,  # note\n]»\n", 0, "", "x = []\n");
    row("only with its comment above", "x = «[\n    # about a\n    a,\n]»\n", 0, "", "x = []\n");
    row("only, loose comment stays", "x = «[\n    # loose\n\n    a,\n]»\n", 0, "", "x = [\n    # loose\n\n]\n");
    row("only of a tuple", "x = «(a,)»\n", 0, "", "x = ()\n");
    row("first of one line", "x = «[a, b, c]»\n", 0, "", "x = [b, c]\n");
    row("middle of one line", "x = «[a, b, c]»\n", 1, "", "x = [a, c]\n");
    row("last of one line", "x = «[a, b, c]»\n", 2, "", "x = [a, b]\n");
    row("last with trailing comma", "x = «[a, b,]»\n", 1, "", "x = [a,]\n");
    row("tuple keeps its comma", "x = «(a, b)»\n", 1, "", "x = (a,)\n");
    row("tuple gets a comma", "x = «(a, b)»\n", 0, "", "x = (b,)\n");
    row("first of lines", "x = «[\n    a,\n    b,\n]»\n", 0, "", "x = [\n    b,\n]\n");
    row("last of lines", "x = «[\n    a,\n    b,\n]»\n", 1, "", "x = [\n    a,\n]\n");
    row("last without trailing comma", "x = «[\n    a,  # first\n    b  # second\n]»\n", 1, "",
        "x = [\n    a  # first\n]\n");
    row("comment goes along", "x = «[\n    a,\n    # about b\n    b,  # note\n    # about c\n    c,\n]»\n", 1, "",
        "x = [\n    a,\n    # about c\n    c,\n]\n");
    row("header stays", "x = «[\n    # all\n    a,\n    b,\n]»\n", 0, "", "x = [\n    # all\n    b,\n]\n");
    row("comment after a blank stays", "x = «[\n    a,\n    # loose\n\n    b,\n]»\n", 1, "",
        "x = [\n    a,\n    # loose\n]\n");
    row("closing comment stays", "x = «[\n    a,\n    b,\n    # more to come\n]»\n", 1, "",
        "x = [\n    a,\n    # more to come\n]\n");
    row("larger gap stays", "x = «[\n    a,\n\n    b,\n\n\n    c,\n]»\n", 1, "", "x = [\n    a,\n\n\n    c,\n]\n");
    row("closing bracket on the line", "x = «[\n    a,\n    b]»\n", 1, "", "x = [\n    a]\n");
    row("CRLF", "x = «[\r\n    a,\r\n    b,\r\n]»\r\n", 0, "", "x = [\r\n    b,\r\n]\r\n");
    row("several lines", "x = «[\n    f(\n        1,\n    ),\n    b,\n]»\n", 0, "", "x = [\n    b,\n]\n");
}

void TestContainerEdits::remove_atPlace_changesOnlyThere()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, removeElement(marked.text, marked.range, at)), afterwards);
}

static const char *kShapes[] = {
    "x = «[a, b, c]»\n",
    "x = «[a, b, c,]»\n",
    "x = «(a, b, c)»\n",
    "x = «[\n    a,\n    b,\n    c,\n]»\n",
    "x = «[\n    a,\n    b,\n    c\n]»\n",
    "x = «[\n    # about a\n    a,\n    # about b\n    b,  # note\n    c,\n]»\n",
    "x = «[\n    a,\n\n    b,\n\n    c,\n]»\n",
    "x = «[\r\n\ta,\r\n\tb,\r\n\tc,\r\n]»\r\n",
    "x = «[\n    a,\n    b,\n    c]»\n",
    "x = «[a,\n     b,\n     c]»\n",
    "x = «{\n    'a': 1,  # one\n    # two\n    'b': 2,\n    # three\n    'c': 3\n}»\n",
};

void TestContainerEdits::addThenRemove_anywhere_isIdentity_data()
{
    QTest::addColumn<QByteArray>("before");
    for (const char *shape : kShapes)
        QTest::newRow(shape) << QByteArray(shape);
}

static TextRange containerIn(const QByteArray &text)
{
    qsizetype end = text.size();
    while (!QByteArrayView(")]}").contains(text[end - 1]))
        --end;
    return {4, end};
}

void TestContainerEdits::addThenRemove_anywhere_isIdentity()
{
    QFETCH(QByteArray, before);
    const Marked marked(before);
    const QByteArray element = marked.text.bytes().contains('{') ? "'new': 9" : "new";
    for (int at = 0; at <= 3; ++at) {
        const QByteArray added = after(marked.text, insertElement(marked.text, marked.range, at, element));
        const SourceText text(marked.text.path(), added);
        QVERIFY2(added.contains("new"), added.constData());
        QCOMPARE(after(text, removeElement(text, containerIn(added), at)), marked.text.bytes());
    }
}

void TestContainerEdits::keyword_setOrRemoved_changesOnlyThere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("afterwards");
    row("set where it stands", "e = «T(name=\"a\", image=old)»\n", 1, "new", "e = T(name=\"a\", image=new)\n");
    row("add to one line", "e = «T(name=\"a\")»\n", 1, "new", "e = T(name=\"a\", image=new)\n");
    row("add to lines", "e = «T(\n    name=\"a\",\n)»\n", 1, "new", "e = T(\n    name=\"a\",\n    image=new,\n)\n");
    row("add with spaces", "e = «T(name = \"a\")»\n", 1, "new", "e = T(name = \"a\", image = new)\n");
    row("add to none", "e = «T()»\n", 1, "new", "e = T(image=new)\n");
    row("decorator without parentheses", "@«e.task»\ndef f(): pass\n", 1, "new", "@e.task(image=new)\ndef f(): pass\n");
    row("remove", "T(name=\"a\", «image=old»)\n", 0, "", "T(name=\"a\")\n");
    row("remove of lines", "T(\n    name=\"a\",\n    # where it runs\n    «image=old»,\n    x=1,\n)\n", 0, "",
        "T(\n    name=\"a\",\n    x=1,\n)\n");
    row("remove the only one", "e.task(«image=old»)\n", 0, "", "e.task()\n");
}

void TestContainerEdits::keyword_setOrRemoved_changesOnlyThere()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, at ? setKeyword(marked.text, marked.range, "image", code)
                                   : removeArgument(marked.text, marked.range)),
             afterwards);
}

void TestContainerEdits::edits_impossible_areRefused()
{
    const auto isRefused = [](const QByteArray &written, const QByteArray &code) {
        const Marked marked(written);
        return after(marked.text, insertElement(marked.text, marked.range, 0, code)).startsWith("refused");
    };
    QVERIFY(isRefused("x = «[a]»\n", "a b"));
    QVERIFY(isRefused("x = «[a]»\n", "a, b"));
    QVERIFY(isRefused("x = «[a]»\n", "a # note"));
    QVERIFY(isRefused("x = «[a]»\n", "a] + [b"));
    QVERIFY(isRefused("x = «[a]»\n", ""));
    QVERIFY(isRefused("x = [«a»]\n", "b"));
    QVERIFY(isRefused("x = «[a]»\ny = (\n", "b"));
    const Marked set("x = «{a}»\n");
    QVERIFY(after(set.text, removeElement(set.text, set.range, 0)).startsWith("refused"));
    QVERIFY(after(set.text, removeElement(set.text, set.range, 1)).startsWith("refused"));
}

GANTRY_TEST(TestContainerEdits)
#include "tst_containeredits.moc"
