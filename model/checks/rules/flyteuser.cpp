// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/layerfix.h"
#include "model/checks/layerinstruction.h"
#include "model/checks/rules/rulelist.h"

#include <algorithm>

namespace gantry {

namespace {

bool isCopiedByTheSdk(const QString &kind)
{
    return kind == QLatin1String("with_code_bundle") || kind == QLatin1String("with_source_file")
        || kind == QLatin1String("with_source_folder");
}

bool isCopiedForFlyte(const Layer &layer)
{
    const bool isCopy = layer.kind == QLatin1String("COPY") || layer.kind == QLatin1String("ADD");
    if (!isCopy || !layer.text.contains(QLatin1String("--chown")))
        return false;
    const std::optional<LayerInstruction> copy = readLayer(layer.text);
    const dockerfile::Flag *owner = copy ? copy->instruction().flag("chown") : nullptr;
    return owner && owner->value.split(':').first() == "flyte";
}

QString makingUser(const ImageState &state)
{
    return state.os.startsWith("alpine") ? QStringLiteral("adduser -D flyte")
                                         : QStringLiteral("useradd --create-home flyte");
}

// The state when a layer is copied: a code bundle is moved to the end.
const ImageState *stateAt(const XRay &xray, const Image &image, int layer)
{
    if (image.layers()[size_t(layer)].kind == QLatin1String("with_code_bundle"))
        return &xray.final;
    return size_t(layer) < xray.layers.size() ? &xray.layers[size_t(layer)] : nullptr;
}

void checkImage(const CheckContext &context, const Image &image, Findings &findings)
{
    const std::vector<Layer> &layers = image.layers();
    for (int at = 0; at < int(layers.size()); ++at) {
        const Layer &layer = layers[size_t(at)];
        const bool isSdks = isCopiedByTheSdk(layer.kind);
        if (!isSdks && !isCopiedForFlyte(layer))
            continue;
        const XRayPtr xray = context.xray(image.id);
        const ImageState *state = xray ? stateAt(*xray, image, at) : nullptr;
        if (!state || state->hasUser("flyte") != Knowledge::Absent)
            continue;
        FindingBuilder finding(context.design(), "BYOI029", Severity::Warning, layer.place);
        finding.on(image, layer)
            .message(Checks::tr("This copies files for the user flyte, whom the image does not have: docker gives them "
                                "to root, podman and buildah do not build it."));
        if (isSdks)
            finding.because(Checks::tr("the SDK writes it as COPY --chown=flyte:flyte"), layer.place);
        finding.because(Checks::tr("nothing in %1 or on top of it makes a user flyte").arg(xray->base.reference),
                        image.place);
        if (takesLayers(image))
            finding.fix(Checks::tr("Add a useradd layer"),
                        addLayer(image, at, commandLayer(image, makingUser(*state))));
        findings.push_back(finding.take());
        return;
    }
}

} // namespace

void checkFlyteUser(const CheckContext &context, Findings &findings)
{
    for (const Image &image : context.design().images) {
        if (!image.stages.empty())
            checkImage(context, image, findings);
    }
}

} // namespace gantry
