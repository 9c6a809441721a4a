// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/phase.h"

#include <QString>

namespace gantry {

//! "Waiting for resources", for people.
QString phaseLabel(Phase phase);
//! "12.4 s", "1m 31s", "2h 05m"; empty for a negative duration.
QString durationLabel(qint64 ms);

} // namespace gantry
