// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"
#include "model/images/renderoptions.h"

#include <QString>

namespace gantry {

//! What the SDK would take from a project's own folder and this computer: the folder, the Python that it would run in
//! (the default where there is none), the Flyte configuration. Reads a few files, and may ask python3 for its version:
//! not for the GUI thread.
RenderOptions projectRenderOptions(const DesignState &state, const QString &folder);

} // namespace gantry
