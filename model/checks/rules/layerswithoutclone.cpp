// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/findingbuilder.h"
#include "model/checks/references.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/textfix.h"
#include "model/images/imageconfig.h"
#include "model/images/sdkimage.h"
#include "model/sdk/refusals.h"

#include <QRegularExpression>

#include <algorithm>

namespace gantry {

namespace {

struct Missing {
    bool name = false;
    bool extendable = false;
    bool registry = false;
};

// Where images of the project go: the registry of another chain, else that of the image's own base.
QString likelyRegistry(const CheckContext &context, const Image &image)
{
    for (const Image &other : context.design().images) {
        const Argument *registry = argumentNamed(other.cloneArguments, QLatin1String("registry"));
        if (registry && registry->value.isString() && placeholdersIn(registry->value.text()).isEmpty())
            return registry->value.text();
    }
    const QString folder = image.base().text.section(QLatin1Char('/'), 0, -2);
    const bool hasHost = folder.section(QLatin1Char('/'), 0, 0).contains(QRegularExpression(QStringLiteral("[.:]")));
    return hasHost && placeholdersIn(folder).isEmpty() ? folder : QString();
}

QString likelyName(const CheckContext &context, const Image &image)
{
    const std::vector<const Environment *> &users = context.relations().runningIn(image.id);
    const QString name = users.empty() ? image.variable : users.front()->name;
    return QString(name).replace(QLatin1Char('_'), QLatin1Char('-')).toLower();
}

// The clone() that a fix completes, or null where one has to be made.
const Clone *cloneBeforeLayers(const Image &image)
{
    const Clone *last = nullptr;
    for (const Clone &clone : image.clones) {
        if (clone.layersBefore == 0)
            last = &clone;
    }
    return last;
}

std::vector<Json> cloneOperations(const CheckContext &context, const Image &image, const Missing &missing)
{
    const SourceTextPtr text = context.texts().find(image.place.file);
    const QString registry = missing.registry ? likelyRegistry(context, image) : QString();
    if (!text || !context.state().mayChange(text->path()) || (missing.registry && registry.isEmpty()))
        return {};
    std::vector<std::pair<QByteArray, QByteArray>> arguments;
    if (missing.name)
        arguments.emplace_back("name", python::quoted(*text, likelyName(context, image)));
    if (missing.registry)
        arguments.emplace_back("registry", python::quoted(*text, registry));
    if (missing.extendable)
        arguments.emplace_back("extendable", "True");
    const Clone *clone = cloneBeforeLayers(image);
    python::Change change;
    QByteArray code;
    for (const auto &[name, value] : arguments) {
        code += (code.isEmpty() ? "" : ", ") + name + "=" + value;
        const Argument *given = clone ? argumentNamed(clone->arguments, QLatin1String(name.constData(), int(name.size()))) : nullptr;
        const Result<python::Change> one = !clone ? python::Change()
            : given                              ? python::replaceValue(*text, given->place.range, value)
                                                 : python::setKeyword(*text, clone->place.range, name, value);
        if (!one)
            return {};
        change.replacements.insert(change.replacements.end(), one->replacements.begin(), one->replacements.end());
    }
    if (!clone) {
        const Result<python::Change> link = python::insertLink(*text, image.place.range, 0, "clone(" + code + ")");
        return link ? textOperations(*text, *link) : std::vector<Json>();
    }
    std::stable_sort(change.replacements.begin(), change.replacements.end(),
                     [](const Replacement &a, const Replacement &b) { return a.range.begin < b.range.begin; });
    return textOperations(*text, change);
}

void offerClone(FindingBuilder &finding, const CheckContext &context, const Image &image, const Missing &missing)
{
    const std::vector<Json> operations = cloneOperations(context, image, missing);
    if (!operations.empty())
        finding.fix(Checks::tr("Add clone(\u2026)"), operations);
}

bool isWithoutRegistry(const CheckContext &context, const SdkImage &made)
{
    const RenderOptions &options = context.options().render;
    const bool isBuiltHere = options.builder != ImageBuilder::Remote
        && projectImageConfig(context.design(), context.texts()).builder != QLatin1String("remote");
    return isBuiltHere && made.registry().isEmpty() && options.registry.isEmpty() && options.localRegistry.isEmpty();
}

// What the SDK says of a chain that it would not let grow; its first word is enough, the others follow from it.
const RenderProblem *refusedLayer(const SdkImage &made, const Image &image)
{
    const QString notExtendable = sdk::sentence(sdk::Refusal::NotExtendable);
    for (const RenderProblem &problem : made.problems()) {
        const bool isOwn = problem.owner.isEmpty() || problem.owner == image.id;
        const bool isIt = problem.error.message.startsWith(notExtendable.left(30)) || problem.error.message.startsWith(QLatin1String("Cannot add additional layer"));
        if (isOwn && isIt && problem.layer >= 0 && size_t(problem.layer) < image.layers().size())
            return &problem;
    }
    return nullptr;
}

void tellRefusal(const CheckContext &context, const Image &image, const SdkImage &made, const RenderProblem &problem, Findings &findings)
{
    const Layer &layer = image.layers()[size_t(problem.layer)];
    FindingBuilder finding(context.design(), "BYOI015", Severity::Error, layer.place);
    finding.on(image, layer).message(
        Checks::tr("Layers can be put on %1 only after it has a name of its own and may be extended: .clone(name=\u2026, extendable=True). The SDK says: %2")
            .arg(image.base().text, problem.error.message));
    finding.because(Checks::tr("the chain starts from %1").arg(image.base().text), image.stages.front().place);
    offerClone(finding, context, image, {made.name().isEmpty(), true, isWithoutRegistry(context, made)});
    findings.push_back(finding.take());
}

void tellRegistry(const CheckContext &context, const Image &image, const SdkImage &made, Findings &findings)
{
    const QString name = made.name().isEmpty() ? image.name : made.name();
    FindingBuilder finding(context.design(), "BYOI015", Severity::Error, image.clones.empty() ? image.place : image.clones.back().place);
    finding.on(image).message(Checks::tr("Nothing says where the image %1 is pushed to, so a cluster could never pull it: give clone() a registry, "
                                         "or set image.registry in Flyte's config. The SDK says: %2")
                                  .arg(name, sdk::sentence(sdk::Refusal::NoRegistry, {name})));
    offerClone(finding, context, image, {false, false, true});
    findings.push_back(finding.take());
}

} // namespace

void checkLayersWithoutClone(const CheckContext &context, Findings &findings)
{
    for (const Image &image : context.design().images) {
        if (image.kind != ImageKind::Adapted || image.stages.empty())
            continue;
        const SdkImage made = SdkImage::made(context.design(), image, context.options().render);
        if (const RenderProblem *problem = refusedLayer(made, image))
            tellRefusal(context, image, made, *problem, findings);
        else if (made.problems().empty() && made.isCloned() && isWithoutRegistry(context, made) && !context.relations().runningIn(image.id).empty())
            tellRegistry(context, image, made, findings);
    }
}

} // namespace gantry
