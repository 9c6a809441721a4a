// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "describe.h"

#include "model/sdk/refusals.h"

#include <algorithm>

namespace gantry::test {

using namespace gantry::python;

std::vector<FileReadingPtr> readAll(const Files &files)
{
    std::vector<FileReadingPtr> readings;
    for (const auto &[path, bytes] : files)
        readings.push_back(FileReading::read(std::make_shared<SourceText>(path, bytes)));
    std::sort(readings.begin(), readings.end(),
              [](const FileReadingPtr &a, const FileReadingPtr &b) { return a->path() < b->path(); });
    return readings;
}

ProjectReadingPtr readProject(const Files &files)
{
    return resolve(readAll(files));
}

namespace {

QString joined(const std::vector<Value> &items)
{
    QStringList parts;
    for (const Value &item : items)
        parts << shown(item);
    return parts.join(u", ");
}

QString arguments(const std::vector<Argument> &list)
{
    QStringList parts;
    for (const Argument &argument : list)
        parts << shown(argument);
    return parts.join(u", ");
}

QString names(const std::vector<int> &indexes, const auto &things)
{
    QStringList parts;
    for (const int index : indexes)
        parts << (index < 0 ? QStringLiteral("?") : things[size_t(index)].name);
    return parts.join(u", ");
}

QString imageName(const ProjectReading &reading, int index)
{
    if (index < 0)
        return QStringLiteral("?");
    const ImageReading &image = reading.images[size_t(index)];
    return image.variable.isEmpty() ? QStringLiteral("inline@%1").arg(image.place.start.line) : image.variable;
}

QString used(const ProjectReading &reading, const ImageUse &use)
{
    switch (use.kind) {
    case ImageUse::Kind::Default:
        return QStringLiteral("default");
    case ImageUse::Kind::None:
        return QStringLiteral("none");
    case ImageUse::Kind::Uri:
        return QStringLiteral("uri ") + use.text;
    case ImageUse::Kind::Image:
        return imageName(reading, use.image);
    case ImageUse::Kind::Opaque:
        return QStringLiteral("?");
    }
    return {};
}

QString taskName(const ProjectReading &reading, int index)
{
    const TaskReading &task = reading.tasks[size_t(index)];
    return reading.environments[size_t(task.environment)].name + u'.' + task.name;
}

QString described(const ProjectReading &reading, const ImageReading &image)
{
    QStringList parts{image.from >= 0 ? imageName(reading, image.from)
                                      : image.constructor + u'(' + arguments(image.constructorArguments) + u')'};
    for (const ImageLink &link : image.links)
        parts << link.method + u'(' + arguments(link.arguments) + u')';
    return QStringLiteral("image %1:%2 %3 = %4")
        .arg(image.file, QString::number(image.place.start.line), image.variable, parts.join(u'.'));
}

QString described(const ProjectReading &reading, const EnvironmentReading &environment)
{
    QStringList dependencies;
    for (const DependencyReading &dependency : environment.dependencies)
        dependencies << (dependency.environment < 0
                             ? QStringLiteral("?") + dependency.text
                             : reading.environments[size_t(dependency.environment)].name)
                + QLatin1String(dependency.isInherited ? "*" : "") + QLatin1String(dependency.isAdded ? "+" : "");
    return QStringLiteral("environment %1:%2 %3 name=%4 image=%5 on=[%6]")
        .arg(environment.file, QString::number(environment.place.start.line), environment.variable, environment.name,
             used(reading, environment.image), dependencies.join(u", "));
}

QString described(const ProjectReading &reading, const TaskReading &task)
{
    QStringList inputs;
    for (const ParameterReading &input : task.inputs)
        inputs << QLatin1String(input.kind == ParameterReading::Kind::VarPositional ? "*"
                                    : input.kind == ParameterReading::Kind::VarKeyword ? "**" : "")
                + input.name + (input.type.isEmpty() ? QString() : QString(u": " + input.type))
                + (input.defaultValue ? QString(u" = " + shown(input.defaultValue->value)) : QString());
    return QStringLiteral("task %1:%2 %3%4(%5) -> %6 [%7]")
        .arg(task.file, QString::number(task.place.start.line),
             task.isAsync ? QStringLiteral("async ") : QString(),
             reading.environments[size_t(task.environment)].name + u'.' + task.name, inputs.join(u", "), task.output,
             arguments(task.arguments));
}

QString described(const ProjectReading &reading, const EntryReading &entry)
{
    const char *intents[] = {"run", "deploy", "build"};
    QStringList images;
    for (const int image : entry.images)
        images << imageName(reading, image);
    const QString targets = (QStringList{names(entry.tasks, reading.tasks), names(entry.environments, reading.environments),
                                         images.join(u", ")})
                                .join(QString());
    return QStringLiteral("%1 %2:%3 %4 init=%5 context=[%6] path=%7")
        .arg(QLatin1String(intents[int(entry.intent)]), entry.file, QString::number(entry.place.start.line), targets,
             QString::number(entry.init), arguments(entry.contextArguments), entry.path);
}

} // namespace

QString shown(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Unknown:
        return QStringLiteral("?");
    case Value::Kind::None:
        return QStringLiteral("None");
    case Value::Kind::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case Value::Kind::Int:
        return QString::number(value.toInt());
    case Value::Kind::Float:
        return QString::number(value.toDouble());
    case Value::Kind::Str:
        return sdk::repr(value.text());
    case Value::Kind::Bytes:
        return u'b' + sdk::repr(QString::fromLatin1(value.toBytes()));
    case Value::Kind::List:
        return u'[' + joined(value.items()) + u']';
    case Value::Kind::Tuple:
        return u'(' + joined(value.items()) + u')';
    case Value::Kind::Set:
        return u'{' + joined(value.items()) + u'}';
    case Value::Kind::Dict: {
        QStringList parts;
        for (const auto &[key, entry] : value.entries())
            parts << shown(key) + QStringLiteral(": ") + shown(entry);
        return u'{' + parts.join(u", ") + u'}';
    }
    case Value::Kind::Path:
        return QLatin1String(value.isAnchored() ? "PROJECT/" : "Path ") + value.text();
    case Value::Kind::Object: {
        QStringList parts;
        for (const Value::Argument &argument : value.arguments())
            parts << (argument.name.isEmpty() ? QString() : QString(argument.name + u'=')) + shown(argument.value);
        return value.name() + u'(' + parts.join(u", ") + u')';
    }
    }
    return {};
}

