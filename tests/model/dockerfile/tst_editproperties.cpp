// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/testregistry.h"
#include "corpus.h"
#include "model/dockerfile/edits.h"
#include "model/source/edit.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace gantry;
using namespace gantry::test;
using dockerfile::Document;
using dockerfile::TextEdit;

namespace {

const QString kFile = QStringLiteral("Dockerfile");

QByteArray after(const QByteArray &before, const TextEdit &edit)
{
    return dockerfile::withReplacements(before, edit.replacements);
}

// What an edit does through the stack's own functions: do, undo, redo.
QByteArray undone(const QByteArray &before, const TextEdit &edit)
{
    SourceSet texts;
    texts.insert(kFile, before);
    Edit whole;
    whole.files = {{kFile, FileEdit::Kind::Change, edit.replacements}};
    const Result<SourceSet> done = applied(texts, whole);
    const Result<Edit> inverse = inverted(texts, whole);
    if (!done || !inverse || done->find(kFile)->bytes() != after(before, edit))
        return "the edit can't be applied";
    const Result<SourceSet> back = applied(*done, *inverse);
    return back ? back->find(kFile)->bytes() : QByteArray("the edit can't be undone");
}

QByteArrayList commentTexts(const Document &document)
{
    QByteArrayList texts;
    for (const dockerfile::Comment &comment : document.allComments())
        texts.append(document.text(comment.text));
    std::sort(texts.begin(), texts.end());
    return texts;
}

// Each comment is there still, or is listed as dropped.
QByteArrayList commentsAccountedFor(const Document &document, const TextEdit &edit)
{
    QByteArrayList texts = commentTexts(document);
    for (const QString &dropped : edit.droppedComments)
        texts.append(dropped.toUtf8());
    std::sort(texts.begin(), texts.end());
    return texts;
}

QByteArray described(const QByteArray &name, int layer, const QByteArray &text)
{
    return name + ", layer " + QByteArray::number(layer) + ":\n" + text;
}

struct Site {
    QByteArray name;
    QByteArray text;
    Document document;
    int stage;
    int layers;
};

// The corpus, and the projects that Gantry ships and tests with.
std::vector<Sample> samples()
{
    std::vector<Sample> all = dockerfileCorpus();
    for (const QString &root : {QStringLiteral("/resources/examples"), QStringLiteral("/tests/projects")}) {
        QDirIterator files(QStringLiteral(GANTRY_SOURCE_DIR) + root, {QStringLiteral("Dockerfile")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all.push_back({files.filePath().toUtf8(), file.readAll()});
        }
    }
    return all;
}

const std::vector<Site> &sites()
{
    static const std::vector<Site> all = [] {
        std::vector<Site> made;
        for (const Sample &sample : samples()) {
            for (const bool windows : {false, true}) {
                QByteArray text = sample.bytes;
                if (text.size() > 20000)
                    continue;
                if (windows)
                    text.replace("\r\n", "\n").replace("\n", "\r\n");
                const Document document = dockerfile::read(text);
                if (!document.faults.empty())
                    continue;
                for (size_t stage = 0; stage < document.stages.size(); ++stage)
                    made.push_back({sample.name + (windows ? " (windows)" : ""), text, document, int(stage),
                                    document.stages[stage].layerCount()});
            }
        }
        return made;
    }();
    return all;
}

// Of a stage's layers, the comment lines that they own.
qsizetype ownedLines(const Document &document, int stage)
{
    const dockerfile::Stage &all = document.stages[size_t(stage)];
    qsizetype lines = 0;
    for (int i = all.firstLayer; i < all.endLayer; ++i) {
        const dockerfile::Instruction &one = document.instructions[size_t(i)];
        lines +=
            document.text(dockerfile::ownedRange(document, one)).count('\n') - document.text(one.range).count('\n');
    }
    return lines;
}

} // namespace

class TestDockerfileEditProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void insertThenRemove_everywhere_isTheIdentity();
    void duplicateThenRemove_everywhere_isTheIdentity();
    void moveThereAndBack_everywhere_isTheIdentity();
    void remove_everywhere_losesNoCommentUnlisted();
    void move_everywhere_keepsEveryComment();
    void commentMatrix_ofPositionsAndEdits_keepsOrListsTheComment_data();
    void commentMatrix_ofPositionsAndEdits_keepsOrListsTheComment();
};

