// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/textrun.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace gantry {

namespace {

bool keepsText(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf);
}

// Scripts whose letters change by their neighbours begin above these; arrows and punctuation lie between.
bool isSimple(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x20 && code < 0x300) || (code >= 0x370 && code < 0x530) || (code >= 0x2010 && code < 0x2300);
}

qreal sumOf(const QList<QPointF> &advances, qsizetype first, qsizetype count)
{
    qreal sum = 0;
    for (qsizetype i = first; i < first + count; ++i)
        sum += advances[i].x();
    return sum;
}

} // namespace

void TextRun::paint(QPainter &painter, QPointF at) const
{
    if (keepsText(painter)) {
        painter.setFont(font);
        painter.drawText(at, text);
        return;
    }
    for (const QGlyphRun &run : runs)
        painter.drawGlyphRun(at - QPointF(0, riseOfRuns), run);
}

GlyphFont::GlyphFont(const QFont &font) : m_font(font), m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(font);
    m_ascent = metrics.ascent();
    m_height = metrics.height();
}

bool GlyphFont::glyphsOf(const QString &text, QList<quint32> &glyphs) const
{
    if (!m_raw.isValid() || !std::all_of(text.begin(), text.end(), isSimple))
        return false;
    glyphs = m_raw.glyphIndexesForString(text);
    return glyphs.size() == text.size() && !glyphs.contains(0u);
}

TextRun GlyphFont::runOf(const QString &text, const QList<quint32> &glyphs, const QList<QPointF> &advances) const
{
    TextRun result;
    result.text = text;
    result.font = m_font;
    QList<QPointF> positions;
    positions.reserve(glyphs.size());
    for (const QPointF &advance : advances) {
        positions.append({result.width, 0});
        result.width += advance.x();
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    result.runs = {run};
    return result;
}

TextRun GlyphFont::laidOut(const QString &text) const
{
    TextRun result;
    result.text = text;
    result.font = m_font;
    QTextLayout layout(text, m_font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return result;
    result.runs = layout.glyphRuns();
    result.width = line.naturalTextWidth();
    result.riseOfRuns = line.ascent();
    return result;
}

TextRun GlyphFont::shape(const QString &text) const
{
    QList<quint32> glyphs;
    if (text.isEmpty() || !glyphsOf(text, glyphs))
        return text.isEmpty() ? TextRun() : laidOut(text);
    return runOf(text, glyphs, m_raw.advancesForGlyphIndexes(glyphs));
}

TextRun GlyphFont::elided(const QString &text, qreal width, Qt::TextElideMode mode) const
{
    QList<quint32> glyphs;
    if (text.isEmpty() || width <= 0)
        return {};
    if (!glyphsOf(text, glyphs))
        return laidOut(QFontMetricsF(m_font).elidedText(text, mode, width));
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(glyphs);
    if (sumOf(advances, 0, advances.size()) <= width)
        return runOf(text, glyphs, advances);
    const QString dots = QStringLiteral("…");
    const qreal room = width - QFontMetricsF(m_font).horizontalAdvance(dots);
    qsizetype head = 0;
    qsizetype tail = 0;
    qreal used = 0;
    while (head + tail < text.size()) { // for the middle, letters are taken from both ends in turn
        const bool isFromEnd = mode == Qt::ElideMiddle && tail < head;
        const qreal next = advances[isFromEnd ? text.size() - 1 - tail : head].x();
        if (used + next > room)
            break;
        used += next;
        ++(isFromEnd ? tail : head);
    }
    return shape(text.first(head) + dots + text.last(tail));
}

} // namespace gantry
