// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/container.h"

#include "model/python/editrefusals.h"
#include "model/python/ownership.h"

#include <algorithm>
#include <utility>

namespace gantry::python {

namespace {

bool isContainer(NodeType type)
{
    return type == NodeType::List || type == NodeType::Tuple || type == NodeType::Set || type == NodeType::Dictionary
        || type == NodeType::ArgumentList;
}

Container contentsOf(TSNode node)
{
    Container container;
    container.type = typeOf(node);
    TreeCursor walk(node);
    if (!walk.firstChild())
        return container;
    bool isOpen = false;
    do {
        const TextRange range = walk.range();
        if (walk.type() == NodeType::Comment || walk.type() == NodeType::LineContinuation)
            continue;
        if (walk.isNamed()) {
            container.elements.push_back({range, -1});
        } else if (range.size() == 1 && ts_node_type(walk.node())[0] == ',') {
            if (!container.elements.empty())
                container.elements.back().comma = range.begin;
        } else if (!isOpen) {
            container.open = range;
            isOpen = true;
        } else {
            container.close = range;
        }
    } while (walk.nextSibling());
    return container;
}

} // namespace

std::vector<TextRange> Container::items() const
{
    std::vector<TextRange> list;
    for (const Element &element : elements)
        list.push_back(element.whole());
    return list;
}

Result<Container> containerAt(const CodeText &code, TextRange range)
{
    const TSNode node = code.exactly(range);
    if (ts_node_is_null(node))
        return refused(EditRefusals::moved());
    Container container = isContainer(typeOf(node)) ? contentsOf(node) : Container();
    if (container.open.isEmpty() || container.close.isEmpty())
        return refused(EditRefusals::noBrackets());
    return container;
}

Result<std::pair<Container, int>> containerOf(const CodeText &code, TextRange element)
{
    TSNode node = code.exactly(element);
    if (ts_node_is_null(node))
        return refused(EditRefusals::moved());
    const TSNode parent = ts_node_parent(node);
    if (ts_node_is_null(parent) || !isContainer(typeOf(parent)))
        return refused(EditRefusals::noBrackets());
    Container container = contentsOf(parent);
    for (size_t at = 0; at < container.elements.size(); ++at) {
        if (container.elements[at].core == element)
            return std::pair(std::move(container), int(at));
    }
    return refused(EditRefusals::moved());
}

Result<Container> argumentsOf(const CodeText &code, TextRange call)
{
    const TSNode node = code.exactly(call);
    if (ts_node_is_null(node) || typeOf(node) != NodeType::Call)
        return refused(EditRefusals::moved());
    const TSNode arguments = ts_node_child_by_field_name(node, "arguments", 9);
    if (typeOf(arguments) != NodeType::ArgumentList)
        return refused(EditRefusals::noBrackets());
    return contentsOf(arguments);
}

namespace {

//! Checks that code is one element of such a container; drops white space around.
Result<QByteArray> oneElement(const Container &container, const QByteArray &element)
{
    const QByteArray trimmed = element.trimmed();
    const bool isCall = container.type == NodeType::ArgumentList;
    const QByteArray tail = container.type == NodeType::Tuple ? ",\n)" : isCall ? "\n)" : container.type == NodeType::List ? "\n]" : "\n}";
    const QByteArray head = isCall ? "f(" : container.type == NodeType::Tuple ? "(" : container.type == NodeType::List ? "[" : "{";
    const SourceText piece(QStringLiteral("element.py"), head + trimmed + tail);
    Result<CodeText> code = CodeText::read(piece);
    if (!code)
        return refused(EditRefusals::noExpression());
    const TextRange whole{0, piece.bytes().size()};
    const Result<Container> read = isCall ? argumentsOf(*code, whole) : containerAt(*code, whole);
    const bool isOne = read && read->type == container.type && read->elements.size() == 1
        && read->elements.front().core.size() == trimmed.size() && commentsIn(*code, whole).isEmpty();
    return isOne ? Result<QByteArray>(trimmed) : Result<QByteArray>(refused(EditRefusals::noExpression()));
}

QByteArray spaceAfterComma(const CodeText &code, const Container &container)
{
    for (size_t at = 1; at < container.elements.size(); ++at) {
        const qsizetype comma = container.elements[at - 1].comma;
        const QByteArray space = code.at({comma + 1, container.elements[at].core.begin});
        if (!space.contains('\n') && space.trimmed().isEmpty())
            return space;
    }
    return " ";
}

Change intoEmpty(const CodeText &code, const Container &container, const QByteArray &element)
{
    const TextRange inside{container.open.end, container.close.begin};
    const QByteArray comma = container.type == NodeType::Tuple ? "," : "";
    if (commentsIn(code, inside).isEmpty())
        return {{{inside, element + comma}}, {}};
    // Below its comments, one step further in than the line with the opening bracket.
    const QByteArray indent = code.indent(container.open.begin) + code.indentUnit();
    const QByteArray eol = code.eol(container.open.end);
    qsizetype at = code.lineStart(container.close.begin);
    while (at > inside.begin && code.isBlankLine(at - 1) && code.lineStart(at - 1) > inside.begin)
        at = code.lineStart(at - 1);
    return {{{{at, at}, indent + code.shifted(element, indent, true) + "," + eol}}, {}};
}

//! Blank lines that stand between the neighbours of a place, to be put around a new one too.
QByteArray gapLines(const CodeText &code, const std::vector<TextRange> &items, size_t before)
{
    const size_t upper = before + 1 < items.size() ? before : before > 0 ? before - 1 : before;
    if (upper + 1 >= items.size())
        return {};
    const int blank = blankLinesAfter(code, code.nextLine(items[upper].end));
    return code.eol(items[upper].end).repeated(blank);
}

Change afterElement(const CodeText &code, const Container &container, size_t before, const QByteArray &element)
{
    const Container::Element &previous = container.elements[before];
    const bool isLast = before + 1 == container.elements.size();
    const bool isSingleTuple = container.type == NodeType::Tuple && container.elements.size() == 1;
    Change change;
    if (!code.startsLine(previous.core.begin)) {
        const QByteArray space = spaceAfterComma(code, container);
        if (previous.comma < 0)
            change.replacements = {{{previous.core.end, previous.core.end}, "," + space + element}};
        else
            change.replacements = {{{previous.comma + 1, previous.comma + 1},
                                    space + element + (isLast && isSingleTuple ? "" : ",")}};
        return change;
    }
    const QByteArray indent = code.indent(previous.core.begin);
    const QByteArray shifted = code.shifted(element, indent, true);
    const QByteArray eol = code.eol(previous.core.begin);
    const QByteArray comma = isLast && previous.comma < 0 ? "" : ",";
    if (previous.comma < 0)
        change.replacements.push_back({{previous.core.end, previous.core.end}, ","});
    if (!code.endsLine(previous.whole().end)) { // the closing bracket or the next element stands on its line
        const qsizetype at = previous.whole().end;
        change.replacements.push_back({{at, at}, eol + indent + shifted + comma});
        return change;
    }
    const QByteArray gap = gapLines(code, container.items(), before);
    const qsizetype at = code.lineEnd(previous.whole().end);
    change.replacements.push_back({{at, at}, gap + eol + indent + shifted + comma});
    return change;
}

//! Before an element: on a line of its own where that begins one.
Change beforeElement(const CodeText &code, const Container &container, size_t index, const QByteArray &element)
{
    const Container::Element &next = container.elements[index];
    if (!code.startsLine(next.core.begin)) {
        const qsizetype at = next.core.begin;
        return {{{{at, at}, element + "," + spaceAfterComma(code, container)}}, {}};
    }
    const std::vector<TextRange> items = container.items();
    const qsizetype at = ownedBegin(code, items, index, container.open.end);
    const QByteArray indent = code.indent(next.core.begin);
    const QByteArray eol = code.eol(at);
    const bool hasNext = index + 1 < items.size();
    const QByteArray gap = hasNext ? eol.repeated(blankLinesAfter(code, code.nextLine(items[index].end))) : QByteArray();
    return {{{{at, at}, indent + code.shifted(element, indent, true) + "," + eol + gap}}, {}};
}

//! Two replacements at one place become one; the order is that of the list.
Change joined(Change change)
{
    std::vector<Replacement> list;
    for (Replacement &replacement : sorted(std::move(change)).replacements) {
        const bool isSamePlace = !list.empty() && list.back().range == replacement.range && replacement.range.isEmpty();
        if (isSamePlace)
            list.back().text += replacement.text;
        else
            list.push_back(std::move(replacement));
    }
    return {std::move(list), {}};
}

} // namespace

Result<Change> insertInto(const CodeText &code, const Container &container, int at, const QByteArray &element)
{
    const Result<QByteArray> checked = oneElement(container, element);
    if (!checked)
        return checked.error();
    if (at < 0 || at > int(container.elements.size()))
        return refused(EditRefusals::outOfRange());
    if (container.elements.empty())
        return intoEmpty(code, container, *checked);
    const size_t index = size_t(at);
    const bool isBefore = index == 0
        || (index < container.elements.size() && code.startsLine(container.elements[index].core.begin)
            && !code.startsLine(container.elements[index - 1].core.begin));
    return joined(isBefore ? beforeElement(code, container, index, *checked)
                           : afterElement(code, container, index - 1, *checked));
}

} // namespace gantry::python
