// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/runevent.h"

#include <QCoreApplication>

namespace gantry {

namespace {

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json(nullptr) : Json(toStdUtf8(text));
}

Json parsedOrNull(const QByteArray &text)
{
    Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    return json.is_discarded() ? Json(nullptr) : json;
}

Json head(const char *name, const QDateTime &time)
{
    return Json{{"event", name}, {"time", timeToJson(time)}};
}

struct ToJson {
    const QDateTime &time;

    Json operator()(const RunStarted &started) const
    {
        Json json = head("run_started", time);
        json["run"] = toStdUtf8(started.run.toString());
        json["url"] = textOrNull(started.url);
        json["task"] = textOrNull(started.task);
        return json;
    }

    Json operator()(const ActionUpdated &updated) const
    {
        Json json = head("action_updated", time);
        json["action"] = actionToJson(updated.action);
        return json;
    }

    Json operator()(const LogLine &log) const
    {
        Json json = head("log", time);
        json["action"] = textOrNull(log.action.toString());
        json["attempt"] = log.attempt;
        json["stream"] = toStdUtf8(log.stream);
        json["line"] = log.line.toStdString();
        return json;
    }

    Json operator()(const ClusterEvent &event) const
    {
        Json json = head("cluster_event", time);
        json["action"] = textOrNull(event.action.toString());
        json["message"] = toStdUtf8(event.message);
        return json;
    }

    Json operator()(const ConnectionChanged &changed) const
    {
        Json json = head("connection", time);
        json["state"] = toStdUtf8(changed.state);
        json["since"] = timeToJson(changed.since);
        return json;
    }

    Json operator()(const RunFinished &finished) const
    {
        Json json = head("run_finished", time);
        json["run"] = toStdUtf8(finished.run.toString());
        json["phase"] = toStdUtf8(phaseName(finished.phase));
        json["outputs"] = parsedOrNull(finished.outputs);
        json["error"] = errorToJson(finished.error);
        return json;
    }
};

QByteArray utf8(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? QByteArray::fromStdString(found->get_ref<const std::string &>())
                                                     : QByteArray();
}

int number(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? found->get<int>() : 0;
}

QByteArray value(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? QByteArray() : dumpJson(*found);
}

RunFinished finishedFromJson(const Json &json)
{
    RunFinished finished{
        RunId(jsonText(json, "run")), phaseFromName(jsonText(json, "phase")), value(json, "outputs"), {}};
    if (json.contains("error"))
        finished.error = actionErrorFromJson(json.at("error"));
    return finished;
}

} // namespace

Json runEventToJson(const RunEvent &event)
{
    return std::visit(ToJson{event.time}, event.what);
}

QByteArray runEventLine(const RunEvent &event)
{
    return event.line.isEmpty() ? dumpJson(runEventToJson(event)) : event.line;
}

Result<RunEvent> runEventFromLine(const QByteArray &line)
{
    const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
    if (json.is_discarded())
        return Error{ErrorCode::Syntax, QCoreApplication::translate("RunEvent", "A line is no JSON."), {}, {}};
    Result<RunEvent> event = runEventFromJson(json);
    if (event)
        event->line = line;
    return event;
}

Result<RunEvent> runEventFromJson(const Json &json)
{
    const QString name = jsonText(json, "event");
    const QDateTime time = json.is_object() && json.contains("time") ? timeFromJson(json.at("time")) : QDateTime();
    if (name == QLatin1String("log"))
        return RunEvent{time,
                        LogLine{ActionId(jsonText(json, "action")), number(json, "attempt"), jsonText(json, "stream"),
                                utf8(json, "line")}};
    if (name == QLatin1String("action_updated")) {
        Result<Action> action = actionFromJson(json.contains("action") ? json.at("action") : Json());
        return action ? Result<RunEvent>(RunEvent{time, ActionUpdated{action.takeValue()}}) : action.error();
    }
    if (name == QLatin1String("run_started"))
        return RunEvent{time, RunStarted{RunId(jsonText(json, "run")), jsonText(json, "url"), jsonText(json, "task")}};
    if (name == QLatin1String("run_finished"))
        return RunEvent{time, finishedFromJson(json)};
    if (name == QLatin1String("cluster_event"))
        return RunEvent{time, ClusterEvent{ActionId(jsonText(json, "action")), jsonText(json, "message")}};
    if (name == QLatin1String("connection")) {
        const QDateTime since = json.contains("since") ? timeFromJson(json.at("since")) : QDateTime();
        return RunEvent{time, ConnectionChanged{jsonText(json, "state"), since}};
    }
    return Error{ErrorCode::NotFound,
                 QCoreApplication::translate("RunEvent", "A line “%1” is not known here.").arg(name),
                 {},
                 {}};
}

} // namespace gantry
