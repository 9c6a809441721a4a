// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/references.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/textfix.h"

#include <algorithm>

namespace gantry {

namespace {

struct Placeholder {
    QString text;
    Place place;
    const Image *image = nullptr;
    const Environment *environment = nullptr;
};

void collect(const QString &text, const Place &place, const Image *image, const Environment *environment, std::vector<Placeholder> &found)
{
    for (const QString &placeholder : placeholdersIn(text)) {
        const bool isKnown = std::any_of(found.begin(), found.end(), [&](const Placeholder &other) {
            return other.text == placeholder && other.place == place;
        });
        if (!isKnown)
            found.push_back({placeholder, place, image, environment});
    }
}

std::vector<Placeholder> allPlaceholders(const CheckContext &context, const std::vector<WrittenReference> &references)
{
    std::vector<Placeholder> found;
    for (const WrittenReference &reference : references)
        collect(reference.text, reference.place, reference.image, reference.environment, found);
    for (const Image &image : context.design().images) {
        for (const Argument &argument : image.cloneArguments) {
            if (argument.value.isString())
                collect(argument.value.text(), argument.definition.isValid() ? argument.definition : argument.place, &image, nullptr, found);
        }
    }
    return found;
}

// Where images of this project go, as far as it says so: its configuration, else a registry that stands elsewhere in it.
QString knownRegistry(const CheckContext &context, const std::vector<WrittenReference> &references)
{
    if (!context.options().render.registry.isEmpty())
        return context.options().render.registry;
    for (const WrittenReference &reference : references) {
        const QString folder = reference.text.section(QLatin1Char('/'), 0, -2);
        const bool hasHost = folder.section(QLatin1Char('/'), 0, 0).contains(QLatin1Char('.'));
        if (reference.kind != WrittenReference::Kind::From && hasHost && placeholdersIn(reference.text).isEmpty())
            return folder;
    }
    return {};
}

// One operation a file, from the first place to the last.
std::vector<Json> replaceEverywhere(const CheckContext &context, const QString &placeholder, const QString &with)
{
    std::vector<Json> operations;
    const QByteArray wanted = placeholder.toUtf8();
    for (const SourceTextPtr &text : context.texts().texts()) {
        const qsizetype first = text->bytes().indexOf(wanted);
        if (first < 0)
            continue;
        const TextRange range{first, text->bytes().lastIndexOf(wanted) + wanted.size()};
        QByteArray replaced = text->view(range).toByteArray();
        replaced.replace(wanted, with.toUtf8());
        operations.push_back(replaceTextOperation(*text, range, replaced));
    }
    return operations;
}

} // namespace

void checkPlaceholders(const CheckContext &context, Findings &findings)
{
    const std::vector<WrittenReference> references = writtenReferences(context);
    const std::vector<Placeholder> found = allPlaceholders(context, references);
    if (found.empty())
        return;
    const QString registry = knownRegistry(context, references);
    for (const Placeholder &one : found) {
        FindingBuilder finding(context.design(), "BYOI030", Severity::Warning, one.place);
        finding.message(Checks::tr("The placeholder %1 still stands here: put the name that is yours in its place.").arg(one.text));
        if (one.image)
            finding.on(*one.image);
        else if (one.environment)
            finding.on(*one.environment);
        if (one.text.contains(QLatin1String("registry"), Qt::CaseInsensitive) && !registry.isEmpty()) {
            finding.because(Checks::tr("images of this project go to %1").arg(registry));
            finding.fix(Checks::tr("Replace everywhere by %1").arg(registry), replaceEverywhere(context, one.text, registry));
        }
        findings.push_back(finding.take());
    }
}

} // namespace gantry
