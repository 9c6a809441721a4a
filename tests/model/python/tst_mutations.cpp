// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "readingfault.h"
#include "seeds.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

//! Any bytes are read without harm, and edits of them are refused or do what they say.
class TestMutations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seeds_readAndEdited_keepTheirPromise_data();
    void seeds_readAndEdited_keepTheirPromise();
    void mutations_read_keepTheirPromise();
    void mutations_edited_keepTheirPromise();
    void largeFile_read_isAtOnce_data();
    void largeFile_read_isAtOnce();
};

void TestMutations::seeds_readAndEdited_keepTheirPromise_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QVERIFY(pythonSeeds().size() >= 20);
    for (const auto &[name, bytes] : pythonSeeds())
        QTest::newRow(qPrintable(name)) << bytes;
}

void TestMutations::seeds_readAndEdited_keepTheirPromise()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(readingFault(bytes), QByteArray());
    QCOMPARE(pythonEditsFault(bytes), QByteArray());
}

namespace {

QByteArray told(std::uint64_t index, const QByteArray &fault, const QByteArray &bytes)
{
    return "mutation " + QByteArray::number(qulonglong(index)) + ": " + fault + "\n" + bytes;
}

constexpr std::uint64_t kCount = 20000;

} // namespace

void TestMutations::mutations_read_keepTheirPromise()
{
    const Mutations all = pythonMutations();
    for (std::uint64_t i = 0; i < kCount; ++i) {
        const QByteArray bytes = all.at(i);
        const QByteArray fault = readingFault(bytes);
        QVERIFY2(fault.isEmpty(), told(i, fault, bytes).constData());
    }
}

void TestMutations::mutations_edited_keepTheirPromise()
{
    const Mutations all = pythonMutations();
    for (std::uint64_t i = 0; i < kCount; i += 16) {
        const QByteArray bytes = all.at(i);
        const QByteArray fault = pythonEditsFault(bytes);
        QVERIFY2(fault.isEmpty(), told(i, fault, bytes).constData());
    }
}

void TestMutations::largeFile_read_isAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto repeated = [](const QByteArray &piece, qsizetype size) -> QByteArray { return piece.repeated(size / piece.size() + 1); };
    constexpr qsizetype kLarge = 2 * 1024 * 1024 - 100; // the most that is read
    QTest::newRow("statements") << QByteArray("import flyte\n" + repeated("x = f(1, a='b')\n", kLarge));
    QTest::newRow("one line") << QByteArray("x = '" + QByteArray(kLarge, 'x') + "'\n");
    QTest::newRow("one name again and again") << QByteArray("import flyte\n" + repeated("e = flyte.TaskEnvironment(name='e')\n", 100 * 1024));
    QByteArray environments("import flyte\n");
    for (int i = 0; i < 10000; ++i)
        environments += "e" + QByteArray::number(i) + " = flyte.TaskEnvironment(name='e" + QByteArray::number(i) + "')\n";
    QTest::newRow("environments") << environments;
    QTest::newRow("brackets") << QByteArray(kLarge, '(');
    QTest::newRow("blank lines") << QByteArray(kLarge, '\n');
    QTest::newRow("nul bytes") << QByteArray(kLarge, '\0');
    QTest::newRow("refused") << QByteArray(5 * 1024 * 1024, ' ');
}

void TestMutations::largeFile_read_isAtOnce()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const python::FileReadingPtr file = python::FileReading::read(std::make_shared<SourceText>(QStringLiteral("a.py"), bytes));
    python::resolve({file});
    qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY2(timer.elapsed() < 20000, "a bound against quadratic behaviour, far above what a busy machine needs");
}

GANTRY_TEST(TestMutations)
#include "tst_mutations.moc"
