// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/mainwindow.h"

#include "app/window/actions.h"
#include "app/window/canvasbinding.h"
#include "app/window/designviews.h"
#include "app/window/docks.h"
#include "app/window/examples.h"
#include "app/window/localrunning.h"
#include "app/window/nodefactsbinding.h"
#include "app/window/pages.h"
#include "app/window/projectnotices.h"
#include "app/window/recentprojects.h"
#include "app/window/selectionwords.h"
#include "app/window/taskoperation.h"
#include "app/window/whatif.h"
#include "widgets/canvas/canvas.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/noticebar.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/inspectorview.h"
#include "widgets/layers/layersview.h"
#include "widgets/preview/previewview.h"
#include "widgets/runs/runform.h"
#include "widgets/runs/runsview.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace gantry {

namespace {

QString aboutText()
{
    return MainWindow::tr("<p><b>Gantry %1</b></p><p>Design, launch and monitor Flyte 2 workflows on images of your own.</p>"
                          "<p>Apache-2.0 \u00B7 Qt %2</p>")
        .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()));
}

} // namespace

MainWindow::MainWindow(Theme &theme, QWidget *parent) : QMainWindow(parent), m_theme(theme), m_localRuns(m_runStore), m_actions(new Actions(theme, this))
{
    setObjectName(QStringLiteral("MainWindow"));
    setDockNestingEnabled(true);
    setupCentre();
    new Docks(*this, m_theme, *m_actions, *m_views, *m_project.stack()->history(), *m_runForm);
    setupToolBar();
    setupStatusBar();
    setupFileActions();
    setupEditActions();
    setupLayerActions();
    setupCanvasActions();
    setupRuns();
    m_actions->on("view.notices", m_notices, [this] { m_notices->takeFocus(); });
    m_actions->on("help.about", this, [this] { QMessageBox::about(this, tr("About Gantry"), aboutText()); });
    new ProjectNotices(m_project, *m_views, *m_notices, *statusBar());
    restoreLayout();
    refreshTitle();
    refreshStatus();
    refreshActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::showWelcome()
{
    m_pages->showWelcome();
}

void MainWindow::openProject(const QString &folder)
{
    m_project.open(folder);
}

void MainWindow::setupCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notices = new NoticeBar(m_theme, centre);
    column->addWidget(m_notices);
    auto *stack = new QStackedWidget(centre);
    column->addWidget(stack, 1);
    m_empty = new EmptyState(m_theme, stack);
    stack->addWidget(m_empty);
    m_canvas = new Canvas(m_theme, stack);
    stack->addWidget(m_canvas);
    setCentralWidget(centre);
    m_views = new DesignViews(m_theme, m_project, this);
    m_runForm = new RunForm(m_theme, this);
    m_runsView = new RunsView(m_theme, m_runStore, stack);
    stack->addWidget(m_runsView);
    stack->addWidget(setupWelcome());
    m_pages = new Pages(*this, *m_actions, *stack, *m_welcome, *m_runsView);
    refreshDesignPage();
}

QWidget *MainWindow::setupWelcome()
{
    std::vector<KeyHint> keys;
    for (const char *id : {"file.open", "run.run", "canvas.fit", "layer.add", "layer.up", "layer.down", "canvas.link", "edit.goToText", "view.notices"}) {
        const QAction *action = m_actions->action(id);
        keys.push_back({action->shortcut().toString(QKeySequence::NativeText), QString(action->text()).remove(QLatin1Char('&'))});
    }
    m_welcome = new WelcomeView(m_theme, exampleLinks(), keys, this);
    m_welcome->setRecent(recentProjects());
    connect(m_welcome, &WelcomeView::openRequested, this, &MainWindow::chooseFolder);
    connect(m_welcome, &WelcomeView::projectRequested, this, &MainWindow::openProject);
    connect(m_welcome, &WelcomeView::exampleRequested, this, [this](const QString &name) {
        const Result<QString> copy = exampleCopy(name);
        if (copy)
            openProject(*copy);
        else
            m_notices->show(QStringLiteral("open"), QStringLiteral("error"), copy.error().message);
    });
    setAcceptDrops(true);
    return m_welcome;
}

