// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"

namespace gantry {

SdkLayerPtr makeWorkdir(const Value &workdir);
std::unique_ptr<LayerKind> makeWorkdirKind();

} // namespace gantry
