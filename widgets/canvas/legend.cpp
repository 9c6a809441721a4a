// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/legend.h"

#include "widgets/canvas/canvasstyle.h"
#include "widgets/canvas/edgepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace gantry {

namespace {

constexpr std::array<EdgeKind, kEdgeKindCount> kKinds{EdgeKind::RunsIn, EdgeKind::StartsFrom, EdgeKind::DependsOn,
                                                       EdgeKind::Calls};
constexpr double kSampleLh = 2.3;
constexpr double kHeightLh = 1.6;
constexpr double kEdgeLh = 0.6;
constexpr double kBetweenLh = 0.95;

double wordsWidth(const Theme &theme, EdgeKind kind)
{
    return QFontMetricsF(theme.font(FontRole::Small)).horizontalAdvance(edgeKindWords(kind));
}

} // namespace

void paintFloatingGround(QPainter &painter, const Theme &theme, const QRectF &rect)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(ColorRole::Border), 1));
    painter.setBrush(theme.color(ColorRole::Surface));
    const double radius = theme.tokens().radius.control;
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

Legend::Legend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QStringList words;
    for (const EdgeKind kind : kKinds)
        words.append(edgeKindWords(kind));
    setAccessibleName(tr("Lines: %1").arg(words.join(QStringLiteral(", "))));
}

QSize Legend::sizeHint() const
{
    double width = 2 * kEdgeLh - kBetweenLh;
    for (const EdgeKind kind : kKinds)
        width += kSampleLh + 0.4 + wordsWidth(m_theme, kind) / m_theme.lh() + kBetweenLh;
    return {m_theme.px(width), m_theme.px(kHeightLh)};
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFloatingGround(painter, m_theme, rect());
    const CanvasStyle style(m_theme, {});
    EdgePainter edges(style);
    const double y = height() / 2.0;
    double x = kEdgeLh * m_theme.lh();
    for (const EdgeKind kind : kKinds) {
        const double end = x + kSampleLh * m_theme.lh();
        EdgeCurve curve{{QPointF(x, y), QPointF(x, y), QPointF(end, y), QPointF(end, y)}};
        curve.isStraight = true;
        edges.paint(painter, kind, curve, EdgeState::Plain, m_theme.color(ColorRole::Surface), true, rect());
        x = end + 0.4 * m_theme.lh();
        painter.setPen(m_theme.color(ColorRole::Text));
        painter.setFont(m_theme.font(FontRole::Small));
        painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, edgeKindWords(kind));
        x += wordsWidth(m_theme, kind) + kBetweenLh * m_theme.lh();
    }
}

} // namespace gantry
