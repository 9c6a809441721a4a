// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace gantry {

class Theme;

//! What sits where content would be: one sentence that says what would be here, one action, its key.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    //! `action` may be null; it is not owned.
    void setContent(const QString &sentence, QAction *action = nullptr);

private:
    void refresh();

    const Theme &m_theme;
    QLabel *m_sentence = nullptr;
    QPushButton *m_button = nullptr;
    QLabel *m_key = nullptr;
};

} // namespace gantry
