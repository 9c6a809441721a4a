// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/syntaxbuilder.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry::python {

namespace {

constexpr size_t kMostErrors = 20;

class Messages
{
    Q_DECLARE_TR_FUNCTIONS(Python)
public:
    static QString of(const SourceText &text, TSNode node);
    static QString unclosed(char bracket) { return tr("“%1” is never closed.").arg(QLatin1Char(bracket)); }
};

QString Messages::of(const SourceText &text, TSNode node)
{
    if (ts_node_is_missing(node)) {
        const QString expected = QString::fromUtf8(ts_node_type(node));
        if (expected == u"identifier")
            return tr("A name or an expression is missing here.");
        if (expected == u"_dedent" || expected == u"_indent" || expected == u"_newline")
            return tr("The indentation does not fit here.");
        return expected == u"string_end" ? tr("This string is never closed.") : tr("“%1” is missing here.").arg(expected);
    }
    if (typeOf(node) == NodeType::Python2Statement)
        return tr("This statement belongs to Python 2.");
    QByteArray piece = text.view(rangeOf(node)).toByteArray();
    const qsizetype lineEnd = piece.indexOf('\n');
    if (lineEnd >= 0)
        piece.truncate(lineEnd);
    QString shown = QString::fromUtf8(piece).trimmed();
    if (shown.isEmpty())
        return tr("This is not Python.");
    if (shown.size() > 40)
        shown = shown.left(39) + u'…';
    return tr("This is not Python: %1").arg(shown);
}

//! The first opening bracket of a broken piece that has no closing one: what most often is the cause.
TSNode unclosedBracket(TSNode broken)
{
    std::vector<TSNode> open;
    TreeCursor walk(broken);
    const auto see = [&](TSNode node) {
        const char *type = ts_node_type(node);
        if (ts_node_is_named(node) || type[0] == '\0' || type[1] != '\0' || ts_node_is_missing(node))
            return;
        if (type[0] == '(' || type[0] == '[' || type[0] == '{')
            open.push_back(node);
        else if ((type[0] == ')' || type[0] == ']' || type[0] == '}') && !open.empty())
            open.pop_back();
    };
    while (true) {
        see(walk.node());
        if (walk.firstChild())
            continue;
        while (!walk.nextSibling()) {
            if (!walk.parent())
                return open.empty() ? TSNode{} : open.front();
        }
    }
}

SyntaxError errorOf(const SourceText &text, TSNode node)
{
    if (typeOf(node) == NodeType::Error) {
        const TSNode bracket = unclosedBracket(node);
        if (!ts_node_is_null(bracket))
            return {Messages::unclosed(ts_node_type(bracket)[0]), text.place(rangeOf(bracket))};
    }
    return {Messages::of(text, node), text.place(rangeOf(node))};
}

} // namespace

std::vector<SyntaxError> syntaxErrors(const SourceText &text, TSNode root)
{
    std::vector<SyntaxError> errors;
    TreeCursor walk(root);
    while (errors.size() < kMostErrors) {
        const TSNode node = walk.node();
        const NodeType type = walk.type();
        const bool isError = type == NodeType::Error || ts_node_is_missing(node) || type == NodeType::Python2Statement;
        if (isError)
            errors.push_back(errorOf(text, node));
        const bool mayHoldErrors = ts_node_has_error(node) || type == NodeType::Module || type == NodeType::Block
            || (type >= NodeType::If && type <= NodeType::Case) || type == NodeType::Function || type == NodeType::Class
            || type == NodeType::Decorated;
        if (!isError && mayHoldErrors && walk.firstChild())
            continue;
        while (!walk.nextSibling()) {
            if (!walk.parent())
                return errors;
        }
    }
    return errors;
}

} // namespace gantry::python
