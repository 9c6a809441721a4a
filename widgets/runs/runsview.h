// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/ids.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeView;

namespace gantry {

class ActionTreeModel;
class LogView;
class Run;
class RunListModel;
class RunStore;
class Theme;

//! The runs that the window knows of: a list, the chosen run's actions as a tree, the chosen action's values and error,
//! and the log.
class RunsView : public QWidget
{
    Q_OBJECT
public:
    RunsView(const Theme &theme, RunStore &store, QWidget *parent = nullptr);

    void showRun(const RunId &id);
    Run *run() const;

Q_SIGNALS:
    //! Its actions may not be here yet: whoever has them loads them.
    void runShown(const gantry::RunId &id);
    //! The task of a chosen action, "environment.function".
    void taskChosen(const QString &task);

private:
    QWidget *makeList();
    QWidget *makeTree();
    QWidget *makeDetails();
    void onRunChosen(const QModelIndex &index);
    void onActionChosen(const QModelIndex &index);
    void refreshSummary();
    void refreshDetails();
    void refreshDurations();

    const Theme &m_theme;
    RunListModel *m_runs = nullptr;
    ActionTreeModel *m_actions = nullptr;
    QTreeView *m_list = nullptr;
    QTreeView *m_tree = nullptr;
    QLabel *m_summary = nullptr;
    QPlainTextEdit *m_details = nullptr;
    LogView *m_log = nullptr;
    QTimer m_clock;
};

} // namespace gantry
