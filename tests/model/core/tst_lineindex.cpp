// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/core/lineindex.h"

#include <QTest>

using namespace gantry;

class TestLineIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void position_ofEveryOffset_translatesBack();
    void lineRange_withCrlf_leavesLineEndOut();
    void position_afterMultibyte_countsCodePoints();
};

void TestLineIndex::position_ofEveryOffset_translatesBack()
{
    const QByteArray text("ab\n\nc\r\nlast");
    const LineIndex lines(text);
    QCOMPARE(lines.lineCount(), 4);
    for (qsizetype offset = 0; offset <= text.size(); ++offset) {
        if (offset > 0 && text[offset - 1] == '\r')
            continue; // between CR and LF there is no place for people
        QCOMPARE(lines.offset(lines.position(offset, text), text), offset);
    }
}

void TestLineIndex::lineRange_withCrlf_leavesLineEndOut()
{
    const QByteArray text("a\r\nbc\r\n");
    const LineIndex lines(text);
    QCOMPARE(lines.lineRange(2, text), (TextRange{3, 5}));
    QCOMPARE(lines.wholeLineRange(2), (TextRange{3, 7}));
    QCOMPARE(lines.lineRange(3, text), (TextRange{7, 7}));
}

void TestLineIndex::position_afterMultibyte_countsCodePoints()
{
    const QByteArray text("\xc3\xa9x\xf0\x9f\x98\x80y");
    const LineIndex lines(text);
    QCOMPARE(lines.position(2, text), (TextPosition{1, 2}));
    QCOMPARE(lines.position(7, text), (TextPosition{1, 4}));
}

GANTRY_TEST(TestLineIndex)
#include "tst_lineindex.moc"
