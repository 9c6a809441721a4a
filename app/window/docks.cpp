// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/docks.h"

#include "app/window/actions.h"
#include "app/window/designviews.h"
#include "widgets/common/docktitlebar.h"
#include "widgets/common/itemtree.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/inspectorview.h"
#include "widgets/layers/layersview.h"
#include "widgets/preview/previewview.h"
#include "widgets/xray/xrayview.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QUndoStack>
#include <QUndoView>

namespace gantry {

namespace {

void bringUp(QDockWidget *dock)
{
    dock->show();
    dock->raise();
}

void setSubtitle(QDockWidget *dock, const QString &text)
{
    static_cast<DockTitleBar *>(dock->titleBarWidget())->setSubtitle(text);
}

} // namespace

Docks::Docks(QMainWindow &window, const Theme &theme, const Actions &actions, DesignViews &views, QUndoStack &history,
             QWidget &runForm)
    : QObject(&window), m_window(window), m_theme(theme), m_actions(actions), m_views(views)
{
    m_actions.menu("&View")->addSeparator();
    m_outline = add("outline", tr("Outline"), "group", &m_views.outline(), Qt::LeftDockWidgetArea);
    m_inspector = add("inspector", tr("Inspector"), "environment", &m_views.inspector(), Qt::LeftDockWidgetArea);
    m_files = add("files", tr("Files"), "file", &m_views.files(), Qt::LeftDockWidgetArea);
    m_problems = add("problems", tr("Problems"), "warning", &m_views.problems(), Qt::BottomDockWidgetArea);
    m_layers = add("layers", tr("Layers"), "image", &m_views.layers(), Qt::RightDockWidgetArea);
    m_xray = add("xray", tr("X-ray"), "xray", &m_views.xray(), Qt::RightDockWidgetArea);
    m_preview = add("preview", tr("Preview"), "script", &m_views.preview(), Qt::RightDockWidgetArea);
    auto *steps = new QUndoView(&history, &m_window);
    steps->setEmptyLabel(tr("As opened"));
    m_history = add("history", tr("History"), "history", steps, Qt::LeftDockWidgetArea);
    m_run = add("run", tr("Run"), "run", &runForm, Qt::LeftDockWidgetArea);
    place();
    connectViews();
    connectActions();
}

QDockWidget *Docks::add(const char *id, const QString &title, const char *icon, QWidget *view, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QString::fromLatin1(id));
    dock->setWidget(view);
    dock->setTitleBarWidget(new DockTitleBar(m_theme, dock));
    dock->setWindowIcon(m_theme.icon(QString::fromLatin1(icon)));
    m_window.addDockWidget(area, dock);
    m_actions.menu("&View")->addAction(dock->toggleViewAction());
    return dock;
}

void Docks::place()
{
    m_window.tabifyDockWidget(m_inspector, m_run);
    m_inspector->raise();
    m_window.tabifyDockWidget(m_layers, m_xray);
    m_layers->raise();
    m_window.tabifyDockWidget(m_outline, m_files);
    m_window.tabifyDockWidget(m_files, m_history);
    m_outline->raise();
    m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_window.resizeDocks({m_outline, m_layers}, {m_theme.px(17), m_theme.px(22)}, Qt::Horizontal);
    m_window.resizeDocks({m_outline, m_inspector}, {m_theme.px(14), m_theme.px(26)}, Qt::Vertical);
    m_window.resizeDocks({m_layers, m_preview}, {m_theme.px(21), m_theme.px(22)}, Qt::Vertical);
    m_window.resizeDocks({m_problems}, {m_theme.px(8)}, Qt::Vertical);
}

void Docks::connectViews()
{
    connect(&m_views.layers(), &LayersView::imageChanged, m_layers, [this](const QString &name) { setSubtitle(m_layers, name); });
    connect(&m_views.preview(), &PreviewView::fileChanged, m_preview, [this](const QString &file) { setSubtitle(m_preview, file); });
    connect(&m_views.xray(), &XRayView::imageChanged, m_xray, [this](const QString &image) { setSubtitle(m_xray, image); });
    connect(&m_views, &DesignViews::textShown, m_preview, [this] { bringUp(m_preview); });
}

void Docks::connectActions()
{
    m_actions.on("view.whatAContainerSees", m_xray, [this] {
        bringUp(m_xray);
        m_views.xray().facts().setFocus();
    });
    m_actions.on("view.generated", m_preview, [this] {
        bringUp(m_preview);
        m_views.preview().setPage(PreviewView::Page::Generated);
    });
}

} // namespace gantry
