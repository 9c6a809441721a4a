// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/preview/codeeditor.h"

#include "widgets/common/theme.h"
#include "widgets/preview/textmapping.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

namespace gantry {

class CodeEditor::Gutter : public QWidget
{
public:
    explicit Gutter(CodeEditor *editor) : QWidget(editor), m_editor(editor) {}
    QSize sizeHint() const override { return {m_editor->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }

private:
    CodeEditor *m_editor;
};

CodeEditor::CodeEditor(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_gutter(new Gutter(this)), m_text(std::make_shared<SourceText>(QString(), QByteArray()))
{
    setUndoRedoEnabled(false); // the window's one history undoes
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Text of the file"));
    connect(document(), &QTextDocument::contentsChange, this, &CodeEditor::onContentsChange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::onCursorMoved);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::layOutGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(&m_theme, &Theme::changed, this, &CodeEditor::refreshStyle);
    refreshStyle();
    refreshReadOnly();
}

void CodeEditor::refreshStyle()
{
    setFont(m_theme.font(FontRole::Code));
    setTabStopDistance(QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')) * 4);
    layOutGutter();
    refreshMark();
}

void CodeEditor::setText(SourceTextPtr text)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_text = std::move(text);
    m_typedText = m_text;
    m_encodingReason = reasonNotEditable(m_text->bytes());
    setPlainText(shownText(m_text->bytes()));
    refreshReadOnly();
    refreshMark();
}

void CodeEditor::followText(SourceTextPtr text, const FileEdit *edit)
{
    if (text->bytes() == m_typedText->bytes()) { // our own typing came back
        m_text = text;
        m_typedText = std::move(text);
        return;
    }
    if (!edit || edit->kind != FileEdit::Kind::Change || m_typedText->bytes() != m_text->bytes()) {
        const int scroll = verticalScrollBar()->value();
        setText(std::move(text));
        verticalScrollBar()->setValue(scroll);
        return;
    }
    const QScopedValueRollback following(m_isFollowing, true);
    applyToDocument(*edit, *m_text);
    m_text = std::move(text);
    m_typedText = m_text;
    if (toPlainText() != shownText(m_text->bytes()))
        setText(m_text);
    refreshMark();
}

void CodeEditor::applyToDocument(const FileEdit &edit, const SourceText &before)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (auto it = edit.replacements.rbegin(); it != edit.replacements.rend(); ++it) {
        cursor.setPosition(documentPosition(it->range.begin, before));
        cursor.setPosition(documentPosition(it->range.end, before), QTextCursor::KeepAnchor);
        cursor.insertText(shownText(it->text));
    }
    cursor.endEditBlock();
}

int CodeEditor::documentPosition(qsizetype offset, const SourceText &text) const
{
    const BlockPosition at = blockPosition(offset, text.bytes(), text.lines());
    const QTextBlock block = document()->findBlockByNumber(at.block);
    return block.isValid() ? block.position() + at.column : document()->characterCount() - 1;
}

void CodeEditor::onContentsChange(int position, int removed, int added)
{
    if (m_isFollowing || (removed == 0 && added == 0))
        return;
    const QTextBlock block = document()->findBlock(position);
    const SourceText &before = *m_typedText;
    const qsizetype begin = byteOffset({block.blockNumber(), position - block.position()}, before.bytes(), before.lines());
    // A document counts its own last separator among what is removed and added when everything is replaced.
    const int last = document()->characterCount() - 1;
    const int end = std::min(position + added, last);
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(std::max(position, end), QTextCursor::KeepAnchor);
    const QByteArray bytes = typedBytes(cursor.selectedText(), begin, before.bytes(), before.lines());
    const Replacement replacement{{begin, advanced(begin, removed, before.bytes())}, bytes};
    QByteArray after = before.bytes();
    if (after.sliced(replacement.range.begin, replacement.range.size()) == bytes)
        return; // only formats changed
    after.replace(replacement.range.begin, replacement.range.size(), bytes);
    m_typedText = std::make_shared<SourceText>(before.path(), after);
    Q_EMIT typed(before.path(), replacement);
}

void CodeEditor::onCursorMoved()
{
    if (!m_isFollowing)
        Q_EMIT cursorMoved();
}

qsizetype CodeEditor::cursorOffset() const
{
    const QTextCursor cursor = textCursor();
    return byteOffset({cursor.blockNumber(), cursor.positionInBlock()}, m_typedText->bytes(), m_typedText->lines());
}

void CodeEditor::setFrozen(const QString &reason)
{
    m_frozenReason = reason;
    refreshReadOnly();
}

void CodeEditor::refreshReadOnly()
{
    const QString reason = m_frozenReason.isEmpty() ? m_encodingReason : m_frozenReason;
    setReadOnly(!reason.isEmpty());
    setToolTip(reason);
    // Reading with the keyboard must work in text that can't be changed.
    setTextInteractionFlags(reason.isEmpty() ? Qt::TextEditorInteraction
                                             : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void CodeEditor::setStripes(std::vector<LineStripe> stripes)
{
    m_stripes = std::move(stripes);
    m_gutter->update();
}

void CodeEditor::markLines(int first, int last, bool scroll)
{
    m_markFirst = first;
    m_markLast = last;
    refreshMark();
    if (!scroll)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    QTextCursor cursor(document()->findBlockByNumber(first - 1));
    setTextCursor(cursor);
    centerCursor();
}

void CodeEditor::clearMark()
{
    m_markFirst = m_markLast = 0;
    refreshMark();
}

void CodeEditor::goTo(TextPosition position)
{
    const SourceText &text = *m_text;
    const qsizetype offset = text.lines().offset(position, text.bytes());
    const QScopedValueRollback following(m_isFollowing, true);
    QTextCursor cursor(document());
    cursor.setPosition(documentPosition(offset, text));
    setTextCursor(cursor);
    centerCursor();
}

void CodeEditor::refreshMark()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (int line = m_markFirst; line > 0 && line <= m_markLast; ++line) {
        const QTextBlock block = document()->findBlockByNumber(line - 1);
        if (!block.isValid())
            break;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(m_theme.color(ColorRole::LineHighlight));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(selection);
    }
    setExtraSelections(selections);
    m_gutter->update();
}

int CodeEditor::gutterWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    const int digit = QFontMetrics(font()).horizontalAdvance(QLatin1Char('9'));
    return digits * digit + m_theme.px(m_theme.space().m * 2) + m_theme.px(m_theme.size().teamStripe);
}

void CodeEditor::layOutGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

void CodeEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), m_theme.color(ColorRole::Surface));
    painter.setFont(font());
    const int stripe = m_theme.px(m_theme.size().teamStripe);
    const int numberWidth = m_gutter->width() - stripe - m_theme.px(m_theme.space().m);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const bool isMarked = line >= m_markFirst && line <= m_markLast;
        if (isMarked)
            painter.fillRect(QRectF(0, rect.top(), m_gutter->width(), rect.height()), m_theme.color(ColorRole::LineHighlight));
        painter.setPen(m_theme.color(isMarked ? ColorRole::Text : ColorRole::TextMuted));
        painter.drawText(QRectF(0, rect.top(), numberWidth, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line));
        for (const LineStripe &owned : m_stripes) {
            if (line >= owned.first && line <= owned.last)
                painter.fillRect(QRectF(m_gutter->width() - stripe, rect.top(), stripe, rect.height()),
                                 m_theme.team(owned.colour).color);
        }
    }
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's history has these keys
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

} // namespace gantry
