// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "describe.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gantry;
using namespace gantry::python;
using namespace gantry::test;

//! What expressions are worth, told by an environment's description.
class TestEvaluation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void expression_given_evaluates_data();
    void expression_given_evaluates();
    void name_fromElsewhere_isFollowed();
    void name_inCircle_isUnknown();
    void value_nestedOrHuge_isBounded_data();
    void value_nestedOrHuge_isBounded();
    void expression_typed_evaluatesInItsModule();
    void parts_ofText_reachConstants();
};

static QString described(const QByteArray &before, const QByteArray &expression)
{
    const QByteArray text = "import flyte\nimport os\nimport pathlib\nfrom datetime import timedelta\nfrom pathlib import Path\n"
        + before + "\nenv = flyte.TaskEnvironment(name=\"e\", description=" + expression + ")\n";
    const ProjectReadingPtr reading = readProject({{QStringLiteral("pkg/envs.py"), text}});
    const Argument *argument = reading->environments.front().argument(QLatin1String("description"));
    return shown(*argument).mid(12);
}

void TestEvaluation::expression_given_evaluates_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("value");
    const auto add = [](const char *expression, const char *value, const char *before = "") {
        QTest::addRow("%s", expression) << QByteArray(before) << QByteArray(expression) << QString::fromUtf8(value);
    };
    // strings; @ reference, ~ computed, nothing: literal
    add("\"a\"", "'a'");
    add("('a')", "'a'");
    add("'a' \"b\" 'c'", "'abc'");
    add("r'a\\n'", "'a\\\\n'");
    add("'a\\n\\x41\\u00e9\\101'", "'a\\nA\xc3\xa9" "A'");
    add("'\\N{BULLET}'", "?~");
    add("'\\q'", "'\\\\q'");
    add("'a\\\nb'", "'ab'");
    add("\"\"\"a\nb\"\"\"", "'a\\nb'");
    add("b'ab'", "b'ab'");
    add("f'a{B}c{{'", "'axc{'~", "B = 'x'");
    add("f'{N}-{T}'", "'3-True'~", "N = 3\nT = True");
    add("f'{x!r}'", "?~", "x = 1");
    add("f'{x:>10}'", "?~", "x = 1");
    add("f'{g()}'", "?~");
    add("f'plain'", "'plain'");
    add("A + 'b' + A", "'aba'~", "A = 'a'") ;
    // numbers
    add("12_000", "12000");
    add("0x1F", "31");
    add("-3", "-3");
    add("-2.5", "-2.5");
    add("1e3", "1000");
    add("10 * 60", "600~");
    add("99999999999999999999", "?~");
    add("3j", "?~");
    add("None", "None");
    add("True", "True");
    // containers
    add("[1, (2,), {3}, {'a': None}]", "[1, (2), {3}, {'a': None}]");
    add("[A, 'b']", "['a', 'b']", "A = 'a'");
    add("[A(), 'b']", "[?, 'b']~");
    add("[*XS, 3]", "[1, 2, 3]~", "XS = [1, 2]");
    add("{**D, 'b': 2}", "{'a': 1, 'b': 2}~", "D = {'a': 1}");
    add("XS + [3]", "[1, 3]~", "XS = [1]");
    add("D['a']", "1~", "D = {'a': 1}");
    add("XS[-1]", "2~", "XS = (1, 2)");
    add("[x for x in y]", "?~");
    add("dict(A='b')", "{'A': 'b'}~");
    // names
    add("A", "'a'@", "A = 'a'");
    add("B", "'a'@", "A = 'a'\nB = A");
    add("A", "'b'@", "A = 'a'\nA = 'b'");
    add("A", "?~", "if x:\n    A = 'a'\nelse:\n    A = 'b'");
    add("A", "?~", "A = 'a'\nif x:\n    A = 'b'");
    add("A", "'a'@", "try:\n    A = 'a'\nexcept ValueError:\n    A = None");
    add("A", "?~", "A = 'a'\nA += 'b'");
    add("A", "?~", "for A in y: pass");
    add("A", "?~", "A, B = f()");
    add("B", "2@", "A, B = 1, 2");
    add("B", "5@", "A = B = 5");
    add("A", "3@", "A: int = 3");
    add("A", "?~", "A: int");
    add("Nowhere", "?~");
    add("C.A", "'a'@", "class C:\n    A = 'a'");
    add("A", "?~", "A = 1\ndef f():\n    global A\n    A = 2");
    // paths
    add("Path(__file__).parent", "PROJECT/pkg~");
    add("pathlib.Path(__file__).resolve().parent.parent / 'data'", "PROJECT/data~");
    add("Path(__file__).parents[1]", "PROJECT/.~");
    add("Path(__file__).parent / '..' / 'x' / 'y.txt'", "PROJECT/x/y.txt~");
    add("Path('a') / 'b'", "Path a/b~");
    add("Path('a', 'b').parent", "Path a~");
    add("Path('/opt') / 'b'", "Path /opt/b~");
    add("HERE / 'x.txt'", "PROJECT/pkg/x.txt~", "HERE = Path(__file__).parent");
    add("os.path.join(os.path.dirname(__file__), 'x')", "PROJECT/pkg/x~");
    add("os.path.join('a', 'b')", "Path a/b~");
    add("Path('a/b.txt').name", "'b.txt'~");
    add("str(Path('a') / 'b')", "'a/b'~");
    add("Path(x).read_text()", "?~");
    // objects of libraries
    add("flyte.Resources(cpu=1, memory='1Gi')", "flyte.Resources(cpu=1, memory='1Gi')");
    add("flyte.Resources(1)", "flyte.Resources(cpu=1)");
    add("flyte.GPU('A100', N)", "flyte.GPU(device='A100', quantity=2)", "N = 2");
    add("flyte.Secret(key=f())", "flyte.Secret(key=?)~");
    add("timedelta(hours=1)", "datetime.timedelta(hours=1)");
    add("flyte.TriggerTime", "flyte.TriggerTime()");
    add("os.environ['X']", "?~");
    add("os.getenv('X', 'y')", "?~");
    add("A if B else C", "?~");
}

