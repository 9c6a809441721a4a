// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/references.h"
#include "model/checks/rules/rulelist.h"
#include "model/design/imagereference.h"

namespace gantry {

namespace {

using Kind = WrittenReference::Kind;

QString tagWords(const QString &text)
{
    return ImageReference::parse(text).tag.isEmpty() ? Checks::tr("No tag means latest, and latest moves")
                                                     : Checks::tr("The tag latest moves");
}

QString messageOf(const WrittenReference &reference)
{
    const QString tag = tagWords(reference.text);
    switch (reference.kind) {
    case Kind::Mapping:
        return Checks::tr("%1: two runs can get two different images of %2, and nobody sees it. The tag is the version: use a fixed one.")
            .arg(tag, reference.mapping->name);
    case Kind::Environment:
        return Checks::tr("%1: two runs of %2 can get two different images. Use a fixed tag.").arg(tag, reference.environment->name);
    case Kind::FromBase:
    case Kind::From:
        break;
    }
    return Checks::tr("%1: the base %2 can change under the image from one build to the next. Use a fixed tag.")
        .arg(tag, reference.text);
}

// A tag for what is built in this project: the one that its documented command gives, else a first version. Which tags
// somebody else's image has is not known.
QString fixedTag(const CheckContext &context, const WrittenReference &reference)
{
    const ImageReference written = ImageReference::parse(reference.text);
    for (const Image &image : context.design().images) {
        const ImageReference built = ImageReference::parse(image.uri);
        if (image.kind != ImageKind::Dockerfile || !isSameRepository(written, built))
            continue;
        return isMovingReference(image.uri) ? QStringLiteral("1.0.0") : built.tag;
    }
    return reference.kind == Kind::Mapping ? QStringLiteral("1.0.0") : QString();
}

} // namespace

void checkMovingTag(const CheckContext &context, Findings &findings)
{
    for (const WrittenReference &reference : writtenReferences(context)) {
        if (!isMovingReference(reference.text))
            continue;
        const bool isNote = reference.kind == Kind::From;
        FindingBuilder finding(context.design(), "BYOI012", isNote ? Severity::Note : Severity::Warning, reference.place);
        tellOwner(finding, reference);
        finding.message(messageOf(reference));
        finding.because(Checks::tr("the reference is %1").arg(reference.text), reference.place);
        const QString tag = fixedTag(context, reference);
        ImageReference better = ImageReference::parse(reference.text);
        better.tag = tag;
        const std::vector<Json> operations = tag.isEmpty() ? std::vector<Json>()
                                                           : rewriteReference(context, reference, better.toString());
        if (!operations.empty())
            finding.fix(Checks::tr("Use a fixed tag"), operations);
        findings.push_back(finding.take());
    }
}

} // namespace gantry
