// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/localrunning.h"

#include "widgets/common/noticebar.h"
#include "widgets/runs/runform.h"
#include "widgets/runs/runsview.h"

namespace gantry {

LocalRunning::LocalRunning(Project &project, RunForm &form, RunsView &view, LocalRuns &runs, RunStore &store, NoticeBar &notices)
    : QObject(&form), m_project(project), m_form(form), m_view(view), m_runs(runs), m_store(store), m_notices(notices)
{
    connect(&m_form, &RunForm::runRequested, this, &LocalRunning::run);
    connect(&m_form, &RunForm::stopRequested, this, &LocalRunning::stop);
    connect(&m_view, &RunsView::runShown, &m_runs, &LocalRuns::open);
    connect(&m_runs, &LocalRuns::progressChanged, this, &LocalRunning::refreshForm);
    connect(&m_runs, &LocalRuns::runStarted, this, &LocalRunning::refreshForm);
    connect(&m_runs, &LocalRuns::runEnded, this, &LocalRunning::refreshForm);
    m_runs.loadRecordings();
}

Run *LocalRunning::shownRun() const
{
    return m_current.isEmpty() ? nullptr : m_store.find(m_current);
}

void LocalRunning::run()
{
    if (!m_project.isOpen() || !m_form.task() || isRunning())
        return;
    if (!m_consent.isGiven(m_project.folder()))
        return askConsent();
    start();
}

void LocalRunning::askConsent()
{
    const QString folder = m_project.folder();
    m_notices.show(QStringLiteral("consent"), QStringLiteral("warning"),
                   tr("Running executes the code of %1 on this computer. Do you trust this folder? You are asked once.").arg(folder),
                   {{tr("Trust and run"), [this, folder] {
                         if (const Result<void> given = m_consent.give(folder); !given)
                             return m_notices.show(QStringLiteral("consent"), QStringLiteral("error"), given.error().message);
                         start();
                     }}});
}

void LocalRunning::start()
{
    const Task &task = *m_form.task();
    LocalRunRequest request;
    request.folder = m_project.folder();
    request.task = task.id.toString();
    request.file = task.place.file;
    request.inputTexts = m_form.inputs();
    request.run = newRunName();
    const QStringList unsaved = m_project.stack()->dirtyFiles();
    if (!unsaved.isEmpty())
        m_notices.show(QStringLiteral("unsaved-run"), QStringLiteral("info"),
                       tr("The run uses the files as they are on disk; unsaved: %1.").arg(unsaved.join(QStringLiteral(", "))));
    else
        m_notices.hide(QStringLiteral("unsaved-run"));
    Run *run = m_runs.start(request);
    m_current = run->info().id;
    connect(run, &Run::tasksChanged, this, &LocalRunning::phasesChanged);
    m_view.showRun(m_current);
    refreshForm();
    Q_EMIT started();
    Q_EMIT phasesChanged();
}

void LocalRunning::stop()
{
    if (isRunning())
        m_runs.stop(m_current);
}

void LocalRunning::refreshForm()
{
    m_form.setRunning(isRunning(), m_current.isEmpty() ? QString() : m_runs.progressOf(m_current));
}

} // namespace gantry
