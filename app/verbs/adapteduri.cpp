// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/adapteduri.h"

#include "model/images/designerpython.h"
#include "model/images/imageconfig.h"
#include "model/images/render.h"

#include <QFileInfo>

#include <algorithm>

namespace gantry {

namespace {

// Only images on a Debian base that name no Python of their own are tagged by the designer's.
bool asksForPython(const Design &design)
{
    return std::any_of(design.images.begin(), design.images.end(), [](const Image &image) {
        return image.kind == ImageKind::Managed;
    });
}

} // namespace

AdaptedUri adaptedUriOf(const DesignState &state, const QString &folder)
{
    RenderOptions options;
    options.projectRoot = QFileInfo(folder).canonicalFilePath();
    options = withImageConfig(options, projectImageConfig(*state.design, state.texts));
    const auto python = asksForPython(*state.design) ? designerPython(options.projectRoot) : std::nullopt;
    const bool isPythonKnown = python.has_value();
    if (isPythonKnown)
        options.python = python->version;
    return [state, options, isPythonKnown](const Image &image) {
        if (image.kind == ImageKind::Managed && !isPythonKnown)
            return QString();
        return developmentUri(*state.design, state.texts, image, options);
    };
}

} // namespace gantry
