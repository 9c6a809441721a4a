// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"
#include "model/images/rendering.h"
#include "model/images/stageevaluation.h"

#include <vector>

namespace gantry {

//! Layers of an adapted image that wrote no line, as their values are code or can't be rendered yet: in the order in
//! which they would act, each before the line that follows it.
std::vector<UnreadLayer> unreadLayers(const Rendering &rendering, const Design &design, const Image &image);

} // namespace gantry
