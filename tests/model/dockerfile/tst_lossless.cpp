// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "corpus.h"
#include "lossless.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gantry;
using namespace gantry::test;

class TestLossless : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void corpus_readAndPrinted_isTheSame_data();
    void corpus_readAndPrinted_isTheSame();
    void mutations_readAndPrinted_areTheSame();
    void mutations_edited_keepTheirPromise();
    void largeFile_read_isAtOnce_data();
    void largeFile_read_isAtOnce();
};

void TestLossless::corpus_readAndPrinted_isTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QVERIFY(dockerfileCorpus().size() >= 150);
    for (const Sample &sample : dockerfileCorpus())
        QTest::newRow(sample.name.constData()) << sample.bytes;
}

void TestLossless::corpus_readAndPrinted_isTheSame()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(losslessFault(bytes), QByteArray());
}

void TestLossless::mutations_readAndPrinted_areTheSame()
{
    const Mutations mutations = dockerfileMutations();
    for (std::uint64_t i = 0; i < 20000; ++i) {
        const QByteArray bytes = mutations.at(i);
        const QByteArray fault = losslessFault(bytes);
        QVERIFY2(fault.isEmpty(), QByteArray("mutation " + QByteArray::number(i) + ": " + fault).constData());
    }
}

void TestLossless::mutations_edited_keepTheirPromise()
{
    const Mutations mutations = dockerfileMutations();
    for (std::uint64_t i = 0; i < 20000; i += 8) {
        const QByteArray fault = editsFault(mutations.at(i));
        QVERIFY2(fault.isEmpty(), QByteArray("mutation " + QByteArray::number(i) + ": " + fault).constData());
    }
}

namespace {

QByteArray repeated(const QByteArray &piece, qsizetype size)
{
    return piece.repeated(size / piece.size() + 1);
}

constexpr qsizetype kLarge = 5 * 1024 * 1024;
constexpr qsizetype kMany = 512 * 1024; // of what is dear to read

} // namespace

void TestLossless::largeFile_read_isAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("layers") << "FROM a\n" + repeated("RUN echo one\nENV A=b C=\"d e\"\n", kLarge);
    QTest::newRow("one line") << "FROM a\nRUN " + QByteArray(kLarge, 'x') + '\n';
    QTest::newRow("continuation") << "FROM a\nRUN a" + repeated(" \\\n  && b", kLarge) + '\n';
    QTest::newRow("comments in a continuation") << "FROM a\nRUN a" + repeated(" \\\n# c\n b", kLarge) + '\n';
    QTest::newRow("heredoc") << "FROM a\nRUN <<EOF\n" + repeated("echo a\n", kLarge) + "EOF\n";
    QTest::newRow("unterminated heredocs") << "FROM a\n" + repeated("RUN <<E\n", kMany);
    QTest::newRow("many heredoc words") << "FROM a\nRUN " + repeated("<<E ", kMany) + '\n';
    QTest::newRow("many flags") << "FROM a\nRUN " + repeated("--mount=a ", kMany) + '\n';
    QTest::newRow("many pairs") << "FROM a\nENV " + repeated("A=b ", kMany) + '\n';
    QTest::newRow("nested arrays") << "FROM a\nCMD " + QByteArray(kLarge, '[') + '\n';
    QTest::newRow("nested braces") << "FROM a\nRUN <<E " + repeated("${a:-", kLarge) + '\n';
    QTest::newRow("nested triggers") << "FROM a\n" + repeated("ONBUILD ", kLarge) + '\n';
    QTest::newRow("blank lines") << QByteArray(kLarge, '\n');
    QTest::newRow("comments") << repeated("#\n", kLarge);
    QTest::newRow("directives") << repeated("# syntax=a\n", kMany);
    QTest::newRow("stages") << repeated("FROM a AS b\n", kMany);
    QTest::newRow("unknown") << repeated("x\n", kMany);
    QTest::newRow("nul bytes") << QByteArray(kLarge, '\0');
}

void TestLossless::largeFile_read_isAtOnce()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const dockerfile::Document document = dockerfile::read(bytes);
    const qint64 elapsed = timer.elapsed();
    qInfo("%lld ms", static_cast<long long>(elapsed));
    QVERIFY(dockerfile::print(document) == bytes);
    QVERIFY2(elapsed < 10000, "a bound against quadratic behaviour, far above what a busy machine needs");
}

GANTRY_TEST(TestLossless)
#include "tst_lossless.moc"
