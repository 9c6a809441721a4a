// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/themedicon.h"

#include "widgets/common/theme.h"

#include <utility>

namespace gantry {

ThemedIconEngine::ThemedIconEngine(const Theme *theme, QString name, ColorRole role)
    : m_theme(theme), m_name(std::move(name)), m_role(role)
{
}

QColor ThemedIconEngine::ink(QIcon::Mode mode) const
{
    return m_theme->color(mode == QIcon::Disabled ? ColorRole::TextDisabled : m_role);
}

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    if (!m_theme)
        return;
    const int side = qMin(rect.width(), rect.height());
    const QPointF corner = rect.topLeft() + QPointF((rect.width() - side) / 2, (rect.height() - side) / 2);
    m_theme->icons().paint(*painter, QRectF(corner, QSizeF(side, side)), m_name, ink(mode));
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

// `size` is in device pixels here; whoever asks sets the ratio.
QPixmap ThemedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    if (!m_theme)
        return {};
    return m_theme->icons().pixmap(m_name, ink(mode), qMin(size.width(), size.height()));
}

QIconEngine *ThemedIconEngine::clone() const
{
    return new ThemedIconEngine(*this);
}

QString ThemedIconEngine::key() const
{
    return QStringLiteral("GantryThemedIcon");
}

} // namespace gantry
