// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "buildkit.h"
#include "common/testregistry.h"
#include "corpus.h"
#include "model/dockerfile/dockerfile.h"
#include "model/dockerfile/lines.h"
#include "model/dockerfile/words.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace gantry;
using namespace gantry::test;
using dockerfile::Document;
using dockerfile::Fault;
using dockerfile::Instruction;

namespace {

constexpr std::uint64_t kSampledMutations = 3000;

// Go writes U+FFFD for a byte that is no UTF-8 wherever it copies character by character.
QByteArray clean(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        const dockerfile::Decoded next = dockerfile::decode(text, at);
        dockerfile::appendUtf8(result, next.character);
        at += next.size;
    }
    return result;
}

QString differs(const char *what, const Instruction &instruction, const QString &ours, const QString &theirs)
{
    return QStringLiteral("line %1, %2: %3 here, %4 in BuildKit")
        .arg(instruction.startLine)
        .arg(QString::fromLatin1(what), ours, theirs);
}

QString shown(const QByteArrayList &list)
{
    return QString::fromUtf8('"' + list.join("\" \"") + '"');
}

QByteArrayList flagsOf(const Instruction &instruction)
{
    QByteArrayList flags;
    for (const dockerfile::Flag &flag : instruction.flags())
        flags.append("--" + flag.name + (flag.hasValue() ? "=" + flag.value : QByteArray()));
    return flags;
}

QByteArrayList argumentsOf(const Document &document, const Instruction &instruction)
{
    QByteArrayList texts;
    for (const dockerfile::Word &word : dockerfile::arguments(document, instruction))
        texts.append(clean(word.text));
    return texts;
}

QByteArrayList cleaned(QByteArrayList texts)
{
    for (QByteArray &text : texts)
        text = clean(text);
    return texts;
}

QString heredocDifference(const Document &document, const Instruction &ours, const BuildkitInstruction &theirs)
{
    if (ours.heredocs().size() != theirs.heredocs.size())
        return differs("heredocs", ours, QString::number(ours.heredocs().size()),
                       QString::number(theirs.heredocs.size()));
    for (size_t i = 0; i < theirs.heredocs.size(); ++i) {
        const dockerfile::Heredoc &one = ours.heredocs()[i];
        const BuildkitHeredoc &other = theirs.heredocs[i];
        if (one.name != other.name || document.text(one.content) != other.content)
            return differs("heredoc", ours, QString::fromUtf8(one.name + document.text(one.content)),
                           QString::fromUtf8(other.name + other.content));
        if (one.strip != other.strip || one.expand != other.expand || one.fileDescriptor != other.fileDescriptor)
            return differs("heredoc's kind", ours, QString(), QString());
    }
    return {};
}

QString instructionDifference(const Document &document, const Instruction &ours, const BuildkitInstruction &theirs)
{
    const QByteArray name = document.instructionName(ours);
    if (name != theirs.name && clean(name) != clean(theirs.name))
        return differs("name", ours, QString::fromUtf8(name), QString::fromUtf8(theirs.name));
    if (ours.startLine != theirs.start || ours.endLine != theirs.end)
        return differs("lines", ours, QStringLiteral("%1-%2").arg(ours.startLine).arg(ours.endLine),
                       QStringLiteral("%1-%2").arg(theirs.start).arg(theirs.end));
    if (flagsOf(ours) != theirs.flags)
        return differs("flags", ours, shown(flagsOf(ours)), shown(theirs.flags));
    if ((ours.form == dockerfile::Form::Json) != theirs.isJson)
        return differs("form", ours, QString::number(int(ours.form)), QString::number(int(theirs.isJson)));
    const QByteArrayList arguments = argumentsOf(document, ours);
    const bool isKnown = ours.keyword != dockerfile::Keyword::Unknown;
    if (isKnown && arguments != cleaned(theirs.arguments))
        return differs("arguments", ours, shown(arguments), shown(theirs.arguments));
    const QByteArray trigger = ours.trigger() ? document.instructionName(*ours.trigger()) : QByteArray();
    if (clean(trigger) != clean(theirs.trigger))
        return differs("trigger", ours, QString::fromUtf8(trigger), QString::fromUtf8(theirs.trigger));
    // That a stage is missing is no matter of the instruction alone.
    const bool refusedHere = ours.hasFault() && (ours.stage >= 0 || !theirs.refused.isEmpty());
    if (refusedHere != !theirs.refused.isEmpty())
        return differs("refusal", ours, ours.hasFault() ? document.fault(ours)->message : QString(), theirs.refused);
    return heredocDifference(document, ours, theirs);
}

