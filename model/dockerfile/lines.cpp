// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/lines.h"

#include <algorithm>
#include <cstring>

namespace gantry::dockerfile {

bool isSpace(char32_t character)
{
    if (character < 0x80)
        return character == ' ' || (character >= '\t' && character <= '\r');
    switch (character) {
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
        return true;
    default:
        return character >= 0x2000 && character <= 0x200A;
    }
}

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isTail(QByteArrayView text, qsizetype at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// The number of bytes that a first byte announces; 0 for one that can't be first.
int announcedSize(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

bool isAllowed(char32_t character, int size)
{
    if (size == 3)
        return character >= 0x800 && !(character >= 0xD800 && character <= 0xDFFF);
    return size != 4 || (character >= 0x10000 && character <= 0x10FFFF);
}

} // namespace

Decoded decode(QByteArrayView text, qsizetype at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    const int size = announcedSize(first);
    if (size == 1)
        return {first, 1};
    if (size == 0)
        return {kReplacement, 1};
    char32_t character = first & (0xFF >> (size + 1));
    for (int i = 1; i < size; ++i) {
        if (!isTail(text, at + i))
            return {kReplacement, 1};
        character = (character << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    }
    return isAllowed(character, size) ? Decoded{character, size} : Decoded{kReplacement, 1};
}

void appendUtf8(QByteArray &text, char32_t character)
{
    if (character < 0x80) {
        text.append(char(character));
        return;
    }
    if (character < 0x800) {
        text.append(char(0xC0 | (character >> 6)));
    } else {
        if (character < 0x10000) {
            text.append(char(0xE0 | (character >> 12)));
        } else {
            text.append(char(0xF0 | (character >> 18)));
            text.append(char(0x80 | ((character >> 12) & 0x3F)));
        }
        text.append(char(0x80 | ((character >> 6) & 0x3F)));
    }
    text.append(char(0x80 | (character & 0x3F)));
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    qsizetype size = line.size();
    while (size > 0 && (line[size - 1] == '\n' || line[size - 1] == '\r'))
        --size;
    return line.first(size);
}

namespace {

// What most bytes are, told without decoding.
bool isPlain(char byte)
{
    return byte > ' ';
}

} // namespace

QByteArrayView leftTrimmed(QByteArrayView text)
{
    if (!text.isEmpty() && isPlain(text[0]))
        return text;
    qsizetype at = 0;
    while (at < text.size()) {
        const Decoded next = decode(text, at);
        if (!isSpace(next.character))
            break;
        at += next.size;
    }
    return text.sliced(at);
}

QByteArrayView trimmed(QByteArrayView text)
{
    text = leftTrimmed(text);
    qsizetype size = text.size();
    while (size > 0 && !isPlain(text[size - 1])) {
        qsizetype begin = size - 1;
        while (begin > 0 && size - begin < 4 && isTail(text, begin))
            --begin;
        const Decoded last = decode(text, begin);
        if (last.size != size - begin || !isSpace(last.character))
            break;
        size = begin;
    }
    return text.first(size);
}

bool isCommentLine(QByteArrayView line)
{
    line = leftTrimmed(line);
    return !line.isEmpty() && line[0] == '#';
}

TextRange lineAt(QByteArrayView bytes, qsizetype begin)
{
    const void *found = std::memchr(bytes.data() + begin, '\n', size_t(bytes.size() - begin));
    if (!found)
        return {begin, bytes.size()};
    return {begin, static_cast<const char *>(found) - bytes.data() + 1};
}

std::optional<qsizetype> continuationAt(QByteArrayView line, char escape)
{
    qsizetype at = line.size() - 1;
    while (at >= 0 && (line[at] == ' ' || line[at] == '\t'))
        --at;
    if (at < 0 || line[at] != escape)
        return std::nullopt;
    if (at > 0 && line[at - 1] == escape)
        return std::nullopt;
    return at;
}

qsizetype sourceOffset(const std::vector<LineSegment> &segments, qsizetype offset)
{
    const auto next =
        std::upper_bound(segments.begin(), segments.end(), offset,
                         [](qsizetype value, const LineSegment &segment) { return value < segment.logical; });
    if (next == segments.begin())
        return segments.empty() ? 0 : segments.front().source;
    const LineSegment &segment = *std::prev(next);
    return segment.source + offset - segment.logical;
}

qsizetype JoinedLine::toSource(qsizetype offset) const
{
    if (offset > 0 && offset == text.size())
        return sourceOffset(segments, offset - 1) + 1;
    return sourceOffset(segments, offset);
}

TextRange JoinedLine::toSource(TextRange range) const
{
    const qsizetype begin = toSource(range.begin);
    return {begin, range.isEmpty() ? begin : sourceOffset(segments, range.end - 1) + 1};
}

namespace {

// Adds a piece of the source. The first stays a view; from the second on the text is copied.
void addPiece(QByteArrayView bytes, TextRange piece, JoinedLine &joined)
{
    if (joined.segments.empty()) {
        joined.text = bytes.sliced(piece.begin, piece.size());
        joined.segments.push_back({0, piece.begin});
        return;
    }
    if (!joined.isCopied) {
        joined.isCopied = true;
        joined.storage.resize(0);
        joined.storage.append(joined.text.data(), joined.text.size());
    }
    if (!piece.isEmpty())
        joined.segments.push_back({joined.storage.size(), piece.begin});
    joined.storage.append(bytes.data() + piece.begin, piece.size());
    joined.text = joined.storage;
}

// Adds the line's part before its escape character; whether the instruction goes on after it.
bool addLine(QByteArrayView bytes, TextRange content, char escape, JoinedLine &joined)
{
    const std::optional<qsizetype> cut = continuationAt(bytes.sliced(content.begin, content.size()), escape);
    addPiece(bytes, {content.begin, cut ? content.begin + *cut : content.end}, joined);
    return cut.has_value();
}

} // namespace

void join(QByteArrayView bytes, qsizetype begin, qsizetype limit, int line, char escape, JoinedLine &joined)
{
    joined.segments.clear();
    joined.comments.clear();
    joined.lineCount = 0;
    joined.isCopied = false;
    joined.end = begin;
    bool goesOn = true;
    while (goesOn && joined.end < limit) {
        const TextRange whole = lineAt(bytes, joined.end);
        const QByteArrayView content = withoutLineEnd(bytes.sliced(whole.begin, whole.size()));
        const QByteArrayView inner = leftTrimmed(content);
        const qsizetype innerBegin = whole.begin + content.size() - inner.size();
        const bool isFirst = joined.lineCount++ == 0;
        joined.end = whole.end;
        if (!isFirst && inner.isEmpty())
            continue;
        if (!isFirst && inner[0] == '#') {
            joined.comments.push_back(
                {line + joined.lineCount - 1, whole, {innerBegin, innerBegin + trimmed(inner).size()}});
            continue;
        }
        goesOn = addLine(bytes, {isFirst ? innerBegin : whole.begin, whole.begin + content.size()}, escape, joined);
    }
}

} // namespace gantry::dockerfile
