// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/layerfix.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/textfix.h"
#include "model/design/readings.h"
#include "model/dockerfile/shellwords.h"
#include "model/dockerfile/words.h"

#include <algorithm>

namespace gantry {

namespace {

using dockerfile::Document;
using dockerfile::Instruction;

bool isJson(const QString &value)
{
    return (value.startsWith(QLatin1Char('{')) || value.startsWith(QLatin1Char('[')))
        && value.contains(QLatin1Char('"'));
}

// Whether the SDK's line `ENV name=value`, in which nothing is quoted, is refused or says something else.
bool needsQuotes(const QString &name, const QString &value)
{
    if (value.contains(QLatin1Char('\n')) || isJson(value))
        return true;
    const Document document = dockerfile::read("FROM x\nENV " + name.toUtf8() + '=' + value.toUtf8() + '\n');
    if (!document.faults.empty() || document.instructions.size() != 2)
        return true;
    const std::vector<dockerfile::KeyValue> pairs = dockerfile::keyValues(document, document.instructions[1]);
    if (pairs.size() != 1 || pairs.front().name != name.toUtf8())
        return true;
    const auto unset = [](QByteArrayView) { return std::optional<QByteArray>(QByteArray()); };
    return !dockerfile::expand(pairs.front().value, unset);
}

// As ENV takes it: in double quotes, where variables are still replaced.
QString quoted(QString value)
{
    if (value.contains(QLatin1Char('"')) && !value.contains(QLatin1Char('\'')) && !value.contains(QLatin1Char('$')))
        return QLatin1Char('\'') + value + QLatin1Char('\'');
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + value + QLatin1Char('"');
}

// Where a value stands in the layer as a plain Python string; invalid where it isn't one, or stands there twice.
Place literalOf(const CheckContext &context, const Layer &layer, const QString &value)
{
    const SourceTextPtr text = context.texts().find(layer.place.file);
    const QByteArray bytes = text ? text->bytes().mid(layer.place.range.begin, layer.place.range.size()) : QByteArray();
    for (const char quote : {'"', '\''}) {
        const QByteArray literal = quote + value.toUtf8() + quote;
        const qsizetype at = bytes.indexOf(literal);
        if (at >= 0 && bytes.count(literal) == 1) {
            const qsizetype begin = layer.place.range.begin + at;
            return text->place({begin, begin + literal.size()});
        }
    }
    return {};
}

void checkVariables(const CheckContext &context, const Image &image, const Layer &layer, Findings &findings)
{
    if (layer.arguments.empty())
        return;
    for (const auto &[key, value] : layer.arguments.front().value.entries()) {
        if (!key.isString() || !value.isString() || !needsQuotes(key.text(), value.text()))
            continue;
        const Place literal = literalOf(context, layer, value.text());
        FindingBuilder finding(context.design(), "BYOI022", Severity::Error, literal.isValid() ? literal : layer.place);
        finding.on(image, layer)
            .message(Checks::tr("The SDK writes the value of %1 without quotes, which it needs: the image does not "
                                "build, or gets another value.")
                         .arg(key.text()));
        finding.because(Checks::tr("the Dockerfile gets the line ENV %1=%2").arg(key.text(), value.text()),
                        layer.place);
        if (literal.isValid() && !value.text().contains(QLatin1Char('\n')))
            finding.fix(Checks::tr("Quote it"), replaceTextOperation(literal, pythonString(quoted(value.text()))));
        findings.push_back(finding.take());
    }
}

// `ENV A=b c D=e`: words without "=" belong to the value before them.
std::optional<QByteArray> requoted(const Document &document, const Instruction &instruction)
{
    QByteArrayList pairs;
    for (const dockerfile::Word &word : dockerfile::quotedWords(document, instruction)) {
        const bool isPair = word.text.indexOf('=') > 0;
        if (isPair)
            pairs.append(word.text);
        else if (pairs.isEmpty() || word.text.contains('"') || word.text.contains('\''))
            return std::nullopt;
        else
            pairs.last() += ' ' + word.text;
    }
    for (QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (pair.contains(' ') && !pair.contains('"') && !pair.contains('\''))
            pair = pair.left(equals + 1) + '"' + pair.mid(equals + 1) + '"';
    }
    const QByteArray text = "ENV " + pairs.join(' ');
    return dockerfile::read("FROM x\n" + text + '\n').faults.empty() ? std::optional(text) : std::nullopt;
}

void checkDockerfile(const CheckContext &context, const Image &image, Findings &findings)
{
    const FileEntry *file = context.state().readings->file(image.dockerfile);
    if (!file || !file->dockerfile
        || (file->dockerfile->text == file->text && file->dockerfile->document.faults.empty()))
        return;
    const SourceTextPtr text = file->text;
    const Document document = dockerfile::read(text->bytes());
    for (const Instruction &instruction : document.instructions) {
        const bool isWrong = instruction.keyword == dockerfile::Keyword::Env && instruction.hasFault();
        const std::optional<QByteArray> better = isWrong ? requoted(document, instruction) : std::nullopt;
        if (!better)
            continue;
        const Place place = text->place(document.textRange(instruction));
        FindingBuilder finding(context.design(), "BYOI022", Severity::Error, place);
        finding.on(image).message(Checks::tr("A value with spaces needs quotes: the image does not build."));
        finding.because(document.fault(instruction)->message, place);
        finding.fix(Checks::tr("Quote it"), replaceTextOperation(place, QString::fromUtf8(*better)));
        findings.push_back(finding.take());
    }
}

} // namespace

void checkEnvQuotes(const CheckContext &context, Findings &findings)
{
    for (const Image &image : context.design().images) {
        if (image.kind == ImageKind::Dockerfile)
            checkDockerfile(context, image, findings);
        else if (!image.stages.empty()) {
            for (const Layer &layer : image.layers()) {
                if (layer.kind == QLatin1String("with_env_vars"))
                    checkVariables(context, image, layer, findings);
            }
        }
    }
}

} // namespace gantry
