// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/edits.h"

#include <QByteArrayList>

//! What the edits share; for this folder's own use.
namespace gantry::dockerfile {

//! A stage's layers, looked at as blocks: an instruction with the comments that it owns.
class StageView {
public:
    static Result<StageView> open(const Document &document, int stage);

    const Document &document() const { return *m_document; }
    int count() const { return m_stage->layerCount(); }
    Result<void> check(int layer) const;
    const Instruction &from() const { return m_document->instructions[size_t(m_stage->from)]; }
    const Instruction &layer(int index) const { return m_document->instructions[size_t(m_stage->firstLayer + index)]; }
    TextRange block(int index) const { return ownedRange(*m_document, layer(index)); }
    //! Number of the layer's instruction in the document.
    int instructionOf(int index) const { return m_stage->firstLayer + index; }

private:
    StageView(const Document &document, const Stage &stage) : m_document(&document), m_stage(&stage) { }

    const Document *m_document;
    const Stage *m_stage;
};

//! The blank lines that end or begin at an offset; empty where there are none.
TextRange blankBefore(const Document &document, qsizetype offset);
TextRange blankAfter(const Document &document, qsizetype offset);
qsizetype lineCount(const Document &document, TextRange blank);
//! Whether nothing but blank lines follows.
bool isAtEnd(const Document &document, qsizetype offset);
//! Whether a comment's line begins there.
bool isCommentAt(const Document &document, qsizetype offset);

//! What ends the range's last line: LF, CRLF, or nothing at the file's end.
QByteArray lineEndOf(const Document &document, TextRange range);
//! The line end to write next to a range: its own, else the one before it, else the file's, else LF.
QByteArray lineEndNear(const Document &document, TextRange range);
QByteArray indentOf(const Document &document, TextRange range);

//! One instruction as it was typed, with its comments above.
struct Typed {
    QByteArrayList lines; //!< without line ends
    int instructionLine = 0; //!< index of its first line
    int lineCount = 0; //!< of the instruction

    QByteArray joined(const QByteArray &lineEnd, const QByteArray &indent) const;
    //! The instruction alone, without its comments and indent.
    QByteArray instruction(const QByteArray &lineEnd) const;
};
//! Refused unless the text is one instruction, not FROM, that BuildKit takes and that ends where the text ends.
Result<Typed> parseTyped(const Document &document, const QByteArray &text);

//! The texts of all instructions in order.
QByteArrayList instructionTexts(const Document &document);
//! The edit, if reading its result gives these instructions; else it is refused.
Result<TextEdit> checked(const Document &document, TextEdit edit, const QByteArrayList &expected);

//! Where whole lines go, and what stands around them.
struct Site {
    qsizetype offset = 0;
    qsizetype blankLines = 0; //!< to add
    bool blanksAbove = true; //!< or below
    QByteArray lineEnd;
    QByteArray indent;
};
//! Where a stage's new layer goes, with the habits of its nearest sibling.
Site siteOf(const StageView &view, int at);
//! Whole lines, without their last line end, at a site. The file's last line may lack its end; then it still does.
Replacement insertion(const Document &document, const Site &site, const QByteArray &lines);
//! The block and the smaller gap beside it; at the file's end the gap above, and what ends the line above where the
//! file's last line has no end.
TextRange removalOf(const Document &document, TextRange block);

//! Texts of the comments above (owned) and inside of an instruction.
QStringList commentsOf(const Document &document, const Instruction &instruction);

Error refusedEdit(const QString &why);

} // namespace gantry::dockerfile
