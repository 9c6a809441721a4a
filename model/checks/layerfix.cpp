// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/layerfix.h"

#include "model/checks/layerinstruction.h"
#include "model/dockerfile/words.h"

#include <algorithm>

namespace gantry {

namespace {

using Change = std::function<std::optional<QString>(const QString &)>;

std::optional<Json> changeEnv(const Image &image, int index, const Layer &layer, const QString &name,
                              const Change &changed)
{
    const std::optional<LayerInstruction> read = readLayer(layer.text);
    if (!read)
        return std::nullopt;
    std::optional<dockerfile::KeyValue> found;
    for (const dockerfile::KeyValue &pair : dockerfile::keyValues(read->document, read->instruction())) {
        if (pair.name == name.toUtf8())
            found = pair;
    }
    if (!found || read->document.text(found->valueRange) != found->value)
        return std::nullopt;
    const std::optional<QString> value = changed(QString::fromUtf8(found->value));
    if (!value)
        return std::nullopt;
    return editLayer(image, index, read->textWith(found->valueRange, value->toUtf8()));
}

std::optional<Json> changeEnvVars(const Image &image, int index, const Layer &layer, const QString &name,
                                  const Change &changed)
{
    if (layer.arguments.size() != 1)
        return std::nullopt;
    QString before;
    for (const auto &[key, value] : layer.arguments.front().value.entries()) {
        if (key.isString() && key.text() == name)
            before = value.text();
    }
    const std::optional<QString> after = changed(before);
    if (before.isEmpty() || !after)
        return std::nullopt;
    for (const QChar quote : {QLatin1Char('"'), QLatin1Char('\'')}) {
        const QString literal = quote + before + quote;
        if (layer.text.count(literal) != 1 || after->contains(quote) || after->contains(QLatin1Char('\\')))
            continue;
        QString text = layer.text;
        return editLayer(image, index, text.replace(literal, QString(quote + *after + quote)));
    }
    return std::nullopt;
}

} // namespace

bool takesLayers(const Image &image)
{
    if (image.kind == ImageKind::Dockerfile)
        return !image.stages.empty();
    if (image.constructor.isEmpty() || image.kind == ImageKind::Reference || image.stages.empty())
        return false;
    if (!image.layers().empty() || image.constructor == QLatin1String("from_debian_base"))
        return true;
    return std::any_of(image.cloneArguments.begin(), image.cloneArguments.end(), [](const Argument &argument) {
        return argument.name == QLatin1String("extendable") && argument.value.kind() == Value::Kind::Bool
            && argument.value.toBool();
    });
}

int indexForLast(const Image &image)
{
    const std::vector<Layer> &layers = image.layers();
    int index = int(layers.size());
    const auto isAfter = [](const QString &kind) {
        return kind == QLatin1String("CMD") || kind == QLatin1String("ENTRYPOINT")
            || kind == QLatin1String("HEALTHCHECK") || kind == QLatin1String("with_code_bundle");
    };
    while (index > 0 && isAfter(layers[size_t(index - 1)].kind))
        --index;
    return index;
}

std::optional<int> ownLayer(const Image &image, const DecisionPtr &decision)
{
    if (!decision || decision->isGenerated || decision->image != image.id.toString() || image.stages.empty())
        return std::nullopt;
    const int index = image.kind == ImageKind::Dockerfile ? decision->step : decision->layer;
    const bool isLayer = index >= 0 && size_t(index) < image.layers().size();
    return isLayer && image.layers()[size_t(index)].place.start == decision->place.start ? std::optional(index)
                                                                                         : std::nullopt;
}

Json addLayer(const Image &image, int at, const QString &text)
{
    return Json{{"op", "add_layer"}, {"image", toStdUtf8(image.id.toString())}, {"at", at}, {"text", toStdUtf8(text)}};
}

Json editLayer(const Image &image, int layer, const QString &text)
{
    return Json{
        {"op", "edit_layer"}, {"image", toStdUtf8(image.id.toString())}, {"layer", layer}, {"text", toStdUtf8(text)}};
}

Json moveLayer(const Image &image, int layer, int to)
{
    return Json{{"op", "move_layer"}, {"image", toStdUtf8(image.id.toString())}, {"layer", layer}, {"to", to}};
}

QString variableLayer(const Image &image, const QString &name, const QString &value)
{
    if (image.kind == ImageKind::Dockerfile)
        return QStringLiteral("ENV %1=%2").arg(name, value);
    return QStringLiteral("with_env_vars({%1: %2})").arg(pythonString(name), pythonString(value));
}

QString commandLayer(const Image &image, const QString &command)
{
    if (image.kind == ImageKind::Dockerfile)
        return QStringLiteral("RUN ") + command;
    return QStringLiteral("with_commands([%1])").arg(pythonString(command));
}

std::optional<Json> changeVariable(const Image &image, const DecisionPtr &by, const QString &name,
                                   const Change &changed)
{
    const std::optional<int> index = ownLayer(image, by);
    if (!index)
        return std::nullopt;
    const Layer &layer = image.layers()[size_t(*index)];
    if (layer.kind == QLatin1String("ENV"))
        return changeEnv(image, *index, layer, name, changed);
    if (layer.kind == QLatin1String("with_env_vars"))
        return changeEnvVars(image, *index, layer, name, changed);
    return std::nullopt;
}

QString pythonString(const QString &text)
{
    QString inside = text;
    inside.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    if (inside.contains(QLatin1Char('"')) && !inside.contains(QLatin1Char('\'')))
        return QLatin1Char('\'') + inside + QLatin1Char('\'');
    inside.replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + inside + QLatin1Char('"');
}

} // namespace gantry
