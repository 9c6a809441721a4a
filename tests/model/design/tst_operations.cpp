// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "operationchecks.h"

#include "model/design/operations/operationfields.h"

#include <QSet>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

namespace {

//! The same project written as other people write: CRLF, tabs, no final line end.
Files inStyle(Files files, const QByteArray &style)
{
    for (QByteArray &bytes : files) {
        if (style == "crlf")
            bytes.replace("\n", "\r\n");
        else if (style == "tabs")
            bytes.replace("    ", "\t");
        else if (style == "unfinished" && bytes.endsWith('\n'))
            bytes.chop(1);
        else if (style == "bom" && !bytes.isEmpty() && !bytes.startsWith("#!"))
            bytes.prepend("\xef\xbb\xbf");
    }
    return files;
}

//! Comments at one place of a chain, a Dockerfile and a list of as many members as asked for.
Files commented(const QByteArray &place, int count)
{
    const auto own = [&](int i) -> QByteArray { return "# comment " + QByteArray::number(i); };
    QByteArray dockerfile("FROM debian:12\n");
    QByteArray chain("image = (\n    flyte.Image.from_base(\"debian:12\")\n    .clone(name=\"chain\", extendable=True)\n");
    QByteArray list("env = flyte.TaskEnvironment(\n    name=\"env\",\n    image=image,\n    depends_on=[\n");
    QByteArray others;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        const bool isHeader = place == "header" && i == 0;
        const QByteArray above = isHeader || place == "above" ? own(i) + "\n" : place == "above after blank" ? own(i) + "\n\n" : QByteArray();
        const auto indented = [&](const QByteArray &indent) {
            QByteArray text = above;
            return text.isEmpty() ? text : indent + text;
        };
        const QByteArray inside = place == "inside" ? QByteArray(" \\\n    " + own(i) + "\n    && true") : QByteArray();
        const QByteArray sameLine = place == "same line" ? QByteArray("  " + own(i)) : QByteArray();
        const QByteArray argument = place == "inside" ? QByteArray("(  " + own(i) + "\n        \"/w" + number + "\"\n    )")
            : place == "before closer"                ? QByteArray("(\n        \"/w" + number + "\"\n        " + own(i) + "\n    )")
                                                      : QByteArray("(\"/w" + number + "\")");
        dockerfile += above + "RUN step " + number + inside + "\n";
        chain += indented("    ") + "    .with_workdir" + argument + sameLine + "\n";
        others += "other" + number + " = flyte.TaskEnvironment(name=\"other" + number + "\")\n";
        list += indented("        ") + "        other" + number + "," + sameLine + "\n";
    }
    const bool isEnd = place == "end of block";
    dockerfile += isEnd ? QByteArray("# the end\n") : QByteArray();
    chain += (isEnd ? QByteArray("    # the end\n") : QByteArray()) + ")\n\n";
    list += (isEnd ? QByteArray("        # the end\n") : QByteArray()) + "    ],\n)\n";
    others += "fresh = flyte.TaskEnvironment(name=\"fresh\")\n";
    return {{QStringLiteral("a/Dockerfile"), dockerfile}, {QStringLiteral("envs.py"), "import flyte\n\n" + chain + others + "\n" + list}};
}

} // namespace

class TestOperations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void operations_atEverySite_holdTheRules_data();
    void operations_atEverySite_holdTheRules();
    void comments_atEveryPlace_survive_data();
    void comments_atEveryPlace_survive();
    void operations_eachOfList_areCarriedOutSomewhere();
    void operation_ofBadJson_isUsage_data();
    void operation_ofBadJson_isUsage();
    void operation_atMissingThing_isRefused_data();
    void operation_atMissingThing_isRefused();
    void name_ofSeveralImages_isRefusedWithIds();
    void brokenFile_freezesItsGesturesAlone();

private:
    void carryOutAll(const DesignState &state);

    QSet<QString> m_done;
};

