// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/xray.h"

namespace gantry {

//! The modules of the tasks that run in an image, sorted.
QStringList modulesRunIn(const Design &design, const Image &image);

//! Whether a run sends the project's code along: what was asked for, else what the entry points say.
bool isBundleSent(const Design &design, const Image &image, const XRayOptions &options);

//! What `import` of a module gives in a container of an image, started by a0: '.' is the first place that is searched.
ImportFact importOf(const Design &design, const Image &image, const ImageState &state, const QString &module,
                    const XRayOptions &options);

} // namespace gantry
