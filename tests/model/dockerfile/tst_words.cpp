// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "buildkit.h"
#include "common/mutations.h"
#include "common/testregistry.h"
#include "model/dockerfile/shellwords.h"
#include "model/dockerfile/words.h"

#include <QHash>
#include <QTest>

using namespace gantry;
using namespace gantry::test;
using dockerfile::Document;
using dockerfile::Instruction;
using dockerfile::KeyValue;

namespace {

const QHash<QByteArray, QByteArray> &variables()
{
    static const QHash<QByteArray, QByteArray> all{
        {"A", "b"}, {"E", ""}, {"S", "x y"}, {"P", "/usr/bin:/bin"}, {"V", "foobarbaz"}, {"U", "h\xC3\xA9llo"}};
    return all;
}

std::optional<QByteArray> lookUp(QByteArrayView name)
{
    const auto found = variables().constFind(name.toByteArray());
    return found == variables().cend() ? std::nullopt : std::optional<QByteArray>(*found);
}

const char *const kWords[] = {
    "$A",
    "${A}",
    "x$A-y",
    "$S",
    "\"$S\"",
    "'$S'",
    "\\$A",
    "a\\ b",
    "${N}",
    "${N:-d}",
    "${N-d}",
    "${E:-d}",
    "${E-d}",
    "${A:+d}",
    "${N:+d}",
    "${E+d}",
    "${E:+d}",
    "${A:?m}",
    "${N:?m}",
    "${N?}",
    "${E:?}",
    "${V#foo}",
    "${V#*b}",
    "${V##*b}",
    "${V%baz}",
    "${V%b*}",
    "${V%%b*}",
    "${V/a/X}",
    "${V//a/X}",
    "${V/b?r/}",
    "${P//:/ }",
    "${V/*/x}",
    "${V//o*/x}",
    "${P%:*}",
    "${P##*/}",
    "${U#h?}",
    "${V/\\//x}",
    "${P//\\//-}",
    "${N:-${A}}",
    "${N:-'$A'}",
    "${N:-\"$S\"}",
    "a  b\tc",
    "\"a b\" c",
    "'a\"b'",
    "\"a'b\"",
    "\"\\\"\"",
    "\"\\a\"",
    "\"\\\\\"",
    "'a\\b'",
    "$",
    "$$",
    "$1",
    "$10x",
    "${1}",
    "$?",
    "${",
    "${}",
    "${A",
    "${A!}",
    "\"a",
    "'a",
    "a\\",
    "",
    "<<EOF",
    "a<b",
    "a<<  b c",
    "$A$S\"$S\"",
    "${A}${N}x",
    "x\"\"y",
    "\"\"",
    "'' ''",
    "${V/o/$A}",
    "${V#\"foo\"}",
    "${V%'baz'}",
    "${V##f?o}",
    "${V//}",
    "${A:=x}",
    "${A:x}",
    "\xC3\xA9 \xFF",
    "$\xC3\xA9",
    "${V/[a]/x}",
};

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void expand_ofWord_givesTextWordsAndNames();
    void expand_likeBuildkit_agrees();
    void keyValues_ofEachForm_haveRanges();
    void transfer_ofCopyAndAdd_hasSourcesAndDestination();
    void logicalArguments_overLines_leadBackToTheSource();
    void words_ofOnbuild_areTheTriggers();
};

void TestWords::expand_ofWord_givesTextWordsAndNames()
{
    const auto result = dockerfile::expand("$S:${N:-$A} '$P'", lookUp);
    QVERIFY(bool(result));
    QCOMPARE(result->text, QByteArray("x y:b $P"));
    QCOMPARE(result->used, (std::vector<QByteArray>{"S", "A"}));
    QCOMPARE(result->unset, std::vector<QByteArray>{"N"});
    QVERIFY(!dockerfile::expand("${N:?is needed}", lookUp));
    QCOMPARE(dockerfile::expand("${N:?is needed}", lookUp).error().message, QStringLiteral("N: is needed"));
    QCOMPARE(dockerfile::variablesIn("$A/${B:-$C}/'$D'"), (std::vector<QByteArray>{"A", "C", "B"}));
}

