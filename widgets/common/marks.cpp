// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/marks.h"

#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

namespace gantry {

namespace {

constexpr qreal kCodeHeightLh = 0.94;
constexpr qreal kBadgeGapLh = 0.17;

ColorRole findingColor(Severity kind)
{
    switch (kind) {
    case Severity::Error: return ColorRole::Error;
    case Severity::Warning: return ColorRole::Warning;
    case Severity::Note: return ColorRole::Info;
    }
    Q_UNREACHABLE();
}

} // namespace

QString findingIcon(Severity kind)
{
    switch (kind) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Note: return QStringLiteral("info");
    }
    Q_UNREACHABLE();
}

void FindingCounts::add(Severity severity)
{
    switch (severity) {
    case Severity::Error: ++errors; return;
    case Severity::Warning: ++warnings; return;
    case Severity::Note: ++notes; return;
    }
    Q_UNREACHABLE();
}

Severity FindingCounts::worst() const
{
    if (errors > 0)
        return Severity::Error;
    return warnings > 0 ? Severity::Warning : Severity::Note;
}

int FindingCounts::worstCount() const
{
    if (errors > 0)
        return errors;
    return warnings > 0 ? warnings : notes;
}

QString FindingCounts::toString() const
{
    QStringList parts;
    if (errors > 0)
        parts.append(QCoreApplication::translate("FindingCounts", "%n error(s)", nullptr, errors));
    if (warnings > 0)
        parts.append(QCoreApplication::translate("FindingCounts", "%n warning(s)", nullptr, warnings));
    if (notes > 0)
        parts.append(QCoreApplication::translate("FindingCounts", "%n note(s)", nullptr, notes));
    return parts.join(QStringLiteral(", "));
}

QSizeF teamCodeSize(const Theme &theme, const QString &code)
{
    const qreal height = kCodeHeightLh * theme.lh();
    const qreal text = QFontMetricsF(theme.font(FontRole::SmallStrong)).horizontalAdvance(code);
    return {qMax(text + 0.5 * theme.lh(), height), height};
}

void paintTeamCode(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &code, const QString &color)
{
    const TeamStyle style = theme.team(color);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.color);
    painter.drawRoundedRect(rect, theme.tokens().radius.control - 1, theme.tokens().radius.control - 1);
    painter.setPen(style.onColor);
    painter.setFont(theme.font(FontRole::SmallStrong));
    painter.drawText(rect, Qt::AlignCenter, code);
    painter.restore();
}

QSizeF badgeSize(const Theme &theme, const FindingCounts &counts)
{
    if (counts.isEmpty())
        return {0, theme.lh()};
    const QString count = QString::number(counts.worstCount());
    const qreal text = QFontMetricsF(theme.font(FontRole::Heading)).horizontalAdvance(count);
    return {(theme.size().iconSmall + kBadgeGapLh) * theme.lh() + text, theme.lh()};
}

void paintBadge(QPainter &painter, const Theme &theme, const QRectF &rect, const FindingCounts &counts)
{
    if (counts.isEmpty())
        return;
    const qreal side = theme.size().iconSmall * theme.lh();
    const QColor ink = theme.color(findingColor(counts.worst()));
    const QRectF icon(rect.left(), rect.center().y() - side / 2, side, side);
    theme.icons().paint(painter, icon, findingIcon(counts.worst()), ink);
    painter.save();
    painter.setPen(ink);
    painter.setFont(theme.font(FontRole::Heading));
    painter.drawText(rect.adjusted(side + kBadgeGapLh * theme.lh(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(counts.worstCount()));
    painter.restore();
}

void paintFocusRing(QPainter &painter, const Theme &theme, const QRectF &rect, qreal radiusPx)
{
    const qreal width = theme.tokens().focusWidthPx;
    const qreal out = theme.tokens().focusOffsetPx + width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(ColorRole::Focus), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radiusPx + out, radiusPx + out);
    painter.restore();
}

} // namespace gantry
