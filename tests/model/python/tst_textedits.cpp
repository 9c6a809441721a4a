// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "describe.h"
#include "marked.h"

#include <QTest>

using namespace gantry;
using namespace gantry::python;
using namespace gantry::test;

//! Strings, tasks, statements, and names across files.
class TestTextEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void text_ofString_keepsQuotesAndPrefix_data();
    void text_ofString_keepsQuotesAndPrefix();
    void quoted_value_followsTheTextsHabit();
    void value_replaced_mustBeOneExpression();
    void task_added_followsItsSiblings_data();
    void task_added_followsItsSiblings();
    void task_impossible_isRefused();
    void statement_added_standsBeforeTheReturn_data();
    void statement_added_standsBeforeTheReturn();
    void reach_variable_importsOrRefuses();
};


void TestTextEdits::text_ofString_keepsQuotesAndPrefix_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("afterwards");
    const auto add = [](const char *name, const char *before, const char *text, const char *afterwards) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(text) << QByteArray(afterwards);
    };
    add("double", "x = «\"a\"»\n", "b", "x = \"b\"\n");
    add("single", "x = «'a'»\n", "it's", "x = 'it\\'s'\n");
    add("content only", "x = '«a»'\n", "b", "x = 'b'\n");
    add("empty content", "x = '«»'\n", "b", "x = 'b'\n");
    add("backslash", "x = «\"a\"»\n", "a\\b\n", "x = \"a\\\\b\\n\"\n");
    add("raw", "x = «r'a'»\n", "b", "x = r'b'\n");
    add("raw refused", "x = «r'a'»\n", "a\\b", "refused: A string with this prefix can't hold the text; edit it by hand.");
    add("part of an f-string", "x = f\"«data»={IMAGE}\"\n", "{x}", "x = f\"{{x}}={IMAGE}\"\n");
    add("f-string with values", "x = «f\"a{b}\"»\n", "c", "refused: The string is put together from values; edit the text.");
    add("triple", "x = «\"\"\"a\"\"\"»\r\n", "b\nc", "x = \"\"\"b\r\nc\"\"\"\r\n");
    add("pieces", "x = «'a' 'b'»\n", "c", "refused: The string is written in several pieces; edit the text.");
    add("no string", "x = «a»\n", "c", "refused: The text there has changed; look at it again and repeat.");
}

void TestTextEdits::text_ofString_keepsQuotesAndPrefix()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, text);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, setText(marked.text, marked.range, text)), afterwards);
}

void TestTextEdits::quoted_value_followsTheTextsHabit()
{
    const SourceText single(QStringLiteral("a.py"), "x = 'a'\ny = 'b'\nz = \"c\"\n");
    QCOMPARE(quoted(single, QStringLiteral("d")), QByteArray("'d'"));
    QCOMPARE(quoted(single, QStringLiteral("it's")), QByteArray("\"it's\""));
    const SourceText none(QStringLiteral("a.py"), "x = 1\n");
    QCOMPARE(quoted(none, QStringLiteral("a\"b")), QByteArray("'a\"b'"));
    QCOMPARE(quoted(none, QStringLiteral("a\"b'")), QByteArray("\"a\\\"b'\""));
}

void TestTextEdits::value_replaced_mustBeOneExpression()
{
    const Marked marked("f(x=«1», y=2)\n");
    QCOMPARE(after(marked.text, replaceValue(marked.text, marked.range, " g(2) ")), QByteArray("f(x=g(2), y=2)\n"));
    for (const char *code : {"", "a, b", "a = b", "a\nb", "a # note", "*a", "(", "import x"})
        QVERIFY2(after(marked.text, replaceValue(marked.text, marked.range, code)).startsWith("refused"), code);
}

static NewTask task()
{
    NewTask task;
    task.decorator = QStringLiteral("env.task");
    task.name = QStringLiteral("fit");
    task.inputs = {{QStringLiteral("rows"), QStringLiteral("list[str]"), {}}, {QStringLiteral("n"), QStringLiteral("int"), "3"}};
    task.output = QStringLiteral("float");
    return task;
}

#define FIT "@env.task\nasync def fit(rows: list[str], n: int = 3) -> float:\n    raise NotImplementedError"

