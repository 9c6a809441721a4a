// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/xray.h"

#include "model/dockerfile/dockerfile.h"
#include "model/images/buildcontext.h"
#include "model/images/moduleimport.h"
#include "model/images/render.h"
#include "model/images/stageevaluation.h"
#include "model/images/state/buildarguments.h"
#include "model/images/unreadlayers.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("XRay", text);
}

bool isOwnFile(const Image &image)
{
    return image.kind == ImageKind::Dockerfile || (!image.dockerfile.isEmpty() && image.layers().empty());
}

//! Why a registry could not be asked.
void tellRemark(const BaseFacts &facts, XRay &out)
{
    if (!facts.remark.isEmpty() && !out.remarks.contains(facts.remark))
        out.remarks.append(facts.remark);
}

} // namespace

const XRayStep *XRay::step(const DecisionPtr &decision) const
{
    const bool isOwn = decision && decision->image == image.toString() && decision->step >= 0
        && size_t(decision->step) < steps.size();
    return isOwn ? &steps[size_t(decision->step)] : nullptr;
}

class ImageInspector::Private
{
public:
    DesignPtr design;
    SourceSet texts;
    std::shared_ptr<const BaseLibrary> bases;
    XRayOptions options;
    std::shared_ptr<const ProjectFiles> files;
    QHash<ImageId, XRayPtr> made;
    QStringList lookedUp; //!< bases that nothing here builds
    QSet<ImageId> open; //!< being made: bases that lead back to one of these go in a circle

    XRayPtr make(const Image &image);
    void readOwnFile(const Image &image, XRay &out);
    void readGenerated(const Image &image, XRay &out);
    void useAsIs(const Image &image, const QString &uri, XRay &out);
    void evaluate(const Image &image, const DockerfileInput &input, XRay &out);
    BaseFacts baseFacts(const Image &image, const ImageId &built, const QString &reference, const Decision &from, XRay &out);
    BaseFacts outsideFacts(const QString &reference, const Decision &from, XRay &out);
    void collectLayers(const Image &image, XRay &out) const;
    XRayPtr xray(const ImageId &id);
};

ImageInspector::ImageInspector(DesignPtr design, SourceSet texts, std::shared_ptr<const BaseLibrary> bases,
                               XRayOptions options)
    : d(std::make_unique<Private>())
{
    d->files = std::make_shared<const ProjectFiles>(options.render.projectRoot, texts);
    d->design = std::move(design);
    d->texts = std::move(texts);
    d->bases = std::move(bases);
    d->options = std::move(options);
}

ImageInspector::~ImageInspector() = default;

XRayPtr ImageInspector::xray(const ImageId &image)
{
    return d->xray(image);
}

void ImageInspector::adopt(const XRayPtr &xray)
{
    d->made.insert(xray->image, xray);
}

const QHash<ImageId, XRayPtr> &ImageInspector::computed() const
{
    return d->made;
}

XRayPtr ImageInspector::Private::xray(const ImageId &id)
{
    if (const XRayPtr known = made.value(id))
        return known;
    const Image *image = design->image(id);
    if (!image)
        return nullptr;
    open.insert(id);
    const XRayPtr out = make(*image);
    open.remove(id);
    made.insert(id, out);
    return out;
}

ImportFact ImageInspector::import(const XRay &xray, const ImageState &state, const QString &module) const
{
    const Image *image = d->design->image(xray.image);
    return image ? importOf(*d->design, *image, state, module, d->options) : ImportFact();
}

QStringList ImageInspector::outsideBases() const
{
    QStringList references;
    for (const Image &image : d->design->images) {
        if (!image.hasBuild() && image.stages.empty() && !image.uri.isEmpty())
            references.append(image.uri);
        for (const Stage &stage : image.stages) {
            const bool isOutside = stage.base.image.isEmpty() && !stage.base.stage && !stage.base.text.isEmpty()
                && stage.base.text != QLatin1String("scratch");
            if (isOutside)
                references.append(stage.base.text);
        }
    }
    references.removeDuplicates();
    return references;
}

QStringList ImageInspector::basesLookedUp() const
{
    return d->lookedUp;
}