void TestOperations::carryOutAll(const DesignState &state)
{
    int done = 0;
    for (const Json &operation : operationsAt(state)) {
        const Checked checked = check(operation, state);
        const QByteArray text = dumpJson(operation);
        QVERIFY2(checked.fault.isEmpty(), QByteArray(text + ": " + checked.fault.toUtf8()).constData());
        if (!checked.rehearsed)
            continue;
        ++done;
        m_done.insert(jsonText(operation, "op"));
        const std::optional<Json> back = inverseOf(operation, state);
        if (!back)
            continue;
        const Result<OperationPtr> inverse = operationFromJson(*back);
        const Result<Rehearsed> undone = rehearse(**inverse, checked.rehearsed->after);
        QVERIFY2(undone, QByteArray(text + ": back: " + (undone ? QByteArray() : undone.error().message.toUtf8())).constData());
        const QByteArray difference = unifiedDiff(state.texts, undone->after.texts);
        QVERIFY2(difference.isEmpty(), QByteArray(text + " there and back:\n" + difference).constData());
    }
    QVERIFY(done > 0);
}

void TestOperations::operations_atEverySite_holdTheRules_data()
{
    QTest::addColumn<Files>("files");
    for (const char *style : {"plain", "crlf", "tabs", "unfinished", "bom"})
        QTest::newRow(style) << inStyle(smallProject(), style);
    for (const char *folder : {"resources/examples/pure_byoi", "resources/examples/remote_builder", "tests/projects/guide_pure_byoi",
                               "tests/projects/guide_remote_builder"})
        QTest::newRow(folder) << filesOf(readExample(QString::fromLatin1(folder)).texts);
}

void TestOperations::operations_atEverySite_holdTheRules()
{
    QFETCH(Files, files);
    carryOutAll(readFiles(files));
}

void TestOperations::comments_atEveryPlace_survive_data()
{
    QTest::addColumn<Files>("files");
    for (const char *place : {"header", "above", "above after blank", "same line", "inside", "before closer", "end of block"}) {
        for (const int count : {1, 2, 3})
            QTest::addRow("%s of %d", place, count) << commented(place, count);
    }
}

void TestOperations::comments_atEveryPlace_survive()
{
    QFETCH(Files, files);
    carryOutAll(readFiles(files));
}

void TestOperations::operations_eachOfList_areCarriedOutSomewhere()
{
    for (const QLatin1String name : operationNames()) {
        const bool hasOwnTest = name == QLatin1String("replace_text") || name == QLatin1String("fix");
        QVERIFY2(hasOwnTest || m_done.contains(name), name.data());
    }
}

void TestOperations::operation_ofBadJson_isUsage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no name") << QByteArray("{}");
    QTest::newRow("unknown name") << QByteArray("{\"op\":\"explode\"}");
    QTest::newRow("no object") << QByteArray("3");
    QTest::newRow("missing key") << QByteArray("{\"op\":\"add_layer\",\"image\":\"a\",\"at\":0}");
    QTest::newRow("wrong type") << QByteArray("{\"op\":\"add_layer\",\"image\":\"a\",\"at\":\"0\",\"text\":\"RUN x\"}");
    QTest::newRow("no range") << QByteArray("{\"op\":\"replace_text\",\"file\":\"a\",\"text\":\"\"}");
    QTest::newRow("bad of") << QByteArray("{\"op\":\"set_argument\",\"of\":\"team\",\"name\":\"a\",\"argument\":\"b\",\"value\":null}");
    QTest::newRow("bad inputs") << QByteArray("{\"op\":\"add_task\",\"environment\":\"a\",\"name\":\"b\",\"inputs\":[{}]}");
}

void TestOperations::operation_ofBadJson_isUsage()
{
    QFETCH(QByteArray, json);
    const Result<OperationPtr> operation = operationFromJson(*parseJson(json));
    QVERIFY(!operation);
    QCOMPARE(operation.error().code, ErrorCode::Usage);
    QVERIFY(!operation.error().message.isEmpty());
}