void TestDockerfileEditProperties::insertThenRemove_everywhere_isTheIdentity()
{
    for (const Site &site : sites()) {
        for (int at = 0; at <= site.layers; ++at) {
            const Result<TextEdit> edit = dockerfile::insertLayer(site.document, site.stage, at, "LABEL inserted=here");
            if (!edit)
                continue;
            const QByteArray text = after(site.text, *edit);
            QCOMPARE(undone(site.text, *edit), site.text);
            const Result<TextEdit> removal = dockerfile::removeLayer(dockerfile::read(text), site.stage, at);
            QVERIFY2(bool(removal), site.name.constData());
            QVERIFY2(removal->droppedComments.isEmpty(), described(site.name, 0, text).constData());
            QVERIFY2(after(text, *removal) == site.text, described(site.name, at, text).constData());
        }
    }
}

void TestDockerfileEditProperties::duplicateThenRemove_everywhere_isTheIdentity()
{
    for (const Site &site : sites()) {
        for (int layer = 0; layer < site.layers; ++layer) {
            const Result<TextEdit> edit = dockerfile::duplicateLayer(site.document, site.stage, layer);
            if (!edit)
                continue;
            const QByteArray text = after(site.text, *edit);
            QCOMPARE(undone(site.text, *edit), site.text);
            const Result<TextEdit> removal = dockerfile::removeLayer(dockerfile::read(text), site.stage, layer + 1);
            QVERIFY2(bool(removal), site.name.constData());
            QVERIFY2(after(text, *removal) == site.text, described(site.name, layer, text).constData());
        }
    }
}

void TestDockerfileEditProperties::moveThereAndBack_everywhere_isTheIdentity()
{
    int moves = 0;
    int becameHeaders = 0;
    for (const Site &site : sites()) {
        for (int from = 0; from < site.layers; ++from) {
            for (int to = 0; to < site.layers; ++to) {
                const Result<TextEdit> edit = dockerfile::moveLayer(site.document, site.stage, from, to);
                if (!edit)
                    continue;
                ++moves;
                const QByteArray text = after(site.text, *edit);
                QCOMPARE(undone(site.text, *edit), site.text);
                // A comment that comes to stand above a group without comments is that group's header from then on, and
                // a group's header is the first layer's own once a commented one comes into the group.
                if (ownedLines(dockerfile::read(text), site.stage) != ownedLines(site.document, site.stage)) {
                    ++becameHeaders;
                    continue;
                }
                const Result<TextEdit> back = dockerfile::moveLayer(dockerfile::read(text), site.stage, to, from);
                QVERIFY2(bool(back), site.name.constData());
                QVERIFY2(after(text, *back) == site.text, described(site.name, from, text).constData());
            }
        }
    }
    QVERIFY(moves > 1000);
    QVERIFY(becameHeaders * 50 < moves);
}

void TestDockerfileEditProperties::remove_everywhere_losesNoCommentUnlisted()
{
    for (const Site &site : sites()) {
        for (int layer = 0; layer < site.layers; ++layer) {
            const Result<TextEdit> edit = dockerfile::removeLayer(site.document, site.stage, layer);
            if (!edit)
                continue;
            QCOMPARE(commentsAccountedFor(dockerfile::read(after(site.text, *edit)), *edit),
                     commentTexts(site.document));
            QCOMPARE(undone(site.text, *edit), site.text);
        }
    }
}

