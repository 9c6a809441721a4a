// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/designviews.h"

#include <QObject>

class QStatusBar;

namespace gantry {

class NoticeBar;

//! Tells the person what the open project has to say: refusals, failures, what others did to its files, and what a
//! window that died has left.
class ProjectNotices : public QObject
{
    Q_OBJECT
public:
    ProjectNotices(Project &project, DesignViews &views, NoticeBar &notices, QStatusBar &status);

private:
    void showPerformed(const Planned &planned);
    void showRecoverable();
    void showConflicts();
    void compare(const QString &file);
    void showSaved(const QStringList &files, const std::vector<Error> &failures);

    Project &m_project;
    NoticeBar &m_notices;
    QStatusBar &m_status;
};

} // namespace gantry