void TestWords::expand_likeBuildkit_agrees()
{
    const Result<Buildkit> buildkit = Buildkit::find();
    if (!buildkit) {
        qInfo("BuildKit is not compared with: %s", qPrintable(buildkit.error().message));
        return;
    }
    std::vector<QByteArray> words(std::begin(kWords), std::end(kWords));
    const Mutations mutations(
        words, {"$", "{", "}", "\"", "'", "\\", " ", ":-", "#", "%", "/", "*", "?", "${A", "${V", "<<", "$S"});
    const int asked = qEnvironmentVariableIntValue("GANTRY_BUILDKIT_MUTATIONS");
    for (int i = 0; i < (asked > 0 ? asked : 5000); ++i)
        words.push_back(mutations.at(std::uint64_t(i)));
    QStringList given;
    for (auto one = variables().cbegin(); one != variables().cend(); ++one)
        given.append(QString::fromUtf8(one.key() + '=' + one.value()));
    const std::vector<BuildkitExpansion> theirs = buildkit->expand(words, given);
    QCOMPARE(theirs.size(), words.size());
    for (size_t i = 0; i < words.size(); ++i) {
        const auto ours = dockerfile::expand(words[i], lookUp);
        QVERIFY2(bool(ours) == theirs[i].error.isEmpty(),
                 qPrintable(QString::fromUtf8(words[i]) + QStringLiteral(": ")
                            + (ours ? QString() : ours.error().message) + QStringLiteral(" / ") + theirs[i].error));
        if (!ours)
            continue;
        const QByteArray both = words[i] + ": " + ours->text + " / " + theirs[i].text;
        QVERIFY2(ours->text == theirs[i].text, both.constData());
        const QByteArray split = words[i] + ": " + QByteArrayList(ours->words.begin(), ours->words.end()).join('|')
            + " / " + theirs[i].words.join('|');
        QVERIFY2(QByteArrayList(ours->words.begin(), ours->words.end()) == theirs[i].words, split.constData());
    }
}

void TestWords::keyValues_ofEachForm_haveRanges()
{
    const QByteArray text("FROM a\nENV A=b \\\n  # why\n  C=\"d e\" F=\nENV G  h i\nLABEL \"x y\"=z\nARG T U=v\n");
    const Document document = dockerfile::read(text);
    const auto shown = [&](int index) {
        QByteArrayList list;
        for (const KeyValue &pair : dockerfile::keyValues(document, document.instructions[size_t(index)]))
            list.append(document.text(pair.nameRange) + '|' + document.text(pair.valueRange)
                        + (pair.hasValue() ? "" : "|none"));
        return list.join(' ');
    };
    QCOMPARE(shown(1), QByteArray("A|b C|\"d e\" F|"));
    QCOMPARE(shown(2), QByteArray("G|h i"));
    QCOMPARE(shown(3), QByteArray("\"x y\"|z"));
    QCOMPARE(shown(4), QByteArray("T||none U|v"));
    QVERIFY(dockerfile::keyValues(document, document.instructions[2]).front().oldForm);
}

void TestWords::transfer_ofCopyAndAdd_hasSourcesAndDestination()
{
    const Document document = dockerfile::read(
        "FROM a\nCOPY --from=b x y \\\n  /z/\nADD [\"p q\", \"/r\"]\nCOPY <<E w /s\nhi\nE\nCOPY one\n");
    const dockerfile::Transfer copy = dockerfile::transfer(document, document.instructions[1]);
    QCOMPARE(copy.from, QByteArray("b"));
    QCOMPARE(copy.sources.size(), size_t(2));
    QCOMPARE(document.text(copy.sources[1].range), QByteArray("y"));
    QCOMPARE(copy.destination->text, QByteArray("/z/"));
    const dockerfile::Transfer add = dockerfile::transfer(document, document.instructions[2]);
    QCOMPARE(add.sources.front().text, QByteArray("p q"));
    QCOMPARE(document.text(add.sources.front().range), QByteArray("\"p q\""));
    const dockerfile::Transfer heredoc = dockerfile::transfer(document, document.instructions[3]);
    QCOMPARE(heredoc.inlineFiles.size(), size_t(1));
    QCOMPARE(document.text(heredoc.inlineFiles.front().content), QByteArray("hi\n"));
    QCOMPARE(heredoc.sources.size(), size_t(1));
    QVERIFY(!dockerfile::transfer(document, document.instructions[4]).destination);
}

void TestWords::logicalArguments_overLines_leadBackToTheSource()
{
    const QByteArray text("FROM a\r\nRUN one \\\r\n  # two\r\n\r\n  three \\\r\n  four  \r\n");
    const Document document = dockerfile::read(text);
    const dockerfile::LogicalText arguments = document.logicalArguments(document.instructions[1]);
    QCOMPARE(arguments.text(), QByteArray("one   three   four"));
    const qsizetype three = arguments.text().indexOf("three");
    QCOMPARE(arguments.toSource(three), text.indexOf("three"));
    QCOMPARE(document.text(arguments.toSource(TextRange{three, three + 5})), QByteArray("three"));
    QCOMPARE(document.logicalLine(document.instructions[1]).text(), QByteArray("RUN one   three   four  "));
}

void TestWords::words_ofOnbuild_areTheTriggers()
{
    const Document document = dockerfile::read("FROM a\nONBUILD COPY --chown=1 \\\n  x y\n");
    const Instruction *trigger = document.instructions[1].trigger();
    QVERIFY(trigger);
    QCOMPARE(trigger->keyword, dockerfile::Keyword::Copy);
    QCOMPARE(trigger->flags().front().value, QByteArray("1"));
    QCOMPARE(document.logicalLine(*trigger).text(), QByteArray("COPY --chown=1   x y"));
    const dockerfile::Transfer copy = dockerfile::transfer(document, *trigger);
    QCOMPARE(copy.sources.front().text, QByteArray("x"));
    QCOMPARE(document.text(copy.destination->range), QByteArray("y"));
}

GANTRY_TEST(TestWords)
#include "tst_words.moc"
