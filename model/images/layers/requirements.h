// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/pippackages.h"

namespace gantry {

std::unique_ptr<LayerKind> makeRequirementsKind();

} // namespace gantry
