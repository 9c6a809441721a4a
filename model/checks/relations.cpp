// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/relations.h"

#include "model/checks/entries.h"

namespace gantry {

namespace {

template<typename Key, typename Value>
const std::vector<const Value *> &found(const QHash<Key, std::vector<const Value *>> &lists, const Key &key)
{
    static const std::vector<const Value *> none;
    const auto at = lists.constFind(key);
    return at == lists.cend() ? none : *at;
}

} // namespace

Relations::Relations(const Design &design) : m_design(design)
{
    for (const Task &task : design.tasks)
        m_tasks[task.environment].push_back(&task);
    for (const Call &call : design.calls)
        m_calls[call.from].push_back(&call);
    for (const Environment &environment : design.environments)
        m_users[environment.image].push_back(&environment);
}

const std::vector<const Task *> &Relations::tasksOf(const EnvironmentId &environment) const
{
    return found(m_tasks, environment);
}

const std::vector<const Call *> &Relations::callsFrom(const TaskId &task) const
{
    return found(m_calls, task);
}

const std::vector<const Environment *> &Relations::runningIn(const ImageId &image) const
{
    return found(m_users, image);
}

const QSet<EnvironmentId> &Relations::dependencies(const EnvironmentId &from) const
{
    const auto known = m_dependencies.constFind(from);
    if (known != m_dependencies.cend())
        return *known;
    return *m_dependencies.insert(from, gantry::dependencies(m_design, from));
}

std::vector<const Environment *> Relations::environmentsOf(const EntryPoint &entry) const
{
    const QSet<EnvironmentId> ids = gantry::environmentsOf(m_design, entry);
    std::vector<const Environment *> environments;
    for (const Environment &environment : m_design.environments) {
        if (ids.contains(environment.id))
            environments.push_back(&environment);
    }
    return environments;
}

} // namespace gantry
