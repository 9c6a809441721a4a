// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/edittools.h"

#include "model/dockerfile/lines.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry::dockerfile {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DockerfileEdit)
};

using NodeIterator = std::vector<Node>::const_iterator;

// The node that begins at the offset or holds it.
NodeIterator nodeAt(const Document &document, qsizetype offset)
{
    return std::partition_point(document.nodes.begin(), document.nodes.end(),
                                [offset](const Node &node) { return node.range.end <= offset; });
}

bool isHeaderOfGroup(const Document &document, NodeIterator firstComment, NodeIterator instruction)
{
    NodeIterator before = firstComment;
    while (before != document.nodes.begin() && std::prev(before)->kind == Node::Kind::Comment)
        --before;
    if (before != document.nodes.begin() && std::prev(before)->kind == Node::Kind::Instruction)
        return false;
    int others = 0;
    for (auto node = std::next(instruction); node != document.nodes.end() && node->kind == Node::Kind::Instruction;
         ++node) {
        if (document.instructions[size_t(node->index)].keyword == Keyword::From)
            break;
        ++others;
        const auto next = std::next(node);
        if (next != document.nodes.end() && next->kind == Node::Kind::Comment)
            return false;
    }
    const auto next = std::next(instruction);
    const bool isNextCommented = next != document.nodes.end() && next->kind == Node::Kind::Comment;
    return others >= 2 && !isNextCommented;
}

} // namespace

Error refusedEdit(const QString &why)
{
    return {ErrorCode::Refused, why, {}, {}};
}

TextRange ownedRange(const Document &document, const Instruction &instruction)
{
    const NodeIterator node = nodeAt(document, instruction.range.begin);
    const QByteArray indent = indentOf(document, instruction.range);
    NodeIterator first = node;
    while (first != document.nodes.begin() && std::prev(first)->kind == Node::Kind::Comment
           && indentOf(document, std::prev(first)->range) == indent)
        --first;
    if (first == node)
        return instruction.range;
    const bool isFileHeader = first == document.nodes.begin() || std::prev(first)->kind == Node::Kind::Directive;
    if (isFileHeader || isHeaderOfGroup(document, first, node))
        return instruction.range;
    return {first->range.begin, instruction.range.end};
}

Result<StageView> StageView::open(const Document &document, int stage)
{
    if (document.stages.empty())
        return Error{ErrorCode::NotFound, Words::tr("This Dockerfile has no stage: write a FROM first."), {}, {}};
    if (stage < 0 || stage >= int(document.stages.size()))
        return Error{ErrorCode::NotFound, Words::tr("This Dockerfile has no stage %1.").arg(stage), {}, {}};
    return StageView(document, document.stages[size_t(stage)]);
}

Result<void> StageView::check(int layer) const
{
    if (layer >= 0 && layer < count())
        return {};
    return Error{
        ErrorCode::NotFound, Words::tr("This stage has no layer %1; it has %n.", nullptr, count()).arg(layer), {}, {}};
}

TextRange blankBefore(const Document &document, qsizetype offset)
{
    const NodeIterator node = nodeAt(document, offset);
    if (node == document.nodes.begin() || std::prev(node)->kind != Node::Kind::Blank)
        return {offset, offset};
    return std::prev(node)->range;
}

TextRange blankAfter(const Document &document, qsizetype offset)
{
    const NodeIterator node = nodeAt(document, offset);
    if (node == document.nodes.end() || node->kind != Node::Kind::Blank)
        return {offset, offset};
    return node->range;
}

qsizetype lineCount(const Document &document, TextRange blank)
{
    const QByteArrayView text = document.view(blank);
    return std::count(text.begin(), text.end(), '\n') + (text.isEmpty() || text.endsWith('\n') ? 0 : 1);
}

bool isAtEnd(const Document &document, qsizetype offset)
{
    return std::all_of(nodeAt(document, offset), document.nodes.end(),
                       [](const Node &node) { return node.kind == Node::Kind::Blank; });
}

bool isCommentAt(const Document &document, qsizetype offset)
{
    const NodeIterator node = nodeAt(document, offset);
    return node != document.nodes.end() && node->kind == Node::Kind::Comment;
}

QByteArray lineEndOf(const Document &document, TextRange range)
{
    const QByteArrayView text = document.view(range);
    return text.endsWith("\r\n") ? QByteArray("\r\n") : text.endsWith('\n') ? QByteArray("\n") : QByteArray();
}

QByteArray lineEndNear(const Document &document, TextRange range)
{
    QByteArray found = lineEndOf(document, range);
    if (!found.isEmpty())
        return found;
    qsizetype end = document.bytes.lastIndexOf('\n', range.end - 1);
    if (end < 0)
        end = document.bytes.indexOf('\n');
    return end < 0 ? QByteArray("\n") : lineEndOf(document, {std::max<qsizetype>(0, end - 1), end + 1});
}

