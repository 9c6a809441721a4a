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

std::vector<TreeItem> problemItems(const Design &design)
{
    std::vector<TreeItem> items;
    for (const Problem &problem : design.problems) {
        TreeItem item;
        item.mark = severityName(problem.severity);
        item.icon = item.mark == QLatin1String("note") ? QStringLiteral("info") : item.mark;
        item.id = problem.place.toString() % QLatin1Char('|') % problem.message;
        item.texts = {QCoreApplication::translate("Problems", "not read"), problem.message, problem.place.toString(),
                      QString(), QString()};
        item.place = problem.place;
        item.element = elementAt(design, problem.place.file, problem.place.range.begin);
        setTeam(item, design, ownerOf(design.teams, problem.place.file));
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace gantry