XRayPtr ImageInspector::Private::make(const Image &image)
{
    auto out = std::make_shared<XRay>();
    out->image = image.id;
    out->modules = modulesRunIn(*design, image);
    if (isOwnFile(image))
        readOwnFile(image, *out);
    else if (image.kind == ImageKind::Reference)
        useAsIs(image, image.uri, *out);
    else
        readGenerated(image, *out);
    collectLayers(image, *out);
    return out;
}

void ImageInspector::Private::useAsIs(const Image &image, const QString &uri, XRay &out)
{
    Decision from;
    from.place = image.place;
    const ImageId built = image.stages.empty() ? ImageId() : image.base().image;
    out.base = baseFacts(image, built, uri, from, out);
    out.final = out.base.state;
}

BaseFacts ImageInspector::Private::baseFacts(const Image &image, const ImageId &built, const QString &reference,
                                             const Decision &from, XRay &out)
{
    if (built.isEmpty() || built == image.id)
        return outsideFacts(reference, from, out);
    if (open.contains(built)) {
        out.problems.push_back({Problem::Severity::Error,
                                tr("%1 starts from itself: its base %2 leads back to it.").arg(image.name, reference),
                                from.place});
        BaseFacts facts = bases->facts(QString(), from);
        facts.reference = reference;
        return facts;
    }
    const XRayPtr base = xray(built);
    if (!base)
        return outsideFacts(reference, from, out);
    BaseFacts facts = base->base;
    facts.reference = reference;
    facts.source = BaseFacts::Source::Project;
    facts.sourceText = tr("built in this project");
    facts.state = base->final;
    facts.state.scope = {};
    facts.onbuild = base->onbuild;
    tellRemark(facts, out);
    return facts;
}

BaseFacts ImageInspector::Private::outsideFacts(const QString &reference, const Decision &from, XRay &out)
{
    BaseFacts facts = bases->facts(reference, from);
    if (!reference.isEmpty() && !lookedUp.contains(reference))
        lookedUp.append(reference);
    tellRemark(facts, out);
    return facts;
}

void ImageInspector::Private::readOwnFile(const Image &image, XRay &out)
{
    out.dockerfile = image.dockerfile;
    const SourceTextPtr text = texts.find(image.dockerfile);
    if (!text) {
        out.problems.push_back({Problem::Severity::Error, tr("%1 can't be read.").arg(image.dockerfile), image.place});
        Decision from;
        from.place = image.place;
        out.base = bases->facts(QString(), from);
        out.final = out.base.state;
        return;
    }
    out.text = text->bytes();
    const dockerfile::Document document = dockerfile::read(text->bytes());
    DockerfileInput input;
    input.document = &document;
    input.buildArguments = buildArgumentsOf(image.buildCommand);
    input.context = std::make_shared<const BuildContext>(files, image.context, image.dockerfile);
    input.decision = [&](const dockerfile::Instruction &instruction) {
        Decision decision;
        decision.place = text->place(document.textRange(instruction));
        decision.image = image.id.toString();
        return decision;
    };
    input.base = [&](int stage, const QString &reference, const Decision &from) {
        const bool isKnown = stage >= 0 && size_t(stage) < image.stages.size();
        return baseFacts(image, isKnown ? image.stages[size_t(stage)].base.image : ImageId(), reference, from, out);
    };
    evaluate(image, input, out);
}

