// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/strongid.h"

namespace gantry {

using ImageId = StrongId<struct ImageTag>; //!< as in `gantry show`: "dockerfile:PATH", "adapted:MODULE.VARIABLE", …
using LayerId = StrongId<struct LayerTag>; //!< image, stage, kind and duplicate index
using EnvironmentId = StrongId<struct EnvironmentTag>; //!< "environment:NAME", "#2" after it for a second one of that name
using TaskId = StrongId<struct TaskTag>; //!< "ENVIRONMENT.FUNCTION"
using TeamId = StrongId<struct TeamTag>;

} // namespace gantry