void TestEvaluation::expression_given_evaluates()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, expression);
    QFETCH(QString, value);
    QCOMPARE(described(before, expression), value);
}

void TestEvaluation::name_fromElsewhere_isFollowed()
{
    const Files files{
        {QStringLiteral("app/__init__.py"), "from .config import REGISTRY as R\n"},
        {QStringLiteral("app/config.py"), "from .base import *\nREGISTRY = f'{HOST}/team'\n"},
        {QStringLiteral("app/base.py"), "HOST = 'ghcr.io'\n_HIDDEN = 'x'\n"},
        {QStringLiteral("envs.py"),
         "import app.config as c\nfrom app import R\nimport app\nfrom app import config\nfrom nowhere import Z\n"
         "import flyte as fl\nfrom flyte import TaskEnvironment as TE\n"
         "a = TE(name='a', description=c.REGISTRY)\n"
         "b = fl.TaskEnvironment('b', description=R)\n"
         "c1 = TE(name='c', description=app.config.HOST)\n"
         "d = TE(name='d', description=config._HIDDEN)\n"
         "e = TE(name='e', description=Z)\n"},
    };
    const ProjectReadingPtr reading = readProject(files);
    QStringList values;
    for (const EnvironmentReading &environment : reading->environments) {
        const Argument *argument = environment.argument(QLatin1String("description"));
        values << environment.name + u' ' + shown(*argument) + u' ' + argument->definition.toString();
    }
    QCOMPARE(values.join(u'\n'), QStringLiteral("a description='ghcr.io/team'~ app/config.py:2\n"
                                                "b description='ghcr.io/team'~ app/config.py:2\n"
                                                "c description='ghcr.io'@ app/base.py:1\n"
                                                "d description=?~ \n"
                                                "e description=?~ "));
}

void TestEvaluation::name_inCircle_isUnknown()
{
    const Files files{
        {QStringLiteral("a.py"), "from b import X\nfrom c import *\nimport flyte\ne = flyte.TaskEnvironment(name='e', description=X)\n"
                                 "Y = [Y2]\nY2 = Y\ni = i.with_commands([])\n"},
        {QStringLiteral("b.py"), "from a import X\n"},
        {QStringLiteral("c.py"), "from a import *\n"},
    };
    const ProjectReadingPtr reading = readProject(files);
    QCOMPARE(shown(*reading->environments.front().argument(QLatin1String("description"))), QStringLiteral("description=?~"));
    QCOMPARE(reading->images.size(), size_t(0));
}

