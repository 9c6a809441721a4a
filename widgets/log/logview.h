// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace gantry {

class LogModel;
class Run;
class Theme;

//! What a run printed: all of it or some actions', searched, following its end until somebody scrolls up.
class LogView : public QWidget
{
    Q_OBJECT
public:
    explicit LogView(const Theme &theme, QWidget *parent = nullptr);

    void setRun(Run *run);
    //! Shows the lines of these nodes alone; empty shows all.
    void setNodes(const QSet<int> &nodes);

private:
    void setupBar();
    void copyLines();
    void followEnd();
    void refreshRemark();

    const Theme &m_theme;
    LogModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QLineEdit *m_search = nullptr;
    QToolButton *m_follow = nullptr;
    QLabel *m_remark = nullptr;
};

} // namespace gantry
