// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace gantry {

class Canvas;
class Theme;

//! Smaller, 100 %, larger, fit.
class ZoomControl : public QWidget
{
    Q_OBJECT
public:
    ZoomControl(const Theme &theme, Canvas &canvas);

    void showZoom(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text, const QString &key);
    void refresh();

    const Theme &m_theme;
    QHBoxLayout *m_row = nullptr;
    QToolButton *m_percent = nullptr;
};

} // namespace gantry
