// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/designjson.h"

namespace gantry {

namespace {

Json text(const QString &value)
{
    return toStdUtf8(value);
}

Json textOrNull(const QString &value)
{
    return value.isEmpty() ? Json() : text(value);
}

void addPlace(Json &object, const Place &place)
{
    object["file"] = textOrNull(place.file);
    object["line"] = place.isValid() ? Json(place.start.line) : Json();
}

Json baseToJson(const Base &base)
{
    return textOrNull(base.image.isEmpty() ? base.text : base.image.toString());
}

// A call's line is that on which `.with_…(` stands: its text begins behind the dot.
Json layersToJson(const std::vector<Layer> &layers)
{
    Json list = Json::array();
    for (const Layer &layer : layers) {
        Json json{{"kind", text(layer.kind)}, {"text", text(layer.text)}};
        addPlace(json, layer.place);
        list.push_back(std::move(json));
    }
    return list;
}

QString teamName(const Design &design, const TeamId &id)
{
    const Team *team = design.team(id);
    return team ? team->name : QString();
}

Json imageToJson(const Design &design, const Image &image, const AdaptedUri &adaptedUri)
{
    const bool isBuilt = image.kind == ImageKind::Adapted || image.kind == ImageKind::Managed;
    const QString uri = isBuilt && adaptedUri ? adaptedUri(image) : image.uri;
    Json stages = Json::array();
    for (const Stage &stage : image.stages)
        stages.push_back({{"name", textOrNull(stage.name)}, {"base", baseToJson(stage.base)}, {"layers", layersToJson(stage.layers)}});
    Json json{{"id", text(image.id.toString())},
              {"name", text(image.name)},
              {"kind", text(imageKindName(image.kind))},
              {"base", baseToJson(image.base())},
              {"dockerfile", textOrNull(image.dockerfile)},
              {"context", textOrNull(image.context)},
              {"uri", textOrNull(uri)},
              {"layers", layersToJson(image.layers())},
              {"stages", std::move(stages)},
              {"team", textOrNull(teamName(design, image.team))}};
    addPlace(json, image.place);
    return json;
}

Json environmentToJson(const Design &design, const Environment &environment)
{
    Json dependsOn = Json::array();
    for (const Dependency &dependency : environment.dependsOn) {
        const Environment *other = design.environment(dependency.on);
        dependsOn.push_back(text(other ? other->name : dependency.on.toString()));
    }
    Json json{{"name", text(environment.name)},
              {"variable", textOrNull(environment.variable)},
              {"image", textOrNull(environment.image.toString())},
              {"depends_on", std::move(dependsOn)},
              {"team", textOrNull(teamName(design, environment.team))}};
    addPlace(json, environment.place);
    return json;
}

Json taskToJson(const Design &design, const Task &task)
{
    Json inputs = Json::array();
    for (const Parameter &parameter : task.inputs) {
        Json input{{"name", text(parameter.name)}, {"type", textOrNull(parameter.type)}};
        if (parameter.defaultValue)
            input["default"] = valueToJson(parameter.defaultValue->value, parameter.defaultValue->text);
        inputs.push_back(std::move(input));
    }
    const Environment *environment = design.environment(task.environment);
    Json json{{"name", text(task.id.toString())},
              {"environment", environment ? text(environment->name) : Json()},
              {"inputs", std::move(inputs)},
              {"output", textOrNull(task.output)},
              {"async", task.isAsync}};
    addPlace(json, task.place);
    return json;
}

template<typename Things, typename ToJson>
Json listOf(const Things &things, ToJson toJson)
{
    Json list = Json::array();
    for (const auto &thing : things)
        list.push_back(toJson(thing));
    return list;
}

Json entryPointsToJson(const Design &design)
{
    Json list = Json::array();
    for (const EntryPoint &entry : design.entryPoints) {
        if (entry.intent == EntryPoint::Intent::Build)
            continue;
        Json json;
        addPlace(json, entry.place);
        json["intent"] = entry.intent == EntryPoint::Intent::Run ? "run" : "deploy";
        list.push_back(std::move(json));
    }
    return list;
}

const char *severityName(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Error: return "error";
    case Problem::Severity::Warning: return "warning";
    case Problem::Severity::Note: return "note";
    }
    Q_UNREACHABLE();
}

Json sequenceToJson(const Value &value)
{
    return listOf(value.items(), [](const Value &item) { return valueToJson(item, {}); });
}

} // namespace

Json valueToJson(const Value &value, const QString &code)
{
    if (!value.isFullyKnown())
        return {{"code", text(code)}};
    switch (value.kind()) {
    case Value::Kind::None: return nullptr;
    case Value::Kind::Bool: return value.toBool();
    case Value::Kind::Int: return value.toInt();
    case Value::Kind::Float: return value.toDouble();
    case Value::Kind::Str:
    case Value::Kind::Path: return text(value.text());
    case Value::Kind::List:
    case Value::Kind::Tuple:
    case Value::Kind::Set: return sequenceToJson(value);
    case Value::Kind::Dict: break;
    default: return {{"code", text(code)}};
    }
    Json object = Json::object();
    for (const auto &[key, entry] : value.entries()) {
        if (!key.isString())
            return {{"code", text(code)}};
        object[toStdUtf8(key.text())] = valueToJson(entry, {});
    }
    return object;
}

Json designToJson(const Design &design, const AdaptedUri &adaptedUri)
{
    Json json;
    json["images"] = listOf(design.images, [&](const Image &image) { return imageToJson(design, image, adaptedUri); });
    json["environments"] = listOf(design.environments, [&](const Environment &one) { return environmentToJson(design, one); });
    json["tasks"] = listOf(design.tasks, [&](const Task &task) { return taskToJson(design, task); });
    json["calls"] = listOf(design.calls, [](const Call &call) {
        Json one{{"from", text(call.from.toString())}, {"to", text(call.to.toString())}};
        addPlace(one, call.place);
        return one;
    });
    json["mappings"] = listOf(design.mappings, [](const Mapping &mapping) {
        Json one{{"name", text(mapping.name)}, {"uri", text(mapping.uri)}};
        addPlace(one, mapping.place);
        return one;
    });
    json["entry_points"] = entryPointsToJson(design);
    json["opaque"] = listOf(design.opaque, [](const Opaque &opaque) {
        Json one;
        addPlace(one, opaque.place);
        one["reason"] = text(opaque.reason);
        return one;
    });
    json["problems"] = listOf(design.problems, [](const Problem &problem) {
        Json one{{"severity", severityName(problem.severity)}, {"message", text(problem.message)}};
        addPlace(one, problem.place);
        return one;
    });
    json["teams"] = listOf(design.teams, [](const Team &team) {
        return Json{{"id", text(team.id.toString())}, {"name", text(team.name)}, {"code", text(team.code)},
                    {"owns", listOf(team.owns, [](const QString &path) { return text(path); })}};
    });
    return json;
}

} // namespace gantry
