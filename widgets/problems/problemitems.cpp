// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/problems/problemitems.h"

#include "model/design/teams.h"

#include <QCoreApplication>

namespace gantry {

namespace {

QString severityName(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Error: return QStringLiteral("error");
    case Problem::Severity::Warning: return QStringLiteral("warning");
    case Problem::Severity::Note: return QStringLiteral("note");
    }
    return {};
}

} // namespace

QString findingRowId(const Finding &finding)
{
    return finding.rule % QLatin1Char('|') % finding.place.toString() % QLatin1Char('|') % finding.message;
}

namespace {

QString teamName(const Design &design, const TeamId &id)
{
    const Team *team = design.team(id);
    return team ? team->name : QString();
}

TreeItem findingItem(const Design &design, const Finding &finding)
{
    TreeItem item;
    item.id = findingRowId(finding);
    item.mark = severityName(finding.severity);
    item.icon = finding.severity == Severity::Note ? QStringLiteral("info") : item.mark;
    item.texts = {finding.rule, finding.message, finding.place.toString(), teamName(design, finding.team),
                  finding.fix ? finding.fix->title : QString()};
    item.toolTip = finding.message;
    for (const Reason &reason : finding.reasons) {
        const QString place = reason.place.toString();
        item.toolTip += QLatin1Char('\n') % reason.text % (place.isEmpty() ? QString() : QString(QStringLiteral(", ") % place));
    }
    item.place = finding.place;
    item.element = elementAt(design, finding.place.file, finding.place.range.begin);
    setTeam(item, design, finding.team);
    return item;
}

} // namespace

std::vector<TreeItem> problemItems(const Design &design, const Findings &findings)
{
    std::vector<TreeItem> items;
    for (const Problem &problem : design.problems) {
        TreeItem item;
        item.mark = severityName(problem.severity);
        item.icon = item.mark == QLatin1String("note") ? QStringLiteral("info") : item.mark;
        item.id = problem.place.toString() % QLatin1Char('|') % problem.message;
        const TeamId team = ownerOf(design.teams, problem.place.file);
        item.texts = {QCoreApplication::translate("Problems", "not read"), problem.message, problem.place.toString(),
                      teamName(design, team), QString()};
        item.place = problem.place;
        item.element = elementAt(design, problem.place.file, problem.place.range.begin);
        setTeam(item, design, team);
        items.push_back(std::move(item));
    }
    for (const Finding &finding : findings)
        items.push_back(findingItem(design, finding));
    return items;
}

} // namespace gantry
