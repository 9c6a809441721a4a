// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/python/edits.h"
#include "model/python/treesitter.h"
#include "model/source/sourcetext.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace gantry::python {

//! A text with its tree and its habits, for edits.
class CodeText
{
public:
    //! Refused where the text does not parse.
    static Result<CodeText> read(const SourceText &text);

    const SourceText &text() const { return *m_text; }
    const QByteArray &bytes() const { return m_text->bytes(); }
    TSNode root() const { return m_tree->root(); }
    QByteArray at(TextRange range) const { return bytes().mid(range.begin, range.size()); }

    //! The outermost node that has exactly this range; null where there is none.
    TSNode exactly(TextRange range) const;
    //! The innermost node of a type around a range; null where there is none.
    TSNode around(TextRange range, NodeType type) const;

    // lines
    qsizetype lineStart(qsizetype offset) const;
    //! Where the line's content ends, before its line end.
    qsizetype lineEnd(qsizetype offset) const;
    //! Where the next line begins, or the text's end.
    qsizetype nextLine(qsizetype offset) const;
    //! The white space at the line's head.
    QByteArray indent(qsizetype offset) const;
    bool isBlankLine(qsizetype offset) const;
    //! Whether the line has a comment and nothing else.
    bool isCommentLine(qsizetype offset) const;
    bool startsLine(qsizetype offset) const;
    //! What follows on the line is nothing but white space and perhaps a comment.
    bool endsLine(qsizetype offset) const;
    //! The comment that follows on the line, if only white space is between; else an empty range at the offset.
    TextRange trailingComment(qsizetype offset) const;
    //! Line end that the neighbourhood uses.
    QByteArray eol(qsizetype offset) const;
    //! One step of indentation, as the text has it.
    QByteArray indentUnit() const;
    char quote() const;
    bool isInString(qsizetype offset) const;

    //! Code with its lines after the first shifted so that its last one begins at `indent`; lines inside of strings stay.
    QByteArray shifted(const QByteArray &code, const QByteArray &indent, bool onlyRight) const;

private:
    TSNode spanning(TextRange range) const;
    CodeText(const SourceText &text, std::unique_ptr<ParseTree> tree) : m_text(&text), m_tree(std::move(tree)) {}

    const SourceText *m_text;
    std::unique_ptr<ParseTree> m_tree;
};

//! Whether code is one expression that can stand wherever one can; the error says why not. White space around is dropped.
Result<QByteArray> oneExpression(const QByteArray &code);
//! Whether code is a simple statement on one line or several bracketed ones.
Result<QByteArray> oneStatement(const QByteArray &code);

Error refused(const QString &message);
//! Sorted by place, for returning.
Change sorted(Change change);

} // namespace gantry::python