void TestDockerfileEditProperties::move_everywhere_keepsEveryComment()
{
    for (const Site &site : sites()) {
        for (int from = 0; from < site.layers; ++from) {
            for (const int to : {0, site.layers - 1}) {
                const Result<TextEdit> edit = dockerfile::moveLayer(site.document, site.stage, from, to);
                if (edit)
                    QCOMPARE(commentTexts(dockerfile::read(after(site.text, *edit))), commentTexts(site.document));
            }
        }
    }
}

namespace {

enum class Position { FileHeader, GroupHeader, Above, AboveAfterBlank, Inside, Below };

// Layers `RUN 0` … with one comment around layer `which`.
QByteArray withComment(Position position, int which, int count)
{
    QByteArray text = position == Position::FileHeader ? "# comment\nFROM a\n\n" : "FROM a\n\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray name = QByteArray::number(i);
        if (i != which || position == Position::FileHeader) {
            text += "RUN " + name + '\n';
            continue;
        }
        if (position == Position::GroupHeader || position == Position::Above)
            text += "# comment\n";
        if (position == Position::AboveAfterBlank)
            text += "# comment\n\n";
        text += "RUN " + name + (position == Position::Inside ? " \\\n  # comment\n  x\n" : "\n");
        if (position == Position::Below)
            text += "\n# comment\n\n";
    }
    return text;
}

} // namespace

void TestDockerfileEditProperties::commentMatrix_ofPositionsAndEdits_keepsOrListsTheComment_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("count");
    const char *const positions[] = {"file header", "group header", "above", "above after blank", "inside", "below"};
    for (int position = 0; position < 6; ++position) {
        for (const int count : {1, 3}) {
            for (int which = 0; which < count; ++which)
                QTest::addRow("%s, %d of %d", positions[position], which, count) << position << which << count;
        }
    }
}

void TestDockerfileEditProperties::commentMatrix_ofPositionsAndEdits_keepsOrListsTheComment()
{
    QFETCH(int, position);
    QFETCH(int, which);
    QFETCH(int, count);
    const auto where = Position(position);
    const QByteArray text = withComment(where, which, count);
    const Document document = dockerfile::read(text);
    const bool isHeader = (where == Position::GroupHeader || where == Position::Above) && which == 0 && count == 3;
    const bool isOwned =
        where == Position::Inside || ((where == Position::GroupHeader || where == Position::Above) && !isHeader);

    for (int at = 0; at <= count; ++at) {
        const Result<TextEdit> edit = dockerfile::insertLayer(document, 0, at, "LABEL a=b");
        QVERIFY(bool(edit));
        QCOMPARE(commentTexts(dockerfile::read(after(text, *edit))), commentTexts(document));
    }
    for (int layer = 0; layer < count; ++layer) {
        const Result<TextEdit> removal = dockerfile::removeLayer(document, 0, layer);
        QVERIFY(bool(removal));
        QCOMPARE(removal->droppedComments.size(), isOwned && layer == which ? 1 : 0);
        QCOMPARE(commentsAccountedFor(dockerfile::read(after(text, *removal)), *removal), commentTexts(document));

        const Result<TextEdit> copy = dockerfile::duplicateLayer(document, 0, layer);
        QVERIFY(bool(copy));
        QCOMPARE(after(text, *copy).count("# comment"), isOwned && layer == which ? 2 : 1);

        for (int to = 0; to < count; ++to) {
            const Result<TextEdit> move = dockerfile::moveLayer(document, 0, layer, to);
            QVERIFY(bool(move));
            const QByteArray moved = after(text, *move);
            QCOMPARE(moved.count("# comment"), 1);
            const QByteArray name = "RUN " + QByteArray::number(which);
            const bool isInside = where == Position::Inside;
            const QByteArray together =
                (isInside ? "" : "# comment\n") + name + (isInside ? " \\\n  # comment\n  x\n" : "\n");
            QVERIFY(!isOwned || moved.contains(together));
        }
    }
}

GANTRY_TEST(TestDockerfileEditProperties)
#include "tst_editproperties.moc"