void TestEvaluation::value_nestedOrHuge_isBounded_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray head("import flyte\n");
    const auto environment = [](const QByteArray &value) -> QByteArray {
        return "e = flyte.TaskEnvironment(name='e', description=" + value + ")\n";
    };
    QTest::newRow("brackets") << head + environment(QByteArray(50000, '[') + QByteArray(50000, ']'));
    QTest::newRow("open brackets") << head + environment(QByteArray(200000, '('));
    QTest::newRow("sum") << head + environment(QByteArray("'a' + ").repeated(20000) + "'b'");
    QTest::newRow("calls") << head + "e = flyte.Image.from_base('x')" + QByteArray(".with_commands([])").repeated(1000) + "\n";
    QTest::newRow("calls on lines") << head + "e = (flyte.Image.from_base('x')" + QByteArray("\n.with_commands([])").repeated(10000) + ")\n";
    QTest::newRow("attributes") << head + environment("a" + QByteArray(".b").repeated(50000));
    QTest::newRow("minus") << head + environment(QByteArray("-").repeated(50000) + "1");
    QTest::newRow("long list") << head + environment("[" + QByteArray("1, ").repeated(100000) + "]");
    QByteArray doubling("v0 = 'ab'\nw0 = [1, 2]\n");
    for (int step = 1; step <= 60; ++step) {
        const QByteArray now = QByteArray::number(step);
        const QByteArray last = QByteArray::number(step - 1);
        doubling += "v" + now + " = f'{v" + last + "}{v" + last + "}'\nw" + now + " = [w" + last + ", w" + last + "]\n";
    }
    QTest::newRow("doubling") << head + doubling + environment("[v60, w60]")
            + "flyte.init_from_config(images=(f'a={v60}', v60 + v60))\n";
    QByteArray blocks;
    for (int depth = 0; depth < 300; ++depth)
        blocks += QByteArray(depth, ' ') + "if x:\n";
    QTest::newRow("blocks") << head + blocks + QByteArray(300, ' ') + "pass\n";
    QTest::newRow("elifs") << head + "if x: pass\n" + QByteArray("elif y: pass\n").repeated(20000);
    QTest::newRow("large") << head + QByteArray("x = 1\n").repeated(900000);
    QTest::newRow("quotes") << head + QByteArray("\"\"\"'").repeated(20000);
    QTest::newRow("nul") << head + QByteArray(1000, '\0');
    QTest::newRow("not UTF-8") << head + QByteArray(1000, '\xff');
}

void TestEvaluation::value_nestedOrHuge_isBounded()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const ProjectReadingPtr reading = readProject({{QStringLiteral("envs.py"), text}});
    QVERIFY(reading->modules.size() == 1);
    QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
}

void TestEvaluation::expression_typed_evaluatesInItsModule()
{
    const std::vector<FileReadingPtr> files = readAll({{QStringLiteral("a.py"), "REGISTRY = 'r.io'\n"}});
    QCOMPARE(shown(evaluate(files, QStringLiteral("a"), "f'{REGISTRY}/x'")), QStringLiteral("'r.io/x'"));
    QCOMPARE(shown(evaluate(files, QStringLiteral("a"), "[1,\n2]")), QStringLiteral("[1, 2]"));
    QCOMPARE(shown(evaluate(files, QStringLiteral("a"), "1)\nREGISTRY = (2")), QStringLiteral("?"));
    QCOMPARE(shown(evaluate(files, QStringLiteral("a"), "(")), QStringLiteral("?"));
    QCOMPARE(shown(evaluate(files, QStringLiteral("b"), "'x'")), QStringLiteral("'x'"));
}

void TestEvaluation::parts_ofText_reachConstants()
{
    const QByteArray text("import flyte\nTAG = '1.0'\nREG = 'r.io'\nURI = f'{REG}/a:{TAG}'\n"
                          "flyte.init_from_config(images=(f'a={URI}', 'b=' + REG + '/b:' + TAG, f'c={os.x}'))\n");
    const ProjectReadingPtr reading = readProject({{QStringLiteral("main.py"), text}});
    QStringList lines;
    for (const MappingReading &mapping : reading->mappings) {
        QStringList parts;
        for (const TextPart &part : mapping.uriParts)
            parts << (part.isKnown ? part.text : u'?' + part.text) + u'@' + QString::number(part.place.start.line);
        lines << mapping.name + u' ' + mapping.uri + u' ' + parts.join(u' ');
    }
    QCOMPARE(lines, QStringList({QStringLiteral("a r.io/a:1.0 r.io@3 /a:@4 1.0@2"),
                                 QStringLiteral("b r.io/b:1.0 r.io@3 /b:@5 1.0@2"),
                                 QStringLiteral("c os.x ?os.x@5")}));
}

GANTRY_TEST(TestEvaluation)
#include "tst_evaluation.moc"
