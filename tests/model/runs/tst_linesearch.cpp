// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/runs/models/linesearch.h"

#include <QTest>

using namespace gantry;

class TestLineSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void text_inALine_isFoundAsQtFindsIt_data();
    void text_inALine_isFoundAsQtFindsIt();
};

void TestLineSearch::text_inALine_isFoundAsQtFindsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char16_t *text, const char16_t *line) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(line);
    };
    row("nothing", u"", u"epoch 1");
    row("nothing in nothing", u"", u"");
    row("something in nothing", u"a", u"");
    row("as it stands", u"epoch 1", u"epoch 12");
    row("another case", u"ePoCh", u"EpOcH 12");
    row("at the end", u"12", u"epoch 12");
    row("begun twice", u"aab", u"aaab");
    row("longer than the line", u"epoch 12", u"epoch 1");
    row("not there", u"loss", u"epoch 12");
    row("signs next to letters", u"[", u"{@`");
    row("text that is not ASCII", u"\u00c4rger", u"viel \u00e4RGER");
    row("line that is not ASCII", u"snow", u"\u00e4 SNOWman \u2603");
    row("a letter that stands for another", u"kelvin", u"300 \u212aelvin");
}

void TestLineSearch::text_inALine_isFoundAsQtFindsIt()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(LineSearch(text).isIn(line.toUtf8()), line.contains(text, Qt::CaseInsensitive));
}

GANTRY_TEST(TestLineSearch)
#include "tst_linesearch.moc"