void TestTextEdits::task_added_followsItsSiblings_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("afterwards");
    const auto add = [](const char *name, const char *before, const char *afterwards) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(afterwards);
    };
    add("after a function", "import x\n\n\n«@env.task\ndef a():\n    return 1»\n\n\ny = 2\n",
        "import x\n\n\n@env.task\ndef a():\n    return 1\n\n\n" FIT "\n\n\ny = 2\n");
    add("after its comments", "«def a():\n    return 1  # note\n    # end of a»\n\n\ny = 2\n",
        "def a():\n    return 1  # note\n    # end of a\n\n\n" FIT "\n\n\ny = 2\n");
    add("no final newline", "«def a():\n    return 1»", "def a():\n    return 1\n\n\n" FIT);
    add("at the end", "y = 2\n", "y = 2\n\n\n" FIT "\n");
    add("before the entry point", "y = 2\n\n\n# run\nif __name__ == \"__main__\":\n    pass\n",
        "y = 2\n\n\n" FIT "\n\n\n# run\nif __name__ == \"__main__\":\n    pass\n");
    add("into nothing", "", FIT "\n");
    add("one blank line", "x = 1\n\n«def a():\n    return 1»\n", "x = 1\n\ndef a():\n    return 1\n\n" FIT "\n");
    add("CRLF and tabs", "«def a():\r\n\treturn 1»\r\n",
        "def a():\r\n\treturn 1\r\n\r\n\r\n@env.task\r\nasync def fit(rows: list[str], n: int = 3) -> float:\r\n\traise NotImplementedError\r\n");
}

void TestTextEdits::task_added_followsItsSiblings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, addTask(marked.text, task(), marked.range)), afterwards);
}

void TestTextEdits::task_impossible_isRefused()
{
    const SourceText text(QStringLiteral("tasks.py"), "def fit(): pass\n");
    QVERIFY(!addTask(text, task(), {}));
    const SourceText free(QStringLiteral("tasks.py"), "x = 1\n");
    QVERIFY(addTask(free, task(), {}));
    NewTask bad = task();
    bad.name = QStringLiteral("no name");
    QVERIFY(!addTask(free, bad, {}));
    bad = task();
    bad.inputs[0].type = QStringLiteral("list[");
    QVERIFY(!addTask(free, bad, {}));
    bad = task();
    std::swap(bad.inputs[0], bad.inputs[1]);
    QVERIFY(!addTask(free, bad, {}));
    bad = task();
    bad.inputs[1].name = bad.inputs[0].name;
    QVERIFY(!addTask(free, bad, {}));
}

void TestTextEdits::statement_added_standsBeforeTheReturn_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("afterwards");
    const auto add = [](const char *name, const char *before, const char *afterwards) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(afterwards);
    };
    add("before the return", "«def f(a):\n    b = a\n    return b»\n", "def f(a):\n    b = a\n    g(a)\n    return b\n");
    add("before its comment", "«def f(a):\n    b = a\n    # done\n    return b»\n", "def f(a):\n    b = a\n    g(a)\n    # done\n    return b\n");
    add("only a nested return", "«def f(a):\n    if a:\n        return 1»\n", "def f(a):\n    if a:\n        return 1\n    g(a)\n");
    add("at the end", "«def f(a):\n    b = a  # note\n    # end»\n\nx = 1\n", "def f(a):\n    b = a  # note\n    # end\n    g(a)\n\nx = 1\n");
    add("instead of a placeholder", "«@e.task\nasync def f(a):\n    \"\"\"Doc.\"\"\"\n    raise NotImplementedError»\n",
        "@e.task\nasync def f(a):\n    \"\"\"Doc.\"\"\"\n    g(a)\n");
    add("instead of dots", "«def f(a):\n    ...»\n", "def f(a):\n    g(a)\n");
    add("shared line", "«def f(a):\n    b = a; return b»\n", "def f(a):\n    b = a; g(a); return b\n");
    add("one line", "«def f(a): return a»\n", "refused: The function's body stands on the line of its def; edit the text.");
    add("CRLF and a comment at the end", "«def f(a):\r\n\tb = a  # note»\r\n", "def f(a):\r\n\tb = a  # note\r\n\tg(a)\r\n");
    add("CRLF", "«def f(a):\r\n\treturn a»\r\n", "def f(a):\r\n\tg(a)\r\n\treturn a\r\n");
}

