// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/references.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/running.h"
#include "model/checks/textfix.h"
#include "model/design/imagereference.h"
#include "model/design/readings.h"

namespace gantry {

namespace {

using Kind = WrittenReference::Kind;

const Image *builtAs(const Design &design, const QString &reference)
{
    const ImageReference written = ImageReference::parse(reference);
    for (const Image &image : design.images) {
        const bool isBuilt = image.kind == ImageKind::Dockerfile && !image.uri.isEmpty();
        if (isBuilt && isSameRepository(written, ImageReference::parse(image.uri)))
            return &image;
    }
    return nullptr;
}

// Whether an image holds a Python file of the project; then where, and by which line.
std::optional<ImportFact> holds(const CheckContext &context, const Image &image, const QString &file)
{
    const XRayPtr xray = context.xray(image.id);
    if (!xray)
        return std::nullopt;
    const ImportFact fact = importAlone(context, image, xray->final, python::moduleOfPath(file));
    return fact.resolves == Knowledge::Known && fact.projectFile == file ? std::optional(fact) : std::nullopt;
}

QString nameFor(const Design &design, const Image &image, const QString &reference)
{
    const ImageReference written = ImageReference::parse(reference);
    for (const Mapping &mapping : design.mappings) {
        if (isSameRepository(written, ImageReference::parse(mapping.uri)))
            return mapping.name;
    }
    return image.name;
}

// `flyte.Image.from_ref_name("…")`, written as this file writes flyte; empty where it does in another way.
std::optional<Json> useName(const CheckContext &context, const WrittenReference &reference, const QString &name)
{
    const SourceTextPtr text = context.texts().find(reference.argument.place.file);
    if (!text || !context.state().mayChange(text->path()))
        return std::nullopt;
    const QByteArray call = "from_ref_name(" + python::quoted(*text, name) + ")";
    if (reference.kind == Kind::Environment) {
        const QByteArray made = text->view(reference.environment->call.range).toByteArray();
        const qsizetype end = made.indexOf("TaskEnvironment(");
        if (end <= 0)
            return std::nullopt;
        return replaceTextOperation(*text, reference.argument.place.range, made.left(end) + "Image." + call);
    }
    for (const python::ImageReading &reading : context.state().readings->python().images) {
        const bool isIt = reading.constructorPlace.file == text->path()
            && reading.constructorPlace.range.contains(reference.argument.place.range);
        const QByteArray made = isIt ? text->view(reading.constructorPlace.range).toByteArray() : QByteArray();
        if (const qsizetype end = made.indexOf("from_base("); end > 0)
            return replaceTextOperation(*text, reading.constructorPlace.range, made.left(end) + call);
    }
    return std::nullopt;
}

void offerName(FindingBuilder &finding, const CheckContext &context, const WrittenReference &reference, const Image &image)
{
    if (context.state().readings->python().inits.empty())
        return; // nowhere to map the name
    const QString name = nameFor(context.design(), image, reference.text);
    const std::optional<Json> use = useName(context, reference, name);
    if (!use)
        return;
    std::vector<Json> operations{*use};
    operations.push_back(Json{{"op", "set_mapping"}, {"name", toStdUtf8(name)}, {"uri", toStdUtf8(reference.text)}});
    for (const Mapping &mapping : context.design().mappings) {
        if (mapping.name == name && mapping.uri == reference.text)
            operations.resize(1);
    }
    finding.fix(Checks::tr("Use from_ref_name"), operations);
}

} // namespace

void checkHardCodedUri(const CheckContext &context, Findings &findings)
{
    for (const WrittenReference &reference : writtenReferences(context)) {
        if (reference.kind != Kind::Environment && reference.kind != Kind::FromBase)
            continue;
        const Image *image = builtAs(context.design(), reference.text);
        const std::optional<ImportFact> fact = image ? holds(context, *image, reference.place.file) : std::nullopt;
        if (!fact)
            continue;
        FindingBuilder finding(context.design(), "BYOI008", Severity::Warning, reference.place);
        tellOwner(finding, reference);
        finding.message(Checks::tr("This file is copied into the very image that it names: the copy in the image always holds the tag of the time "
                                   "before, so every new tag needs another one. Name the image with from_ref_name, and map the name in the entry point."));
        finding.because(Checks::tr("%1 is %2 in the image").arg(reference.place.file, QString::fromUtf8(fact->file)), fact->by ? fact->by->place : image->place);
        finding.because(Checks::tr("%1 is built from %2").arg(reference.text, image->dockerfile), image->place);
        offerName(finding, context, reference, *image);
        findings.push_back(finding.take());
    }
}

} // namespace gantry
