// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"

#include <QSet>

namespace gantry {

namespace {

// Environments whose tasks are called, directly or through tasks of other environments, by tasks of `from`.
QSet<EnvironmentId> calledFrom(const CheckContext &context, const EnvironmentId &from)
{
    QSet<TaskId> seen;
    std::vector<TaskId> open;
    for (const Task *task : context.relations().tasksOf(from))
        open.push_back(task->id);
    QSet<EnvironmentId> called;
    while (!open.empty()) {
        const TaskId id = open.back();
        open.pop_back();
        for (const Call *call : context.relations().callsFrom(id)) {
            if (seen.contains(call->to))
                continue;
            seen.insert(call->to);
            open.push_back(call->to);
            if (const Task *to = context.design().task(call->to))
                called.insert(to->environment);
        }
    }
    return called;
}

void tell(const CheckContext &context, const Environment &environment, const Dependency &dependency, const Environment &on,
          Findings &findings)
{
    FindingBuilder finding(context.design(), "BYOI028", Severity::Note, dependency.place);
    finding.on(environment).message(Checks::tr("No task of %1 calls a task of %2: it is deployed along with it all the same.")
                                        .arg(environment.name, on.name));
    if (!dependency.isInherited)
        finding.fix(Checks::tr("Remove it"), Json{{"op", "remove_dependency"},
                                                  {"environment", toStdUtf8(environment.name)},
                                                  {"on", toStdUtf8(on.name)}});
    findings.push_back(finding.take());
}

} // namespace

void checkNeedlessDependency(const CheckContext &context, Findings &findings)
{
    const Design &design = context.design();
    for (const Environment &environment : design.environments) {
        if (environment.dependsOn.empty() || context.relations().tasksOf(environment.id).empty())
            continue;
        const QSet<EnvironmentId> called = calledFrom(context, environment.id);
        for (const Dependency &dependency : environment.dependsOn) {
            const Environment *on = design.environment(dependency.on);
            if (on && !called.contains(on->id) && !called.intersects(context.relations().dependencies(on->id)))
                tell(context, environment, dependency, *on, findings);
        }
    }
}

} // namespace gantry
