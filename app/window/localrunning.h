// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/bridge/consent.h"
#include "model/design/project.h"
#include "model/runs/localruns.h"

#include <QObject>

class QWidget;

namespace gantry {

class NoticeBar;
class RunForm;
class RunsView;

//! Runs the open project's tasks on this computer: asks for consent once a folder, starts and stops, and keeps the run
//! form, the run list and who else shows runs together.
class LocalRunning : public QObject
{
    Q_OBJECT
public:
    LocalRunning(Project &project, RunForm &form, RunsView &view, LocalRuns &runs, RunStore &store, NoticeBar &notices);

    void run();
    void stop();
    bool isRunning() const { return !m_current.isEmpty() && m_runs.isRunning(m_current); }
    //! The run whose phases belong on the canvas, or null.
    Run *shownRun() const;

Q_SIGNALS:
    void started();
    //! The shown run's tasks have other phases.
    void phasesChanged();

private:
    void start();
    void askConsent();
    void refreshForm();

    Project &m_project;
    RunForm &m_form;
    RunsView &m_view;
    LocalRuns &m_runs;
    RunStore &m_store;
    NoticeBar &m_notices;
    Consent m_consent;
    RunId m_current;
};

} // namespace gantry
