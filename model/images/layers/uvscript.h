// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/pipoptions.h"

namespace gantry {

//! UVScript of the SDK: what from_uv_script adds to a Debian base.
SdkLayerPtr makeUvScript(const SdkPath &script, PipOptions options);

} // namespace gantry
