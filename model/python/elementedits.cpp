// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/editing.h"

#include <algorithm>

namespace gantry::python {

namespace {

// The elements between two brackets, each with the comma that follows it.
struct Elements {
    struct Element {
        TextRange range;
        TextRange comma; //!< empty where none follows
    };
    NodeType type = NodeType::Other;
    TextRange open;
    TextRange close;
    std::vector<Element> list;

    bool hasTrailingComma() const { return !list.empty() && !list.back().comma.isEmpty(); }
};

Result<Elements> elementsOf(const ParsedText &text, TextRange container)
{
    const std::optional<TSNode> node = text.node(container);
    if (!node)
        return refused(Edits::tr("What stands here is not a list."));
    Elements elements;
    elements.type = typeOf(*node);
    std::vector<TSNode> children = childrenOf(*node);
    if (children.size() < 2 || ts_node_is_named(children.front()) || ts_node_is_named(children.back()))
        return refused(Edits::tr("What stands here is not a list."));
    elements.open = rangeOf(children.front());
    elements.close = rangeOf(children.back());
    for (size_t i = 1; i + 1 < children.size(); ++i) {
        const NodeType type = typeOf(children[i]);
        if (type == NodeType::Comment || type == NodeType::LineContinuation)
            continue;
        if (isToken(children[i], text, ",")) {
            if (!elements.list.empty())
                elements.list.back().comma = rangeOf(children[i]);
        } else {
            elements.list.push_back({rangeOf(children[i]), {}});
        }
    }
    return elements;
}

bool standsAlone(const ParsedText &text, const Elements::Element &element)
{
    return text.isFirstOnLine(element.range.begin) && text.isLastOnLine(element.range.end);
}

qsizetype endWithComma(const Elements::Element &element)
{
    return element.comma.isEmpty() ? element.range.end : element.comma.end;
}

Change insertInto(const Elements &elements, const QByteArray &code)
{
    QByteArray inserted = code;
    if (elements.type == NodeType::Tuple)
        inserted += ',';
    return changeOf({{{elements.open.end, elements.open.end}, inserted}});
}

Change insertBefore(const ParsedText &text, const Elements &elements, size_t at, const QByteArray &code)
{
    const Elements::Element &next = elements.list[at];
    if (!text.isFirstOnLine(next.range.begin))
        return changeOf({{{next.range.begin, next.range.begin}, code + ", "}});
    const qsizetype start = text.ownedStart(next.range.begin, at == 0);
    return changeOf({{{start, start}, text.indentAt(next.range.begin) + code + ',' + text.lineEnd()}});
}

Change append(const ParsedText &text, const Elements &elements, const QByteArray &code)
{
    const Elements::Element &last = elements.list.back();
    const bool isOneTuple = elements.type == NodeType::Tuple && elements.list.size() == 1;
    if (!text.isFirstOnLine(last.range.begin)) {
        if (!elements.hasTrailingComma())
            return changeOf({{{last.range.end, last.range.end}, ", " + code}});
        const QByteArray tail = isOneTuple ? QByteArray() : QByteArray(",");
        return changeOf({{{last.comma.end, last.comma.end}, ' ' + code + tail}});
    }
    const QByteArray indent = text.indentAt(last.range.begin);
    std::vector<Replacement> replacements;
    if (!elements.hasTrailingComma())
        replacements.push_back({{last.range.end, last.range.end}, ","});
    const QByteArray tail = elements.hasTrailingComma() ? QByteArray(",") : QByteArray();
    // After the comment of the last one's line, unless the bracket closes there.
    const bool closesHere = !text.isLastOnLine(last.range.end);
    const qsizetype at = closesHere ? endWithComma(last) : text.line(last.range.end).end;
    const QByteArray line = text.lineEnd() + indent + code + tail;
    if (!replacements.empty() && at == last.range.end)
        replacements.back().text += line;
    else
        replacements.push_back({{at, at}, line});
    return changeOf(std::move(replacements));
}

Change removeOnly(const ParsedText &text, const Elements &elements)
{
    const TextRange inside{elements.open.end, elements.close.begin};
    return changeOf({{inside, {}}}, commentsIn(text, inside));
}

Change removeLine(const ParsedText &text, const Elements &elements, size_t at)
{
    const Elements::Element &element = elements.list[at];
    const TextRange lines{text.ownedStart(element.range.begin, false),
                          text.wholeLine(element.range.end).end};
    std::vector<Replacement> replacements{{lines, {}}};
    const bool isLast = at + 1 == elements.list.size();
    if (isLast && at > 0 && element.comma.isEmpty() && !elements.list[at - 1].comma.isEmpty())
        replacements.push_back({elements.list[at - 1].comma, {}}); // no comma after the last one is this list's habit
    return changeOf(std::move(replacements), commentsIn(text, lines));
}

Change removeInline(const ParsedText &text, const Elements &elements, size_t at)
{
    const Elements::Element &element = elements.list[at];
    TextRange gone;
    if (at + 1 < elements.list.size()) {
        gone = {element.range.begin, elements.list[at + 1].range.begin};
    } else {
        const Elements::Element &previous = elements.list[at - 1];
        const bool leavesOneTuple = elements.type == NodeType::Tuple && elements.list.size() == 2 && element.comma.isEmpty();
        gone = {leavesOneTuple ? previous.comma.end : previous.range.end, element.range.end};
    }
    return changeOf({{gone, {}}}, commentsIn(text, gone));
}

Result<Change> removeFrom(const ParsedText &text, const Elements &elements, int at)
{
    if (at < 0 || at >= int(elements.list.size()))
        return refused(Edits::tr("There is no element %1 here.").arg(at));
    if (elements.list.size() == 1) {
        if (elements.type == NodeType::Set)
            return refused(Edits::tr("A set can't be emptied: {} is a dict."));
        return removeOnly(text, elements);
    }
    const size_t index = size_t(at);
    return standsAlone(text, elements.list[index]) ? removeLine(text, elements, index) : removeInline(text, elements, index);
}

} // namespace

Result<int> elementCount(const SourceText &source, TextRange container)
{
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    const Result<Elements> elements = elementsOf(*text, container);
    if (!elements)
        return elements.error();
    return int(elements->list.size());
}

Result<Change> insertElement(const SourceText &source, TextRange container, int at, const QByteArray &code)
{
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    const Result<Elements> elements = elementsOf(*text, container);
    if (!elements)
        return elements.error();
    const int count = int(elements->list.size());
    if (at < 0 || at > count)
        return refused(Edits::tr("There is no place %1 in this list.").arg(at));
    if (count == 0)
        return insertInto(*elements, code);
    return at < count ? insertBefore(*text, *elements, size_t(at), code) : append(*text, *elements, code);
}

Result<Change> removeElement(const SourceText &source, TextRange container, int at)
{
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    const Result<Elements> elements = elementsOf(*text, container);
    if (!elements)
        return elements.error();
    return removeFrom(*text, *elements, at);
}

Result<Change> removeArgument(const SourceText &source, TextRange argument)
{
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    const std::optional<TSNode> list = text->around(argument, NodeType::ArgumentList);
    if (!list)
        return refused(Edits::tr("What stands here is no argument."));
    const Result<Elements> elements = elementsOf(*text, rangeOf(*list));
    if (!elements)
        return elements.error();
    for (size_t i = 0; i < elements->list.size(); ++i) {
        if (elements->list[i].range == argument)
            return removeFrom(*text, *elements, int(i));
    }
    return refused(Edits::tr("What stands here is no argument."));
}

namespace {

// How the arguments around write `name=value`: with spaces round the sign where one of them does.
QByteArray equalsSign(const ParsedText &text, TSNode arguments)
{
    for (const TSNode child : childrenOf(arguments)) {
        if (typeOf(child) == NodeType::Keyword)
            return text.slice(rangeOf(child)).contains(" = ") ? QByteArray(" = ") : QByteArray("=");
    }
    return "=";
}

} // namespace

Result<Change> setKeyword(const SourceText &source, TextRange call, const QByteArray &name, const QByteArray &code)
{
    if (const Result<void> valid = checkExpression(code); !valid)
        return valid.error();
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    std::optional<TSNode> node = text->node(call);
    while (node && typeOf(*node) != NodeType::Call && ts_node_named_child_count(*node) == 1
           && rangeOf(ts_node_named_child(*node, 0)) == call)
        node = ts_node_named_child(*node, 0);
    if (!node)
        return refused(Edits::tr("What stands here is no call."));
    if (typeOf(*node) != NodeType::Call)
        return changeOf({{{call.end, call.end}, '(' + name + '=' + code + ')'}});
    const TSNode arguments = ts_node_child_by_field_name(*node, "arguments", 9);
    for (const TSNode child : childrenOf(arguments)) {
        if (typeOf(child) != NodeType::Keyword)
            continue;
        if (text->slice(rangeOf(ts_node_child_by_field_name(child, "name", 4))) == name)
            return changeOf({{rangeOf(ts_node_child_by_field_name(child, "value", 5)), code}});
    }
    const Result<Elements> elements = elementsOf(*text, rangeOf(arguments));
    if (!elements)
        return elements.error();
    const QByteArray argument = name + equalsSign(*text, arguments) + code;
    return elements->list.empty() ? insertInto(*elements, argument) : append(*text, *elements, argument);
}

} // namespace gantry::python
