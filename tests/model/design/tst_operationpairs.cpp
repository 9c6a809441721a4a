// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "testproject.h"

#include "model/design/operation.h"
#include "model/source/editstack.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

namespace {

QString pairsFolder()
{
    return QStringLiteral(GANTRY_TEST_DATA "/pairs/");
}

DesignState readFolderAt(const QString &path)
{
    const Result<FolderReading> reading = readFolder(path);
    Q_ASSERT(reading);
    return readDesign(*reading, QStringLiteral("project"));
}

} // namespace

//! Files before and after edits that a careful person would make.
class TestOperationPairs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pair_ofFiles_isMadeUndoneAndRedone_data();
    void pair_ofFiles_isMadeUndoneAndRedone();
};

void TestOperationPairs::pair_ofFiles_isMadeUndoneAndRedone_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList names = QDir(pairsFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(names.size() >= 15);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestOperationPairs::pair_ofFiles_isMadeUndoneAndRedone()
{
    QFETCH(QString, folder);
    const QString path = pairsFolder() + folder;
    DesignState state = readFolderAt(path + QLatin1String("/before"));
    const Files before = filesOf(state.texts);
    const Files expected = filesOf(readFolderAt(path + QLatin1String("/after")).texts);
    QFile file(path + QLatin1String("/ops.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Json> operations = parseJson(file.readAll());
    QVERIFY(operations);
    EditStack stack;
    stack.reset(state.texts);
    for (const Json &json : *operations) {
        const Result<OperationPtr> operation = operationFromJson(json);
        QVERIFY(operation);
        Result<Rehearsed> done = rehearse(**operation, state);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QVERIFY(stack.push(done->planned.edit));
        state = done->after;
    }
    SourceSet wanted;
    for (auto it = expected.cbegin(); it != expected.cend(); ++it)
        wanted.insert(it.key(), it.value());
    QVERIFY2(filesOf(stack.texts()) == expected, unifiedDiff(wanted, stack.texts()).constData());
    for (int i = stack.history()->count(); i > 0; --i)
        stack.history()->undo();
    QVERIFY(filesOf(stack.texts()) == before);
    for (int i = stack.history()->count(); i > 0; --i)
        stack.history()->redo();
    QVERIFY(filesOf(stack.texts()) == expected);
}

GANTRY_TEST(TestOperationPairs)
#include "tst_operationpairs.moc"