void ImageInspector::Private::readGenerated(const Image &image, XRay &out)
{
    const Rendering rendering = render(*design, texts, image, options.render);
    for (const RenderProblem &problem : rendering.problems) {
        const Place &place = problem.error.place;
        out.problems.push_back(
            {Problem::Severity::Error, problem.error.message, place.isValid() ? place : image.place});
    }
    for (const RenderWarning &warning : rendering.warnings)
        out.remarks.append(warning.message);
    if (rendering.kind == Rendering::Kind::AsIs || rendering.text.isEmpty())
        return useAsIs(image, rendering.uri.isEmpty() ? image.uri : rendering.uri, out);
    out.isGenerated = true;
    out.text = rendering.text;
    const dockerfile::Document document = dockerfile::read(rendering.text);
    const LineIndex lines(rendering.text);
    DockerfileInput input;
    input.document = &document;
    input.unread = unreadLayers(rendering, *design, image);
    QHash<QByteArray, QString> targets;
    for (const ContextFile &file : rendering.context)
        targets.insert(file.target.toUtf8(), file.source);
    input.context = std::make_shared<const BuildContext>(files, targets);
    input.decision = [&](const dockerfile::Instruction &instruction) {
        Decision decision;
        decision.image = image.id.toString();
        const RenderedPart *part = rendering.partAt(instruction.startLine);
        const Image *owner = part && !part->owner.isEmpty() ? design->image(part->owner) : &image;
        if (part && part->writer == RenderedPart::Writer::Layer && owner && size_t(part->layer) < owner->layers().size()) {
            decision.place = owner->layers()[size_t(part->layer)].place;
            decision.layer = owner == &image ? part->layer : -1;
        } else if (part && part->writer == RenderedPart::Writer::Base) {
            decision.place = image.stages.empty() ? image.place : image.base().argument.place;
            if (!decision.place.isValid())
                decision.place = image.place;
        } else {
            decision.isGenerated = true;
            decision.place = placeOf(QStringLiteral("Dockerfile"), document.textRange(instruction), lines, rendering.text);
        }
        return decision;
    };
    input.base = [&](int, const QString &reference, const Decision &from) {
        if (reference != rendering.base) // the image of uv, which the SDK copies from
            return bases->facts(reference, from);
        return baseFacts(image, image.stages.empty() ? ImageId() : image.base().image, reference, from, out);
    };
    evaluate(image, input, out);
}

void ImageInspector::Private::evaluate(const Image &image, const DockerfileInput &given, XRay &out)
{
    DockerfileInput input = given;
    input.catalogue = &bases->catalogue();
    input.platform = options.platform;
    input.problem = [&](Problem problem) { out.problems.push_back(std::move(problem)); };
    for (const dockerfile::Fault &fault : input.document->faults) {
        if (fault.instruction < 0)
            out.problems.push_back({Problem::Severity::Error, fault.message, image.place});
    }
    std::vector<StageResult> results = StageEvaluation(input).run();
    if (results.empty()) {
        Decision from;
        from.place = image.place;
        out.base = bases->facts(QString(), from);
        out.final = out.base.state;
        return;
    }
    StageResult &last = results.back();
    out.base = std::move(last.base);
    out.final = std::move(last.final);
    out.onbuild = std::move(last.onbuild);
    out.steps.reserve(last.steps.size());
    for (StageStep &step : last.steps) {
        XRayStep kept;
        kept.layer = out.isGenerated ? step.decision->layer : step.decision->step;
        kept.line = step.decision->line;
        kept.isGenerated = step.decision->isGenerated;
        kept.place = step.decision->place;
        if (step.instruction < 0)
            kept.text = step.decision->text.toUtf8();
        else
            kept.text =
                input.document->text(input.document->textRange(input.document->instructions[size_t(step.instruction)]));
        kept.state = std::move(step.state);
        kept.decision = step.decision;
        out.steps.push_back(std::move(kept));
    }
}

//! The state after each layer; one that writes no line leaves what was before it.
void ImageInspector::Private::collectLayers(const Image &image, XRay &out) const
{
    if (image.stages.empty())
        return;
    const size_t count = image.layers().size();
    std::vector<const ImageState *> after(count, nullptr);
    const ImageState *before = &out.base.state;
    bool hasLayer = false;
    for (const XRayStep &step : out.steps) {
        const bool isLayer = step.layer >= 0 && size_t(step.layer) < count;
        if (isLayer)
            after[size_t(step.layer)] = &step.state;
        hasLayer = hasLayer || isLayer;
        if (!hasLayer)
            before = &step.state;
    }
    for (size_t i = 0; i < count; ++i) {
        before = after[i] ? after[i] : before;
        out.layers.push_back(*before);
        out.layerPlaces.push_back(image.layers()[i].place);
    }
}

} // namespace gantry
