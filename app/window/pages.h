// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

class QDockWidget;
class QMainWindow;
class QStackedWidget;

namespace gantry {

class Actions;

//! What the middle of the window shows and the docks that belong to it: the design with its docks, which come back as
//! they were; the runs with the run form beside them; the welcome alone.
class Pages : public QObject
{
    Q_OBJECT
public:
    Pages(QMainWindow &window, Actions &actions, QStackedWidget &stack, QWidget &welcome, QWidget &runs);

    //! The canvas, or what stands in its place while there is nothing to draw.
    void setDesignPage(QWidget *page);
    void showDesign();
    void showWelcome();
    void showRuns();
    //! The arrangement of the design's docks, for the next start.
    QByteArray designLayout() const;

private:
    void show(QWidget *page);
    void hideDocks(const QDockWidget *except);

    QMainWindow &m_window;
    Actions &m_actions;
    QStackedWidget &m_stack;
    QWidget &m_welcome;
    QWidget &m_runs;
    QWidget *m_design = nullptr;
    QByteArray m_designLayout; //!< while something else is shown
};

} // namespace gantry
