// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"

#include <QString>

namespace gantry {

//! Reads the project that a verb names, without executing anything.
Result<DesignState> readProject(const QString &folder);

} // namespace gantry