QString shown(const Argument &argument)
{
    const char *marks[] = {"", "@", "~", "-", "!"}; // literal, reference, computed, absent, broken
    return argument.name + u'=' + shown(argument.value) + QLatin1String(marks[int(argument.status)]);
}

QStringList describe(const ProjectReading &reading)
{
    QStringList lines;
    for (const ImageReading &image : reading.images)
        lines << described(reading, image);
    for (const EnvironmentReading &environment : reading.environments)
        lines << described(reading, environment);
    for (const TaskReading &task : reading.tasks)
        lines << described(reading, task);
    for (const CallReading &call : reading.calls)
        lines << QStringLiteral("call %1 -> %2 (%3)").arg(taskName(reading, call.from), taskName(reading, call.to),
                                                         arguments(call.arguments));
    for (const InitReading &init : reading.inits)
        lines << QStringLiteral("init %1:%2 %3").arg(init.file, QString::number(init.place.start.line), init.function);
    for (const MappingReading &mapping : reading.mappings)
        lines << QStringLiteral("mapping %1 = %2 %3").arg(mapping.name, mapping.uri, shown(mapping.uriArgument));
    for (const EntryReading &entry : reading.entries)
        lines << described(reading, entry);
    for (const OpaqueReading &opaque : reading.opaque)
        lines << QStringLiteral("opaque %1 %2").arg(opaque.place.toString(), opaque.reason);
    return lines;
}

} // namespace gantry::test