void MainWindow::setupToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize(QSize(m_theme.px(m_theme.size().icon), m_theme.px(m_theme.size().icon)));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const char *id : {"view.design", "view.runs"})
        bar->addAction(m_actions->action(id));
    bar->addSeparator();
    for (const char *id : {"file.save", "edit.undo", "edit.redo"}) {
        bar->addAction(m_actions->action(id));
        static_cast<QToolButton *>(bar->widgetForAction(m_actions->action(id)))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    bar->addSeparator();
    for (const char *id : {"layer.add", "canvas.link", "canvas.arrange", "canvas.fit"})
        bar->addAction(m_actions->action(id));
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    bar->addAction(m_actions->action("run.run"));
}

void MainWindow::setupStatusBar()
{
    m_savedLabel = new QLabel(this);
    m_countLabel = new QLabel(this);
    m_selectedLabel = new QLabel(this);
    for (QLabel *label : {m_savedLabel, m_countLabel, m_selectedLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(m_theme.font(FontRole::Caption));
        label->setContentsMargins(m_theme.px(0.33), 0, m_theme.px(0.55), 0);
    }
    statusBar()->addWidget(m_savedLabel);
    statusBar()->addWidget(m_countLabel);
    statusBar()->addPermanentWidget(m_selectedLabel);
    statusBar()->setSizeGripEnabled(false);
    connect(&m_views->selection(), &Selection::changed, this, &MainWindow::refreshStatus);
}

void MainWindow::setupFileActions()
{
    m_actions->on("file.open", this, [this] { chooseFolder(); });
    m_actions->on("file.save", this, [this] { m_project.saveAll(); });
    m_actions->on("file.saveFile", this, [this] { m_project.save(m_views->preview().file()); });
    m_actions->on("file.quit", this, [this] { close(); });
    connect(&m_project, &Project::opened, this, [this] {
        refreshDesignPage();
        m_pages->showDesign();
        noteOpened(m_project.folder());
        refreshTitle();
        refreshActions();
    });
    connect(m_project.stack(), &EditStack::dirtyChanged, this, [this] {
        refreshTitle();
        refreshStatus();
        refreshActions();
    });
    connect(&m_project, &Project::designChanged, this, [this] {
        refreshDesignPage();
        refreshStatus();
    });
}

void MainWindow::setupEditActions()
{
    QUndoStack *history = m_project.stack()->history();
    QAction *undo = m_actions->action("edit.undo");
    QAction *redo = m_actions->action("edit.redo");
    connect(undo, &QAction::triggered, history, &QUndoStack::undo);
    connect(redo, &QAction::triggered, history, &QUndoStack::redo);
    connect(history, &QUndoStack::undoTextChanged, undo,
            [undo](const QString &text) { undo->setText(text.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(text)); });
    connect(history, &QUndoStack::redoTextChanged, redo,
            [redo](const QString &text) { redo->setText(text.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(text)); });
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));
    connect(history, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(history, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    m_actions->on("edit.rename", &m_views->inspector(), [this] { m_views->inspector().editName(); });
    m_actions->on("edit.fix", m_views, [this] { m_views->applyFix(); });
    connect(m_views, &DesignViews::fixChanged, this, &MainWindow::refreshActions);
    m_actions->on("edit.goToText", this, [this] {
        if (const DesignPtr design = m_project.design())
            m_views->preview().showPlace(placeOf(*design, m_views->selection().current()));
    });
}

void MainWindow::setupLayerActions()
{
    LayersView *layers = &m_views->layers();
    m_actions->on("layer.add", layers, [layers] { layers->addLayer(); });
    m_actions->on("layer.edit", layers, [layers] { layers->editLayer(); });
    m_actions->on("layer.duplicate", layers, [layers] { layers->duplicateLayer(); });
    m_actions->on("layer.remove", layers, [layers] { layers->removeLayer(); });
    m_actions->on("layer.up", layers, [layers] { layers->moveLayer(-1); });
    m_actions->on("layer.down", layers, [layers] { layers->moveLayer(1); });
    connect(&m_views->selection(), &Selection::changed, this, &MainWindow::refreshActions);
}

void MainWindow::setupCanvasActions()
{
    m_actions->on("canvas.fit", m_canvas, [this] { m_canvas->fit(); });
    m_actions->on("canvas.zoomIn", m_canvas, [this] { m_canvas->zoomIn(); });
    m_actions->on("canvas.zoomOut", m_canvas, [this] { m_canvas->zoomOut(); });
    m_actions->on("canvas.actualSize", m_canvas, [this] { m_canvas->zoomTo(1); });
    m_actions->on("canvas.arrange", m_canvas, [this] { m_canvas->arrange(); });
    m_actions->on("canvas.link", m_canvas, [this] {
        m_canvas->setFocus();
        m_canvas->startLink();
    });
    m_actions->on("canvas.removeDependency", this, [this] {
        if (!m_canvasBinding->removeSelectedDependency())
            m_notices->show(QStringLiteral("refused"), QStringLiteral("info"),
                            tr("Select a dependency on the canvas first: click its dashed line."));
    });
    m_actions->on("canvas.addTask", this, [this] { askTask(); });
    for (const char *id : {"canvas.legend", "canvas.minimap"})
        m_actions->action(id)->setChecked(true);
    connect(m_actions->action("canvas.legend"), &QAction::toggled, m_canvas, &Canvas::setLegendVisible);
    connect(m_actions->action("canvas.minimap"), &QAction::toggled, m_canvas, &Canvas::setMinimapVisible);
}

void MainWindow::askTask()
{
    const DesignPtr design = m_project.design();
    const Element &selected = m_views->selection().current();
    const Environment *environment = design && selected.kind == Element::Kind::Environment
        ? design->environment(EnvironmentId(selected.id)) : nullptr;
    if (!environment)
        return m_notices->show(QStringLiteral("refused"), QStringLiteral("info"), tr("Select the environment that gets the task first."));
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add task to %1").arg(environment->name));
    dialog->setLabelText(tr("Name and inputs, as in Python:"));
    dialog->setTextValue(QStringLiteral("new_task(value: str) -> str"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, name = environment->name](const QString &text) {
        m_views->request(taskOperation(name, text));
    });
    dialog->open();
}

void MainWindow::setupRuns()
{
    m_running = new LocalRunning(m_project, *m_runForm, *m_runsView, m_localRuns, m_runStore, *m_notices);
    const auto showForm = [this] {
        auto *dock = findChild<QDockWidget *>(QStringLiteral("run"));
        dock->show();
        dock->raise();
        m_runForm->setFocus();
    };
    m_actions->on("run.run", this, [this, showForm] {
        const DesignPtr design = m_project.design();
        const Element &selected = m_views->selection().current();
        if (design && selected.kind == Element::Kind::Task)
            m_runForm->chooseTask(TaskId(selected.id));
        showForm();
        m_running->run();
    });
    m_actions->on("run.stop", m_running, [this] { m_running->stop(); });
    m_canvasBinding = new CanvasBinding(*m_canvas, m_project, *m_views, *m_running);
    new WhatIf(m_project, m_views->layers(), *m_canvas);
    new NodeFactsBinding(m_project, *m_canvas);
    connect(m_running, &LocalRunning::started, m_pages, &Pages::showRuns);
    connect(&m_project, &Project::designChanged, m_runForm, [this] { m_runForm->setDesign(m_project.design()); });
    connect(m_runsView, &RunsView::taskChosen, this, [this](const QString &task) {
        const DesignPtr design = m_project.design();
        if (design && design->task(TaskId(task)))
            m_views->selection().select({Element::Kind::Task, task, {}});
    });
}

void MainWindow::refreshDesignPage()
{
    const DesignPtr design = m_project.design();
    const bool isDrawn = design && !(design->environments.empty() && design->images.empty() && design->opaque.empty());
    if (!design)
        m_empty->setContent(tr("A project's environments and images are drawn here."), m_actions->action("file.open"));
    else if (!isDrawn)
        m_empty->setContent(tr("Nothing in %1 makes a Flyte environment or builds an image. A file with "
                               "flyte.TaskEnvironment(\u2026), or a Dockerfile, appears here as soon as it is saved in the folder.")
                                .arg(m_project.folder()),
                            m_actions->action("file.open"));
    m_pages->setDesignPage(isDrawn ? static_cast<QWidget *>(m_canvas) : m_empty);
}

void MainWindow::restoreLayout()
{
    QSettings settings;
    const QSize screenSize = screen()->availableSize();
    resize(QSize(m_theme.px(100), m_theme.px(62)).boundedTo(screenSize));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
}

void MainWindow::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open project"), m_project.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openInstead);
    dialog->open();
}

