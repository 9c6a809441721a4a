// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/rendering.h"

#include <algorithm>

namespace gantry {

const RenderedPart *Rendering::partAt(int line) const
{
    const auto found = std::lower_bound(parts.begin(), parts.end(), line,
                                        [](const RenderedPart &part, int wanted) { return part.lastLine < wanted; });
    return found != parts.end() && found->firstLine <= line ? &*found : nullptr;
}

std::vector<RenderedPart> Rendering::partsOf(int layer) const
{
    std::vector<RenderedPart> found;
    for (const RenderedPart &part : parts) {
        if (part.layer == layer && part.owner.isEmpty() && part.writer == RenderedPart::Writer::Layer)
            found.push_back(part);
    }
    return found;
}

void appendPart(Rendering &rendering, const QByteArray &text, RenderedPart::Writer writer, int layer, const ImageId &owner)
{
    if (text.isEmpty())
        return;
    RenderedPart part;
    part.range = {rendering.text.size(), rendering.text.size() + text.size()};
    part.firstLine = rendering.parts.empty() ? 1 : rendering.parts.back().lastLine + 1;
    part.lastLine = part.firstLine + int(text.count('\n')) - (text.endsWith('\n') ? 1 : 0);
    part.writer = writer;
    part.layer = layer;
    part.owner = owner;
    rendering.parts.push_back(part);
    rendering.text += text;
}

} // namespace gantry
