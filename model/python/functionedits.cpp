// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/editing.h"

namespace gantry::python {

namespace {

QByteArray signature(const NewTask &task)
{
    QByteArrayList inputs;
    for (const NewTask::Input &input : task.inputs) {
        QByteArray text = input.name.toUtf8();
        if (!input.type.isEmpty())
            text += ": " + input.type.toUtf8();
        if (!input.defaultCode.isEmpty())
            text += (input.type.isEmpty() ? "=" : " = ") + input.defaultCode;
        inputs.append(text);
    }
    const QByteArray output = task.output.isEmpty() ? QByteArray() : " -> " + task.output.toUtf8();
    return (task.isAsync ? "async def " : "def ") + task.name.toUtf8() + '(' + inputs.join(", ") + ')' + output + ':';
}

// The function's own node, inside of its decorators.
std::optional<TSNode> functionOf(const ParsedText &text, TextRange whole)
{
    std::optional<TSNode> node = text.node(whole);
    if (node && typeOf(*node) == NodeType::Decorated)
        node = ts_node_child_by_field_name(*node, "definition", 10);
    return node && typeOf(*node) == NodeType::Function ? node : std::nullopt;
}

QByteArray bodyIndent(const ParsedText &text, std::optional<TSNode> function)
{
    if (!function)
        return "    ";
    const TextRange body = rangeOf(ts_node_child_by_field_name(*function, "body", 4));
    const bool isOwnLine = text.isFirstOnLine(body.begin);
    return isOwnLine ? text.indentAt(body.begin) : QByteArray("    ");
}

// Before the `if __name__ == "__main__"` of the module, or nothing.
std::optional<qsizetype> mainGuard(const ParsedText &text)
{
    for (const TSNode child : childrenOf(text.root())) {
        if (typeOf(child) == NodeType::If && text.slice(text.line(rangeOf(child).begin)).contains("__name__"))
            return text.ownedStart(rangeOf(child).begin, false);
    }
    return std::nullopt;
}

bool isPlaceholder(const ParsedText &text, TSNode statement)
{
    const QByteArray code = text.slice(rangeOf(statement)).trimmed();
    return code == "pass" || code == "..." || code.startsWith("raise NotImplementedError");
}

} // namespace

Result<Change> addTask(const SourceText &source, const NewTask &task, TextRange after)
{
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    const QByteArray end = text->lineEnd();
    const std::optional<TSNode> sibling = after.isEmpty() ? std::nullopt : functionOf(*text, after);
    const QByteArray code = '@' + task.decorator.toUtf8() + end + signature(task) + end + bodyIndent(*text, sibling)
        + "raise NotImplementedError";
    if (!after.isEmpty()) {
        const qsizetype at = text->line(after.end).end;
        return changeOf({{{at, at}, end + end + end + code}});
    }
    if (const std::optional<qsizetype> guard = mainGuard(*text))
        return changeOf({{{*guard, *guard}, code + end + end + end}});
    const qsizetype size = source.bytes().size();
    const bool endsLine = source.bytes().endsWith('\n');
    if (size == 0)
        return changeOf({{{0, 0}, code + end}});
    return changeOf({{{size, size}, endsLine ? end + end + code + end : end + end + end + code}});
}

Result<Change> addStatement(const SourceText &source, TextRange function, const QByteArray &code)
{
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    const std::optional<TSNode> node = functionOf(*text, function);
    if (!node)
        return refused(Edits::tr("What stands here is no function."));
    const TSNode body = ts_node_child_by_field_name(*node, "body", 4);
    std::vector<TSNode> statements;
    for (const TSNode child : childrenOf(body)) {
        if (ts_node_is_named(child) && typeOf(child) != NodeType::Comment)
            statements.push_back(child);
    }
    if (statements.empty())
        return refused(Edits::tr("The function has no body."));
    if (isPlaceholder(*text, statements.back()) && statements.size() <= 2)
        return changeOf({{rangeOf(statements.back()), code}});
    const TextRange last = rangeOf(statements.back());
    if (!text->isFirstOnLine(last.begin))
        return refused(Edits::tr("The function's body stands on the line of its def: break the line in the text first."));
    const QByteArray indent = text->indentAt(last.begin);
    if (typeOf(statements.back()) == NodeType::Return) {
        const qsizetype at = text->ownedStart(last.begin, false); // its comments stay its own
        return changeOf({{{at, at}, indent + code + text->lineEnd()}});
    }
    const qsizetype at = text->line(last.end).end;
    return changeOf({{{at, at}, text->lineEnd() + indent + code}});
}

} // namespace gantry::python
