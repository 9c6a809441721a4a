// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/designdiff.h"

#include "model/source/linediff.h"

#include <QMap>

#include <algorithm>

namespace gantry {

namespace {

using Change = DesignChange::Change;
using Kind = DesignChange::Kind;
using Fields = QMap<QString, QString>;

//! One thing with all that is compared of it.
struct Thing {
    Place place;
    Fields fields;
    QString summary; //!< what stands for it where it is added or removed
};
using Things = QMap<QString, Thing>;

// A second thing of one name is another one.
void add(Things &things, const QString &name, Thing thing)
{
    QString unique = name;
    for (int number = 2; things.contains(unique); ++number)
        unique = name % QLatin1Char('#') % QString::number(number);
    things.insert(unique, std::move(thing));
}

QString baseText(const Base &base)
{
    return base.image.isEmpty() ? base.text : base.image.toString();
}

QString parameterText(const Parameter &parameter)
{
    QString text = parameter.name;
    if (parameter.kind != Parameter::Kind::Normal)
        text.prepend(parameter.kind == Parameter::Kind::VarPositional ? QLatin1String("*") : QLatin1String("**"));
    if (!parameter.type.isEmpty())
        text += QLatin1String(": ") + parameter.type.simplified().replace(QLatin1Char('\''), QLatin1Char('"'));
    if (parameter.defaultValue)
        text += QLatin1String(" = ") + normalValue(*parameter.defaultValue);
    return text;
}

void addArguments(Fields &fields, const std::vector<Argument> &arguments, const QStringList &without = {})
{
    for (const Argument &argument : arguments) {
        if (!without.contains(argument.name))
            fields.insert(argument.name, normalValue(argument));
    }
}

Things imagesOf(const Design &design)
{
    Things things;
    for (const Image &image : design.images) {
        Fields fields{{QStringLiteral("name"), image.name}, {QStringLiteral("base"), baseText(image.base())},
                      {QStringLiteral("context"), image.context}, {QStringLiteral("uri"), image.uri}};
        if (!image.stages.empty() && !image.base().platform.isEmpty())
            fields.insert(QStringLiteral("platform"), image.base().platform);
        addArguments(fields, image.cloneArguments, {QStringLiteral("name")});
        for (size_t i = 0; i + 1 < image.stages.size(); ++i)
            fields.insert(QStringLiteral("stage %1 base").arg(i), baseText(image.stages[i].base));
        add(things, image.id.toString(), {image.place, fields, imageKindName(image.kind)});
    }
    return things;
}

Things environmentsOf(const Design &design)
{
    Things things;
    for (const Environment &environment : design.environments) {
        Fields fields{{QStringLiteral("image"), environment.image.toString()}};
        addArguments(fields, environment.arguments, {QStringLiteral("name"), QStringLiteral("image"), QStringLiteral("depends_on")});
        add(things, environment.name, {environment.place, fields, environment.image.toString()});
    }
    return things;
}

Things tasksOf(const Design &design)
{
    Things things;
    for (const Task &task : design.tasks) {
        QStringList inputs;
        for (const Parameter &parameter : task.inputs)
            inputs.append(parameterText(parameter));
        Fields fields{{QStringLiteral("inputs"), inputs.join(QLatin1String(", "))},
                      {QStringLiteral("output"), task.output.simplified().replace(QLatin1Char('\''), QLatin1Char('"'))},
                      {QStringLiteral("async"), task.isAsync ? QStringLiteral("true") : QStringLiteral("false")}};
        addArguments(fields, task.arguments);
        add(things, task.id.toString(), {task.place, fields, QString(QLatin1Char('(') % inputs.join(QLatin1String(", ")) % QLatin1Char(')'))});
    }
    return things;
}

Things callsOf(const Design &design)
{
    Things things;
    for (const Call &call : design.calls) {
        Fields fields;
        addArguments(fields, call.arguments);
        add(things, call.from.toString() % QString::fromUtf8(" → ") % call.to.toString(), {call.place, fields, call.to.toString()});
    }
    return things;
}

Things dependenciesOf(const Design &design)
{
    Things things;
    for (const Environment &environment : design.environments) {
        for (const Dependency &dependency : environment.dependsOn) {
            const Environment *on = design.environment(dependency.on);
            const QString name = on ? on->name : dependency.on.toString();
            add(things, environment.name % QString::fromUtf8(" → ") % name, {dependency.place, {}, name});
        }
    }
    return things;
}

Things mappingsOf(const Design &design)
{
    Things things;
    for (const Mapping &mapping : design.mappings)
        add(things, mapping.name, {mapping.place, {{QStringLiteral("uri"), mapping.uri}}, mapping.uri});
    return things;
}

QString textOrNull(const Fields &fields, const QString &key)
{
    const QString text = fields.value(key);
    return text.isEmpty() ? QString() : text;
}

void compare(std::vector<DesignChange> &changes, Kind kind, const Things &before, const Things &after)
{
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!after.contains(it.key()))
            changes.push_back({Change::Removed, kind, it.key(), {}, it->summary, {}, it->place});
    }
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const auto old = before.constFind(it.key());
        if (old == before.cend()) {
            changes.push_back({Change::Added, kind, it.key(), {}, {}, it->summary, it->place});
            continue;
        }
        QStringList fields = old->fields.keys() + it->fields.keys();
        fields.removeDuplicates();
        for (const QString &field : std::as_const(fields)) {
            const QString from = textOrNull(old->fields, field);
            const QString to = textOrNull(it->fields, field);
            if (from != to)
                changes.push_back({Change::Changed, kind, it.key(), field, from, to, it->place});
        }
    }
}

