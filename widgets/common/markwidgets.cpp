// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/markwidgets.h"

#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace gantry {

namespace {

QSize roundedUp(QSizeF size)
{
    return {qCeil(size.width()), qCeil(size.height())};
}

} // namespace

TeamCode::TeamCode(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void TeamCode::setTeam(const QString &code, const QString &color, const QString &name)
{
    m_code = code;
    m_color = color;
    setToolTip(name);
    setAccessibleName(tr("Team %1").arg(name));
    setVisible(!code.isEmpty());
    updateGeometry();
    update();
}

QSize TeamCode::sizeHint() const
{
    return roundedUp(teamCodeSize(m_theme, m_code));
}

void TeamCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTeamCode(painter, m_theme, rect(), m_code, m_color);
}

Badge::Badge(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void Badge::setCounts(const FindingCounts &counts)
{
    m_counts = counts;
    setToolTip(counts.toString());
    setAccessibleName(counts.toString());
    setVisible(!counts.isEmpty());
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return roundedUp(badgeSize(m_theme, m_counts));
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, m_theme, rect(), m_counts);
}

Chip::Chip(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void Chip::setMark(const QString &icon, const QColor &color)
{
    m_icon = icon;
    m_iconColor = color;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const qreal icon = m_icon.isEmpty() ? 0 : (m_theme.size().iconSmall + 0.22) * m_theme.lh();
    const qreal label = QFontMetricsF(m_theme.font(FontRole::Small)).horizontalAdvance(text());
    return roundedUp({icon + label + 0.9 * m_theme.lh(), 1.2 * m_theme.lh()});
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
    const qreal radius = outline.height() / 2;
    painter.setPen(QPen(m_theme.color(isChecked() ? ColorRole::Accent : ColorRole::BorderStrong), 1));
    painter.setBrush(m_theme.color(isChecked() ? ColorRole::Selection : underMouse() ? ColorRole::Hover : ColorRole::Raised));
    painter.drawRoundedRect(outline, radius, radius);
    QRectF rest = outline.adjusted(0.35 * m_theme.lh(), 0, 0, 0);
    if (!m_icon.isEmpty()) {
        const qreal side = m_theme.size().iconSmall * m_theme.lh();
        m_theme.icons().paint(painter, {rest.left(), rest.center().y() - side / 2, side, side}, m_icon, m_iconColor);
        rest.adjust(side + 0.22 * m_theme.lh(), 0, 0, 0);
    }
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(isEnabled() ? ColorRole::Text : ColorRole::TextDisabled));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus())
        paintFocusRing(painter, m_theme, outline.adjusted(1, 1, -1, -1), radius);
}

} // namespace gantry
