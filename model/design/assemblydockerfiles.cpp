// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/assembly.h"
#include "model/dockerfile/shellwords.h"
#include "model/dockerfile/words.h"

#include <algorithm>

namespace gantry {

namespace {

using dockerfile::Document;
using dockerfile::Instruction;
using dockerfile::Keyword;

// ARG before the first FROM, with their defaults, as FROM sees them.
QHash<QByteArray, QByteArray> globalVariables(const Document &document)
{
    QHash<QByteArray, QByteArray> values;
    const auto look = [&](QByteArrayView name) -> std::optional<QByteArray> {
        const auto found = values.constFind(name.toByteArray());
        return found == values.cend() ? std::nullopt : std::optional<QByteArray>(*found);
    };
    for (const Instruction *instruction : document.globalArguments()) {
        for (const dockerfile::KeyValue &pair : dockerfile::keyValues(document, *instruction)) {
            if (!pair.hasValue())
                continue;
            const Result<dockerfile::Expansion> value = dockerfile::expand(pair.value, look, {document.escape});
            if (value)
                values.insert(pair.name, value->text);
        }
    }
    return values;
}

QString expanded(const QByteArray &text, const QHash<QByteArray, QByteArray> &variables, char escape)
{
    dockerfile::ShellOptions options;
    options.escape = escape;
    options.keepUnset = true;
    const auto look = [&](QByteArrayView name) -> std::optional<QByteArray> {
        const auto found = variables.constFind(name.toByteArray());
        return found == variables.cend() ? std::nullopt : std::optional<QByteArray>(*found);
    };
    const Result<dockerfile::Expansion> result = dockerfile::expand(text, look, options);
    return QString::fromUtf8(result ? result->text : text);
}

// The source of the base as a value that a form may change.
Argument baseArgument(const SourceText &text, const dockerfile::Stage &stage, const QString &value)
{
    Argument argument;
    argument.name = QStringLiteral("base");
    argument.text = QString::fromUtf8(stage.base);
    argument.value = Value::string(value);
    argument.status = stage.base.isEmpty() ? ValueStatus::Absent : ValueStatus::Literal;
    argument.place = text.place(stage.baseRange);
    argument.whole = argument.place;
    return argument;
}

std::optional<int> earlierStage(const std::vector<Stage> &stages, const QString &name)
{
    for (size_t i = 0; i < stages.size(); ++i) {
        if (!stages[i].name.isEmpty() && stages[i].name.compare(name, Qt::CaseInsensitive) == 0)
            return int(i);
    }
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    return isNumber && number >= 0 && number < int(stages.size()) ? std::optional<int>(number) : std::nullopt;
}

bool isLocalPath(const QByteArray &source)
{
    return !source.contains("://") && !source.startsWith("git@") && !source.contains('$');
}

// Paths that COPY and ADD take from the build context.
QStringList contextSources(const Document &document)
{
    QStringList sources;
    for (const Instruction &instruction : document.instructions) {
        if (instruction.keyword != Keyword::Copy && instruction.keyword != Keyword::Add)
            continue;
        const dockerfile::Transfer transfer = dockerfile::transfer(document, instruction);
        if (!transfer.from.isEmpty())
            continue;
        for (const dockerfile::Word &source : transfer.sources) {
            if (isLocalPath(source.text))
                sources.append(QString::fromUtf8(source.text));
        }
    }
    sources.removeDuplicates();
    return sources;
}

} // namespace

void Assembly::addDockerfileImages()
{
    for (auto it = m_readings.files().cbegin(); it != m_readings.files().cend(); ++it) {
        if (it->kind != FileKind::Dockerfile)
            continue;
        Image image = dockerfileImage(it.key(), *it->dockerfile);
        m_ids.insert(image.id.toString());
        m_imageAt.insert(image.id, int(m_design->images.size()));
        m_design->images.push_back(std::move(image));
    }
}

Image Assembly::dockerfileImage(const QString &path, const DockerfileReading &reading) const
{
    Image image;
    image.kind = ImageKind::Dockerfile;
    image.id = ImageId(QString(QLatin1String("dockerfile:") + path));
    image.dockerfile = path;
    const BuildCommand command = m_ties.command(path);
    image.buildCommand = command.text;
    image.buildCommandPlace = command.place;
    image.context = contextOf(path, reading);
    const QStringList names = m_ties.namesOf(path);
    const QString built = command.image.lastPart();
    if (!built.isEmpty() && !built.contains(QLatin1Char('$')) && !built.contains(QLatin1Char('{')))
        image.name = built;
    else if (!names.isEmpty())
        image.name = names.first();
    else
        image.name = parentPath(path) == QLatin1String(".") ? m_state.projectName : parentPath(path).section(QLatin1Char('/'), -1);
    for (const QString &name : names) {
        if (image.uri.isEmpty())
            image.uri = m_ties.uriOfName(name);
    }
    if (image.uri.isEmpty())
        image.uri = command.image.toString();
    addStages(image, reading);
    image.place = image.stages.empty() ? reading.text->place({0, 0}) : image.stages.back().place;
    return image;
}

void Assembly::addStages(Image &image, const DockerfileReading &reading) const
{
    const Document &document = reading.document;
    const QHash<QByteArray, QByteArray> variables = globalVariables(document);
    for (size_t number = 0; number < document.stages.size(); ++number) {
        const dockerfile::Stage &from = document.stages[number];
        Stage stage;
        stage.name = QString::fromUtf8(from.name);
        stage.place = reading.text->place(document.textRange(document.instructions[size_t(from.from)]));
        stage.base.text = expanded(from.base, variables, document.escape);
        stage.base.platform = QString::fromUtf8(from.platform);
        stage.base.argument = baseArgument(*reading.text, from, stage.base.text);
        stage.base.stage = earlierStage(image.stages, stage.base.text);
        QHash<QString, int> seen;
        for (int i = from.firstLayer; i < from.endLayer; ++i) {
            const Instruction &instruction = document.instructions[size_t(i)];
            const TextRange range = document.textRange(instruction);
            Layer layer;
            layer.kind = QString::fromUtf8(document.instructionName(instruction));
            layer.text = QString::fromUtf8(document.text(range));
            layer.place = reading.text->place(range);
            layer.id = layerId(image.id, int(number), layer.kind, seen[layer.kind]++);
            stage.layers.push_back(std::move(layer));
        }
        image.stages.push_back(std::move(stage));
    }
}

QString Assembly::contextOf(const QString &path, const DockerfileReading &reading) const
{
    const QString given = m_sidecar.sidecar.contextOf.value(path);
    if (!given.isEmpty())
        return normalPath(given);
    const BuildCommand command = m_ties.command(path);
    if (!command.context.isEmpty())
        return command.context;
    const QStringList sources = contextSources(reading.document);
    const auto hasAll = [&](const QString &folder) {
        return std::all_of(sources.begin(), sources.end(), [&](const QString &source) {
            return m_state.tree->matches(folder, source) || m_state.texts.contains(joinedPath(folder, source));
        });
    };
    for (QString folder = parentPath(path);; folder = parentPath(folder)) {
        if (hasAll(folder))
            return folder;
        if (folder == QLatin1String("."))
            return parentPath(path);
    }
}

} // namespace gantry
