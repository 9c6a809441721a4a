// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace gantry {

class KeyValueForm;
class Theme;

//! Which task to run with which inputs: a field an input, typed by the signature, with its default; Run and Stop.
class RunForm : public QWidget
{
    Q_OBJECT
public:
    RunForm(const Theme &theme, QWidget *parent = nullptr);

    //! Keeps the chosen task and what was typed where the inputs are still there.
    void setDesign(const DesignPtr &design);
    void chooseTask(const TaskId &task);
    const Task *task() const;
    //! Texts as typed, of the inputs that differ from their default.
    QHash<QString, QString> inputs() const;
    //! Whether a run is going on, and what is to be said of it ("Installing flyte…"); Run or Stop is offered.
    void setRunning(bool isRunning, const QString &progress = {});
    QPushButton *runButton() const { return m_run; }

Q_SIGNALS:
    void runRequested();
    void stopRequested();

private:
    struct Field {
        QString name;
        QString type;
        QWidget *widget = nullptr;
        std::function<QString()> text;
        QString defaultText; //!< what text() gives while nothing was typed
        bool isRequired = false;
    };
    void refreshTasks();
    void rebuildFields();
    Field makeField(const Parameter &parameter, const QString &typed);
    void refreshButtons();

    const Theme &m_theme;
    DesignPtr m_design;
    QStringList m_shownTasks;
    TaskId m_task;
    QComboBox *m_tasks = nullptr;
    KeyValueForm *m_form = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_stop = nullptr;
    QLabel *m_progress = nullptr;
    std::vector<Field> m_fields;
    bool m_isRunning = false;
};

} // namespace gantry
