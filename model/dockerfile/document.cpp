// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/dockerfile.h"

#include "model/dockerfile/lines.h"

#include <algorithm>
#include <array>

namespace gantry::dockerfile {

namespace {

constexpr std::array<QByteArrayView, 19> kNames{
    "",      "ADD",        "ARG",     "CMD", "COPY",  "ENTRYPOINT", "ENV",  "EXPOSE", "FROM",   "HEALTHCHECK",
    "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"};

constexpr qsizetype kLongestName = 11;

char upper(char byte)
{
    return byte >= 'a' && byte <= 'z' ? char(byte - 'a' + 'A') : byte;
}

bool isName(QByteArrayView word, QByteArrayView name)
{
    return word.size() == name.size()
        && std::equal(word.begin(), word.end(), name.begin(), [](char a, char b) { return upper(a) == b; });
}

// In upper case; nothing for a word that is too long to be a keyword. Some characters beyond ASCII have an ASCII letter
// as their lower case (the Kelvin sign), and BuildKit compares lower case.
QByteArray folded(QByteArrayView word)
{
    QByteArray name;
    for (qsizetype at = 0; at < word.size() && name.size() <= kLongestName;) {
        const Decoded next = decode(word, at);
        appendUtf8(name, QChar::toUpper(QChar::toLower(next.character)));
        at += next.size;
    }
    return name;
}

LogicalText slice(const LogicalText &line, const std::vector<LineSegment> &segments, TextRange range)
{
    std::vector<LineSegment> kept;
    for (const LineSegment &segment : segments) {
        if (segment.logical >= range.end)
            break;
        if (segment.logical <= range.begin)
            kept.assign(1, {0, segment.source + range.begin - segment.logical});
        else
            kept.push_back({segment.logical - range.begin, segment.source});
    }
    return LogicalText(line.text().mid(range.begin, range.size()), std::move(kept));
}

// Where a source offset stands in the logical line.
qsizetype logicalOffset(const std::vector<LineSegment> &segments, qsizetype source)
{
    qsizetype offset = 0;
    for (const LineSegment &segment : segments) {
        if (segment.source > source)
            break;
        offset = segment.logical + source - segment.source;
    }
    return offset;
}

} // namespace

QByteArray keywordName(Keyword keyword)
{
    const QByteArrayView name = kNames[size_t(keyword)];
    return QByteArray::fromRawData(name.data(), name.size());
}

Keyword keywordOf(QByteArrayView word)
{
    const bool isAscii = std::all_of(word.begin(), word.end(), [](char byte) { return (byte & 0x80) == 0; });
    const QByteArray other = isAscii ? QByteArray() : folded(word);
    const QByteArrayView name = isAscii ? word : QByteArrayView(other);
    for (size_t i = 1; i < kNames.size() && name.size() >= 3; ++i) {
        if (isName(name, kNames[i]))
            return Keyword(i);
    }
    return Keyword::Unknown;
}

qsizetype LogicalText::toSource(qsizetype offset) const
{
    if (offset > 0 && offset >= m_text.size())
        return sourceOffset(m_segments, m_text.size() - 1) + 1;
    return sourceOffset(m_segments, offset);
}

TextRange LogicalText::toSource(TextRange range) const
{
    const qsizetype begin = toSource(range.begin);
    return {begin, range.isEmpty() ? begin : sourceOffset(m_segments, range.end - 1) + 1};
}

const InstructionParts &Instruction::parts() const
{
    static const InstructionParts none;
    return m_parts ? *m_parts : none;
}

const Flag *Instruction::flag(QByteArrayView name) const
{
    const auto &all = flags();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Flag &flag) { return flag.name == name; });
    return found == all.rend() ? nullptr : &*found;
}

QByteArray Document::instructionName(const Instruction &instruction) const
{
    if (instruction.keyword != Keyword::Unknown)
        return keywordName(instruction.keyword);
    const bool isBroken = view(instruction.keywordRange).contains('\n');
    const QByteArray line = isBroken ? logicalLine(instruction).text() : QByteArray();
    const qsizetype end = std::find_if(line.begin(), line.end(), isBlank) - line.begin();
    const QByteArrayView word = isBroken ? QByteArrayView(line).first(end) : view(instruction.keywordRange);
    QByteArray name;
    for (qsizetype at = 0; at < word.size();) {
        const Decoded next = decode(word, at);
        appendUtf8(name, QChar::toUpper(next.character));
        at += next.size;
    }
    return name;
}

TextRange Document::textRange(const Instruction &instruction) const
{
    const QByteArrayView whole = view(instruction.range);
    const qsizetype indent = whole.size() - leftTrimmed(whole).size();
    qsizetype end = instruction.range.end;
    if (whole.endsWith('\n'))
        end -= whole.size() > 1 && whole[whole.size() - 2] == '\r' ? 2 : 1;
    return {std::min(instruction.range.begin + indent, end), end};
}

LogicalText Document::logicalLine(const Instruction &instruction) const
{
    JoinedLine joined;
    join(bytes, instruction.line.begin, instruction.line.end, instruction.startLine, escape, joined);
    const LogicalText line(joined.text.toByteArray(), joined.segments);
    if (instruction.keywordRange.isEmpty())
        return line;
    const qsizetype begin = logicalOffset(joined.segments, instruction.keywordRange.begin);
    return slice(line, joined.segments, {begin, line.text().size()});
}

LogicalText Document::logicalArguments(const Instruction &instruction) const
{
    if (instruction.argumentsRange.isEmpty())
        return {};
    JoinedLine joined;
    join(bytes, instruction.line.begin, instruction.line.end, instruction.startLine, escape, joined);
    const TextRange range{logicalOffset(joined.segments, instruction.argumentsRange.begin),
                          logicalOffset(joined.segments, instruction.argumentsRange.end - 1) + 1};
    return slice(LogicalText(joined.text.toByteArray(), {}), joined.segments, range);
}

const Fault *Document::fault(const Instruction &instruction) const
{
    return instruction.hasFault() ? &faults[size_t(instruction.fault)] : nullptr;
}

std::vector<const Instruction *> Document::globalArguments() const
{
    std::vector<const Instruction *> found;
    for (const Instruction &instruction : instructions) {
        if (instruction.stage >= 0)
            break;
        if (instruction.keyword == Keyword::Arg)
            found.push_back(&instruction);
    }
    return found;
}

const Instruction *Document::instructionAt(qsizetype offset) const
{
    const auto next = std::upper_bound(instructions.begin(), instructions.end(), offset,
                                       [](qsizetype at, const Instruction &one) { return at < one.range.begin; });
    if (next == instructions.begin() || !std::prev(next)->range.contains(offset))
        return nullptr;
    return &*std::prev(next);
}

QByteArray Document::directive(QByteArrayView name) const
{
    for (const Directive &one : directives) {
        if (one.name == name && one.fault < 0)
            return text(one.value);
    }
    return {};
}

std::vector<Comment> Document::allComments() const
{
    std::vector<Comment> all = comments;
    for (const Instruction &instruction : instructions)
        all.insert(all.end(), instruction.comments().begin(), instruction.comments().end());
    std::sort(all.begin(), all.end(), [](const Comment &a, const Comment &b) { return a.line < b.line; });
    return all;
}

QByteArray print(const Document &document)
{
    QByteArray text;
    text.reserve(document.bytes.size());
    text.append(document.view(document.byteOrderMark));
    for (const Node &node : document.nodes)
        text.append(document.view(node.range));
    return text;
}

} // namespace gantry::dockerfile
