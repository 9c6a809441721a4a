// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/codetext.h"
#include "model/python/container.h"
#include "model/python/editrefusals.h"
#include "model/python/edits.h"
#include "model/python/strings.h"

#include <algorithm>

// Values, arguments and elements.

namespace gantry::python {

Result<Change> replaceValue(const SourceText &text, TextRange value, const QByteArray &newCode)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    if (ts_node_is_null(code->exactly(value)))
        return refused(EditRefusals::moved());
    const Result<QByteArray> checked = oneExpression(newCode);
    if (!checked)
        return checked.error();
    return Change{{{value, *checked}}, {}};
}

namespace {

bool hasField(TSNode string)
{
    for (uint32_t at = 0; at < ts_node_child_count(string); ++at) {
        if (typeOf(ts_node_child(string, at)) == NodeType::Interpolation)
            return true;
    }
    return false;
}

} // namespace

Result<Change> setText(const SourceText &text, TextRange range, const QString &newText)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    const TSNode string = code->around(range, NodeType::String);
    if (ts_node_is_null(string))
        return refused(typeOf(code->exactly(range)) == NodeType::Concatenated ? EditRefusals::inPieces()
                                                                              : EditRefusals::moved());
    const TextRange token = rangeOf(string);
    const StringShape shape = shapeOf(code->at(token));
    const TextRange content{token.begin + shape.contentBegin, token.begin + shape.contentEnd};
    if (range == token) {
        if (hasField(string))
            return refused(EditRefusals::hasFields());
        range = content;
    }
    if (!content.contains(range))
        return refused(EditRefusals::moved());
    QByteArray encoded = encode(newText, shape);
    if (encoded.isNull())
        return refused(EditRefusals::cantHold());
    if (shape.quote.size() == 3)
        encoded.replace("\n", code->eol(token.begin));
    return Change{{{range, encoded}}, {}};
}

QByteArray quoted(const SourceText &text, const QString &value)
{
    const Result<CodeText> code = CodeText::read(text);
    StringShape shape;
    shape.quote = QByteArray(1, code ? code->quote() : '"');
    const QChar quote = QLatin1Char(shape.quote[0]);
    const QChar other = quote == u'"' ? u'\'' : u'"';
    if (value.contains(quote) && !value.contains(other))
        shape.quote = QByteArray(1, char(other.unicode()));
    return shape.quote + encode(value, shape) + shape.quote;
}

namespace {

//! How the nearest keyword argument writes its equals sign.
QByteArray equalsSign(const CodeText &code, const Container &arguments)
{
    for (auto element = arguments.elements.rbegin(); element != arguments.elements.rend(); ++element) {
        const TSNode node = code.exactly(element->core);
        if (ts_node_is_null(node) || typeOf(node) != NodeType::Keyword)
            continue;
        const TextRange name = rangeOf(ts_node_child_by_field_name(node, "name", 4));
        const TextRange value = rangeOf(ts_node_child_by_field_name(node, "value", 5));
        const QByteArray between = code.at({name.end, value.begin});
        if (between.trimmed() == "=" && !between.contains('\n'))
            return between;
    }
    return "=";
}

TSNode keywordValue(const CodeText &code, const Container &arguments, const QByteArray &name)
{
    for (const Container::Element &element : arguments.elements) {
        const TSNode node = code.exactly(element.core);
        if (!ts_node_is_null(node) && typeOf(node) == NodeType::Keyword
            && code.at(rangeOf(ts_node_child_by_field_name(node, "name", 4))) == name)
            return ts_node_child_by_field_name(node, "value", 5);
    }
    return TSNode{};
}

bool isDecoratorExpression(const CodeText &code, TextRange range)
{
    const TSNode node = code.exactly(range);
    if (ts_node_is_null(node) || typeOf(node) == NodeType::Call)
        return false;
    const TSNode parent = ts_node_parent(node);
    return !ts_node_is_null(parent) && typeOf(parent) == NodeType::Decorator;
}

} // namespace

Result<Change> setKeyword(const SourceText &text, TextRange call, const QByteArray &name, const QByteArray &newCode)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    const Result<QByteArray> checked = oneExpression(newCode);
    if (!checked)
        return checked.error();
    if (isDecoratorExpression(*code, call))
        return Change{{{{call.end, call.end}, "(" + name + "=" + *checked + ")"}}, {}};
    const Result<Container> arguments = argumentsOf(*code, call);
    if (!arguments)
        return arguments.error();
    const TSNode value = keywordValue(*code, *arguments, name);
    if (!ts_node_is_null(value))
        return Change{{{rangeOf(value), *checked}}, {}};
    return insertInto(*code, *arguments, int(arguments->elements.size()),
                      name + equalsSign(*code, *arguments) + *checked);
}

Result<Change> removeArgument(const SourceText &text, TextRange argument)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    const Result<std::pair<Container, int>> found = containerOf(*code, argument);
    return found ? removeFrom(*code, found->first, found->second) : Result<Change>(found.error());
}

Result<Change> insertElement(const SourceText &text, TextRange container, int at, const QByteArray &element)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    const Result<Container> found = containerAt(*code, container);
    return found ? insertInto(*code, *found, at, element) : Result<Change>(found.error());
}

Result<Change> removeElement(const SourceText &text, TextRange container, int at)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    const Result<Container> found = containerAt(*code, container);
    return found ? removeFrom(*code, *found, at) : Result<Change>(found.error());
}

Result<Change> moveElement(const SourceText &text, TextRange container, int from, int to)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    const Result<Container> found = containerAt(*code, container);
    return found ? moveIn(*code, *found, from, to) : Result<Change>(found.error());
}

Result<int> elementCount(const SourceText &text, TextRange container)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    const Result<Container> found = containerAt(*code, container);
    return found ? Result<int>(int(found->elements.size())) : Result<int>(found.error());
}

} // namespace gantry::python
