// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/sdk/refusals.h"
#include "model/sdk/sdk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace gantry::sdk;

class TestSdk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parameter_byPosition_followsTheSignature();
    void layerMethods_all_haveTitlesAndParameters();
    void accelerator_text_isTakenAsTheSdkTakesIt();
    void environmentName_text_isTakenAsTheSdkTakesIt_data();
    void environmentName_text_isTakenAsTheSdkTakesIt();
    void repr_text_isPythons();
    void tables_comparedWithTheInstalledSdk_areEqual();

private:
    void compareSignatures(const QJsonObject &signatures);
    void compareAccelerators(const QJsonArray &names);
    void compareRefusals(const QJsonObject &refusals);
};

void TestSdk::parameter_byPosition_followsTheSignature()
{
    QCOMPARE(taskEnvironment().atPosition(0)->name, QLatin1String("name"));
    QVERIFY(taskEnvironment().atPosition(0)->isRequired());
    QCOMPARE(taskEnvironment().atPosition(1)->name, QLatin1String("depends_on"));
    QVERIFY(!taskEnvironment().atPosition(99));
    QCOMPARE(imageMethod(u"with_pip_packages")->atPosition(7)->name, QLatin1String("packages"));
    QVERIFY(!taskDecorator().atPosition(0));
    QVERIFY(imageConstructor(u"from_base"));
    QVERIFY(!imageConstructor(u"with_env_vars"));
    QVERIFY(!imageMethod(u"from_base"));
    QCOMPARE(callable(u"flyte.with_runcontext")->find(u"copy_style")->choices(),
             QStringList({QStringLiteral("loaded_modules"), QStringLiteral("all"), QStringLiteral("none"),
                          QStringLiteral("custom")}));
}

void TestSdk::layerMethods_all_haveTitlesAndParameters()
{
    for (const LayerMethod &method : layerMethods()) {
        QVERIFY2(imageMethod(method.name), method.name.data());
        QVERIFY(layerTitle(method.name) != method.name);
    }
    QCOMPARE(layerTitle(u"with_unknown"), QStringLiteral("with_unknown"));
}

void TestSdk::accelerator_text_isTakenAsTheSdkTakesIt()
{
    QVERIFY(isAccelerator(u"A100:2"));
    QVERIFY(isAccelerator(u"T4 shared:1"));
    QVERIFY(isAccelerator(u"AppleSilicon"));
    for (const QStringView text : {u"T4", u"L40S:1", u"H100:9", u"A100:02", u"V5E:1", u"Trn1:2", u"", u":1"})
        QVERIFY2(!isAccelerator(text), qPrintable(text.toString()));
}

void TestSdk::environmentName_text_isTakenAsTheSdkTakesIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("kebab") << QStringLiteral("data-prep") << true;
    QTest::newRow("snake") << QStringLiteral("data_prep2") << true;
    QTest::newRow("upper") << QStringLiteral("Data") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("double dash") << QStringLiteral("a--b") << false;
    QTest::newRow("trailing") << QStringLiteral("a-") << false;
    QTest::newRow("newline") << QStringLiteral("a\n") << false;
}

void TestSdk::environmentName_text_isTakenAsTheSdkTakesIt()
{
    QFETCH(QString, name);
    QFETCH(bool, isTaken);
    QCOMPARE(isEnvironmentName(name), isTaken);
}

void TestSdk::repr_text_isPythons()
{
    QCOMPARE(repr(QStringLiteral("a'b")), QStringLiteral("\"a'b\""));
    QCOMPARE(repr(QStringLiteral("a'\"b\n")), QStringLiteral("'a\\'\"b\\n'"));
    QVERIFY(isIdentifier(u"env_train"));
    QVERIFY(!isIdentifier(u"class"));
    QVERIFY(!isIdentifier(u"2a"));
    QVERIFY(!isIdentifier(u"a b"));
}

