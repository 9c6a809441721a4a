// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/codetext.h"

#include "model/python/editrefusals.h"
#include "model/python/syntaxbuilder.h"

#include <algorithm>

namespace gantry::python {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

} // namespace

Error refused(const QString &message)
{
    return {ErrorCode::Refused, message, {}, {}};
}

Change sorted(Change change)
{
    std::stable_sort(change.replacements.begin(), change.replacements.end(),
                     [](const Replacement &a, const Replacement &b) { return a.range.begin < b.range.begin; });
    return change;
}

Result<CodeText> CodeText::read(const SourceText &text)
{
    // The reading knows what is refused (size, encoding, depth) besides syntax errors.
    const FileReadingPtr reading = FileReading::read(std::make_shared<SourceText>(text));
    std::unique_ptr<ParseTree> tree = reading->hasErrors() ? nullptr : ParseTree::parse(text.bytes());
    if (!tree) {
        Error error = refused(EditRefusals::broken(text.path()));
        error.place = reading->hasErrors() ? reading->errors().front().place : Place();
        return error;
    }
    return CodeText(text, std::move(tree));
}

TSNode CodeText::exactly(TextRange range) const
{
    const TSNode node = spanning(range);
    // The parser takes the carriage return of a line end for a part of the comment before it.
    const bool isBeforeReturn = range.end < bytes().size() && bytes()[range.end] == '\r';
    return ts_node_is_null(node) && isBeforeReturn ? spanning({range.begin, range.end + 1}) : node;
}

TSNode CodeText::spanning(TextRange range) const
{
    TSNode node = ts_node_descendant_for_byte_range(root(), quint32(range.begin), quint32(range.end));
    if (ts_node_is_null(node) || rangeOf(node) != range)
        return TSNode{};
    for (TSNode parent = ts_node_parent(node); !ts_node_is_null(parent) && rangeOf(parent) == range;
         parent = ts_node_parent(parent)) {
        if (typeOf(parent) == NodeType::ExpressionStatement || typeOf(parent) == NodeType::Module
            || typeOf(parent) == NodeType::Block)
            break;
        node = parent;
    }
    return node;
}

TSNode CodeText::around(TextRange range, NodeType type) const
{
    TSNode node = ts_node_descendant_for_byte_range(root(), quint32(range.begin), quint32(range.end));
    while (!ts_node_is_null(node) && typeOf(node) != type)
        node = ts_node_parent(node);
    return node;
}

qsizetype CodeText::lineStart(qsizetype offset) const
{
    return offset == 0 ? 0 : bytes().lastIndexOf('\n', offset - 1) + 1;
}

qsizetype CodeText::lineEnd(qsizetype offset) const
{
    const qsizetype newline = bytes().indexOf('\n', offset);
    if (newline < 0)
        return bytes().size();
    return newline > 0 && bytes()[newline - 1] == '\r' ? newline - 1 : newline;
}

qsizetype CodeText::nextLine(qsizetype offset) const
{
    const qsizetype newline = bytes().indexOf('\n', offset);
    return newline < 0 ? bytes().size() : newline + 1;
}

QByteArray CodeText::indent(qsizetype offset) const
{
    const qsizetype start = lineStart(offset);
    qsizetype end = start;
    while (end < bytes().size() && isSpace(bytes()[end]))
        ++end;
    return bytes().mid(start, end - start);
}

bool CodeText::isBlankLine(qsizetype offset) const
{
    return lineStart(offset) + indent(offset).size() >= lineEnd(lineStart(offset));
}

bool CodeText::isCommentLine(qsizetype offset) const
{
    const qsizetype start = lineStart(offset) + indent(offset).size();
    return start < bytes().size() && bytes()[start] == '#' && !isInString(start);
}

bool CodeText::startsLine(qsizetype offset) const
{
    return lineStart(offset) + indent(offset).size() == offset;
}

TextRange CodeText::trailingComment(qsizetype offset) const
{
    qsizetype at = offset;
    while (at < bytes().size() && isSpace(bytes()[at]))
        ++at;
    return at < bytes().size() && bytes()[at] == '#' ? TextRange{at, lineEnd(at)} : TextRange{offset, offset};
}

bool CodeText::endsLine(qsizetype offset) const
{
    qsizetype at = offset;
    while (at < bytes().size() && isSpace(bytes()[at]))
        ++at;
    return at >= bytes().size() || bytes()[at] == '\n' || bytes()[at] == '\r' || bytes()[at] == '#';
}

