// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/editing.h"

#include <algorithm>

namespace gantry::python {

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\f';
}

} // namespace

Error refused(const QString &message)
{
    return {ErrorCode::Refused, message, {}, {}};
}

Result<ParsedText> ParsedText::parse(const SourceText &text)
{
    std::shared_ptr<ParseTree> tree = ParseTree::parse(text.bytes());
    if (!tree || ts_node_has_error(tree->root()))
        return refused(Edits::tr("%1 does not parse: correct it in the text first.").arg(text.path()));
    return ParsedText(text, std::move(tree));
}

std::optional<TSNode> ParsedText::node(TextRange range) const
{
    TSNode found = ts_node_descendant_for_byte_range(root(), uint32_t(range.begin), uint32_t(range.end));
    if (ts_node_is_null(found) || rangeOf(found) != range)
        return std::nullopt;
    for (TSNode parent = ts_node_parent(found); !ts_node_is_null(parent) && rangeOf(parent) == range; parent = ts_node_parent(parent))
        found = parent;
    return found;
}

std::optional<TSNode> ParsedText::around(TextRange range, NodeType type) const
{
    TSNode found = ts_node_descendant_for_byte_range(root(), uint32_t(range.begin), uint32_t(range.end));
    while (!ts_node_is_null(found)) {
        if (typeOf(found) == type && rangeOf(found).contains(range))
            return found;
        found = ts_node_parent(found);
    }
    return std::nullopt;
}

TextRange ParsedText::line(qsizetype offset) const
{
    const LineIndex &lines = m_text->lines();
    return lines.lineRange(lines.lineOf(offset), bytes());
}

TextRange ParsedText::wholeLine(qsizetype offset) const
{
    const LineIndex &lines = m_text->lines();
    return lines.wholeLineRange(lines.lineOf(offset));
}

QByteArray ParsedText::indentAt(qsizetype offset) const
{
    const TextRange range = line(offset);
    qsizetype end = range.begin;
    while (end < range.end && isBlank(bytes()[end]))
        ++end;
    return slice({range.begin, end});
}

bool ParsedText::isFirstOnLine(qsizetype offset) const
{
    return lineStart(offset) + indentAt(offset).size() == offset;
}

bool ParsedText::isLastOnLine(qsizetype offset) const
{
    const TextRange range = line(offset);
    for (qsizetype at = offset; at < range.end; ++at) {
        if (bytes()[at] == '#')
            return true;
        if (!isBlank(bytes()[at]) && bytes()[at] != ',')
            return false;
    }
    return true;
}

QByteArray ParsedText::commentAfter(qsizetype offset) const
{
    const TextRange range = line(offset);
    for (qsizetype at = offset; at < range.end; ++at) {
        if (bytes()[at] == '#')
            return slice({at, range.end});
        if (!isBlank(bytes()[at]) && bytes()[at] != ',')
            break;
    }
    return {};
}

qsizetype ParsedText::ownedStart(qsizetype offset, bool isFirst) const
{
    const QByteArray indent = indentAt(offset);
    qsizetype start = lineStart(offset);
    while (start > 0 && !isFirst) {
        const TextRange above = line(start - 1);
        const QByteArray text = slice(above);
        if (!text.startsWith(QByteArray(indent + '#')))
            break;
        start = above.begin;
    }
    return start;
}

QByteArray ParsedText::lineEnd() const
{
    const qsizetype at = bytes().indexOf('\n');
    return at > 0 && bytes()[at - 1] == '\r' ? QByteArray("\r\n") : QByteArray("\n");
}

std::vector<TSNode> childrenOf(TSNode node)
{
    std::vector<TSNode> children;
    for (uint32_t i = 0; i < ts_node_child_count(node); ++i)
        children.push_back(ts_node_child(node, i));
    return children;
}

bool isToken(TSNode node, const ParsedText &text, const char *token)
{
    return !ts_node_is_named(node) && text.slice(rangeOf(node)) == token;
}

QStringList commentsIn(const ParsedText &text, TextRange range)
{
    QStringList comments;
    TSNode around = ts_node_descendant_for_byte_range(text.root(), uint32_t(range.begin), uint32_t(range.end));
    std::vector<TSNode> open{around};
    while (!open.empty()) {
        const TSNode node = open.back();
        open.pop_back();
        if (!rangeOf(node).intersects(range))
            continue;
        if (typeOf(node) == NodeType::Comment && range.contains(rangeOf(node)))
            comments.append(QString::fromUtf8(text.slice(rangeOf(node))));
        std::vector<TSNode> below = childrenOf(node);
        open.insert(open.end(), below.rbegin(), below.rend());
    }
    return comments;
}

Result<void> checkExpression(const QByteArray &code)
{
    // Parenthesised, so that what goes over several lines is one expression too.
    const QByteArray text = "(" + code + "\n)";
    const std::unique_ptr<ParseTree> tree = ParseTree::parse(text);
    const bool parses = tree && !ts_node_has_error(tree->root()) && ts_node_named_child_count(tree->root()) == 1;
    if (code.trimmed().isEmpty() || !parses)
        return refused(Edits::tr("\u201c%1\u201d is not one Python expression.").arg(QString::fromUtf8(code)));
    const TSNode statement = ts_node_named_child(tree->root(), 0);
    const TSNode whole = ts_node_named_child(statement, 0);
    if (typeOf(whole) != NodeType::Parenthesized || rangeOf(whole).end != text.size())
        return refused(Edits::tr("\u201c%1\u201d is not one Python expression.").arg(QString::fromUtf8(code)));
    return {};
}

Change changeOf(std::vector<Replacement> replacements, QStringList droppedComments)
{
    std::stable_sort(replacements.begin(), replacements.end(),
                     [](const Replacement &a, const Replacement &b) { return a.range.begin < b.range.begin; });
    return {std::move(replacements), std::move(droppedComments)};
}

} // namespace gantry::python