void TestSdk::tables_comparedWithTheInstalledSdk_areEqual()
{
    const QString python = qEnvironmentVariable("GANTRY_TEST_PYTHON");
    if (python.isEmpty())
        return;
    QStringList arguments{QStringLiteral(GANTRY_TEST_DATA "/signatures.py")};
    for (const Callable &entry : callables())
        arguments << entry.name;
    QProcess process;
    process.start(python, arguments);
    QVERIFY(process.waitForFinished(60000));
    const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QVERIFY2(!answer.isEmpty(), process.readAllStandardError().constData());
    if (answer[u"version"].toString() != kVersion)
        return;
    compareSignatures(answer[u"signatures"].toObject());
    compareAccelerators(answer[u"accelerators"].toArray());
    for (const QJsonValue &name : answer[u"methods"].toArray())
        QVERIFY2(imageConstructor(name.toString()) || layerMethod(name.toString()), qPrintable(name.toString()));
    compareRefusals(answer[u"refusals"].toObject());
}

void TestSdk::compareSignatures(const QJsonObject &signatures)
{
    for (const Callable &entry : callables()) {
        const QJsonArray rows = signatures[entry.name].toArray();
        const bool endsInKwargs = entry.name == cloneEnvironment().name;
        QCOMPARE(int(entry.parameters.size()), int(rows.size()) + (endsInKwargs ? 1 : 0));
        for (int at = 0; at < rows.size() - (endsInKwargs ? 1 : 0); ++at) {
            const Parameter &parameter = entry.parameters[size_t(at)];
            const QJsonArray row = rows[at].toArray();
            QCOMPARE(QString(parameter.name), row[0].toString());
            QCOMPARE(QString(parameter.type), row[1].toString());
            QCOMPARE(QString(parameter.defaultCode), row[2].toString());
            const char *kinds[] = {"Normal", "VarPositional", "KeywordOnly", "VarKeyword"};
            QCOMPARE(kinds[int(parameter.kind)], qPrintable(row[3].toString()));
        }
    }
}

void TestSdk::compareAccelerators(const QJsonArray &names)
{
    for (const QJsonValue &name : names)
        QVERIFY2(isAccelerator(name.toString()), qPrintable(name.toString()));
    for (const DeviceType &device : deviceTypes()) {
        for (int count = 0; count <= 20; ++count) {
            const QString text = device.name + u':' + QString::number(count);
            QCOMPARE(isAccelerator(text), names.contains(text));
        }
    }
}

void TestSdk::compareRefusals(const QJsonObject &refusals)
{
    const auto says = [&](const char *name, Refusal refusal, const QStringList &parts) {
        const QString real = refusals[QLatin1String(name)].toString();
        const QString ours = sentence(refusal, parts);
        QVERIFY2(real.startsWith(ours), qPrintable(real + QStringLiteral(" | ") + ours));
    };
    says("EnvironmentName", Refusal::EnvironmentName, {QStringLiteral("Bad Name")});
    says("SelfDependency", Refusal::SelfDependency, {});
    says("VariadicTask", Refusal::VariadicTask, {QStringLiteral("variadic")});
    says("NotExtendable", Refusal::NotExtendable, {});
    says("RequirementsSuffix", Refusal::RequirementsSuffix, {QStringLiteral("a.in")});
    says("ListAsArgument", Refusal::ListAsArgument,
         {QStringLiteral("AptPackages"), QStringLiteral("packages"), QStringLiteral("0"), QStringLiteral("['vim']")});
    says("RetriesType", Refusal::RetriesType, {QStringLiteral("'3'")});
    says("CacheBehaviour", Refusal::CacheBehaviour, {QStringLiteral("'bogus'")});
    says("SecretMount", Refusal::SecretMount, {});
    says("DirectImage", Refusal::DirectImage, {});
}

GANTRY_TEST(TestSdk)
#include "tst_sdk.moc"