void MainWindow::openInstead(const QString &folder)
{
    if (m_project.stack()->isDirty())
        askBefore(tr("Save the changes of %1 before another project is opened?").arg(m_project.name()), [this, folder] { openProject(folder); });
    else
        openProject(folder);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && QFileInfo(urls.first().toLocalFile()).isDir())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openInstead(event->mimeData()->urls().first().toLocalFile());
}

void MainWindow::askBefore(const QString &question, std::function<void()> then)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"), question,
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(m_project.stack()->dirtyFiles().join(QLatin1Char('\n')));
    connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Discard)
            return then();
        if (answer != QMessageBox::Save)
            return;
        connect(&m_project, &Project::saved, this, [this, then](const QStringList &, const std::vector<Error> &failures) {
            if (failures.empty() && !m_project.stack()->isDirty())
                then();
        }, Qt::SingleShotConnection);
        m_project.saveAll();
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isClosing && m_project.stack()->isDirty()) {
        event->ignore();
        askBefore(tr("Save the changes of %1 before it is closed?").arg(m_project.name()), [this] {
            m_isClosing = true;
            close();
        });
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), m_pages->designLayout());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_project.isOpen())
        m_project.checkDisk();
}

void MainWindow::refreshTitle()
{
    setWindowTitle(m_project.isOpen() ? tr("%1[*] \u2014 Gantry").arg(m_project.name()) : tr("Gantry"));
    setWindowModified(m_project.stack()->isDirty());
}

