// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/sidecar.h"

#include "model/design/jsontext.h"
#include "model/source/foldertree.h"

#include <QCoreApplication>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sidecar)
};

const Json &member(const Json &object, const char *key)
{
    static const Json none;
    if (!object.is_object())
        return none;
    const auto found = object.find(key);
    return found == object.end() ? none : *found;
}

QHash<QString, QString> textsUnder(const Json &object)
{
    QHash<QString, QString> texts;
    if (!object.is_object())
        return texts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->is_string())
            texts.insert(fromUtf8(it.key()), fromUtf8(it->get_ref<const std::string &>()));
    }
    return texts;
}

QHash<QString, QPointF> positionsIn(const Json &object)
{
    QHash<QString, QPointF> positions;
    if (!object.is_object())
        return positions;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Json &x = member(*it, "x");
        const Json &y = member(*it, "y");
        if (x.is_number() && y.is_number())
            positions.insert(fromUtf8(it.key()), {x.get<double>(), y.get<double>()});
    }
    return positions;
}

std::vector<Team> teamsIn(const Json &list)
{
    std::vector<Team> teams;
    if (!list.is_array())
        return teams;
    for (const Json &item : list) {
        Team team;
        team.name = jsonText(item, "name");
        team.id = TeamId(jsonText(item, "id"));
        team.code = jsonText(item, "code");
        team.colour = jsonText(item, "color");
        team.isGiven = true;
        if (team.name.isEmpty())
            team.name = team.id.toString();
        if (team.id.isEmpty())
            team.id = TeamId(team.name);
        const Json &owns = member(item, "owns");
        if (owns.is_array()) {
            for (const Json &path : owns) {
                if (path.is_string())
                    team.owns.append(normalPath(fromUtf8(path.get_ref<const std::string &>())));
            }
        }
        if (!team.id.isEmpty())
            teams.push_back(std::move(team));
    }
    return teams;
}

int versionOf(const Json &json)
{
    const Json &version = member(json, "version");
    return version.is_number_integer() ? version.get<int>() : kSidecarVersion;
}

QString newerSentence()
{
    return Words::tr("gantry.json was written by a newer Gantry. It is shown as far as it is understood and is not changed; use that Gantry to change it.");
}

} // namespace

SidecarReading readSidecar(const SourceTextPtr &text)
{
    SidecarReading reading;
    if (!text)
        return reading;
    reading.sidecar.exists = true;
    const Result<Json> json = parseJson(text->bytes(), text->path());
    if (!json || !json->is_object()) {
        reading.sidecar.isReadOnly = true;
        const QString message = json ? Words::tr("gantry.json is no JSON object. Positions, teams and answers in it are not used until it is.")
                                     : json.error().message;
        reading.problems.push_back({Problem::Severity::Error, message, json ? text->place({0, 0}) : json.error().place});
        return reading;
    }
    reading.json = *json;
    if (versionOf(*json) > kSidecarVersion) {
        reading.sidecar.isReadOnly = true;
        reading.problems.push_back({Problem::Severity::Warning, newerSentence(), text->place({0, 0})});
    }
    reading.sidecar.positions = positionsIn(member(*json, "positions"));
    reading.sidecar.imageOfName = textsUnder(member(*json, "image_names"));
    reading.sidecar.contextOf = textsUnder(member(*json, "contexts"));
    reading.teams = teamsIn(member(*json, "teams"));
    return reading;
}

Result<Edit> sidecarEdit(const SourceSet &texts, const std::vector<SidecarChange> &changes)
{
    const QString file(kSidecarFile);
    const SourceTextPtr text = texts.find(file);
    const SidecarReading reading = readSidecar(text);
    if (reading.sidecar.isReadOnly) {
        Error error{ErrorCode::Refused, reading.problems.front().message, {}, {}};
        error.place = reading.problems.front().place;
        return error;
    }
    JsonText json(text ? text->bytes() : QByteArray("{\n  \"version\": 1\n}\n"));
    for (const SidecarChange &change : changes) {
        if (change.value.is_null())
            json.remove(change.path);
        else if (!json.set(change.path, change.value))
            return Error{ErrorCode::Refused, Words::tr("gantry.json has something else at %1. Correct it there.")
                                                 .arg(change.path.join(QLatin1Char('.'))), {}, text ? text->place({0, 0}) : Place()};
    }
    if (text)
        return smallestEdit(file, text->bytes(), json.text());
    Edit edit;
    if (!changes.empty())
        edit.create(file, json.text());
    return edit;
}

} // namespace gantry
