// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/livechecks.h"

namespace gantry {

LiveChecks::LiveChecks(Project &project, QObject *parent) : QObject(parent), m_project(project)
{
    connect(&m_project, &Project::designChanged, this, &LiveChecks::check);
}

void LiveChecks::check()
{
    if (!m_project.isOpen())
        return;
    m_worker.request(
        [state = m_project.state(), folder = m_project.folder(), checker = m_checker](const std::atomic<bool> &dropped) {
            return checker->check(state, checkOptions(state, folder), &dropped);
        },
        [this](Findings findings) {
            m_findings = std::move(findings);
            Q_EMIT changed();
        });
}

} // namespace gantry
