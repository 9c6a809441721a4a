// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/ownership.h"

#include <algorithm>

namespace gantry::python {

namespace {

bool hasCommentAbove(const CodeText &code, TextRange item, qsizetype floor)
{
    const qsizetype start = code.lineStart(item.begin);
    return start > floor && code.startsLine(item.begin) && code.isCommentLine(start - 1)
        && code.lineStart(start - 1) >= floor;
}

//! Whether a comment above the first of a run is about all of them.
bool isGroupHeader(const CodeText &code, const std::vector<TextRange> &items, size_t first, qsizetype floor)
{
    size_t others = 0;
    for (size_t at = first + 1; at < items.size(); ++at) {
        if (code.isBlankLine(code.nextLine(items[at - 1].end)))
            break;
        if (hasCommentAbove(code, items[at], floor))
            return false;
        ++others;
    }
    return others > 0;
}

} // namespace

qsizetype ownedBegin(const CodeText &code, const std::vector<TextRange> &items, size_t at, qsizetype floor)
{
    const TextRange item = items[at];
    if (!code.startsLine(item.begin))
        return item.begin;
    const qsizetype start = code.lineStart(item.begin);
    qsizetype top = start;
    while (top > 0) {
        const qsizetype above = code.lineStart(top - 1);
        if (above < floor || !code.isCommentLine(above) || code.indent(above) != code.indent(start))
            break;
        top = above;
    }
    if (top == start)
        return start;
    const qsizetype above = top > 0 ? code.lineStart(top - 1) : 0;
    const bool isFirstOfRun = at == 0 || items[at - 1].end <= above;
    return isFirstOfRun && isGroupHeader(code, items, at, floor) ? start : top;
}

bool hasOwnLines(const CodeText &code, TextRange item)
{
    return code.startsLine(item.begin) && code.endsLine(item.end);
}

TextRange blockOf(const CodeText &code, const std::vector<TextRange> &items, size_t at, qsizetype floor)
{
    return {ownedBegin(code, items, at, floor), code.nextLine(items[at].end)};
}

int blankLinesBefore(const CodeText &code, qsizetype lineStart)
{
    int count = 0;
    for (qsizetype at = lineStart; at > 0 && code.isBlankLine(at - 1); at = code.lineStart(at - 1))
        ++count;
    return count;
}

int blankLinesAfter(const CodeText &code, qsizetype lineStart)
{
    int count = 0;
    for (qsizetype at = lineStart; at < code.bytes().size() && code.isBlankLine(at); at = code.nextLine(at))
        ++count;
    return count;
}

TextRange withGap(const CodeText &code, TextRange block, bool isFirst, bool isLast)
{
    const int before = blankLinesBefore(code, block.begin);
    const int after = blankLinesAfter(code, block.end);
    const int left = isFirst || isLast ? 0 : std::max(before, after);
    int removed = before + after - left;
    for (int line = 0; line < after && removed > 0; ++line, --removed)
        block.end = code.nextLine(block.end);
    for (; removed > 0; --removed)
        block.begin = code.lineStart(block.begin - 1);
    return block;
}

QStringList commentsIn(const CodeText &code, TextRange range)
{
    QStringList comments;
    TreeCursor walk(code.root());
    while (true) {
        const TextRange node = walk.range();
        if (walk.type() == NodeType::Comment && range.contains(node))
            comments.append(QString::fromUtf8(code.at(node).trimmed()));
        if (node.begin < range.end && node.end > range.begin && walk.firstChild())
            continue;
        while (!walk.nextSibling()) {
            if (!walk.parent())
                return comments;
        }
    }
}

} // namespace gantry::python
