// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/codetext.h"
#include "model/python/editrefusals.h"
#include "model/python/edits.h"
#include "model/python/ownership.h"
#include "model/python/syntax.h"
#include "model/sdk/refusals.h"

#include <QSet>

#include <algorithm>

// Adding tasks and statements.

namespace gantry::python {

namespace {

Result<QByteArray> inputCode(const NewTask::Input &input)
{
    if (!sdk::isIdentifier(input.name))
        return refused(EditRefusals::noName(input.name));
    QByteArray code = input.name.toUtf8();
    if (!input.type.isEmpty()) {
        const Result<QByteArray> type = oneExpression(input.type.toUtf8());
        if (!type)
            return type.error();
        code += ": " + *type;
    }
    if (!input.defaultCode.isEmpty()) {
        const Result<QByteArray> value = oneExpression(input.defaultCode);
        if (!value)
            return value.error();
        code += (input.type.isEmpty() ? "=" : " = ") + *value;
    }
    return code;
}

Result<QByteArray> inputsCode(const std::vector<NewTask::Input> &inputs)
{
    QByteArray code;
    QSet<QString> names;
    bool hasDefault = false;
    for (const NewTask::Input &input : inputs) {
        const Result<QByteArray> one = inputCode(input);
        if (!one)
            return one;
        if (names.contains(input.name))
            return refused(EditRefusals::taken(input.name, QString::fromUtf8(code)));
        if (hasDefault && input.defaultCode.isEmpty())
            return refused(EditRefusals::defaultsLast(input.name));
        names.insert(input.name);
        hasDefault = hasDefault || !input.defaultCode.isEmpty();
        code += (code.isEmpty() ? "" : ", ") + *one;
    }
    return code;
}

Result<QByteArray> taskCode(const NewTask &task, const QByteArray &indent, const QByteArray &eol)
{
    if (!sdk::isIdentifier(task.name))
        return refused(EditRefusals::noName(task.name));
    const Result<QByteArray> decorator = oneExpression(task.decorator.toUtf8());
    if (!decorator)
        return decorator.error();
    const Result<QByteArray> inputs = inputsCode(task.inputs);
    if (!inputs)
        return inputs.error();
    QByteArray code = "@" + *decorator + eol + (task.isAsync ? "async def " : "def ") + task.name.toUtf8() + "(" + *inputs + ")";
    if (!task.output.isEmpty()) {
        const Result<QByteArray> output = oneExpression(task.output.toUtf8());
        if (!output)
            return output.error();
        code += " -> " + *output;
    }
    return QByteArray(code + ":" + eol + indent + "raise NotImplementedError");
}

//! Past the comments that stand below a function at its body's indentation: they are the body's.
qsizetype endOfFunction(const CodeText &code, TextRange function)
{
    qsizetype end = code.lineEnd(function.end);
    const QByteArray own = code.indent(function.begin);
    qsizetype line = code.nextLine(end);
    while (line < code.bytes().size()) {
        if (code.isCommentLine(line) && code.indent(line).size() > own.size())
            end = code.lineEnd(line);
        else if (!code.isBlankLine(line))
            break;
        line = code.nextLine(line);
    }
    return end;
}

//! Blank lines that the text puts between its functions.
int gapOf(const CodeText &code, TextRange after)
{
    if (after.isEmpty())
        return 2;
    qsizetype start = code.lineStart(after.begin);
    while (start > 0 && code.isCommentLine(start - 1))
        start = code.lineStart(start - 1);
    const int blank = blankLinesBefore(code, start);
    return start == 0 || blank == 0 ? 2 : std::min(blank, 2);
}

//! Where `if __name__ == "__main__"` begins with the comments above it, or the text's end.
qsizetype endOfDefinitions(const CodeText &code)
{
    for (uint32_t at = 0; at < ts_node_child_count(code.root()); ++at) {
        const TSNode child = ts_node_child(code.root(), at);
        const TSNode condition = ts_node_child_by_field_name(child, "condition", 9);
        if (typeOf(child) != NodeType::If || !code.at(rangeOf(condition)).contains("__name__"))
            continue;
        qsizetype start = code.lineStart(rangeOf(child).begin);
        while (start > 0 && code.isCommentLine(start - 1))
            start = code.lineStart(start - 1);
        return start;
    }
    return code.bytes().size();
}

Change taskAtEnd(const CodeText &code, const QByteArray &task, const QByteArray &eol)
{
    const qsizetype end = endOfDefinitions(code);
    qsizetype content = end;
    while (content > 0 && QByteArrayView(" \t\r\n").contains(code.bytes()[content - 1]))
        --content;
    const bool isFirst = content == 0;
    if (end < code.bytes().size()) { // before the entry point, whose gap stays
        const int blank = blankLinesBefore(code, end);
        return {{{{end, end}, eol.repeated(isFirst ? 0 : std::max(0, 2 - blank)) + task + eol.repeated(3)}}, {}};
    }
    if (isFirst)
        return {{{{0, 0}, task + eol}}, {}};
    const qsizetype line = code.lineEnd(content);
    return {{{{line, line}, eol.repeated(3) + task}}, {}};
}

bool isBound(const SourceText &text, const QString &name)
{
    const FileReadingPtr reading = FileReading::read(std::make_shared<SourceText>(text));
    return !reading->syntax().bindingsOf(text.bytes(), 0, name.toUtf8()).empty();
}

} // namespace

Result<Change> addTask(const SourceText &text, const NewTask &task, TextRange after)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    if (!after.isEmpty() && ts_node_is_null(code->exactly(after)))
        return refused(EditRefusals::moved());
    if (isBound(text, task.name))
        return refused(EditRefusals::taken(task.name, text.path()));
    const QByteArray eol = code->eol(after.end);
    const Result<QByteArray> written = taskCode(task, code->indentUnit(), eol);
    if (!written)
        return written.error();
    if (after.isEmpty())
        return taskAtEnd(*code, *written, eol);
    const qsizetype end = endOfFunction(*code, after);
    return Change{{{{end, end}, eol.repeated(gapOf(*code, after) + 1) + *written}}, {}};
}

