// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/finding.h"
#include "model/design/design.h"

namespace gantry {

//! Findings as SARIF 2.1.0, for code reviews and editors. `folder` is what files are relative to.
Json findingsToSarif(const Findings &findings, const Design &design, const QString &folder);

} // namespace gantry
