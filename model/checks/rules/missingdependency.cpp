// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"

#include <QSet>

#include <algorithm>

namespace gantry {

namespace {

bool dependsOn(const CheckContext &context, const Environment &from, const EnvironmentId &on)
{
    const bool isDirect = std::any_of(from.dependsOn.begin(), from.dependsOn.end(),
                                      [&](const Dependency &dependency) { return dependency.on == on; });
    return isDirect || context.relations().dependencies(from.id).contains(on);
}

} // namespace

void checkMissingDependency(const CheckContext &context, Findings &findings)
{
    const Design &design = context.design();
    QSet<std::pair<QString, QString>> told;
    for (const Call &call : design.calls) {
        const Task *from = design.task(call.from);
        const Task *to = design.task(call.to);
        if (!from || !to || from->environment == to->environment)
            continue;
        const Environment *caller = design.environment(from->environment);
        const Environment *callee = design.environment(to->environment);
        if (!caller || !callee || dependsOn(context, *caller, callee->id))
            continue;
        const std::pair pair(caller->id.toString(), callee->id.toString());
        if (told.contains(pair))
            continue;
        told.insert(pair);
        FindingBuilder finding(design, "BYOI011", Severity::Error, call.place);
        finding.message(Checks::tr("%1 calls %2, but the environment %3 does not depend on %4: it works on this computer, and on a cluster "
                                   "the call finds no image.").arg(from->name, to->name, caller->name, callee->name));
        finding.on(*caller).because(Checks::tr("%1 calls %2 here").arg(from->name, to->name), call.place);
        finding.because(Checks::tr("%1 is defined without %2 in depends_on").arg(caller->name, callee->name), caller->place);
        const bool makesCircle = context.relations().dependencies(callee->id).contains(caller->id);
        if (makesCircle)
            finding.because(Checks::tr("%1 already depends on %2: the other way round would be a circle").arg(callee->name, caller->name), callee->place);
        else
            finding.fix(Checks::tr("Add %1 to depends_on").arg(callee->name),
                        Json{{"op", "add_dependency"}, {"environment", toStdUtf8(caller->name)}, {"on", toStdUtf8(callee->name)}});
        findings.push_back(finding.take());
    }
}

} // namespace gantry
