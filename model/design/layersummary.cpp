// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layersummary.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace gantry {

namespace {

// The instruction's words after its name: comments and continuations taken out, white space made single.
QString instructionArguments(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    QString joined;
    for (QString &line : lines) {
        line = line.trimmed();
        if (line.startsWith(QLatin1Char('#')))
            continue;
        while (line.endsWith(QLatin1Char('\\')))
            line.chop(1);
        joined += line + QLatin1Char(' ');
    }
    joined = joined.simplified();
    const qsizetype space = joined.indexOf(QLatin1Char(' '));
    return space < 0 ? QString() : joined.mid(space + 1);
}

QStringList withoutFlags(const QString &text)
{
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.startsWith(QLatin1Char('-')); });
    return words;
}

bool isHousekeeping(const QString &command)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(set -|rm |apt-get (update|clean|autoremove|purge)|apt (update|clean)|apk update|(yum|dnf) clean|conda clean|"
        "mamba clean|pip cache|find .* -delete|true$|:$)"));
    return pattern.match(command).hasMatch();
}

// "/opt/venv/bin/pip install --no-cache-dir torch==2.1.2" → "pip install torch"
QString shortCommand(const QString &command)
{
    static const QRegularExpression installs(QStringLiteral("\\b(install|add)\\b"));
    if (!installs.match(command).hasMatch())
        return command;
    QStringList words = withoutFlags(command);
    for (qsizetype i = 0; i < words.size(); ++i) {
        static const QRegularExpression version(QStringLiteral("^([A-Za-z][\\w.\\[\\]-]*)(==|>=|<=|~=|=)[\\w.*+!]+$"));
        const QRegularExpressionMatch match = version.match(words[i]);
        if (match.hasMatch())
            words[i] = match.captured(1);
    }
    if (!words.isEmpty() && words.first().startsWith(QLatin1Char('/')))
        words.first() = words.first().section(QLatin1Char('/'), -1);
    return words.join(QLatin1Char(' '));
}

QString commandSummary(const QString &commands)
{
    static const QRegularExpression separator(QStringLiteral("\\s*(?:&&|;)\\s*"));
    QStringList parts = commands.split(separator, Qt::SkipEmptyParts);
    if (std::any_of(parts.begin(), parts.end(), [](const QString &part) { return !isHousekeeping(part); }))
        parts.removeIf(isHousekeeping);
    for (QString &part : parts)
        part = shortCommand(part);
    return parts.join(QStringLiteral(" && "));
}

QString copySummary(const QString &text)
{
    QStringList words = withoutFlags(text);
    if (words.size() < 2 || text.startsWith(QLatin1Char('[')))
        return text;
    const QString target = words.takeLast();
    return words.join(QLatin1Char(' ')) + QStringLiteral(" → ") + target;
}

QString instructionSummary(const Layer &layer)
{
    const QString text = instructionArguments(layer.text);
    if (layer.kind == QLatin1String("RUN"))
        return commandSummary(withoutFlags(text.section(QLatin1Char(' '), 0, 0)).isEmpty()
                                  ? text.section(QLatin1Char(' '), 1) : text);
    if (layer.kind == QLatin1String("COPY") || layer.kind == QLatin1String("ADD"))
        return copySummary(text);
    return text;
}

QString valueText(const Value &value, const QString &code)
{
    return value.isString() || value.kind() == Value::Kind::Path ? value.text() : code.simplified();
}

QString firstCommand(const Value &value, const QString &code)
{
    if (!value.isSequence() || value.items().empty())
        return valueText(value, code);
    QStringList commands;
    for (const Value &item : value.items())
        commands.append(item.isString() ? shortCommand(item.text()) : QStringLiteral("…"));
    return commands.join(QStringLiteral(" && "));
}

QString namesOf(const Value &value, const QString &code)
{
    QStringList names;
    if (value.kind() == Value::Kind::Dict) {
        for (const auto &[key, entry] : value.entries())
            names.append(value.entries().size() == 1 ? key.text() + QLatin1Char('=') + entry.text() : key.text());
        return names.join(QStringLiteral(", "));
    }
    if (value.isSequence()) {
        for (const Value &item : value.items())
            names.append(item.isString() ? item.text() : QStringLiteral("…"));
        return names.join(QLatin1Char(' '));
    }
    return valueText(value, code);
}

QString callSummary(const Layer &layer)
{
    QStringList parts;
    for (const Argument &argument : layer.arguments) {
        if (!argument.isGiven())
            continue;
        parts.append(layer.kind == QLatin1String("with_commands") ? firstCommand(argument.value, argument.text)
                                                                  : namesOf(argument.value, argument.text));
    }
    const bool isCopy = layer.kind.startsWith(QLatin1String("with_source")) || layer.kind.endsWith(QLatin1String("file"));
    return parts.join(isCopy ? QStringLiteral(" → ") : QStringLiteral(", "));
}

bool isCall(const Layer &layer)
{
    return layer.kind.startsWith(QLatin1String("with_"));
}

QString parameterText(const Parameter &parameter)
{
    QString text = parameter.name;
    if (parameter.kind == Parameter::Kind::VarPositional)
        text.prepend(QLatin1Char('*'));
    if (parameter.kind == Parameter::Kind::VarKeyword)
        text.prepend(QStringLiteral("**"));
    if (!parameter.type.isEmpty())
        text += QStringLiteral(": ") + parameter.type;
    if (parameter.defaultValue)
        text += (parameter.type.isEmpty() ? QStringLiteral("=") : QStringLiteral(" = ")) + parameter.defaultValue->text;
    return text;
}

} // namespace

QString layerKindLabel(const Layer &layer)
{
    return isCall(layer) ? layer.kind.mid(5) : layer.kind;
}

QString layerSummary(const Layer &layer)
{
    return isCall(layer) ? callSummary(layer) : instructionSummary(layer);
}

QString taskSignature(const Task &task)
{
    QStringList inputs;
    for (const Parameter &parameter : task.inputs)
        inputs.append(parameterText(parameter));
    const QString head = QLatin1Char('(') + inputs.join(QStringLiteral(", ")) + QLatin1Char(')');
    return task.output.isEmpty() ? head : QString(head + QStringLiteral(" → ") + task.output);
}

QString imageExpression(const Environment &environment)
{
    const Argument *image = environment.argument(QLatin1String("image"));
    if (!image)
        return {};
    QString text = image->text.simplified();
    for (const QLatin1String prefix : {QLatin1String("flyte."), QLatin1String("Image.")}) {
        if (text.startsWith(prefix))
            text.remove(0, prefix.size());
    }
    return text;
}

} // namespace gantry
