// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designjson.h"
#include "model/design/designstate.h"

#include <QString>

namespace gantry {

//! Tells the URIs of a project's adapted images, as a development run on this computer makes them.
AdaptedUri adaptedUriOf(const DesignState &state, const QString &folder);

} // namespace gantry
