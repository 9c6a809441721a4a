// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/sarif.h"

#include "model/checks/rule.h"

#include <QDir>
#include <QUrl>

#include <algorithm>

namespace gantry {

namespace {

constexpr const char *kBase = "PROJECT";

Json text(const QString &words)
{
    return Json{{"text", toStdUtf8(words)}};
}

// SARIF ends a region behind its last character.
Json region(const Place &place)
{
    Json made{{"startLine", place.start.line}, {"startColumn", place.start.column}};
    const bool isWhole = place.start <= place.end;
    made["endLine"] = isWhole ? place.end.line : place.start.line;
    made["endColumn"] = (isWhole ? place.end.column : place.start.column) + 1;
    return made;
}

Json location(const Place &place)
{
    const QString uri = QString::fromLatin1(QUrl::toPercentEncoding(place.file, "/"));
    return Json{{"physicalLocation",
                 {{"artifactLocation", {{"uri", toStdUtf8(uri)}, {"uriBaseId", kBase}}}, {"region", region(place)}}}};
}

Json ruleList()
{
    Json list = Json::array();
    for (const Rule &rule : rules())
        list.push_back({{"id", rule.id}, {"shortDescription", text(Checks::tr(rule.title))}});
    return list;
}

int ruleIndex(const QString &id)
{
    const std::vector<Rule> &all = rules();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Rule &rule) { return id == QLatin1String(rule.id); });
    return found == all.end() ? -1 : int(found - all.begin());
}

// A place in a file that the SDK generates is none in the project: its reason is told in words alone.
Json result(const Finding &finding, const Design &design)
{
    Json made{{"ruleId", toStdUtf8(finding.rule)},
              {"ruleIndex", ruleIndex(finding.rule)},
              {"level", toStdUtf8(severityName(finding.severity))},
              {"message", text(finding.message)},
              {"locations", Json::array({location(finding.place)})}};
    Json related = Json::array();
    Json reasons = Json::array();
    for (const Reason &reason : finding.reasons) {
        reasons.push_back(toStdUtf8(reason.text));
        if (!reason.place.isValid() || reason.isGenerated)
            continue;
        Json one = location(reason.place);
        one["id"] = int(related.size());
        one["message"] = text(reason.text);
        related.push_back(std::move(one));
    }
    if (!related.empty())
        made["relatedLocations"] = std::move(related);
    Json properties{{"reasons", std::move(reasons)}};
    if (const Team *team = design.team(finding.team))
        properties["team"] = toStdUtf8(team->name);
    if (finding.fix)
        properties["fix"] = toStdUtf8(finding.fix->title);
    made["properties"] = std::move(properties);
    return made;
}

} // namespace

Json findingsToSarif(const Findings &findings, const Design &design, const QString &folder)
{
    Json results = Json::array();
    for (const Finding &finding : findings)
        results.push_back(result(finding, design));
    const QUrl root = QUrl::fromLocalFile(QDir(folder).absolutePath() + QLatin1Char('/'));
    const Json driver{{"name", "Gantry"}, {"version", GANTRY_VERSION}, {"semanticVersion", GANTRY_VERSION}, {"rules", ruleList()}};
    const Json run{{"tool", {{"driver", driver}}},
                   {"columnKind", "unicodeCodePoints"},
                   {"originalUriBaseIds", {{kBase, {{"uri", root.toEncoded().toStdString()}}}}},
                   {"results", std::move(results)}};
    return Json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
}

} // namespace gantry
