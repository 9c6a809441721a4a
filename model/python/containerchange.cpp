// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/container.h"
#include "model/python/editrefusals.h"
#include "model/python/ownership.h"

#include <algorithm>

// Removing and moving elements.

namespace gantry::python {

namespace {

bool hasOwnLines(const CodeText &code, const Container::Element &element)
{
    return hasOwnLines(code, element.whole());
}

//! What is left of a list whose only element goes: nothing, or its loose comments.
Change emptied(const CodeText &code, const Container &container)
{
    const TextRange inside{container.open.end, container.close.begin};
    const Container::Element &only = container.elements.front();
    const std::vector<TextRange> items = container.items();
    TextRange range = only.whole();
    if (hasOwnLines(code, only)) {
        range = blockOf(code, items, 0, container.open.end);
    }
    const qsizetype trailing = code.trailingComment(only.whole().end).end;
    range.end = std::max(range.end, trailing);
    QStringList dropped = commentsIn(code, range);
    if (commentsIn(code, inside).size() == dropped.size())
        range = inside;
    return {{{range, {}}}, dropped};
}

//! Takes an element that shares its line out together with one comma.
Change withinLine(const CodeText &code, const Container &container, size_t at)
{
    const Container::Element &element = container.elements[at];
    const bool isLast = at + 1 == container.elements.size();
    Change change;
    if (!isLast) {
        const Container::Element &next = container.elements[at + 1];
        const bool isCommentBetween = !commentsIn(code, {element.whole().end, next.core.begin}).isEmpty();
        const bool isSameLine = code.lineStart(element.whole().end) == code.lineStart(next.core.begin);
        const bool isBetweenLines = !isSameLine && at > 0 && !code.startsLine(element.core.begin);
        const qsizetype begin = isBetweenLines ? container.elements[at - 1].whole().end : element.core.begin;
        const qsizetype end = isSameLine && !isCommentBetween ? next.core.begin : element.whole().end;
        change.replacements.push_back({{begin, end}, {}});
        return change;
    }
    const Container::Element &previous = container.elements[at - 1];
    const bool staysTuple = container.type == NodeType::Tuple && container.elements.size() == 2;
    const bool keepsComma = element.comma >= 0 || staysTuple;
    const qsizetype comma = previous.comma;
    if (commentsIn(code, {previous.whole().end, element.core.begin}).isEmpty()) {
        change.replacements.push_back({{keepsComma ? comma + 1 : previous.core.end, element.whole().end}, {}});
        return change;
    }
    if (!keepsComma)
        change.replacements.push_back({{comma, comma + 1}, {}});
    change.replacements.push_back({element.whole(), {}});
    return change;
}

//! Whether only blank lines are between a line's start and the line of a bracket.
bool isEdge(const CodeText &code, qsizetype lineStart, qsizetype bracket, bool isBelow)
{
    if (isBelow) {
        while (lineStart < bracket && code.isBlankLine(lineStart))
            lineStart = code.nextLine(lineStart);
        return code.lineStart(bracket) == lineStart;
    }
    while (lineStart > bracket && code.isBlankLine(lineStart - 1))
        lineStart = code.lineStart(lineStart - 1);
    return lineStart > 0 && code.lineStart(lineStart - 1) == code.lineStart(bracket);
}

//! Takes an element's lines out.
Change wholeLines(const CodeText &code, const Container &container, size_t at)
{
    const Container::Element &element = container.elements[at];
    const bool isLast = at + 1 == container.elements.size();
    const TextRange block = blockOf(code, container.items(), at, container.open.end);
    Change change;
    change.droppedComments = commentsIn(code, block);
    if (isLast && element.comma < 0 && !(container.type == NodeType::Tuple && container.elements.size() == 2)) {
        const qsizetype comma = container.elements[at - 1].comma;
        change.replacements.push_back({{comma, comma + 1}, {}});
    }
    const bool isEdgeAbove = isEdge(code, block.begin, container.open.end, false);
    const bool isEdgeBelow = isEdge(code, block.end, container.close.begin, true);
    change.replacements.push_back({withGap(code, block, isEdgeAbove, isEdgeBelow), {}});
    return change;
}

} // namespace

Result<Change> removeFrom(const CodeText &code, const Container &container, int at)
{
    if (at < 0 || at >= int(container.elements.size()))
        return refused(EditRefusals::outOfRange());
    const size_t index = size_t(at);
    if (container.elements.size() == 1) {
        if (container.type == NodeType::Set)
            return refused(EditRefusals::emptySet());
        return emptied(code, container);
    }
    Change change = hasOwnLines(code, container.elements[index]) ? wholeLines(code, container, index)
                                                                 : withinLine(code, container, index);
    const Container::Element &other = container.elements[index == 0 ? 1 : 0];
    if (container.type == NodeType::Tuple && container.elements.size() == 2 && other.comma < 0)
        change.replacements.push_back({{other.core.end, other.core.end}, ","});
    return sorted(std::move(change));
}

namespace {

//! An element's lines as they are to be in another place: with or without a comma.
QByteArray blockText(const CodeText &code, const Container::Element &element, TextRange block, bool needsComma)
{
    QByteArray text = code.at(block);
    if (needsComma && element.comma < 0)
        text.insert(element.core.end - block.begin, ',');
    else if (!needsComma && element.comma >= 0)
        text.remove(element.comma - block.begin, 1);
    return text;
}

//! Whether only the elements' own lines are between two of them.
bool isUnbroken(const CodeText &code, const std::vector<TextRange> &items, size_t low, size_t high, qsizetype floor)
{
    for (size_t at = low; at < high; ++at) {
        if (blockOf(code, items, at, floor).end != blockOf(code, items, at + 1, floor).begin)
            return false;
    }
    return true;
}

//! Blocks change places; gaps and loose comments between them stay.
Change rotatedLines(const CodeText &code, const Container &container, size_t from, size_t to)
{
    const std::vector<TextRange> items = container.items();
    Change change;
    for (size_t at = std::min(from, to); at <= std::max(from, to); ++at) {
        const size_t source = at == to ? from : from < to ? at + 1 : at - 1;
        const bool needsComma = at + 1 != items.size() || container.hasTrailingComma();
        const TextRange block = blockOf(code, items, source, container.open.end);
        change.replacements.push_back({blockOf(code, items, at, container.open.end),
                                       blockText(code, container.elements[source], block, needsComma)});
    }
    return change;
}

Change movedLines(const CodeText &code, const Container &container, size_t from, size_t to)
{
    const std::vector<TextRange> items = container.items();
    if (!isUnbroken(code, items, std::min(from, to), std::max(from, to), container.open.end))
        return rotatedLines(code, container, from, to);
    const size_t last = items.size() - 1;
    const bool endsInComma = container.hasTrailingComma();
    const TextRange block = blockOf(code, items, from, container.open.end);
    const TextRange target = blockOf(code, items, to, container.open.end);
    const qsizetype place = to > from ? target.end : target.begin;
    Change change;
    change.replacements.push_back({block, {}});
    change.replacements.push_back({{place, place},
                                   blockText(code, container.elements[from], block, to != last || endsInComma)});
    if (!endsInComma && to == last) {
        const qsizetype end = container.elements[last].core.end;
        change.replacements.push_back({{end, end}, ","});
    } else if (!endsInComma && from == last) {
        const qsizetype comma = container.elements[last - 1].comma;
        change.replacements.push_back({{comma, comma + 1}, {}});
    }
    return sorted(std::move(change));
}

//! Elements that share lines change places; what stands between them stays.
Change rotated(const CodeText &code, const Container &container, size_t from, size_t to)
{
    Change change;
    const size_t low = std::min(from, to);
    const size_t high = std::max(from, to);
    for (size_t at = low; at <= high; ++at) {
        const size_t source = at == to ? from : from < to ? at + 1 : at - 1;
        change.replacements.push_back({container.elements[at].core, code.at(container.elements[source].core)});
    }
    return change;
}

} // namespace

Result<Change> moveIn(const CodeText &code, const Container &container, int from, int to)
{
    const int count = int(container.elements.size());
    if (from < 0 || from >= count || to < 0 || to >= count)
        return refused(EditRefusals::outOfRange());
    if (from == to)
        return Change();
    const bool areLines = std::all_of(container.elements.begin(), container.elements.end(),
                                      [&](const Container::Element &element) { return hasOwnLines(code, element); });
    return areLines ? movedLines(code, container, size_t(from), size_t(to))
                    : rotated(code, container, size_t(from), size_t(to));
}

} // namespace gantry::python
