// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"

namespace gantry {

//! Env of the SDK, from a dict.
SdkLayerPtr makeEnvVars(const Value &dict);
std::unique_ptr<LayerKind> makeEnvVarsKind();

} // namespace gantry
