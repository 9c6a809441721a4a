// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"
#include "model/sdk/refusals.h"

#include <QHash>

namespace gantry {

namespace {

// The nearest name that the SDK takes, or empty.
QString acceptableName(const QString &name)
{
    QString made;
    for (const QChar unit : name.toLower())
        made += (unit.isLetterOrNumber() && unit.unicode() < 128) ? unit : QLatin1Char('-');
    while (made.contains(QLatin1String("--")))
        made.replace(QLatin1String("--"), QLatin1String("-"));
    while (made.startsWith(QLatin1Char('-')))
        made.remove(0, 1);
    while (made.endsWith(QLatin1Char('-')))
        made.chop(1);
    return sdk::isEnvironmentName(made) ? made : QString();
}

} // namespace

void checkEnvironmentName(const CheckContext &context, Findings &findings)
{
    const Design &design = context.design();
    for (const Environment &environment : design.environments) {
        const Argument *name = environment.argument(QLatin1String("name"));
        if (!name || !name->value.isString() || sdk::isEnvironmentName(name->value.text()))
            continue;
        FindingBuilder finding(design, "BYOI024", Severity::Error, name->place);
        finding.on(environment).message(sdk::sentence(sdk::Refusal::EnvironmentName, {name->value.text()}));
        const QString better = acceptableName(name->value.text());
        if (!better.isEmpty() && !design.environmentNamed(better))
            finding.fix(Checks::tr("Rename to %1").arg(better), Json{{"op", "rename_environment"},
                                                                     {"environment", toStdUtf8(environment.name)},
                                                                     {"name", toStdUtf8(better)}});
        findings.push_back(finding.take());
    }
}

void checkDoubleNames(const CheckContext &context, Findings &findings)
{
    const Design &design = context.design();
    QHash<QString, const Environment *> first;
    for (const Environment &environment : design.environments) {
        const Environment *&known = first[environment.name];
        if (!known) {
            known = &environment;
            continue;
        }
        FindingBuilder finding(design, "BYOI025", Severity::Error, environment.place);
        finding.on(environment).message(sdk::sentence(sdk::Refusal::DuplicateEnvironment, {environment.name}));
        finding.because(Checks::tr("another environment is named %1 here").arg(environment.name), known->place);
        findings.push_back(finding.take());
    }
    QHash<QString, bool> teams;
    for (const Team &team : design.teams) {
        if (team.isGiven && teams.contains(team.name)) {
            Place place;
            place.file = QStringLiteral("gantry.json");
            place.start = place.end = {1, 1};
            FindingBuilder finding(design, "BYOI025", Severity::Error, place);
            finding.message(Checks::tr("Two teams are named %1. Give one of them another name in gantry.json.").arg(team.name));
            findings.push_back(finding.take());
        }
        teams.insert(team.name, true);
    }
}

} // namespace gantry