//! One stage's layers of an image in two designs.
struct StagePair {
    const Image &before;
    const Image &after;
    size_t stage;

    const std::vector<Layer> &layers(const Image &image) const
    {
        static const std::vector<Layer> none;
        return stage < image.stages.size() ? image.stages[stage].layers : none;
    }
};

QString layerField(int index, const Layer &layer)
{
    return QString::number(index) % QLatin1Char(' ') % layer.kind;
}

void compareHunk(std::vector<DesignChange> &changes, const StagePair &pair, LineHunk hunk, const QByteArrayList &from, const QByteArrayList &to)
{
    const std::vector<Layer> &old = pair.layers(pair.before);
    const std::vector<Layer> &now = pair.layers(pair.after);
    const QString id = pair.after.id.toString();
    while (hunk.aBegin < hunk.aEnd && hunk.bBegin < hunk.bEnd && old[size_t(hunk.aBegin)].kind == now[size_t(hunk.bBegin)].kind) {
        const Layer &layer = now[size_t(hunk.bBegin)];
        changes.push_back({Change::Changed, Kind::Layer, id, layerField(hunk.bBegin, layer), QString::fromUtf8(from[hunk.aBegin]),
                           QString::fromUtf8(to[hunk.bBegin]), layer.place});
        ++hunk.aBegin;
        ++hunk.bBegin;
    }
    for (int i = hunk.aBegin; i < hunk.aEnd; ++i)
        changes.push_back({Change::Removed, Kind::Layer, id, layerField(i, old[size_t(i)]), QString::fromUtf8(from[i]), {}, old[size_t(i)].place});
    for (int i = hunk.bBegin; i < hunk.bEnd; ++i)
        changes.push_back({Change::Added, Kind::Layer, id, layerField(i, now[size_t(i)]), {}, QString::fromUtf8(to[i]), now[size_t(i)].place});
}

void compareLayers(std::vector<DesignChange> &changes, const StagePair &pair)
{
    const auto normal = [&](const Image &image) {
        QByteArrayList texts;
        for (const Layer &layer : pair.layers(image))
            texts.append(normalLayer(image, layer).toUtf8());
        return texts;
    };
    const QByteArrayList from = normal(pair.before);
    const QByteArrayList to = normal(pair.after);
    const std::vector<QByteArrayView> fromViews(from.begin(), from.end());
    const std::vector<QByteArrayView> toViews(to.begin(), to.end());
    for (const LineHunk &hunk : diffLines(fromViews, toViews))
        compareHunk(changes, pair, hunk, from, to);
}

bool isSameText(const Image &a, const Image &b)
{
    return std::equal(a.stages.begin(), a.stages.end(), b.stages.begin(), b.stages.end(), [](const Stage &x, const Stage &y) {
        return std::equal(x.layers.begin(), x.layers.end(), y.layers.begin(), y.layers.end(),
                          [](const Layer &l, const Layer &r) { return l.text == r.text && l.kind == r.kind; });
    });
}

} // namespace

std::vector<DesignChange> designDiff(const Design &before, const Design &after)
{
    std::vector<DesignChange> changes;
    compare(changes, Kind::Image, imagesOf(before), imagesOf(after));
    for (const Image &image : after.images) {
        const Image *old = before.image(image.id);
        if (!old || (image.kind == ImageKind::Dockerfile && isSameText(*old, image)))
            continue;
        for (size_t stage = 0; stage < std::max(old->stages.size(), image.stages.size()); ++stage)
            compareLayers(changes, {*old, image, stage});
    }
    compare(changes, Kind::Environment, environmentsOf(before), environmentsOf(after));
    compare(changes, Kind::Task, tasksOf(before), tasksOf(after));
    compare(changes, Kind::Call, callsOf(before), callsOf(after));
    compare(changes, Kind::Dependency, dependenciesOf(before), dependenciesOf(after));
    compare(changes, Kind::Mapping, mappingsOf(before), mappingsOf(after));
    return changes;
}

QString changeName(DesignChange::Change change)
{
    switch (change) {
    case Change::Added: return QStringLiteral("added");
    case Change::Removed: return QStringLiteral("removed");
    case Change::Changed: return QStringLiteral("changed");
    }
    Q_UNREACHABLE();
}

QString changeKindName(DesignChange::Kind kind)
{
    switch (kind) {
    case Kind::Image: return QStringLiteral("image");
    case Kind::Layer: return QStringLiteral("layer");
    case Kind::Environment: return QStringLiteral("environment");
    case Kind::Task: return QStringLiteral("task");
    case Kind::Call: return QStringLiteral("call");
    case Kind::Dependency: return QStringLiteral("dependency");
    case Kind::Mapping: return QStringLiteral("mapping");
    }
    Q_UNREACHABLE();
}

Json designChangeToJson(const DesignChange &change)
{
    const auto text = [](const QString &value) { return value.isNull() ? Json() : Json(toStdUtf8(value)); };
    return {{"change", toStdUtf8(changeName(change.change))},
            {"kind", toStdUtf8(changeKindName(change.kind))},
            {"name", toStdUtf8(change.name)},
            {"field", change.field.isEmpty() ? Json() : text(change.field)},
            {"before", text(change.before)},
            {"after", text(change.after)},
            {"file", toStdUtf8(change.place.file)},
            {"line", change.place.isValid() ? Json(change.place.start.line) : Json()}};
}

} // namespace gantry
