// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/edittools.h"
#include "model/dockerfile/lines.h"
#include "model/dockerfile/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry::dockerfile {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DockerfileEdit)
};

bool isInsideCharacter(QByteArrayView text, qsizetype at)
{
    return at > 0 && at < text.size() && (text[at] & 0xC0) == 0x80;
}

// The part that differs, in whole characters.
Replacement narrowed(const Document &document, TextRange range, const QByteArray &text)
{
    const QByteArrayView before = document.view(range);
    const qsizetype most = std::min(before.size(), text.size());
    qsizetype head = 0;
    while (head < most && before[head] == text[head])
        ++head;
    while (isInsideCharacter(before, head) || isInsideCharacter(text, head))
        --head;
    qsizetype tail = 0;
    while (tail < most - head && before[before.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    while (isInsideCharacter(before, before.size() - tail))
        --tail;
    return {{range.begin + head, range.end - tail}, text.mid(head, text.size() - head - tail)};
}

// The typed lines with the line ends of the lines whose places they take.
QByteArray withOldLineEnds(const QByteArrayList &lines, QByteArrayView before, const QByteArray &otherwise)
{
    QByteArray text;
    qsizetype at = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text += lines[i];
        if (i + 1 == lines.size())
            break;
        const qsizetype end = at < 0 ? -1 : before.indexOf('\n', at);
        const bool isCrlf = end > 0 && before[end - 1] == '\r';
        text += end < 0 ? otherwise : isCrlf ? QByteArray("\r\n") : QByteArray("\n");
        at = end < 0 ? -1 : end + 1;
    }
    return text;
}

// Behind the first `count` lines.
QByteArray withoutLines(const QByteArray &text, int count)
{
    qsizetype at = 0;
    for (int i = 0; i < count; ++i)
        at = text.indexOf('\n', at) + 1;
    return text.mid(at);
}

QStringList droppedInside(const Document &document, const Instruction &instruction, const QByteArrayList &lines)
{
    QStringList dropped;
    for (const Comment &comment : instruction.comments()) {
        const QByteArrayView text = document.view(comment.text);
        if (std::none_of(lines.begin(), lines.end(), [text](const QByteArray &line) { return trimmed(line) == text; }))
            dropped.append(QString::fromUtf8(text));
    }
    return dropped;
}

} // namespace

Result<TextEdit> replaceLayer(const Document &document, int stage, int layer, const QByteArray &text)
{
    const Result<StageView> view = StageView::open(document, stage);
    if (!view)
        return view.error();
    if (const Result<void> found = view->check(layer); !found)
        return found.error();
    const Result<Typed> typed = parseTyped(document, text);
    if (!typed)
        return typed.error();
    const Instruction &instruction = view->layer(layer);
    const TextRange range = document.textRange(instruction);
    QByteArrayList lines = typed->lines;
    lines[0] = leftTrimmed(lines[0]).toByteArray();
    const QByteArray now = withOldLineEnds(lines, document.view(range), lineEndNear(document, instruction.range));
    TextEdit edit;
    edit.layer = layer;
    edit.replacements = {narrowed(document, range, now)};
    edit.droppedComments = droppedInside(document, instruction, lines);
    QByteArrayList expected = instructionTexts(document);
    expected[view->instructionOf(layer)] = leftTrimmed(withoutLines(now, typed->instructionLine)).toByteArray();
    return checked(document, std::move(edit), expected);
}

Result<TextEdit> setBase(const Document &document, int stage, const QByteArray &reference)
{
    const Result<StageView> view = StageView::open(document, stage);
    if (!view)
        return view.error();
    const Stage &old = document.stages[size_t(stage)];
    const bool isOneWord = !reference.isEmpty() && std::none_of(reference.begin(), reference.end(), [](char byte) {
        return isBlank(byte) || byte == '\n' || byte == '\0';
    });
    if (!isOneWord || trimmed(reference) != reference || reference.startsWith("--")
        || reference.endsWith(document.escape))
        return refusedEdit(
            Words::tr("An image's reference is one word without white space, such as python:3.12-slim."));
    if (old.baseRange.isEmpty())
        return refusedEdit(Words::tr("This FROM names no image that could be changed. Write its text by hand."));
    TextEdit edit;
    edit.replacements = {narrowed(document, old.baseRange, reference)};
    const Document after = read(withReplacements(document.bytes, {{old.baseRange, reference}}));
    const bool isAsked = after.stages.size() == document.stages.size() && after.stages[size_t(stage)].base == reference
        && after.faults.size() <= document.faults.size();
    if (!isAsked)
        return refusedEdit(Words::tr("%1 can't stand in this FROM.").arg(QString::fromUtf8(reference)));
    QByteArrayList expected = instructionTexts(document);
    expected[old.from] = after.text(after.textRange(after.instructions[size_t(after.stages[size_t(stage)].from)]));
    return checked(document, std::move(edit), expected);
}

