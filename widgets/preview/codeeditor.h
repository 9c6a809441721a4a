// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/source/edit.h"
#include "model/source/sourcetext.h"

#include <QPlainTextEdit>

#include <vector>

namespace gantry {

class Theme;

//! A run of lines (from 1, both included) with the colour of whoever owns them.
struct LineStripe {
    int first = 1;
    int last = 1;
    QString colour; //!< team token
};

//! Shows one text and turns typing into replacements of bytes. The text's bytes stay the truth: what is typed is sent,
//! and what others change is shown by the same edits, so that cursor and scroll position stay.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeEditor(const Theme &theme, QWidget *parent = nullptr);

    //! Shows a text from its beginning.
    void setText(SourceTextPtr text);
    //! The text became another one by an edit; `edit` is null where that is not known.
    void followText(SourceTextPtr text, const FileEdit *edit);
    const SourceTextPtr &text() const { return m_text; }

    void setStripes(std::vector<LineStripe> stripes);
    //! Highlights lines and, where `scroll`, brings the first into view.
    void markLines(int first, int last, bool scroll);
    void clearMark();
    void goTo(TextPosition position);
    //! Byte offset of the cursor.
    qsizetype cursorOffset() const;
    //! No typing, with the reason; an empty one allows it again where the text can be edited at all.
    void setFrozen(const QString &reason);
    QString frozenReason() const { return m_frozenReason; }

Q_SIGNALS:
    //! What was typed, pasted or removed. Whoever owns the text answers with followText, or with setText if it refuses.
    void typed(const QString &file, const gantry::Replacement &replacement);
    //! The person moved the cursor (not an edit of others).
    void cursorMoved();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Gutter;
    friend class Gutter;
    void onContentsChange(int position, int removed, int added);
    void onCursorMoved();
    void applyToDocument(const FileEdit &edit, const SourceText &before);
    int documentPosition(qsizetype offset, const SourceText &text) const;
    void refreshStyle();
    void refreshMark();
    void refreshReadOnly();
    int gutterWidth() const;
    void layOutGutter();
    void paintGutter(QPaintEvent *event);

    const Theme &m_theme;
    QWidget *m_gutter = nullptr;
    SourceTextPtr m_text;
    SourceTextPtr m_typedText; //!< what the text should be after the typing that was sent
    std::vector<LineStripe> m_stripes;
    int m_markFirst = 0;
    int m_markLast = 0;
    bool m_isFollowing = false;
    QString m_frozenReason;
    QString m_encodingReason;
};

} // namespace gantry