void TestOperations::operation_atMissingThing_isRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *json) { QTest::newRow(name) << QByteArray(json); };
    row("image", "{\"op\":\"remove_layer\",\"image\":\"nobody\",\"layer\":0}");
    row("layer", "{\"op\":\"remove_layer\",\"image\":\"data-prep\",\"layer\":40}");
    row("layer's end", "{\"op\":\"move_layer\",\"image\":\"data-prep\",\"layer\":0,\"to\":-1}");
    row("stage", "{\"op\":\"remove_layer\",\"image\":\"data-prep\",\"layer\":0,\"stage\":3}");
    row("no instruction", "{\"op\":\"add_layer\",\"image\":\"data-prep\",\"at\":0,\"text\":\"LAUNCH x\"}");
    row("two instructions", "{\"op\":\"add_layer\",\"image\":\"data-prep\",\"at\":0,\"text\":\"RUN a\\nRUN b\"}");
    row("no call", "{\"op\":\"add_layer\",\"image\":\"adapted:code.envs.adapted\",\"at\":0,\"text\":\"with_x(\"}");
    row("environment", "{\"op\":\"rename_environment\",\"environment\":\"nobody\",\"name\":\"a\"}");
    row("bad name", "{\"op\":\"rename_environment\",\"environment\":\"training\",\"name\":\"Not Good\"}");
    row("taken name", "{\"op\":\"rename_environment\",\"environment\":\"training\",\"name\":\"data-prep\"}");
    row("itself", "{\"op\":\"add_dependency\",\"environment\":\"training\",\"on\":\"training\"}");
    row("circle", "{\"op\":\"add_dependency\",\"environment\":\"training\",\"on\":\"data-prep\"}");
    row("twice", "{\"op\":\"add_dependency\",\"environment\":\"data-prep\",\"on\":\"training\"}");
    row("no such dependency", "{\"op\":\"remove_dependency\",\"environment\":\"training\",\"on\":\"evaluation\"}");
    row("task", "{\"op\":\"add_call\",\"from\":\"training.nobody\",\"to\":\"training.train\"}");
    row("task's name", "{\"op\":\"add_task\",\"environment\":\"training\",\"name\":\"train\"}");
    row("node", "{\"op\":\"place\",\"node\":\"environment:nobody\",\"x\":0,\"y\":0}");
    row("tag", "{\"op\":\"release\",\"tag\":\"not a tag\"}");
    row("file", "{\"op\":\"replace_text\",\"file\":\"../out.py\",\"range\":{\"start\":{\"line\":1,\"column\":1},\"end\":{\"line\":1,\"column\":0}},\"text\":\"\"}");
    row("line", "{\"op\":\"replace_text\",\"file\":\"main.py\",\"range\":{\"start\":{\"line\":900,\"column\":1},\"end\":{\"line\":900,\"column\":1}},\"text\":\"\"}");
    row("fix without rules", "{\"op\":\"fix\",\"id\":\"BYOI001\",\"file\":\"main.py\",\"line\":1,\"column\":1}");
}

void TestOperations::operation_atMissingThing_isRefused()
{
    QFETCH(QByteArray, json);
    const DesignState state = readFiles(smallProject());
    const Result<OperationPtr> operation = operationFromJson(*parseJson(json));
    QVERIFY2(operation, operation ? "" : qPrintable(operation.error().message));
    const Result<Rehearsed> done = rehearse(**operation, state);
    QVERIFY(!done);
    QVERIFY(done.error().message.endsWith(QLatin1Char('.')));
}

void TestOperations::name_ofSeveralImages_isRefusedWithIds()
{
    const DesignState state = readFiles({{QStringLiteral("x/a/Dockerfile"), "FROM b\nRUN c\n"}, {QStringLiteral("y/a/Dockerfile"), "FROM b\nRUN c\n"}});
    const Result<OperationPtr> operation = operationFromJson(Json{{"op", "remove_layer"}, {"image", "a"}, {"layer", 0}});
    const Result<Rehearsed> done = rehearse(**operation, state);
    QVERIFY(!done);
    QVERIFY(done.error().message.contains(QLatin1String("dockerfile:x/a/Dockerfile, dockerfile:y/a/Dockerfile")));
}

void TestOperations::brokenFile_freezesItsGesturesAlone()
{
    const DesignState good = readFiles(smallProject());
    const QString file = QStringLiteral("code/envs.py");
    const DesignState broken = readOn(good, {{file, smallProject().value(file) + "def (:\n"}});
    for (const Json &operation : operationsAt(broken)) {
        const Checked checked = check(operation, broken);
        if (!checked.rehearsed)
            continue;
        for (const FileEdit &edit : checked.rehearsed->planned.edit.files)
            QVERIFY2(edit.file != file, dumpJson(operation).constData());
    }
    const Result<OperationPtr> elsewhere = operationFromJson(Json{{"op", "remove_layer"}, {"image", "training"}, {"layer", 0}});
    QVERIFY(rehearse(**elsewhere, broken));
}

GANTRY_TEST(TestOperations)
#include "tst_operations.moc"
