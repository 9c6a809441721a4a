// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/designdiff.h"

#include "model/design/designjson.h"
#include "model/dockerfile/shellwords.h"
#include "model/dockerfile/words.h"

#include <algorithm>

namespace gantry {

namespace {

QString objectText(const Value &value);

QString valueText(const Value &value)
{
    if (value.kind() == Value::Kind::Object)
        return objectText(value);
    if (!value.isFullyKnown())
        return {};
    return QString::fromUtf8(dumpJson(valueToJson(value, {})));
}

// flyte.Resources(cpu=1): arguments by name, positional ones first.
QString objectText(const Value &value)
{
    QStringList arguments;
    for (const Value::Argument &argument : value.arguments()) {
        const QString text = valueText(argument.value);
        if (text.isEmpty())
            return {};
        arguments.append(argument.name.isEmpty() ? text : QString(argument.name % QLatin1Char('=') % text));
    }
    std::stable_sort(arguments.begin(), arguments.end());
    return value.name() % QLatin1Char('(') % arguments.join(QLatin1String(", ")) % QLatin1Char(')');
}

QString normalChainLayer(const Layer &layer)
{
    QStringList named;
    QStringList positional;
    for (const Argument &argument : layer.arguments) {
        const bool isNamed = argument.whole.range.begin != argument.place.range.begin;
        if (isNamed)
            named.append(argument.name % QLatin1Char('=') % normalValue(argument));
        else
            positional.append(normalValue(argument));
    }
    named.sort();
    return layer.kind % QLatin1Char('(') % (positional + named).join(QLatin1String(", ")) % QLatin1Char(')');
}

QByteArray withoutQuotes(const QByteArray &word, char escape)
{
    dockerfile::ShellOptions options;
    options.escape = escape;
    options.keepUnset = true;
    const Result<dockerfile::Expansion> expansion =
        dockerfile::expand(word, [](QByteArrayView) { return std::optional<QByteArray>(); }, options);
    return expansion ? expansion->text : word;
}

QString normalInstruction(const Layer &layer)
{
    using dockerfile::Keyword;
    const dockerfile::Document document = dockerfile::read(layer.text.toUtf8());
    if (document.instructions.empty())
        return layer.text.simplified();
    const dockerfile::Instruction &instruction = document.instructions.front();
    QByteArrayList words{document.instructionName(instruction)};
    for (const dockerfile::Flag &flag : instruction.flags())
        words.append("--" + flag.name + (flag.hasValue() ? "=" + flag.value : QByteArray()));
    const bool hasPairs = instruction.keyword == Keyword::Env || instruction.keyword == Keyword::Label || instruction.keyword == Keyword::Arg;
    if (hasPairs) {
        for (const dockerfile::KeyValue &pair : dockerfile::keyValues(document, instruction))
            words.append(pair.name + (pair.hasValue() ? "=" + withoutQuotes(pair.value, document.escape) : QByteArray()));
    } else if (instruction.form == dockerfile::Form::Json) {
        for (const QByteArray &text : instruction.json())
            words.append(dumpJson(Json(text.toStdString())));
    } else {
        words.append(document.logicalArguments(instruction).text().simplified());
    }
    for (const dockerfile::Heredoc &heredoc : instruction.heredocs())
        words.append(document.text(heredoc.content));
    return QString::fromUtf8(words.join(' '));
}

} // namespace

QString normalValue(const Argument &argument)
{
    const QString known = valueText(argument.value);
    if (!known.isEmpty())
        return known;
    return argument.text.simplified().replace(QLatin1Char('\''), QLatin1Char('"'));
}

QString normalLayer(const Image &image, const Layer &layer)
{
    return image.kind == ImageKind::Dockerfile ? normalInstruction(layer) : normalChainLayer(layer);
}

} // namespace gantry
