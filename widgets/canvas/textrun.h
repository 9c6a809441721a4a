// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QRawFont>
#include <QString>

class QPainter;

namespace gantry {

//! A short text that is shaped once and drawn often, at any scale.
struct TextRun {
    QList<QGlyphRun> runs;
    QString text; //!< as it is drawn, perhaps elided
    QFont font;
    qreal width = 0;
    qreal riseOfRuns = 0; //!< how far the runs' origin lies above the baseline

    bool isEmpty() const { return text.isEmpty(); }
    //! With its baseline's start at `at`, in the painter's pen; as text on devices that keep text.
    void paint(QPainter &painter, QPointF at) const;
};

//! Shapes short texts in one font. Letters that the font has itself are set one after the other, everything else is
//! left to Qt's own layout.
class GlyphFont
{
public:
    explicit GlyphFont(const QFont &font);

    TextRun shape(const QString &text) const;
    TextRun elided(const QString &text, qreal width, Qt::TextElideMode mode = Qt::ElideRight) const;

    qreal ascent() const { return m_ascent; }
    qreal height() const { return m_height; }
    //! Baseline of a line whose middle is at `y`.
    qreal baselineAround(qreal y) const { return y - m_height / 2 + m_ascent; }

private:
    TextRun laidOut(const QString &text) const;
    bool glyphsOf(const QString &text, QList<quint32> &glyphs) const;
    TextRun runOf(const QString &text, const QList<quint32> &glyphs, const QList<QPointF> &advances) const;

    QFont m_font;
    QRawFont m_raw;
    qreal m_ascent = 0;
    qreal m_height = 0;
};

} // namespace gantry
