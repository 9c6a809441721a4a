// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/finding.h"

#include <tuple>

namespace gantry {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Note: return QStringLiteral("note");
    }
    return {};
}

std::optional<Severity> severityFromName(const QString &name)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        if (severityName(severity) == name)
            return severity;
    }
    return std::nullopt;
}

bool isBefore(const Finding &a, const Finding &b)
{
    return std::tie(a.place.file, a.place.start, a.rule, a.message) < std::tie(b.place.file, b.place.start, b.rule, b.message);
}

Json findingToJson(const Finding &finding, const QString &teamName)
{
    Json reasons = Json::array();
    for (const Reason &reason : finding.reasons)
        reasons.push_back(Json{{"text", toStdUtf8(reason.text)}, {"place", placeToJson(reason.place)}, {"generated", reason.isGenerated}});
    return Json{{"id", toStdUtf8(finding.rule)},
                {"severity", toStdUtf8(severityName(finding.severity))},
                {"message", toStdUtf8(finding.message)},
                {"file", toStdUtf8(finding.place.file)},
                {"line", finding.place.start.line},
                {"column", finding.place.start.column},
                {"fix", finding.fix.has_value()},
                {"team", teamName.isEmpty() ? Json() : Json(toStdUtf8(teamName))},
                {"fix_title", finding.fix ? Json(toStdUtf8(finding.fix->title)) : Json()},
                {"node", toStdUtf8(finding.node)},
                {"reasons", std::move(reasons)}};
}

} // namespace gantry
