// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/pages.h"

#include "app/window/actions.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QStackedWidget>

namespace gantry {

Pages::Pages(QMainWindow &window, Actions &actions, QStackedWidget &stack, QWidget &welcome, QWidget &runs)
    : QObject(&window), m_window(window), m_actions(actions), m_stack(stack), m_welcome(welcome), m_runs(runs)
{
    actions.on("view.design", this, [this] { showDesign(); });
    actions.on("view.runs", this, [this] { showRuns(); });
}

void Pages::setDesignPage(QWidget *page)
{
    const bool isShown = m_stack.currentWidget() == m_design;
    m_design = page;
    if (isShown)
        show(page);
}

void Pages::showDesign()
{
    show(m_design);
    if (!m_designLayout.isEmpty())
        m_window.restoreState(m_designLayout);
    m_designLayout.clear();
}

void Pages::showWelcome()
{
    hideDocks(nullptr);
    show(&m_welcome);
}

void Pages::showRuns()
{
    auto *form = m_window.findChild<QDockWidget *>(QStringLiteral("run"));
    const int width = form->width();
    hideDocks(form);
    show(&m_runs);
    form->show();
    m_window.resizeDocks({form}, {width}, Qt::Horizontal);
}

void Pages::hideDocks(const QDockWidget *except)
{
    if (m_designLayout.isEmpty())
        m_designLayout = m_window.saveState();
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>()) {
        if (dock != except && !dock->isFloating())
            dock->hide();
    }
}

QByteArray Pages::designLayout() const
{
    return m_designLayout.isEmpty() ? m_window.saveState() : m_designLayout;
}

void Pages::show(QWidget *page)
{
    m_stack.setCurrentWidget(page);
    m_actions.action("view.runs")->setChecked(page == &m_runs);
    m_actions.action("view.design")->setChecked(page != &m_runs);
}

} // namespace gantry
