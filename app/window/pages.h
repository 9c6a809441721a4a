// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

class QMainWindow;
class QStackedWidget;

namespace gantry {

class Actions;

//! What the middle of the window shows, the design or the runs, and the docks that belong to it. The runs keep the run
//! form beside them; the design's docks come back as they were.
class Pages : public QObject
{
    Q_OBJECT
public:
    Pages(QMainWindow &window, Actions &actions, QStackedWidget &stack, QWidget &runs);

    //! The canvas, or what stands in its place while there is nothing to draw.
    void setDesignPage(QWidget *page);
    void showDesign();
    void showRuns();
    //! The arrangement of the design's docks, for the next start.
    QByteArray designLayout() const;

private:
    void show(QWidget *page);

    QMainWindow &m_window;
    Actions &m_actions;
    QStackedWidget &m_stack;
    QWidget &m_runs;
    QWidget *m_design = nullptr;
    QByteArray m_designLayout; //!< while the runs are shown
};

} // namespace gantry