QByteArray CodeText::eol(qsizetype offset) const
{
    qsizetype newline = bytes().indexOf('\n', offset);
    if (newline < 0)
        newline = bytes().lastIndexOf('\n');
    return newline > 0 && bytes()[newline - 1] == '\r' ? QByteArray("\r\n") : QByteArray("\n");
}

QByteArray CodeText::indentUnit() const
{
    // The first indented block's.
    TreeCursor walk(root());
    int depth = 0;
    while (true) {
        if (walk.type() == NodeType::Block && startsLine(walk.range().begin) && !indent(walk.range().begin).isEmpty()) {
            const QByteArray whole = indent(walk.range().begin);
            return whole.startsWith('\t') ? QByteArray("\t") : whole;
        }
        if (depth < 4 && walk.firstChild()) {
            ++depth;
            continue;
        }
        while (!walk.nextSibling()) {
            if (!walk.parent())
                return "    ";
            --depth;
        }
    }
}

char CodeText::quote() const
{
    int balance = 0;
    TreeCursor walk(root());
    while (true) {
        if (walk.type() == NodeType::StringStart && at(walk.range()).size() < 3)
            balance += at(walk.range()).endsWith('\'') ? -1 : 1;
        if (walk.firstChild())
            continue;
        while (!walk.nextSibling()) {
            if (!walk.parent())
                return balance < 0 ? '\'' : '"';
        }
    }
}

bool CodeText::isInString(qsizetype offset) const
{
    TSNode node = ts_node_descendant_for_byte_range(root(), quint32(offset), quint32(offset));
    while (!ts_node_is_null(node) && typeOf(node) != NodeType::String)
        node = ts_node_parent(node);
    return !ts_node_is_null(node) && rangeOf(node).begin < offset && offset < rangeOf(node).end;
}

QByteArray CodeText::shifted(const QByteArray &code, const QByteArray &target, bool onlyRight) const
{
    if (!code.contains('\n'))
        return code;
    const SourceText piece(QStringLiteral("piece.py"), "(x." + code + ")");
    std::unique_ptr<ParseTree> tree = ParseTree::parse(piece.bytes());
    if (!tree)
        return code;
    const CodeText lines(piece, std::move(tree));
    const QByteArray last = lines.indent(piece.bytes().size());
    if (last == target || (onlyRight && last.size() > target.size()))
        return code;
    QByteArray result;
    for (qsizetype at = 0; at < piece.bytes().size(); at = lines.nextLine(at)) {
        QByteArray line = piece.bytes().mid(at, lines.nextLine(at) - at);
        const bool isOurs = at > 0 && !lines.isInString(at) && !lines.isBlankLine(at);
        if (isOurs && line.startsWith(last))
            line = target + line.mid(last.size());
        result += line;
    }
    return result.mid(3, result.size() - 4);
}

namespace {

//! The only child of a module with nothing else in it, comments included; null where it isn't so.
TSNode onlyStatement(TSNode root)
{
    if (ts_node_has_error(root) || ts_node_child_count(root) != 1)
        return TSNode{};
    return ts_node_child(root, 0);
}

} // namespace

Result<QByteArray> oneExpression(const QByteArray &code)
{
    const QByteArray trimmed = code.trimmed();
    const std::unique_ptr<ParseTree> tree = trimmed.isEmpty() ? nullptr : ParseTree::parse(trimmed);
    const TSNode statement = tree ? onlyStatement(tree->root()) : TSNode{};
    if (ts_node_is_null(statement) || typeOf(statement) != NodeType::ExpressionStatement
        || ts_node_child_count(statement) != 1)
        return refused(EditRefusals::noExpression());
    const NodeType type = typeOf(ts_node_child(statement, 0));
    const bool isNone = type == NodeType::Assignment || type == NodeType::AugmentedAssignment
        || type == NodeType::ExpressionList || type == NodeType::Splat || type == NodeType::DictSplat;
    return isNone ? Result<QByteArray>(refused(EditRefusals::noExpression())) : Result<QByteArray>(trimmed);
}

Result<QByteArray> oneStatement(const QByteArray &code)
{
    const QByteArray trimmed = code.trimmed();
    const std::unique_ptr<ParseTree> tree = trimmed.isEmpty() ? nullptr : ParseTree::parse(trimmed);
    if (!tree || ts_node_is_null(onlyStatement(tree->root())))
        return refused(EditRefusals::noStatement());
    return trimmed;
}

} // namespace gantry::python
