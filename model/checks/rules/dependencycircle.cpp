// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"

#include <QHash>
#include <QSet>

namespace gantry {

namespace {

// What is left when environments that depend on nothing that is left are taken away, again and again: circles, and what
// leads to them.
std::vector<const Environment *> nearCircles(const Design &design)
{
    QHash<EnvironmentId, int> open;
    QHash<EnvironmentId, std::vector<EnvironmentId>> dependents;
    std::vector<EnvironmentId> free;
    for (const Environment &environment : design.environments) {
        open.insert(environment.id, int(environment.dependsOn.size()));
        for (const Dependency &dependency : environment.dependsOn)
            dependents[dependency.on].push_back(environment.id);
        if (environment.dependsOn.empty())
            free.push_back(environment.id);
    }
    while (!free.empty()) {
        const EnvironmentId id = free.back();
        free.pop_back();
        for (const EnvironmentId &dependent : dependents.value(id)) {
            if (--open[dependent] == 0)
                free.push_back(dependent);
        }
    }
    std::vector<const Environment *> left;
    for (const Environment &environment : design.environments) {
        if (open.value(environment.id) > 0)
            left.push_back(&environment);
    }
    return left;
}

} // namespace

void checkDependencyCircle(const CheckContext &context, Findings &findings)
{
    const Design &design = context.design();
    const std::vector<const Environment *> candidates = nearCircles(design);
    QSet<EnvironmentId> told;
    for (const Environment *environment : candidates) {
        const QSet<EnvironmentId> &reached = context.relations().dependencies(environment->id);
        if (!reached.contains(environment->id) || told.contains(environment->id))
            continue;
        std::vector<const Environment *> circle;
        QStringList names;
        for (const Environment *other : candidates) {
            if (reached.contains(other->id) && context.relations().dependencies(other->id).contains(environment->id)) {
                told.insert(other->id);
                circle.push_back(other);
                names.append(other->name);
            }
        }
        FindingBuilder finding(design, "BYOI026", Severity::Error, environment->place);
        finding.on(*environment).message(
            names.size() == 1 ? Checks::tr("%1 depends on itself: Flyte can't deploy it. Take the dependency away.").arg(environment->name)
                              : Checks::tr("%1 depend on each other in a circle: Flyte can't deploy them. Take one of the dependencies away.")
                                    .arg(names.join(QStringLiteral(", "))));
        for (const Environment *one : circle) {
            for (const Dependency &dependency : one->dependsOn) {
                if (const Environment *on = design.environment(dependency.on); on && told.contains(on->id))
                    finding.because(Checks::tr("%1 depends on %2").arg(one->name, on->name), dependency.place);
            }
        }
        findings.push_back(finding.take());
    }
}

} // namespace gantry
