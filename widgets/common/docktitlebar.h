// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QDockWidget;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace gantry {

class ElidedLabel;
class Theme;

//! A dock's one title line: its title in 600, a muted subtitle, room for a control, float and close.
//! The title follows the dock's windowTitle. `dock->setTitleBarWidget(new DockTitleBar(theme, dock))`.
class DockTitleBar : public QWidget
{
    Q_OBJECT
public:
    DockTitleBar(const Theme &theme, QDockWidget *dock);

    void setSubtitle(const QString &text);
    //! Takes the widget and puts it before the float button.
    void addControl(QWidget *control);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QToolButton *addButton(const QString &icon, const QString &text);
    void refresh();

    const Theme &m_theme;
    QHBoxLayout *m_row = nullptr;
    QLabel *m_title = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    QToolButton *m_float = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace gantry
