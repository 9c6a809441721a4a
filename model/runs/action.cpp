// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/action.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

const Json kNull = nullptr;

const Json &member(const Json &object, const char *key)
{
    if (!object.is_object())
        return kNull;
    const auto found = object.find(key);
    return found == object.end() ? kNull : *found;
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json(nullptr) : Json(toStdUtf8(text));
}

Json valueToJson(const QByteArray &text)
{
    if (text.isEmpty())
        return nullptr;
    Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    return json.is_discarded() ? Json(nullptr) : json;
}

QByteArray valueFromJson(const Json &json)
{
    return json.is_null() ? QByteArray() : dumpJson(json);
}

QLatin1String cacheName(CacheUse cache)
{
    switch (cache) {
    case CacheUse::Hit:
        return QLatin1String("hit");
    case CacheUse::Miss:
        return QLatin1String("miss");
    case CacheUse::Off:
        break;
    }
    return QLatin1String("off");
}

CacheUse cacheFromName(const QString &name)
{
    if (name == QLatin1String("hit"))
        return CacheUse::Hit;
    return name == QLatin1String("miss") ? CacheUse::Miss : CacheUse::Off;
}

} // namespace

qint64 Action::durationMs(const QDateTime &now) const
{
    if (!started.isValid())
        return -1;
    return std::max<qint64>(0, started.msecsTo(ended.isValid() ? ended : now));
}

Json timeToJson(const QDateTime &time)
{
    if (!time.isValid())
        return nullptr;
    return toStdUtf8(time.toUTC().toString(Qt::ISODateWithMs));
}

QDateTime timeFromJson(const Json &json)
{
    if (!json.is_string())
        return {};
    return QDateTime::fromString(fromUtf8(json.get_ref<const std::string &>()), Qt::ISODateWithMs).toUTC();
}

Json errorToJson(const ActionErrorPtr &error)
{
    if (!error)
        return nullptr;
    return Json{{"kind", toStdUtf8(error->kind)},
                {"message", toStdUtf8(error->message)},
                {"traceback", toStdUtf8(error->traceback)}};
}

ActionErrorPtr actionErrorFromJson(const Json &json)
{
    if (!json.is_object())
        return {};
    return std::make_shared<const ActionError>(
        ActionError{jsonText(json, "kind"), jsonText(json, "message"), jsonText(json, "traceback")});
}

Json actionToJson(const Action &action)
{
    Json json{{"id", toStdUtf8(action.id.toString())},       {"parent", textOrNull(action.parent.toString())},
              {"group", textOrNull(action.group)},           {"task", toStdUtf8(action.task)},
              {"phase", toStdUtf8(phaseName(action.phase))}, {"attempts", action.attempts},
              {"inputs", valueToJson(action.inputs)},        {"outputs", valueToJson(action.outputs)},
              {"error", errorToJson(action.error)},          {"started", timeToJson(action.started)},
              {"ended", timeToJson(action.ended)},           {"cache", cacheName(action.cache).data()}};
    if (action.phase == Phase::Unknown)
        json["raw"] = toStdUtf8(action.rawPhase);
    return json;
}

Result<Action> actionFromJson(const Json &json)
{
    Action action;
    action.id = ActionId(jsonText(json, "id"));
    if (action.id.isEmpty())
        return Error{
            ErrorCode::Syntax, QCoreApplication::translate("Action", "An action without an id was left out."), {}, {}};
    action.parent = ActionId(jsonText(json, "parent"));
    action.group = jsonText(json, "group");
    action.task = jsonText(json, "task");
    const QString phase = jsonText(json, "phase");
    action.phase = phaseFromName(phase);
    if (action.phase == Phase::Unknown)
        action.rawPhase = json.contains("raw") ? jsonText(json, "raw") : phase;
    const Json &attempts = member(json, "attempts");
    action.attempts = attempts.is_number_integer() ? attempts.get<int>() : 0;
    action.inputs = valueFromJson(member(json, "inputs"));
    action.outputs = valueFromJson(member(json, "outputs"));
    action.error = actionErrorFromJson(member(json, "error"));
    action.started = timeFromJson(member(json, "started"));
    action.ended = timeFromJson(member(json, "ended"));
    action.cache = cacheFromName(jsonText(json, "cache"));
    return action;
}

} // namespace gantry
