// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "operationchecks.h"

namespace gantry::test {

namespace {

std::string id(const QString &text)
{
    return toStdUtf8(text);
}

void addLayers(std::vector<Json> &list, const Image &image)
{
    const bool isDockerfile = image.kind == ImageKind::Dockerfile;
    const std::string name = id(image.id.toString());
    const std::string text = isDockerfile ? "RUN echo \"new\" && \\\n    true" : "with_workdir(\"/new\")";
    const int count = int(image.layers().size());
    for (int at = 0; at <= count; ++at)
        list.push_back({{"op", "add_layer"}, {"image", name}, {"at", at}, {"text", text}});
    for (int layer = 0; layer < count; ++layer) {
        list.push_back({{"op", "edit_layer"}, {"image", name}, {"layer", layer}, {"text", text}});
        list.push_back({{"op", "duplicate_layer"}, {"image", name}, {"layer", layer}});
        list.push_back({{"op", "remove_layer"}, {"image", name}, {"layer", layer}});
        for (int to = 0; to < count; ++to) {
            if (to != layer)
                list.push_back({{"op", "move_layer"}, {"image", name}, {"layer", layer}, {"to", to}});
        }
    }
}

void addImages(std::vector<Json> &list, const Image &image)
{
    const std::string name = id(image.id.toString());
    addLayers(list, image);
    list.push_back({{"op", "set_base"}, {"image", name}, {"base", "example.org/other/base:9"}});
    list.push_back({{"op", "set_argument"}, {"of", "image"}, {"name", name}, {"argument", "python_version"}, {"value", "(3, 12)"}});
    list.push_back({{"op", "place"}, {"node", name}, {"x", 3.25}, {"y", -1}});
}

void addEnvironments(std::vector<Json> &list, const Design &design, const Environment &environment)
{
    const std::string name = id(environment.name);
    list.push_back({{"op", "rename_environment"}, {"environment", name}, {"name", "another-name"}});
    const Json inputs = Json::array({Json::object({{"name", "a"}, {"type", "str"}}), Json::object({{"name", "b"}, {"type", "int"}, {"default", 3}})});
    list.push_back({{"op", "add_task"}, {"environment", name}, {"name", "another_task"}, {"inputs", inputs}, {"output", "bool"}});
    for (const char *argument : {"description", "interruptible", "image", "depends_on"}) {
        list.push_back({{"op", "set_argument"}, {"of", "environment"}, {"name", name}, {"argument", argument}, {"value", nullptr}});
    }
    list.push_back({{"op", "set_argument"}, {"of", "environment"}, {"name", name}, {"argument", "description"}, {"value", "\"about\""}});
    list.push_back({{"op", "set_argument"}, {"of", "environment"}, {"name", name}, {"argument", "resources"},
                    {"value", "flyte.Resources(cpu=1, memory=\"1Gi\")"}});
    list.push_back({{"op", "place"}, {"node", id(nodeKey(environment))}, {"x", 0}, {"y", 7.5}});
    for (const Environment &other : design.environments) {
        list.push_back({{"op", "add_dependency"}, {"environment", name}, {"on", id(other.name)}});
        list.push_back({{"op", "remove_dependency"}, {"environment", name}, {"on", id(other.name)}});
    }
    for (const Image &image : design.images)
        list.push_back({{"op", "set_image"}, {"environment", name}, {"image", id(image.id.toString())}});
    list.push_back({{"op", "set_image"}, {"environment", name}, {"image", "example.org/some/image:3"}});
}

} // namespace

std::vector<Json> operationsAt(const DesignState &state)
{
    const Design &design = *state.design;
    std::vector<Json> list;
    for (const Image &image : design.images)
        addImages(list, image);
    for (const Environment &environment : design.environments)
        addEnvironments(list, design, environment);
    for (const Task &task : design.tasks) {
        const std::string name = id(task.id.toString());
        list.push_back({{"op", "set_argument"}, {"of", "task"}, {"name", name}, {"argument", "retries"}, {"value", "5"}});
        list.push_back({{"op", "set_argument"}, {"of", "task"}, {"name", name}, {"argument", "retries"}, {"value", nullptr}});
        for (const Task &to : design.tasks)
            list.push_back({{"op", "add_call"}, {"from", name}, {"to", id(to.id.toString())}});
    }
    for (const Mapping &mapping : design.mappings) {
        list.push_back({{"op", "set_mapping"}, {"name", id(mapping.name)}, {"uri", "example.org/new:7"}});
        list.push_back({{"op", "set_mapping"}, {"name", id(mapping.name)}, {"uri", nullptr}});
    }
    list.push_back({{"op", "set_mapping"}, {"name", "fresh"}, {"uri", "example.org/fresh:1"}});
    list.push_back({{"op", "release"}, {"tag", "9.9.9"}});
    return list;
}

std::optional<Json> inverseOf(const Json &operation, const DesignState &before)
{
    const QString name = jsonText(operation, "op");
    Json back = operation;
    if (name == QLatin1String("add_layer")) {
        back = {{"op", "remove_layer"}, {"image", operation["image"]}, {"layer", operation["at"]}};
    } else if (name == QLatin1String("duplicate_layer")) {
        back = {{"op", "remove_layer"}, {"image", operation["image"]}, {"layer", operation["layer"].get<int>() + 1}};
    } else if (name == QLatin1String("move_layer")) {
        back["layer"] = operation["to"];
        back["to"] = operation["layer"];
    } else if (name == QLatin1String("set_base")) {
        const Image *image = before.design->image(ImageId(jsonText(operation, "image")));
        if (image->base().argument.value.text().contains(QLatin1Char('$')) || image->constructor == QLatin1String("from_ref_name"))
            return std::nullopt;
        back["base"] = toStdUtf8(image->base().argument.value.text());
    } else if (name == QLatin1String("rename_environment")) {
        back = {{"op", name.toStdString()}, {"environment", operation["name"]}, {"name", operation["environment"]}};
    } else if (name == QLatin1String("add_dependency")) {
        const Environment *environment = before.design->environmentNamed(jsonText(operation, "environment"));
        if (!environment->argument(QLatin1String("depends_on")))
            return std::nullopt; // an empty list stays
        back["op"] = "remove_dependency";
    } else {
        return std::nullopt;
    }
    return back;
}

} // namespace gantry::test
