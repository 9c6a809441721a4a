// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/project.h"
#include "model/runs/localruns.h"

#include <QMainWindow>

#include <functional>

class QLabel;

namespace gantry {

class Actions;
class Canvas;
class CanvasBinding;
class DesignViews;
class EmptyState;
class LocalRunning;
class NoticeBar;
class Pages;
class RunForm;
class RunsView;
class Theme;
class WelcomeView;

//! The window: canvas in the middle, docks around it, every action in a menu.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openProject(const QString &folder);
    void showWelcome(); //!< for a window without a project

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setupCentre();
    QWidget *setupWelcome();
    void setupToolBar();
    void setupStatusBar();
    void setupFileActions();
    void setupEditActions();
    void setupLayerActions();
    void setupCanvasActions();
    void askTask();
    void setupRuns();
    void refreshDesignPage();
    void restoreLayout();
    void chooseFolder();
    void openInstead(const QString &folder);
    void askBefore(const QString &question, std::function<void()> then);
    void refreshTitle();
    void refreshStatus();
    void refreshActions();

    Theme &m_theme;
    Project m_project;
    RunStore m_runStore;
    LocalRuns m_localRuns;
    Actions *m_actions = nullptr;
    NoticeBar *m_notices = nullptr;
    Pages *m_pages = nullptr;
    EmptyState *m_empty = nullptr;
    WelcomeView *m_welcome = nullptr;
    Canvas *m_canvas = nullptr;
    CanvasBinding *m_canvasBinding = nullptr;
    DesignViews *m_views = nullptr;
    RunForm *m_runForm = nullptr;
    RunsView *m_runsView = nullptr;
    LocalRunning *m_running = nullptr;
    QLabel *m_savedLabel = nullptr;
    QLabel *m_countLabel = nullptr;
    QLabel *m_selectedLabel = nullptr;
    bool m_isClosing = false;
};

} // namespace gantry