void MainWindow::refreshStatus()
{
    const DesignPtr design = m_project.design();
    if (!design)
        return;
    const int dirty = int(m_project.stack()->dirtyFiles().size());
    m_savedLabel->setText(dirty == 0 ? tr("Saved") : tr("%n file(s) unsaved", nullptr, dirty));
    m_countLabel->setText(tr("%1 \u00B7 %2 \u00B7 %3")
                              .arg(tr("%n environment(s)", nullptr, int(design->environments.size())),
                                   tr("%n image(s)", nullptr, int(design->images.size())),
                                   tr("%n task(s)", nullptr, int(design->tasks.size()))));
    m_selectedLabel->setText(selectionWords(*design, m_views->selection().current()));
}

void MainWindow::refreshActions()
{
    const bool isOpen = m_project.isOpen();
    const bool hasImage = isOpen && m_views->layers().image() && m_views->layers().image()->hasBuild();
    const bool hasLayer = hasImage && m_views->layers().currentLayer() >= 0;
    m_actions->action("file.save")->setEnabled(m_project.stack()->isDirty());
    m_actions->action("file.saveFile")->setEnabled(m_project.stack()->isDirty(m_views->preview().file()));
    m_actions->action("edit.undo")->setEnabled(m_project.stack()->history()->canUndo());
    m_actions->action("edit.redo")->setEnabled(m_project.stack()->history()->canRedo());
    const QString fix = m_views->fixTitle();
    m_actions->action("edit.fix")->setEnabled(!fix.isEmpty());
    m_actions->action("edit.fix")->setText(fix.isEmpty() ? tr("Apply &fix") : tr("Apply &fix: %1").arg(fix));
    m_actions->action("layer.add")->setEnabled(hasImage);
    for (const char *id : {"layer.edit", "layer.duplicate", "layer.remove", "layer.up", "layer.down"})
        m_actions->action(id)->setEnabled(hasLayer);
}

} // namespace gantry
