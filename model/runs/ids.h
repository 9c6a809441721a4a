// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/strongid.h"

namespace gantry {

using RunId = StrongId<struct RunTag>; //!< a run's name; on a cluster unique in its project and domain
using ActionId = StrongId<struct ActionTag>; //!< an action's name, unique in its run; the first one's is "a0"

} // namespace gantry
