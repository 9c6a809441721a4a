// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/core/lineframer.h"

#include <QTest>

using namespace gantry;

class TestLineFramer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void feed_splitAtEveryByte_givesSameLines();
    void feed_byteByByte_givesSameLines();
    void feed_lineOverCap_isLeftOutAndTheNextIsRead();
    void takeRest_afterCutLine_givesItOnce();
};

namespace {
const QByteArray kStream = "{\"a\":1}\n\r\n\n{\"b\":\"\xc3\xa4\"}\r\nthird\nrest";
const QByteArrayList kLines{"{\"a\":1}", "{\"b\":\"\xc3\xa4\"}", "third"};
} // namespace

void TestLineFramer::feed_splitAtEveryByte_givesSameLines()
{
    for (qsizetype split = 0; split <= kStream.size(); ++split) {
        LineFramer framer;
        QByteArrayList lines = framer.feed(QByteArrayView(kStream).first(split));
        lines += framer.feed(QByteArrayView(kStream).sliced(split));
        QCOMPARE(lines, kLines);
        QCOMPARE(framer.takeRest(), QByteArray("rest"));
    }
}

void TestLineFramer::feed_byteByByte_givesSameLines()
{
    LineFramer framer;
    QByteArrayList lines;
    for (qsizetype i = 0; i < kStream.size(); ++i)
        lines += framer.feed(QByteArrayView(kStream).sliced(i, 1));
    QCOMPARE(lines, kLines);
}

void TestLineFramer::feed_lineOverCap_isLeftOutAndTheNextIsRead()
{
    for (qsizetype step = 1; step < 12; ++step) {
        LineFramer framer(5);
        const QByteArray stream = "12345\n123456789\nab\n";
        QByteArrayList lines;
        for (qsizetype at = 0; at < stream.size(); at += step)
            lines += framer.feed(QByteArrayView(stream).sliced(at, qMin(step, stream.size() - at)));
        QCOMPARE(lines, (QByteArrayList{"12345", "ab"}));
        QCOMPARE(framer.droppedLines(), 1);
    }
}

void TestLineFramer::takeRest_afterCutLine_givesItOnce()
{
    LineFramer framer;
    framer.feed("whole\ncut of");
    QCOMPARE(framer.takeRest(), QByteArray("cut of"));
    QCOMPARE(framer.takeRest(), QByteArray());
    QCOMPARE(framer.feed("f\n"), (QByteArrayList{"f"}));
}

GANTRY_TEST(TestLineFramer)
#include "tst_lineframer.moc"
