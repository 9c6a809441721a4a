// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/actions.h"

#include "widgets/common/theme.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace gantry {

namespace {

#define G(text) QT_TRANSLATE_NOOP("gantry::Actions", text)

// The menus stand in the order in which they first appear here.
const std::vector<ActionSpec> kActions{
    {"file.open", G("&File"), G("&Open project…"), "folder", "Ctrl+O"},
    {"file.save", G("&File"), G("&Save"), "save", "Ctrl+S", true},
    {"file.saveFile", G("&File"), G("Save only this &file"), "", "Ctrl+Shift+S"},
    {"file.quit", G("&File"), G("&Quit"), "", "Ctrl+Q", true},
    {"edit.undo", G("&Edit"), G("&Undo"), "undo", "Ctrl+Z"},
    {"edit.redo", G("&Edit"), G("&Redo"), "redo", "Ctrl+Shift+Z"},
    {"edit.rename", G("&Edit"), G("Re&name"), "", "F2", true},
    {"edit.fix", G("&Edit"), G("Apply &fix"), "", "Ctrl+Shift+F"},
    {"edit.goToText", G("&Edit"), G("&Go to the text"), "", "F4"},
    {"canvas.fit", G("&Canvas"), G("&Fit"), "fit", "Ctrl+0"},
    {"canvas.zoomIn", G("&Canvas"), G("Zoom &in"), "add", "Ctrl++"},
    {"canvas.zoomOut", G("&Canvas"), G("Zoom &out"), "minus", "Ctrl+-"},
    {"canvas.actualSize", G("&Canvas"), G("&Actual size"), "", "Ctrl+1"},
    {"canvas.arrange", G("&Canvas"), G("&Arrange"), "arrange", "Ctrl+Shift+A", true},
    {"canvas.addTask", G("&Canvas"), G("Add &task…"), "task", "Ctrl+T"},
    {"canvas.link", G("&Canvas"), G("&Connect"), "connect", "Ctrl+D", true},
    {"canvas.removeDependency", G("&Canvas"), G("&Remove dependency"), "", "Ctrl+Shift+D"},
    {"canvas.legend", G("&Canvas"), G("&Legend"), "", "", true, true},
    {"canvas.minimap", G("&Canvas"), G("&Minimap"), "", "", false, true},
    {"layer.add", G("&Layers"), G("&Add layer…"), "add", "Ctrl+L"},
    {"layer.edit", G("&Layers"), G("&Edit layer…"), "", "Ctrl+Return"},
    {"layer.duplicate", G("&Layers"), G("&Duplicate layer"), "", "Ctrl+Shift+L"},
    {"layer.remove", G("&Layers"), G("&Remove layer"), "", "Ctrl+Backspace"},
    {"layer.up", G("&Layers"), G("Move layer &up"), "", "Alt+Up", true},
    {"layer.down", G("&Layers"), G("Move layer do&wn"), "", "Alt+Down"},
    {"run.run", G("&Run"), G("&Run…"), "run", "Ctrl+R"},
    {"run.stop", G("&Run"), G("&Stop"), "stop", "Ctrl+."},
    {"view.design", G("&View"), G("&Design"), "design", "Ctrl+Alt+1", false, true},
    {"view.runs", G("&View"), G("&Runs"), "runs", "Ctrl+Alt+2", false, true},
    {"view.notices", G("&View"), G("Go to &notices"), "", "F6", true},
    {"view.whatAContainerSees", G("&View"), G("What a &container sees"), "xray", "Ctrl+Shift+X", true},
    {"view.generated", G("&View"), G("&Generated Dockerfile"), "script", "Ctrl+Shift+G"},
    {"help.about", G("&Help"), G("&About Gantry"), "", ""},
};

#undef G

} // namespace

Actions::Actions(const Theme &theme, QMainWindow *window) : QObject(window)
{
    for (const ActionSpec &spec : kActions) {
        QMenu *&menu = m_menus[spec.menu];
        if (!menu)
            menu = window->menuBar()->addMenu(tr(spec.menu));
        if (spec.startsGroup)
            menu->addSeparator();
        QAction *action = menu->addAction(tr(spec.text));
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setCheckable(spec.isCheckable);
        action->setShortcut(QKeySequence(QString::fromLatin1(spec.key)));
        if (*spec.icon)
            action->setIcon(theme.icon(QString::fromLatin1(spec.icon)));
        m_actions.insert(spec.id, action);
    }
}

const std::vector<ActionSpec> &Actions::specs() const
{
    return kActions;
}

QAction *Actions::action(const char *id) const
{
    QAction *found = m_actions.value(id);
    Q_ASSERT_X(found, "Actions", id);
    return found;
}

QMenu *Actions::menu(const char *title) const
{
    QMenu *found = m_menus.value(title);
    Q_ASSERT_X(found, "Actions", title);
    return found;
}

} // namespace gantry