namespace {

// A value in quotes: the quote and the escape character are escaped, variables stay variables.
QByteArray quoted(const QByteArray &value, char quote, char escape)
{
    QByteArray text(1, quote);
    for (const char byte : value) {
        if (byte == quote || byte == escape)
            text += escape;
        text += byte;
    }
    return text + quote;
}

bool isBareWord(const QByteArray &value, char escape)
{
    return !value.isEmpty() && std::none_of(value.begin(), value.end(), [escape](char byte) {
        return isBlank(byte) || byte == '"' || byte == '\'' || byte == escape || (byte & 0x80) != 0;
    });
}

// As the old value was quoted, where that can hold the new one.
QByteArray writtenLike(const QByteArray &old, const QByteArray &value, char escape)
{
    if (old.startsWith('\'') && old.endsWith('\'') && old.size() > 1 && !value.contains('\''))
        return '\'' + value + '\'';
    const bool wasQuoted = old.startsWith('"') && old.endsWith('"') && old.size() > 1;
    if (!wasQuoted && (isBareWord(value, escape) || (value.isEmpty() && !old.startsWith('\''))))
        return value;
    return quoted(value, '"', escape);
}

// ` NAME=value` behind the last pair, on a line of its own where the last pair stands on one.
QByteArray addedPair(const Document &document, const Instruction &instruction, const std::vector<KeyValue> &pairs,
                     const QByteArray &pair)
{
    const qsizetype begin = pairs.back().nameRange.begin;
    const qsizetype lineBegin = begin == 0 ? 0 : document.bytes.lastIndexOf('\n', begin - 1) + 1;
    if (lineBegin <= instruction.keywordRange.begin)
        return ' ' + pair;
    const QByteArray indent = indentOf(document, {lineBegin, begin});
    const TextRange above{instruction.range.begin, lineBegin};
    return QByteArray(" ") + document.escape + lineEndNear(document, above) + indent + pair;
}

bool isVariableName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9')
            || byte == '_';
    });
}

// Whether an instruction's text sets the variable; the last pair counts.
bool sets(const QByteArray &text, char escape, const QByteArray &name, const QByteArray &written)
{
    const Document document = read(QByteArray("# escape=") + escape + "\nFROM scratch\n" + text);
    if (!document.faults.empty() || document.instructions.size() != 2)
        return false;
    const std::vector<KeyValue> pairs = keyValues(document, document.instructions[1]);
    const auto found =
        std::find_if(pairs.rbegin(), pairs.rend(), [&](const KeyValue &pair) { return pair.name == name; });
    return found != pairs.rend() && found->value == written;
}

Result<Replacement> pairEdit(const Document &document, const Instruction &instruction, const QByteArray &name,
                             const QByteArray &value, QByteArray &written)
{
    const std::vector<KeyValue> pairs = keyValues(document, instruction);
    const auto found =
        std::find_if(pairs.rbegin(), pairs.rend(), [&](const KeyValue &pair) { return pair.name == name; });
    if (found != pairs.rend()) {
        written = writtenLike(found->value, value, document.escape);
        if (found->oldForm && written.isEmpty())
            written = "\"\"";
        return Replacement{found->valueRange, written};
    }
    if (pairs.empty() || pairs.back().oldForm)
        return refusedEdit(
            Words::tr(
                "This ENV is written as \u201cENV name value\u201d, which holds one variable. Add a layer for %1.")
                .arg(QString::fromUtf8(name)));
    written = writtenLike({}, value, document.escape);
    const qsizetype end = instruction.argumentsRange.end;
    return Replacement{{end, end}, addedPair(document, instruction, pairs, name + '=' + written)};
}

} // namespace

Result<TextEdit> setEnvironmentVariable(const Document &document, int stage, int layer, const QByteArray &name,
                                        const QByteArray &value)
{
    const Result<StageView> view = StageView::open(document, stage);
    if (!view)
        return view.error();
    if (const Result<void> found = view->check(layer); !found)
        return found.error();
    const Instruction &instruction = view->layer(layer);
    if (instruction.keyword != Keyword::Env)
        return refusedEdit(Words::tr("This layer is no ENV."));
    if (!isVariableName(name))
        return refusedEdit(Words::tr("A variable's name has letters, digits and \u201c_\u201d alone."));
    if (value.contains('\n') || value.contains('\0'))
        return refusedEdit(Words::tr("A variable's value is one line."));
    QByteArray written;
    const Result<Replacement> change = pairEdit(document, instruction, name, value, written);
    if (!change)
        return change.error();
    const TextRange range = document.textRange(instruction);
    Replacement inText = *change;
    inText.range = {inText.range.begin - range.begin, inText.range.end - range.begin};
    QByteArrayList expected = instructionTexts(document);
    QByteArray &text = expected[view->instructionOf(layer)];
    text = withReplacements(text, {inText});
    if (!sets(text, document.escape, name, written))
        return refusedEdit(Words::tr("This value can't be written here. Change the layer's text by hand."));
    TextEdit edit;
    edit.layer = layer;
    edit.replacements = {narrowed(document, change->range, change->text)};
    return checked(document, std::move(edit), expected);
}

} // namespace gantry::dockerfile