QByteArray indentOf(const Document &document, TextRange range)
{
    const QByteArrayView text = document.view(range);
    const auto end = std::find_if(text.begin(), text.end(), [](char byte) { return byte != ' ' && byte != '\t'; });
    return text.first(end - text.begin()).toByteArray();
}

QByteArray Typed::joined(const QByteArray &lineEnd, const QByteArray &indent) const
{
    QByteArrayList indented = lines;
    for (int i = 0; i <= instructionLine; ++i) {
        if (!indented[i].startsWith(' ') && !indented[i].startsWith('\t'))
            indented[i].prepend(indent);
    }
    return indented.join(lineEnd);
}

QByteArray Typed::instruction(const QByteArray &lineEnd) const
{
    const QByteArray text = lines.mid(instructionLine, lineCount).join(lineEnd);
    return leftTrimmed(text).toByteArray();
}

namespace {

QByteArrayList typedLines(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines) {
        while (line.endsWith('\r'))
            line.chop(1);
    }
    while (!lines.isEmpty() && trimmed(lines.last()).isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && trimmed(lines.first()).isEmpty())
        lines.removeFirst();
    return lines;
}

// The only instruction between two that were put around it, or why it is not one.
Result<const Instruction *> onlyInstruction(const Document &probe)
{
    if (!probe.faults.empty())
        return refusedEdit(probe.faults.front().message);
    const Instruction &last = probe.instructions.back();
    if (probe.instructions.size() < 3 && last.keyword == Keyword::User && last.startLine == last.endLine)
        return refusedEdit(Words::tr("There is no instruction in this text. Write one, such as RUN or COPY."));
    if (last.keyword != Keyword::User || last.startLine != last.endLine || probe.instructions.size() < 3)
        return refusedEdit(
            Words::tr("This instruction goes on after its last line. Take the continuation character away."));
    if (probe.instructions.size() > 3)
        return refusedEdit(Words::tr("This text has several instructions. Write one at a time."));
    const Instruction &only = probe.instructions[1];
    if (only.keyword == Keyword::From)
        return refusedEdit(Words::tr("FROM begins a stage and is no layer."));
    if (only.range.end != last.range.begin)
        return refusedEdit(Words::tr("A comment stands below the instruction. Put it above."));
    return &only;
}

} // namespace

Result<Typed> parseTyped(const Document &document, const QByteArray &text)
{
    Typed typed;
    typed.lines = typedLines(text);
    const QByteArray directive = QByteArray("# escape=") + document.escape + '\n';
    const QByteArray head = directive + "FROM scratch\n";
    const Document probe = read(head + typed.lines.join('\n') + "\nUSER 0\n");
    const Result<const Instruction *> only = onlyInstruction(probe);
    if (!only)
        return only.error();
    constexpr int kHeadLines = 2;
    typed.instructionLine = (*only)->startLine - kHeadLines - 1;
    typed.lineCount = (*only)->endLine - (*only)->startLine + 1;
    return typed;
}

QByteArrayList instructionTexts(const Document &document)
{
    QByteArrayList texts;
    texts.reserve(qsizetype(document.instructions.size()));
    for (const Instruction &instruction : document.instructions)
        texts.append(document.text(document.textRange(instruction)));
    return texts;
}

QByteArray withReplacements(const QByteArray &bytes, const std::vector<Replacement> &replacements)
{
    QByteArray result;
    qsizetype at = 0;
    for (const Replacement &replacement : replacements) {
        result.append(bytes.constData() + at, replacement.range.begin - at);
        result.append(replacement.text);
        at = replacement.range.end;
    }
    result.append(bytes.constData() + at, bytes.size() - at);
    return result;
}

Result<TextEdit> checked(const Document &document, TextEdit edit, const QByteArrayList &expected)
{
    std::erase_if(edit.replacements, [&](const Replacement &one) { return document.view(one.range) == one.text; });
    const Document after = read(withReplacements(document.bytes, edit.replacements));
    if (instructionTexts(after) == expected)
        return edit;
    return refusedEdit(Words::tr("The file's other instructions would change with this. Change its text by hand."));
}

QStringList commentsOf(const Document &document, const Instruction &instruction)
{
    QStringList found;
    const TextRange owned = ownedRange(document, instruction);
    for (NodeIterator node = nodeAt(document, owned.begin);
         node != document.nodes.end() && node->range.begin < instruction.range.begin; ++node)
        found.append(QString::fromUtf8(document.text(document.comments[size_t(node->index)].text)));
    for (const Comment &comment : instruction.comments())
        found.append(QString::fromUtf8(document.text(comment.text)));
    return found;
}

} // namespace gantry::dockerfile
