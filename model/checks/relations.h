// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace gantry {

//! Who calls whom, who depends on whom, who runs in what: looked up in one design, each answer made once. For one thread.
class Relations
{
public:
    explicit Relations(const Design &design);

    const std::vector<const Task *> &tasksOf(const EnvironmentId &environment) const;
    const std::vector<const Call *> &callsFrom(const TaskId &task) const;
    //! Environments that run in an image.
    const std::vector<const Environment *> &runningIn(const ImageId &image) const;
    //! Everything that an environment depends on, directly and through others; itself only where it lies on a circle.
    const QSet<EnvironmentId> &dependencies(const EnvironmentId &from) const;
    //! The environments whose images an entry point uses: of the tasks that it runs or the environments that it deploys,
    //! and of all that those depend on. In the design's order.
    std::vector<const Environment *> environmentsOf(const EntryPoint &entry) const;

private:
    const Design &m_design;
    QHash<EnvironmentId, std::vector<const Task *>> m_tasks;
    QHash<TaskId, std::vector<const Call *>> m_calls;
    QHash<ImageId, std::vector<const Environment *>> m_users;
    mutable QHash<EnvironmentId, QSet<EnvironmentId>> m_dependencies;
};

} // namespace gantry
