// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/design/jsontext.h"

#include <QTest>

using namespace gantry;

namespace {

QByteArray afterSet(const QByteArray &text, const QStringList &path, const Json &value)
{
    JsonText json(text);
    return json.set(path, value) ? json.text() : QByteArray("(refused)");
}

const QStringList kA{QStringLiteral("a")};
const QStringList kB{QStringLiteral("b")};

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void set_existingValue_touchesItAlone();
    void set_newKey_goesInOrderOnItsLine();
    void set_inEmptyObject_getsLines();
    void set_nested_makesObjects();
    void set_oneLineObject_staysOne();
    void set_crlfAndTabs_areKept();
    void set_underText_isRefused();
    void remove_eachPosition_leavesJson();
};

void TestJsonText::set_existingValue_touchesItAlone()
{
    QCOMPARE(afterSet("{ \"b\" : 1,\n\"a\":   [1, 2] }", kA, 3), QByteArray("{ \"b\" : 1,\n\"a\":   3 }"));
}

void TestJsonText::set_newKey_goesInOrderOnItsLine()
{
    QCOMPARE(afterSet("{\n  \"a\": 1,\n  \"c\": 2\n}\n", kB, "x"), QByteArray("{\n  \"a\": 1,\n  \"b\": \"x\",\n  \"c\": 2\n}\n"));
    QCOMPARE(afterSet("{\n  \"b\": 1\n}\n", kA, 0.5), QByteArray("{\n  \"a\": 0.5,\n  \"b\": 1\n}\n"));
    QCOMPARE(afterSet("{\n  \"a\": 1\n}", kB, Json{{"x", 1}}), QByteArray("{\n  \"a\": 1,\n  \"b\": {\n    \"x\": 1\n  }\n}"));
}

void TestJsonText::set_inEmptyObject_getsLines()
{
    QCOMPARE(afterSet("{}\n", kA, true), QByteArray("{\n  \"a\": true\n}\n"));
    QCOMPARE(afterSet("{\n    \"p\": {}\n}", {QStringLiteral("p"), QStringLiteral("q")}, 1), QByteArray("{\n    \"p\": {\n        \"q\": 1\n    }\n}"));
}

void TestJsonText::set_nested_makesObjects()
{
    QCOMPARE(afterSet("{\n  \"version\": 1\n}\n", {QStringLiteral("positions"), QStringLiteral("n"), QStringLiteral("x")}, 2),
             QByteArray("{\n  \"positions\": {\n    \"n\": {\n      \"x\": 2\n    }\n  },\n  \"version\": 1\n}\n"));
}

void TestJsonText::set_oneLineObject_staysOne()
{
    QCOMPARE(afterSet("{\"a\": 1}", kB, 2), QByteArray("{\"a\": 1, \"b\": 2}"));
}

void TestJsonText::set_crlfAndTabs_areKept()
{
    QCOMPARE(afterSet("{\r\n\t\"a\": 1\r\n}\r\n", kB, Json{{"x", 1}}), QByteArray("{\r\n\t\"a\": 1,\r\n\t\"b\": {\r\n\t\t\"x\": 1\r\n\t}\r\n}\r\n"));
}

void TestJsonText::set_underText_isRefused()
{
    QCOMPARE(afterSet("{\"a\": \"x\"}", {QStringLiteral("a"), QStringLiteral("b")}, 1), QByteArray("(refused)"));
    QCOMPARE(afterSet("{\"a\": ", kA, 1), QByteArray("(refused)"));
}

void TestJsonText::remove_eachPosition_leavesJson()
{
    const QByteArray text("{\n  \"a\": 1,\n  \"b\": {\"x\": \"}\"},\n  \"c\": 3\n}\n");
    const auto without = [&](const QString &key) {
        JsonText json(text);
        return json.remove({key}) ? json.text() : QByteArray();
    };
    QCOMPARE(without(QStringLiteral("a")), QByteArray("{\n  \"b\": {\"x\": \"}\"},\n  \"c\": 3\n}\n"));
    QCOMPARE(without(QStringLiteral("b")), QByteArray("{\n  \"a\": 1,\n  \"c\": 3\n}\n"));
    QCOMPARE(without(QStringLiteral("c")), QByteArray("{\n  \"a\": 1,\n  \"b\": {\"x\": \"}\"}\n}\n"));
    QCOMPARE(without(QStringLiteral("d")), QByteArray());
}

GANTRY_TEST(TestJsonText)
#include "tst_jsontext.moc"
