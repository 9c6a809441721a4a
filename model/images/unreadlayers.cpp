// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/unreadlayers.h"

#include <algorithm>

namespace gantry {

namespace {

bool hasPart(const Rendering &rendering, const RenderProblem &problem)
{
    return std::any_of(rendering.parts.begin(), rendering.parts.end(), [&](const RenderedPart &part) {
        return part.writer == RenderedPart::Writer::Layer && part.layer == problem.layer && part.owner == problem.owner;
    });
}

//! Layers of a chain that another image begins come before the image's own.
bool isAfter(const RenderedPart &part, const RenderProblem &problem)
{
    if (part.writer != RenderedPart::Writer::Layer)
        return false;
    if (part.owner == problem.owner)
        return part.layer > problem.layer;
    return part.owner.isEmpty() && !problem.owner.isEmpty();
}

//! The line of what follows it: a later layer's, else the first of what the SDK adds at the end.
int lineAfter(const Rendering &rendering, const RenderProblem &problem)
{
    int end = 0;
    bool isPastBase = false;
    for (const RenderedPart &part : rendering.parts) {
        if (isAfter(part, problem))
            return part.firstLine;
        const bool isSetup = isPastBase && end == 0 && part.writer == RenderedPart::Writer::Frame;
        if (isSetup || part.writer == RenderedPart::Writer::Layer || part.writer == RenderedPart::Writer::Constructor)
            end = part.lastLine;
        isPastBase = isPastBase || part.writer == RenderedPart::Writer::Base;
    }
    return end + 1;
}

UnreadLayer::Kind kindOf(const QString &method)
{
    if (method == QLatin1String("with_env_vars"))
        return UnreadLayer::Kind::Environment;
    if (method == QLatin1String("with_workdir"))
        return UnreadLayer::Kind::Workdir;
    const bool copies = method.startsWith(QLatin1String("with_source")) || method == QLatin1String("with_code_bundle")
        || method == QLatin1String("with_dockerignore");
    return copies ? UnreadLayer::Kind::Files : UnreadLayer::Kind::Programs;
}

} // namespace

std::vector<UnreadLayer> unreadLayers(const Rendering &rendering, const Design &design, const Image &image)
{
    std::vector<UnreadLayer> unread;
    for (const RenderProblem &problem : rendering.problems) {
        const Image *owner = problem.owner.isEmpty() ? &image : design.image(problem.owner);
        const bool isLayer = owner && problem.layer >= 0 && size_t(problem.layer) < owner->layers().size();
        if (!isLayer || hasPart(rendering, problem))
            continue;
        const Layer &layer = owner->layers()[size_t(problem.layer)];
        UnreadLayer made;
        made.kind = kindOf(layer.kind);
        made.line = lineAfter(rendering, problem);
        made.why = problem.error.message;
        made.decision.place = layer.place;
        made.decision.line = made.line;
        made.decision.layer = problem.owner.isEmpty() ? problem.layer : -1;
        made.decision.image = image.id.toString();
        made.decision.text = layer.text.simplified().left(120);
        unread.push_back(std::move(made));
    }
    std::stable_sort(unread.begin(), unread.end(),
                     [](const UnreadLayer &a, const UnreadLayer &b) { return a.line < b.line; });
    return unread;
}

} // namespace gantry
