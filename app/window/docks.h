// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;
class QUndoStack;
class QWidget;

namespace gantry {

class Actions;
class DesignViews;
class Theme;

//! The docks of the main window, where they stand at first, and what brings them to the front.
class Docks : public QObject
{
    Q_OBJECT
public:
    Docks(QMainWindow &window, const Theme &theme, const Actions &actions, DesignViews &views, QUndoStack &history,
          QWidget &runForm);

private:
    QDockWidget *add(const char *id, const QString &title, const char *icon, QWidget *view, Qt::DockWidgetArea area);
    void place();
    void connectViews();
    void connectActions();

    QMainWindow &m_window;
    const Theme &m_theme;
    const Actions &m_actions;
    DesignViews &m_views;
    QDockWidget *m_outline;
    QDockWidget *m_inspector;
    QDockWidget *m_files;
    QDockWidget *m_problems;
    QDockWidget *m_layers;
    QDockWidget *m_xray;
    QDockWidget *m_preview;
    QDockWidget *m_history = nullptr;
    QDockWidget *m_run = nullptr;
};

} // namespace gantry
