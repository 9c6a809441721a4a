// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/rendering.h"

namespace gantry {

//! Warns of secrets that a local build on this computer would not find, in the SDK's words.
void checkSecrets(Rendering &rendering, const QString &projectRoot);
//! Warns of lines that the builder would refuse.
void checkBuild(Rendering &rendering);

} // namespace gantry