QString instructionsDifference(const Document &document, const BuildkitReading &theirs)
{
    for (size_t i = 0; i < theirs.instructions.size(); ++i) {
        if (i >= document.instructions.size())
            return QStringLiteral("BuildKit has more instructions");
        const QString difference = instructionDifference(document, document.instructions[i], theirs.instructions[i]);
        if (!difference.isEmpty())
            return difference;
    }
    if (theirs.error.isEmpty() && document.instructions.size() != theirs.instructions.size())
        return QStringLiteral("BuildKit has fewer instructions");
    return {};
}

bool hasLongLine(const Document &document)
{
    return std::any_of(document.faults.begin(), document.faults.end(), [&](const Fault &fault) {
        return fault.lexical && fault.instruction < 0 && fault.range.size() > 65535;
    });
}

// BuildKit's parser stops at its first error. It names a directive's line one too low.
QString parserDifference(const Document &document, const BuildkitReading &theirs)
{
    const auto first =
        std::find_if(document.faults.begin(), document.faults.end(), [](const Fault &one) { return one.lexical; });
    const bool failsHere = first != document.faults.end();
    if (theirs.error.contains(QLatin1String("file with no instructions")))
        return document.instructions.empty() ? QString() : QStringLiteral("BuildKit sees no instructions");
    if (failsHere == theirs.error.isEmpty())
        return QStringLiteral("parser: %1 here, %2 in BuildKit")
            .arg(failsHere ? first->message : QString(), theirs.error);
    if (!failsHere)
        return {};
    const bool isDirective =
        std::any_of(document.directives.begin(), document.directives.end(),
                    [&](const auto &directive) { return directive.fault == int(first - document.faults.begin()); });
    if (first->line != theirs.errorLine + (isDirective ? 1 : 0))
        return QStringLiteral("parser: line %1 here, %2 in BuildKit: %3")
            .arg(first->line)
            .arg(theirs.errorLine)
            .arg(theirs.error);
    return {};
}

QString difference(const QByteArray &bytes, const BuildkitReading &theirs)
{
    const Document document = dockerfile::read(bytes);
    if (hasLongLine(document))
        return theirs.error.isEmpty() ? QStringLiteral("BuildKit takes the long line") : QString();
    const QString parser = parserDifference(document, theirs);
    if (!parser.isEmpty())
        return parser;
    const QString instructions = instructionsDifference(document, theirs);
    if (!instructions.isEmpty() || !theirs.error.isEmpty())
        return instructions;
    if (!theirs.escape.isEmpty() && theirs.escape[0] != document.escape)
        return QStringLiteral("another escape character");
    const int refused = document.faults.empty() ? 0 : document.faults.front().line;
    if (refused != theirs.firstRefused)
        return QStringLiteral("refused first: line %1 here, %2 in BuildKit").arg(refused).arg(theirs.firstRefused);
    return {};
}

} // namespace

class TestBuildkit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void corpus_readByBoth_agrees();
    void mutations_readByBoth_agree();

private:
    void compare(const std::vector<Sample> &samples);

    std::optional<Buildkit> m_buildkit;
};

void TestBuildkit::initTestCase()
{
    Result<Buildkit> found = Buildkit::find();
    if (found)
        m_buildkit = found.takeValue();
    else
        qInfo("BuildKit is not compared with: %s\n%s", qPrintable(found.error().message),
              qPrintable(found.error().detail));
}

void TestBuildkit::compare(const std::vector<Sample> &samples)
{
    std::vector<QByteArray> texts;
    for (const Sample &sample : samples)
        texts.push_back(sample.bytes);
    const std::vector<BuildkitReading> readings = m_buildkit->read(texts);
    QCOMPARE(readings.size(), samples.size());
    QStringList differences;
    for (size_t i = 0; i < samples.size(); ++i) {
        const QString found = difference(samples[i].bytes, readings[i]);
        if (!found.isEmpty())
            differences.append(QString::fromUtf8(samples[i].name) + QStringLiteral(": ") + found);
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

void TestBuildkit::corpus_readByBoth_agrees()
{
    if (m_buildkit)
        compare(dockerfileCorpus());
}

void TestBuildkit::mutations_readByBoth_agree()
{
    if (!m_buildkit)
        return;
    std::uint64_t count = qEnvironmentVariableIntValue("GANTRY_BUILDKIT_MUTATIONS");
    if (count == 0)
        count = kSampledMutations;
    const Mutations mutations = dockerfileMutations();
    std::vector<Sample> samples;
    for (std::uint64_t i = 0; i < count; ++i)
        samples.push_back({"mutation " + QByteArray::number(i), mutations.at(i)});
    compare(samples);
}

GANTRY_TEST(TestBuildkit)
#include "tst_buildkit.moc"
