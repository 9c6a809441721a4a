// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"
#include "model/images/rendering.h"
#include "model/images/renderoptions.h"
#include "model/source/sourcetext.h"

#include <QString>

namespace gantry {

//! The Dockerfile that the SDK's builder would get for an image, byte for byte as the SDK that model/sdk tells of writes
//! it, and the tag that it would give. Reads the files that layers name from `texts` or the disk; executes nothing.
Rendering render(const Design &design, const SourceSet &texts, const Image &image, const RenderOptions &options);

//! The URI of an adapted image with the tag that a development run gives it; empty where it can't be known.
QString developmentUri(const Design &design, const SourceSet &texts, const Image &image, const RenderOptions &options);

} // namespace gantry
