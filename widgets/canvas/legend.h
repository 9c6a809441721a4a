// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace gantry {

class Theme;

//! What the four kinds of lines mean.
class Legend : public QWidget
{
    Q_OBJECT
public:
    explicit Legend(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

//! Ground and outline of what floats on the canvas.
void paintFloatingGround(QPainter &painter, const Theme &theme, const QRectF &rect);

} // namespace gantry
