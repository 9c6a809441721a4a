// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace gantry {

class Theme;

//! One action of the window: the list in actions.cpp makes menus, keys and the tool bar's buttons.
struct ActionSpec {
    const char *id; //!< "layer.add"
    const char *menu; //!< untranslated title of its menu
    const char *text; //!< untranslated
    const char *icon; //!< icon's name, or empty
    const char *key; //!< portable text of its shortcut, or empty
    bool startsGroup = false; //!< a separator stands before it
    bool isCheckable = false;
};

//! All actions of a window, in their menus.
class Actions : public QObject
{
    Q_OBJECT
public:
    Actions(const Theme &theme, QMainWindow *window);

    //! Asserts that there is one.
    QAction *action(const char *id) const;
    QMenu *menu(const char *title) const;
    QAction *operator[](const char *id) const { return action(id); }
    const std::vector<ActionSpec> &specs() const;

    template<typename Receiver, typename Slot>
    void on(const char *id, Receiver *receiver, Slot slot) const;

private:
    QHash<QByteArray, QAction *> m_actions;
    QHash<QByteArray, QMenu *> m_menus;
};

} // namespace gantry

#include <QAction>

template<typename Receiver, typename Slot>
void gantry::Actions::on(const char *id, Receiver *receiver, Slot slot) const
{
    QObject::connect(action(id), &QAction::triggered, receiver, slot);
}
