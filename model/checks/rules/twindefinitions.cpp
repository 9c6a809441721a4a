// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"
#include "model/images/render.h"

#include <QMap>

namespace gantry {

namespace {

// What an image is pushed under, as far as the chain says it; empty where the chain gives it no name.
QString repositoryOf(const Image &image)
{
    const Argument *name = argumentNamed(image.cloneArguments, QLatin1String("name"));
    const Argument *registry = argumentNamed(image.cloneArguments, QLatin1String("registry"));
    if (image.kind != ImageKind::Adapted || !name || !name->value.isString())
        return {};
    return (registry ? registry->value.text() : QString()) + QLatin1Char('/') + name->value.text();
}

// A variable that nobody reads, so that the SDK's tag, which is a hash of the layers, differs.
Json versionMarker(const Image &image)
{
    const QString name = image.variable.isEmpty() ? image.name : image.variable;
    const QString text = QStringLiteral("with_env_vars({\"IMAGE_VARIANT\": \"%1\"})").arg(name);
    return Json{{"op", "add_layer"}, {"image", toStdUtf8(image.id.toString())}, {"at", 0}, {"text", toStdUtf8(text)}};
}

void tellAdapted(const CheckContext &context, const Image &first, const Image &second, const QString &uri, Findings &findings)
{
    FindingBuilder finding(context.design(), "BYOI027", Severity::Warning, second.place);
    finding.on(second).message(Checks::tr("This image and %1 are built differently, but both get the name and tag %2: whichever is built first is used for both. "
                                          "The SDK's tag does not tell a Python version or a platform. Add a layer that does.")
                                   .arg(first.variable.isEmpty() ? first.name : first.variable, uri));
    finding.because(Checks::tr("the other image of that name and tag"), first.place);
    if (!second.variable.isEmpty() || !second.layers().empty())
        finding.fix(Checks::tr("Add a version marker"), versionMarker(second));
    findings.push_back(finding.take());
}

void checkAdapted(const CheckContext &context, Findings &findings)
{
    QMap<QString, std::vector<const Image *>> byRepository;
    for (const Image &image : context.design().images) {
        if (const QString repository = repositoryOf(image); !repository.isEmpty())
            byRepository[repository].push_back(&image);
    }
    for (const std::vector<const Image *> &images : byRepository) {
        if (images.size() < 2)
            continue;
        struct Built {
            const Image *image;
            Rendering rendering;
        };
        std::vector<Built> built;
        for (const Image *image : images) {
            const Rendering rendering = render(context.design(), context.texts(), *image, context.options().render);
            if (rendering.uri.isEmpty() || rendering.isRefused())
                continue;
            for (const Built &other : built) {
                if (other.rendering.uri != rendering.uri)
                    continue;
                if (other.rendering.text != rendering.text || other.rendering.platforms != rendering.platforms)
                    tellAdapted(context, *other.image, *image, rendering.uri, findings);
                break;
            }
            built.push_back({image, rendering});
        }
    }
}

void checkDockerfiles(const CheckContext &context, Findings &findings)
{
    QMap<QString, const Image *> first;
    for (const Image &image : context.design().images) {
        if (image.kind != ImageKind::Dockerfile || image.uri.isEmpty() || !image.buildCommandPlace.isValid())
            continue;
        const Image *&known = first[image.uri];
        if (!known) {
            known = &image;
            continue;
        }
        FindingBuilder finding(context.design(), "BYOI027", Severity::Warning, image.buildCommandPlace);
        finding.on(image).message(Checks::tr("%1 and %2 are both built as %3: whichever is pushed last is what every run gets. Give them names of their own.")
                                      .arg(known->dockerfile, image.dockerfile, image.uri));
        finding.because(Checks::tr("%1 is built as %2 here").arg(known->dockerfile, image.uri), known->buildCommandPlace);
        findings.push_back(finding.take());
    }
}

} // namespace

void checkTwinDefinitions(const CheckContext &context, Findings &findings)
{
    checkAdapted(context, findings);
    checkDockerfiles(context, findings);
}

} // namespace gantry