void TestTextEdits::statement_added_standsBeforeTheReturn()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, afterwards);
    const Marked marked(before);
    QCOMPARE(after(marked.text, addStatement(marked.text, marked.range, "g(a)")), afterwards);
}

static QByteArray reached(const Files &files, const char *file, const char *at, const char *module, const char *variable)
{
    const QString path = QString::fromUtf8(file);
    QByteArray bytes;
    for (const auto &[name, content] : files) {
        if (name == path)
            bytes = content;
    }
    const Result<Reachable> result = reach(readAll(files), path, bytes.indexOf(at), QString::fromUtf8(module), QString::fromUtf8(variable));
    if (!result)
        return "refused: " + result.error().message.toUtf8();
    return result->code + " | " + after(SourceText(path, bytes), result->import);
}

void TestTextEdits::reach_variable_importsOrRefuses()
{
    const Files files{
        {QStringLiteral("pkg/a.py"), "import flyte\n\nenv_a = flyte.T(1)\nenv_b = flyte.T(2)\n"},
        {QStringLiteral("pkg/b.py"), "\"\"\"Doc.\"\"\"\nimport flyte\nfrom pkg.a import env_a\n\nx = 1\n"},
        {QStringLiteral("pkg/c.py"), "# Licence\n\"\"\"Doc.\"\"\"\n\nx = 1\n"},
        {QStringLiteral("pkg/d.py"), "from . import a\nx = 1\nenv_b = 5\n"},
        {QStringLiteral("pkg/e.py"), "from pkg.b import (\n    x,\n)\n\nz = 1\n"},
        {QStringLiteral("pkg/f.py"), "from .c import x\n\nz = 1\n"},
        {QStringLiteral("pkg/g.py"), "def task():\n    pass\n\n\ndef later():\n    return 1\n"},
    };
    QCOMPARE(reached(files, "pkg/a.py", "flyte.T(2)", "pkg.a", "env_a"), "env_a | " + files[0].second);
    QVERIFY(reached(files, "pkg/a.py", "flyte.T(1)", "pkg.a", "env_b").startsWith("refused"));
    QCOMPARE(reached(files, "pkg/b.py", "x = 1", "pkg.a", "env_a"), "env_a | " + files[1].second);
    QCOMPARE(reached(files, "pkg/b.py", "x = 1", "pkg.a", "env_b"),
             QByteArray("env_b | \"\"\"Doc.\"\"\"\nimport flyte\nfrom pkg.a import env_a, env_b\n\nx = 1\n"));
    QCOMPARE(reached(files, "pkg/c.py", "x = 1", "pkg.a", "env_b"),
             QByteArray("env_b | # Licence\n\"\"\"Doc.\"\"\"\n\nfrom pkg.a import env_b\n\nx = 1\n"));
    QCOMPARE(reached(files, "pkg/d.py", "x = 1", "pkg.a", "env_a"), "a.env_a | " + files[3].second);
    QCOMPARE(reached(files, "pkg/d.py", "x = 1", "pkg.a", "env_b"), "a.env_b | " + files[3].second);
    QVERIFY(reached(files, "pkg/a.py", "flyte.T(1)", "pkg.b", "x").startsWith("refused")); // in a circle
    QCOMPARE(reached(files, "pkg/c.py", "x = 1", "pkg.g", "task"),
             QByteArray("task | # Licence\n\"\"\"Doc.\"\"\"\n\nfrom pkg.g import task\n\nx = 1\n"));
    QCOMPARE(reached(files, "pkg/g.py", "pass\n", "pkg.g", "later"), "later | " + files.back().second);
    QCOMPARE(reached(files, "pkg/e.py", "z = 1", "pkg.b", "x"), "x | " + files[4].second);
    QCOMPARE(reached(files, "pkg/f.py", "z = 1", "pkg.a", "env_a"),
             QByteArray("env_a | from .c import x\nfrom .a import env_a\n\nz = 1\n"));
}

GANTRY_TEST(TestTextEdits)
#include "tst_textedits.moc"
