// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "model/source/edit.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gantry;

namespace {

const QString kFile = QStringLiteral("a.txt");

SourceSet setOf(const QByteArray &text)
{
    SourceSet set;
    set.insert(kFile, text);
    return set;
}

QByteArray randomText(QRandomGenerator &random)
{
    static const QByteArrayList lines{"a\n", "b\n", "c\r\n", "\n", "\xc3\xa9\n", "long line\n"};
    QByteArray text;
    for (int i = random.bounded(14); i > 0; --i)
        text += lines[random.bounded(int(lines.size()))];
    if (random.bounded(2) == 0)
        text += "end";
    return text;
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void applied_withOverlap_refusesAndNamesFile();
    void applied_beyondEnd_refuses();
    void applied_insertionsAtOneOffset_keepOrder();
    void inverted_ofRandomEdits_restoresBytes();
    void inverted_ofCreateAndRemove_restoresFiles();
    void smallestEdit_betweenRandomTexts_turnsOneIntoOther();
    void smallestEdit_twoChangedLines_leavesLineBetween();
    void smallestEdit_insideCodePoint_keepsItWhole();
    void mappedOffset_aroundReplacement_follows();
    void unifiedDiff_changedLine_hasContext();
    void unifiedDiff_noFinalNewline_saysSo();
    void unifiedDiff_createdFile_comesFromNothing();
};

void TestEdit::applied_withOverlap_refusesAndNamesFile()
{
    Edit edit;
    edit.replace(kFile, {0, 3}, "x");
    edit.replace(kFile, {2, 4}, "y");
    const Result<SourceSet> after = applied(setOf("abcdef"), edit);
    QVERIFY(!after);
    QCOMPARE(after.error().place.file, kFile);
}

void TestEdit::applied_beyondEnd_refuses()
{
    Edit edit;
    edit.replace(kFile, {3, 9}, "x");
    QVERIFY(!applied(setOf("abcdef"), edit));
    QVERIFY(!inverted(setOf("abcdef"), edit));
}

void TestEdit::applied_insertionsAtOneOffset_keepOrder()
{
    Edit edit;
    edit.replace(kFile, {1, 2}, "B");
    edit.insert(kFile, 1, "x");
    edit.insert(kFile, 1, "y");
    edit.insert(kFile, 2, "z");
    QCOMPARE(applied(setOf("abc"), edit)->find(kFile)->bytes(), QByteArray("axyBzc"));
}

void TestEdit::inverted_ofRandomEdits_restoresBytes()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        const SourceSet before = setOf(randomText(random) + "0123456789");
        Edit edit;
        qsizetype at = 0;
        const qsizetype size = before.find(kFile)->bytes().size();
        while (at < size) {
            const qsizetype begin = at + random.bounded(6);
            const qsizetype end = begin + random.bounded(4);
            if (end > size)
                break;
            edit.replace(kFile, {begin, end}, QByteArray(random.bounded(4), 'n'));
            at = end + 1;
        }
        const Result<SourceSet> after = applied(before, edit);
        QVERIFY(after);
        const Result<SourceSet> back = applied(*after, *inverted(before, edit));
        QVERIFY(back);
        QCOMPARE(back->find(kFile)->bytes(), before.find(kFile)->bytes());
    }
}

void TestEdit::inverted_ofCreateAndRemove_restoresFiles()
{
    const SourceSet before = setOf("abc");
    Edit edit;
    edit.remove(kFile);
    edit.create(QStringLiteral("b.txt"), "new");
    const Result<SourceSet> after = applied(before, edit);
    QVERIFY(after && !after->contains(kFile));
    QCOMPARE(after->find(QStringLiteral("b.txt"))->bytes(), QByteArray("new"));
    const Result<SourceSet> back = applied(*after, *inverted(before, edit));
    QVERIFY(back && !back->contains(QStringLiteral("b.txt")));
    QCOMPARE(back->find(kFile)->bytes(), QByteArray("abc"));
}

void TestEdit::smallestEdit_betweenRandomTexts_turnsOneIntoOther()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 2000; ++round) {
        const QByteArray from = randomText(random);
        const QByteArray to = randomText(random);
        const Result<SourceSet> after = applied(setOf(from), smallestEdit(kFile, from, to));
        QVERIFY(after);
        QCOMPARE(after->find(kFile)->bytes(), to);
    }
}

void TestEdit::smallestEdit_twoChangedLines_leavesLineBetween()
{
    const Edit edit = smallestEdit(kFile, "one\ntwo\nthree\nfour\n", "ONE\ntwo\nthree\nFOUR\n");
    QCOMPARE(edit.files.size(), size_t(1));
    QCOMPARE(edit.files[0].replacements.size(), size_t(2));
    QVERIFY(edit.files[0].replacements[0].range.end <= 4);
    QVERIFY(edit.files[0].replacements[1].range.begin >= 14);
}

void TestEdit::smallestEdit_insideCodePoint_keepsItWhole()
{
    const Edit edit = smallestEdit(kFile, "x\xc3\xa9y", "x\xc3\xa8y");
    QCOMPARE(edit.files[0].replacements[0], (Replacement{{1, 3}, "\xc3\xa8"}));
}

void TestEdit::mappedOffset_aroundReplacement_follows()
{
    FileEdit edit{kFile, FileEdit::Kind::Change, {{{2, 4}, "xyz"}, {{6, 6}, "--"}}};
    QCOMPARE(mappedOffset(edit, 1), 1);
    QCOMPARE(mappedOffset(edit, 2), 2);
    QCOMPARE(mappedOffset(edit, 3), 5);
    QCOMPARE(mappedOffset(edit, 4), 5);
    QCOMPARE(mappedOffset(edit, 6), 9);
    QCOMPARE(mappedOffset(edit, 7), 10);
}

void TestEdit::unifiedDiff_changedLine_hasContext()
{
    const QByteArray diff = unifiedDiff(kFile, "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n");
    QCOMPARE(diff, QByteArray("--- a/a.txt\n+++ b/a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"));
    QVERIFY(unifiedDiff(kFile, "same", "same").isEmpty());
}

void TestEdit::unifiedDiff_noFinalNewline_saysSo()
{
    QCOMPARE(unifiedDiff(kFile, "a\nb", "a\nb\n"),
             QByteArray("--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"));
}

void TestEdit::unifiedDiff_createdFile_comesFromNothing()
{
    SourceSet after = setOf("a");
    after.insert(QStringLiteral("b.txt"), "x\ny\n");
    QCOMPARE(unifiedDiff(setOf("a"), after), QByteArray("--- /dev/null\n+++ b/b.txt\n@@ -0,0 +1,2 @@\n+x\n+y\n"));
}

GANTRY_TEST(TestEdit)
#include "tst_edit.moc"
