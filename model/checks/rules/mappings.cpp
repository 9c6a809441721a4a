// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/findingbuilder.h"
#include "model/checks/references.h"
#include "model/checks/rules/rulelist.h"
#include "model/design/readings.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace gantry {

namespace {

//! A name that flyte.Image.from_ref_name asks for.
struct Use {
    QString name;
    Place place;
    const Environment *environment = nullptr; //!< the first that runs in it, or null
};

QString nameOf(const python::ImageReading &image)
{
    const Argument *name = argumentNamed(image.constructorArguments, QLatin1String("name"));
    if (!name && !image.constructorArguments.empty())
        name = &image.constructorArguments.front();
    if (!name)
        return QStringLiteral("default");
    return name->value.isString() ? name->value.text() : QString();
}

// The image that a chain of variables begins with.
int rootOf(const python::ProjectReading &python, int image)
{
    for (size_t steps = 0; steps < python.images.size() && image >= 0; ++steps) {
        const python::ImageReading &reading = python.images[size_t(image)];
        if (!reading.constructor.isEmpty())
            return image;
        image = reading.from;
    }
    return -1;
}

// The first environment that runs in each image, by the image's index.
QHash<int, const Environment *> firstUsers(const python::ProjectReading &python, const Design &design)
{
    QHash<int, const Environment *> users;
    for (size_t i = 0; i < python.environments.size() && i < design.environments.size(); ++i) {
        const python::ImageUse &use = python.environments[i].image;
        const int root = use.kind == python::ImageUse::Kind::Image ? rootOf(python, use.image) : -1;
        if (!users.contains(root))
            users.insert(root, &design.environments[i]);
    }
    return users;
}

std::vector<Use> usesOf(const CheckContext &context)
{
    const python::ProjectReading &python = context.state().readings->python();
    const QHash<int, const Environment *> users = firstUsers(python, context.design());
    std::vector<Use> uses;
    for (size_t i = 0; i < python.images.size(); ++i) {
        const python::ImageReading &image = python.images[i];
        const QString name = image.constructor == QLatin1String("from_ref_name") ? nameOf(image) : QString();
        if (name.isEmpty())
            continue;
        const Place place = image.constructorArguments.empty() ? image.constructorPlace : image.constructorArguments.front().place;
        uses.push_back({name, place, users.value(int(i))});
    }
    return uses;
}

QSet<QString> knownNames(const CheckContext &context)
{
    QSet<QString> names;
    for (const Mapping &mapping : context.design().mappings)
        names.insert(mapping.name);
    for (const auto &[name, uri] : context.options().render.imageRefs)
        names.insert(name);
    return names;
}

// The fix needs the image's address: that of the Dockerfile that the name means, by its documented command.
void offerMapping(FindingBuilder &finding, const Design &design, const Use &use)
{
    const Image *image = use.environment ? design.image(use.environment->image) : nullptr;
    const bool isBuilt = image && image->kind == ImageKind::Dockerfile && !image->uri.isEmpty();
    if (!isBuilt || !placeholdersIn(image->uri).isEmpty() || image->uri.contains(QLatin1Char('$')))
        return;
    finding.because(Checks::tr("the documented command builds %1 as %2").arg(image->dockerfile, image->uri), image->buildCommandPlace);
    finding.fix(Checks::tr("Add the mapping"), Json{{"op", "set_mapping"}, {"name", toStdUtf8(use.name)}, {"uri", toStdUtf8(image->uri)}});
}

void checkUse(const CheckContext &context, const Use &use, Findings &findings)
{
    const Design &design = context.design();
    FindingBuilder finding(design, "BYOI007", Severity::Error, use.place);
    finding.message(Checks::tr("Nothing says which image \u201c%1\u201d is, so a run stops before it starts. Name it in images=(\u2026) of the entry point, or under image.image_refs in Flyte's config.")
                        .arg(use.name));
    if (use.environment)
        finding.on(*use.environment);
    for (const EntryPoint &entry : design.entryPoints) {
        if (const Argument *images = initArgument(entry, QLatin1String("images")))
            finding.because(Checks::tr("images of %1 has no \u201c%2\u201d").arg(entry.file, use.name), images->place);
        else
            finding.because(Checks::tr("%1 passes no images").arg(entry.file), entry.place);
    }
    offerMapping(finding, design, use);
    findings.push_back(finding.take());
}

} // namespace

void checkMappings(const CheckContext &context, Findings &findings)
{
    const Design &design = context.design();
    const std::vector<Use> uses = usesOf(context);
    const QSet<QString> known = knownNames(context);
    QSet<QString> used{QStringLiteral("default")};
    for (const Use &use : uses) {
        used.insert(use.name);
        if (!known.contains(use.name) && !design.entryPoints.empty())
            checkUse(context, use, findings);
    }
    for (const Mapping &mapping : design.mappings) {
        if (used.contains(mapping.name))
            continue;
        FindingBuilder finding(design, "BYOI007", Severity::Note, mapping.place);
        if (const Image *image = design.image(mapping.image))
            finding.on(*image);
        finding.message(Checks::tr("No environment asks for the image \u201c%1\u201d that is mapped here.").arg(mapping.name));
        finding.fix(Checks::tr("Remove it"), Json{{"op", "set_mapping"}, {"name", toStdUtf8(mapping.name)}, {"uri", nullptr}});
        findings.push_back(finding.take());
    }
}

} // namespace gantry
