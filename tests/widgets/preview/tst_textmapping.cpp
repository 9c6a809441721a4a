// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "widgets/preview/textmapping.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace gantry;

class TestTextMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offsets_ofEveryCharacter_matchTheDocument_data();
    void offsets_ofEveryCharacter_matchTheDocument();
    void typedBytes_inCrlfFile_getCrlf();
    void reason_forBytesThatADocumentWouldChange_isGiven();
};

void TestTextMapping::offsets_ofEveryCharacter_matchTheDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("lf") << QByteArray("FROM a\nRUN b\n");
    QTest::newRow("crlf") << QByteArray("FROM a\r\nRUN b\r\n\r\nlast");
    QTest::newRow("bom") << QByteArray("\xEF\xBB\xBF" "FROM a\nRUN b");
    QTest::newRow("wide") << QByteArray("\xc3\xa9\xf0\x9f\x98\x80x\n\xe2\x82\xacy\r\nz");
    QTest::newRow("empty") << QByteArray();
}

void TestTextMapping::offsets_ofEveryCharacter_matchTheDocument()
{
    QFETCH(QByteArray, bytes);
    const LineIndex lines(bytes);
    QTextDocument document;
    document.setPlainText(shownText(bytes));
    QCOMPARE(document.blockCount(), lines.lineCount());
    qsizetype walked = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    for (int position = 0; position < document.characterCount(); ++position) {
        const QTextBlock block = document.findBlock(position);
        const BlockPosition at{block.blockNumber(), position - block.position()};
        const QString text = block.text();
        if (at.column > 0 && at.column < text.size() && text.at(at.column).isLowSurrogate())
            continue;
        QCOMPARE(byteOffset(at, bytes, lines), advanced(walked, position, bytes));
        QCOMPARE(blockPosition(byteOffset(at, bytes, lines), bytes, lines), at);
    }
}

void TestTextMapping::typedBytes_inCrlfFile_getCrlf()
{
    const QByteArray bytes("a\r\nb");
    const LineIndex lines(bytes);
    QCOMPARE(typedBytes(QStringLiteral("x\ny"), 0, bytes, lines), QByteArray("x\r\ny"));
    QCOMPARE(typedBytes(QStringLiteral("x\ny"), 4, bytes, lines), QByteArray("x\r\ny"));
    const QByteArray unix("a\nb");
    QCOMPARE(typedBytes(QStringLiteral("x\ny"), 0, unix, LineIndex(unix)), QByteArray("x\ny"));
}

void TestTextMapping::reason_forBytesThatADocumentWouldChange_isGiven()
{
    QVERIFY(reasonNotEditable("plain\r\ntext \xc3\xa9").isEmpty());
    QVERIFY(!reasonNotEditable("\xff\xfe").isEmpty());
    QVERIFY(!reasonNotEditable("a\rb").isEmpty());
    QVERIFY(!reasonNotEditable(QByteArray("a\0b", 3)).isEmpty());
    QVERIFY(!reasonNotEditable("a\xe2\x80\xa9" "b").isEmpty());
}

GANTRY_TEST(TestTextMapping)
#include "tst_textmapping.moc"
