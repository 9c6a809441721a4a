// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"

#include <algorithm>

namespace gantry {

QSet<EnvironmentId> dependencies(const Design &design, const EnvironmentId &from)
{
    QSet<EnvironmentId> seen;
    std::vector<EnvironmentId> open{from};
    while (!open.empty()) {
        const Environment *environment = design.environment(open.back());
        open.pop_back();
        if (!environment)
            continue;
        for (const Dependency &dependency : environment->dependsOn) {
            if (seen.contains(dependency.on))
                continue;
            seen.insert(dependency.on);
            open.push_back(dependency.on);
        }
    }
    return seen;
}

QSet<EnvironmentId> environmentsOf(const Design &design, const EntryPoint &entry)
{
    QSet<EnvironmentId> all;
    for (const TaskId &id : entry.tasks) {
        if (const Task *task = design.task(id))
            all.insert(task->environment);
    }
    for (const EnvironmentId &id : entry.environments)
        all.insert(id);
    const QSet<EnvironmentId> direct = all;
    for (const EnvironmentId &id : direct)
        all.unite(dependencies(design, id));
    return all;
}

const Argument *argumentNamed(const std::vector<Argument> &arguments, QLatin1String name)
{
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const Argument &argument) { return argument.name == name; });
    return found == arguments.end() ? nullptr : &*found;
}

const Argument *entryArgument(const EntryPoint &entry, QLatin1String name)
{
    const bool isRun = entry.intent == EntryPoint::Intent::Run;
    return argumentNamed(isRun ? entry.contextArguments : entry.arguments, name);
}

const Argument *initArgument(const EntryPoint &entry, QLatin1String name)
{
    return argumentNamed(entry.initArguments, name);
}

std::optional<QString> copyStyleOf(const EntryPoint &entry)
{
    const Argument *given = entryArgument(entry, QLatin1String("copy_style"));
    if (!given)
        return QStringLiteral("loaded_modules");
    return given->value.isString() ? std::optional(given->value.text()) : std::nullopt;
}

bool hasCodeBundle(const Image &image)
{
    const std::vector<Layer> &layers = image.layers();
    return image.kind == ImageKind::Adapted
        && std::any_of(layers.begin(), layers.end(), [](const Layer &layer) { return layer.kind == QLatin1String("with_code_bundle"); });
}

} // namespace gantry
