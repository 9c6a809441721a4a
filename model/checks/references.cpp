// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/references.h"

#include "model/checks/entries.h"
#include "model/checks/textfix.h"
#include "model/design/imagereference.h"
#include "model/design/readings.h"

#include <QRegularExpression>

namespace gantry {

namespace {

using Kind = WrittenReference::Kind;

Place textPlace(const Argument &argument, const Place &otherwise)
{
    if (argument.definition.isValid())
        return argument.definition;
    return argument.place.isValid() ? argument.place : otherwise;
}

void addMappings(const Design &design, std::vector<WrittenReference> &found)
{
    for (const Mapping &mapping : design.mappings) {
        if (!mapping.uriArgument.value.isKnown() || mapping.uri.isEmpty())
            continue;
        found.push_back({Kind::Mapping, mapping.uri, mapping.uriArgument, textPlace(mapping.uriArgument, mapping.place),
                         design.image(mapping.image), nullptr, &mapping});
    }
}

void addEnvironments(const Design &design, std::vector<WrittenReference> &found)
{
    for (const Environment &environment : design.environments) {
        const Argument *image = environment.argument(QLatin1String("image"));
        const bool isUri = image && image->value.isString() && image->value.text() != QLatin1String("auto");
        if (isUri)
            found.push_back({Kind::Environment, image->value.text(), *image, textPlace(*image, environment.place),
                             design.image(environment.image), &environment, nullptr});
    }
}

// The image that a chain makes, or that a plain reference is used as.
const Image *imageMadeAt(const Design &design, const python::ImageReading &reading)
{
    for (const Image &image : design.images) {
        if (image.module == reading.module && image.place == reading.place)
            return &image;
    }
    return nullptr;
}

void addBases(const CheckContext &context, std::vector<WrittenReference> &found)
{
    for (const python::ImageReading &reading : context.state().readings->python().images) {
        if (reading.constructor != QLatin1String("from_base") || reading.constructorArguments.empty())
            continue;
        const Argument &argument = reading.constructorArguments.front();
        if (argument.value.isString())
            found.push_back({Kind::FromBase, argument.value.text(), argument, textPlace(argument, reading.place),
                             imageMadeAt(context.design(), reading), nullptr, nullptr});
    }
}

void addDockerfiles(const Design &design, std::vector<WrittenReference> &found)
{
    for (const Image &image : design.images) {
        if (image.kind != ImageKind::Dockerfile)
            continue;
        for (const Stage &stage : image.stages) {
            const QString &text = stage.base.text;
            const bool isReference = !stage.base.stage && !text.isEmpty() && text != QLatin1String("scratch")
                && !text.contains(QLatin1Char('$')) && stage.base.argument.place.isValid();
            if (isReference)
                found.push_back({Kind::From, text, stage.base.argument, stage.base.argument.place, &image, nullptr, nullptr});
        }
    }
}

} // namespace

std::vector<WrittenReference> writtenReferences(const CheckContext &context)
{
    std::vector<WrittenReference> found;
    addMappings(context.design(), found);
    addEnvironments(context.design(), found);
    addBases(context, found);
    addDockerfiles(context.design(), found);
    return found;
}

void tellOwner(FindingBuilder &finding, const WrittenReference &reference)
{
    if (reference.image)
        finding.on(*reference.image);
    else if (reference.environment)
        finding.on(*reference.environment);
}

std::vector<Json> rewriteReference(const CheckContext &context, const WrittenReference &reference, const QString &text)
{
    const Argument &argument = reference.argument;
    if (reference.kind == Kind::Mapping)
        return {Json{{"op", "set_mapping"}, {"name", toStdUtf8(reference.mapping->name)}, {"uri", toStdUtf8(text)}}};
    if (!context.state().mayChange(reference.place.file))
        return {};
    if (reference.kind == Kind::From)
        return {replaceTextOperation(argument.place, text)};
    const bool isWritten = argument.status == ValueStatus::Literal
        || (argument.status == ValueStatus::Reference && argument.definition.isValid());
    const SourceTextPtr source = context.texts().find(reference.place.file);
    if (!isWritten || !source)
        return {};
    const Result<python::Change> change = python::setText(*source, reference.place.range, text);
    return change ? textOperations(*source, *change) : std::vector<Json>();
}

QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral("<[A-Za-z][^<>]*>"));
    QStringList found;
    QRegularExpressionMatchIterator matches = expression.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    return found;
}

bool isMovingReference(const QString &text)
{
    const ImageReference reference = ImageReference::parse(text);
    return reference.digest.isEmpty() && (reference.tag.isEmpty() || reference.tag == QLatin1String("latest"));
}

} // namespace gantry