namespace {

TSNode functionAt(const CodeText &code, TextRange range)
{
    TSNode node = code.exactly(range);
    if (typeOf(node) == NodeType::Decorated)
        node = ts_node_child_by_field_name(node, "definition", 10);
    return typeOf(node) == NodeType::Function ? node : TSNode{};
}

std::vector<TSNode> statementsOf(TSNode block)
{
    std::vector<TSNode> list;
    for (uint32_t at = 0; at < ts_node_child_count(block); ++at) {
        const TSNode child = ts_node_child(block, at);
        if (ts_node_is_named(child) && typeOf(child) != NodeType::Comment)
            list.push_back(child);
    }
    return list;
}

bool isPlaceholder(const CodeText &code, TSNode statement)
{
    const QByteArray text = code.at(rangeOf(statement));
    return typeOf(statement) == NodeType::Pass || text == "..." || text == "raise NotImplementedError"
        || text == "raise NotImplementedError()";
}

bool isDocstring(TSNode statement)
{
    return typeOf(statement) == NodeType::ExpressionStatement && ts_node_child_count(statement) == 1
        && typeOf(ts_node_child(statement, 0)) == NodeType::String;
}

Change statementBefore(const CodeText &code, const std::vector<TSNode> &statements, size_t at, const QByteArray &added)
{
    std::vector<TextRange> items;
    for (const TSNode statement : statements)
        items.push_back(rangeOf(statement));
    const TextRange next = items[at];
    if (!code.startsLine(next.begin)) // x = 1; return x
        return {{{{next.begin, next.begin}, added + "; "}}, {}};
    const QByteArray indent = code.indent(next.begin);
    // Its comments are its own: a return heads no group.
    const qsizetype place = ownedBegin(code, {next}, 0, at > 0 ? items[at - 1].end : 0);
    return {{{{place, place}, indent + code.shifted(added, indent, true) + code.eol(place)}}, {}};
}

} // namespace

Result<Change> addStatement(const SourceText &text, TextRange function, const QByteArray &typed)
{
    const Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    const TSNode node = functionAt(*code, function);
    if (ts_node_is_null(node))
        return refused(EditRefusals::moved());
    const Result<QByteArray> added = oneStatement(typed);
    if (!added)
        return added.error();
    const std::vector<TSNode> statements = statementsOf(ts_node_child_by_field_name(node, "body", 4));
    if (statements.empty() || !code->startsLine(rangeOf(statements.front()).begin))
        return refused(EditRefusals::oneLineBody());
    const bool hasDocstring = isDocstring(statements.front());
    if (statements.size() == (hasDocstring ? 2u : 1u) && isPlaceholder(*code, statements.back()))
        return Change{{{rangeOf(statements.back()), code->shifted(*added, code->indent(rangeOf(statements.back()).begin), true)}}, {}};
    for (size_t at = statements.size(); at-- > 0;) {
        if (typeOf(statements[at]) == NodeType::Return)
            return statementBefore(*code, statements, at, *added);
    }
    const qsizetype end = endOfFunction(*code, rangeOf(node));
    const QByteArray indent = code->indent(rangeOf(statements.front()).begin);
    return Change{{{{end, end}, code->eol(end) + indent + code->shifted(*added, indent, true)}}, {}};
}

} // namespace gantry::python
