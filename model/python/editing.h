// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/edits.h"
#include "model/python/treesitter.h"

#include <QCoreApplication>

#include <memory>
#include <optional>
#include <vector>

//! What the edits share: a parsed text, its lines and habits, and who owns which comment.
namespace gantry::python {

struct Edits {
    Q_DECLARE_TR_FUNCTIONS(Edits)
};

Error refused(const QString &message);

class ParsedText
{
public:
    //! Refused where the text does not parse.
    static Result<ParsedText> parse(const SourceText &text);

    const QByteArray &bytes() const { return m_text->bytes(); }
    QByteArray slice(TextRange range) const { return bytes().sliced(range.begin, range.size()); }
    TSNode root() const { return m_tree->root(); }
    //! The outermost node with exactly this range; null where there is none.
    std::optional<TSNode> node(TextRange range) const;
    //! The innermost node of a type around a range; null where there is none.
    std::optional<TSNode> around(TextRange range, NodeType type) const;

    TextRange line(qsizetype offset) const; //!< without its line end
    TextRange wholeLine(qsizetype offset) const; //!< with its line end
    qsizetype lineStart(qsizetype offset) const { return wholeLine(offset).begin; }
    QByteArray indentAt(qsizetype offset) const; //!< white space before the line's first other byte
    bool isFirstOnLine(qsizetype offset) const; //!< only white space before it
    //! Whether nothing but white space, commas and a comment follows on the line.
    bool isLastOnLine(qsizetype offset) const;
    //! The comment after an offset on its line, without white space before it; empty where there is none.
    QByteArray commentAfter(qsizetype offset) const;
    //! Where the lines begin that belong to what stands first on the offset's line: comment lines right above it at its
    //! indent. A run of comments above the first of several things stays with the list (`isFirst`).
    qsizetype ownedStart(qsizetype offset, bool isFirst) const;
    QByteArray lineEnd() const; //!< "\n" or "\r\n", as the text's first line has it

private:
    ParsedText(const SourceText &text, std::shared_ptr<ParseTree> tree) : m_text(&text), m_tree(std::move(tree)) {}
    const SourceText *m_text;
    std::shared_ptr<ParseTree> m_tree;
};

//! Children of a node, comments and punctuation included.
std::vector<TSNode> childrenOf(TSNode node);
bool isToken(TSNode node, const ParsedText &text, const char *token);

//! The comment lines (trimmed) in a range.
QStringList commentsIn(const ParsedText &text, TextRange range);

//! Refused where code is no single expression.
Result<void> checkExpression(const QByteArray &code);

//! A list of replacements as the answer of an edit, sorted.
Change changeOf(std::vector<Replacement> replacements, QStringList droppedComments = {});

} // namespace gantry::python
