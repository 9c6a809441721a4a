// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/projectoptions.h"

#include "model/images/designerpython.h"
#include "model/images/imageconfig.h"

#include <QFileInfo>

namespace gantry {

RenderOptions projectRenderOptions(const DesignState &state, const QString &folder)
{
    RenderOptions options;
    options.projectRoot = QFileInfo(folder).canonicalFilePath();
    if (const std::optional<DesignerPython> python = designerPython(options.projectRoot))
        options.python = python->version;
    return withImageConfig(options, projectImageConfig(*state.design, state.texts));
}

} // namespace gantry
