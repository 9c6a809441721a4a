// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/checker.h"
#include "model/core/latestworker.h"
#include "model/design/project.h"

#include <QObject>

#include <memory>

namespace gantry {

//! Checks the open project off the GUI thread whenever its design changes; what is overtaken is dropped.
class LiveChecks : public QObject
{
    Q_OBJECT
public:
    LiveChecks(Project &project, QObject *parent);

    const Findings &findings() const { return m_findings; }

Q_SIGNALS:
    void changed();

private:
    void check();

    Project &m_project;
    Findings m_findings;
    std::shared_ptr<Checker> m_checker = std::make_shared<Checker>();
    LatestWorker m_worker;
};

} // namespace gantry
