// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/tokens.h"

#include <QIconEngine>
#include <QPointer>

namespace gantry {

class Theme;

//! Draws an icon in a colour of the theme as it is when it is painted.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const Theme *theme, QString name, ColorRole role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    bool isNull() override { return false; }
    QString key() const override;

private:
    QColor ink(QIcon::Mode mode) const;

    QPointer<const Theme> m_theme;
    QString m_name;
    ColorRole m_role;
};

} // namespace gantry
