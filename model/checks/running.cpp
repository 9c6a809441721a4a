// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/running.h"

#include "model/checks/entries.h"
#include "model/checks/layerfix.h"
#include "model/checks/layerinstruction.h"

#include <algorithm>

namespace gantry {

namespace {

const Value *entryOf(const Value &dict, QLatin1String key)
{
    for (const auto &[name, value] : dict.entries()) {
        if (name.isString() && name.text() == key)
            return &value;
    }
    return nullptr;
}

bool mayName(const Argument *variables, QLatin1String variable)
{
    if (!variables || variables->value.kind() == Value::Kind::None)
        return false;
    return variables->value.kind() != Value::Kind::Dict || entryOf(variables->value, variable);
}

// What starts what comes after it as it is.
bool isPassingOn(const std::vector<QByteArray> &entrypoint)
{
    static const QByteArrayList programs{"tini", "dumb-init"};
    return entrypoint.empty() || programs.contains(fileName(entrypoint.front()));
}

// Flyte gives a container arguments, not a command: an ENTRYPOINT gets a0 to start.
bool hasEntrypoint(const Design &design, const Image &image)
{
    const Image *at = &image;
    for (size_t steps = 0; at && !at->stages.empty() && steps <= design.images.size(); ++steps) {
        for (size_t i = at->layers().size(); i-- > 0;) {
            const Layer &layer = at->layers()[i];
            if (layer.kind != QLatin1String("ENTRYPOINT"))
                continue;
            const std::optional<LayerInstruction> read = readLayer(layer.text);
            const bool isJson = read && read->instruction().form == dockerfile::Form::Json;
            return !isJson || !isPassingOn(read->instruction().json());
        }
        at = design.image(at->base().image);
    }
    return false;
}

} // namespace

ImportFact importAlone(const CheckContext &context, const Image &image, const ImageState &state, const QString &module)
{
    XRayOptions alone = context.options();
    alone.isCopyStyleGiven = true;
    alone.render.copyStyle = CopyStyle::None;
    return importOf(context.design(), image, state, module, alone);
}

std::optional<ImportFact> bakedIn(const CheckContext &context, const Image &image, const XRay &xray)
{
    for (const QString &module : xray.modules) {
        const ImportFact fact = importAlone(context, image, xray.final, module);
        if (fact.resolves == Knowledge::Known)
            return fact;
    }
    return std::nullopt;
}

std::vector<RunningImage> runningImages(const CheckContext &context)
{
    const Design &design = context.design();
    std::vector<RunningImage> all;
    QHash<ImageId, size_t> known;
    for (const Environment &environment : design.environments) {
        const auto found = known.constFind(environment.image);
        if (found != known.cend()) {
            all[*found].environments.push_back(&environment);
            continue;
        }
        const Image *image = design.image(environment.image);
        const XRayPtr xray = image ? context.xray(image->id) : nullptr;
        if (!xray)
            continue;
        known.insert(environment.image, all.size());
        all.push_back({image, {&environment}, {}, xray, hasEntrypoint(design, *image)});
    }
    for (const EntryPoint &entry : design.entryPoints) {
        if (entry.intent == EntryPoint::Intent::Build)
            continue;
        for (const Environment *environment : context.relations().environmentsOf(entry)) {
            const auto found = known.constFind(environment->image);
            if (found != known.cend() && (all[*found].entries.empty() || all[*found].entries.back() != &entry))
                all[*found].entries.push_back(&entry);
        }
    }
    return all;
}

bool isSetAtRunTime(const RunningImage &running, QLatin1String variable)
{
    if (running.hasEntrypoint)
        return true;
    const QLatin1String variables("env_vars");
    for (const Environment *environment : running.environments) {
        const Argument *pod = environment->argument(QLatin1String("pod_template"));
        if (mayName(environment->argument(variables), variable) || (pod && pod->value.kind() != Value::Kind::None))
            return true;
    }
    return std::any_of(running.entries.begin(), running.entries.end(), [&](const EntryPoint *entry) {
        return mayName(argumentNamed(entry->contextArguments, variables), variable);
    });
}

std::optional<bool> isBundleSentTo(const CheckContext &context, const RunningImage &running)
{
    if (running.entries.empty())
        return bakedIn(context, *running.image, *running.xray) ? std::nullopt : std::optional(true);
    bool isUnknown = false;
    for (const EntryPoint *entry : running.entries) {
        const std::optional<QString> style = copyStyleOf(*entry);
        if (style && *style != QLatin1String("none"))
            return true;
        isUnknown = isUnknown || !style;
    }
    return isUnknown ? std::nullopt : std::optional(false);
}

const EntryPoint *entryWithoutBundle(const RunningImage &running)
{
    const auto found = std::find_if(running.entries.begin(), running.entries.end(), [](const EntryPoint *entry) {
        return copyStyleOf(*entry) == QStringLiteral("none");
    });
    return found == running.entries.end() ? nullptr : *found;
}

QByteArray interpreterOfFlyte(const ImageState &state)
{
    const Resolution &a0 = state.resolution(ImageState::A0);
    if (a0.isKnown())
        return a0.interpreter;
    QByteArray only;
    int count = 0;
    state.interpreters.forEach([&](const QByteArray &key, const Interpreter &python) {
        if (!python.packages.contains("flyte"))
            return;
        only = key;
        ++count;
    });
    return count == 1 ? only : QByteArray();
}

Knowledge hasPackage(const ImageState &state, const QByteArray &interpreter, const QByteArray &package)
{
    const Interpreter *python = state.interpreter(interpreter);
    if (!python)
        return Knowledge::Unknown;
    if (python->packages.contains(package))
        return Knowledge::Known;
    if (!python->incomplete.isEmpty() || state.files.hasStrongTaint())
        return Knowledge::Unknown;
    const bool seesOther = python->seesParent && python->parent != interpreter;
    return seesOther ? hasPackage(state, python->parent, package) : Knowledge::Absent;
}

QString interpreterName(const ImageState &state, const QByteArray &interpreter)
{
    const Interpreter *python = state.interpreter(interpreter);
    const QString file = QString::fromUtf8(interpreter);
    if (!python || python->kind == Interpreter::Kind::System)
        return file;
    const QString prefix = QString::fromUtf8(python->prefix);
    return python->kind == Interpreter::Kind::Conda ? Checks::tr("conda's Python in %1").arg(prefix)
                                                    : Checks::tr("the venv %1").arg(prefix);
}

QString pathText(const ImageState &state)
{
    const Variable *path = state.env.find("PATH");
    return path ? QString::fromUtf8(path->value) : QString();
}

Place placeIn(const Image &image, const DecisionPtr &decision)
{
    const bool isOwn =
        decision && !decision->isGenerated && decision->place.isValid() && decision->image == image.id.toString();
    return isOwn ? decision->place : image.place;
}

void putOn(FindingBuilder &finding, const Image &image, const DecisionPtr &decision)
{
    if (const std::optional<int> layer = ownLayer(image, decision))
        finding.on(image, image.layers()[size_t(*layer)]);
    else
        finding.on(image);
}

QString decisionName(const DecisionPtr &decision)
{
    if (!decision)
        return Checks::tr("what it starts from");
    if (decision->isGenerated)
        return Checks::tr("a line that the SDK adds (%1)").arg(decision->text);
    if (!decision->base.isEmpty())
        return Checks::tr("its base %1").arg(decision->base);
    return Checks::tr("line %1 (%2)").arg(QString::number(decision->place.start.line), decision->text);
}

void addReason(FindingBuilder &finding, const QString &text, const DecisionPtr &by)
{
    finding.because(text, by ? by->place : Place(), by && by->isGenerated);
}

} // namespace gantry
