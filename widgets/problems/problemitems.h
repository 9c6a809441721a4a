// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/checker.h"
#include "widgets/common/treemodel.h"

#include <vector>

namespace gantry {

//! What could not be read, then what the rules found. Columns: rule, problem, place, team, fix.
std::vector<TreeItem> problemItems(const Design &design, const Findings &findings);
//! The id of a finding's row.
QString findingRowId(const Finding &finding);

} // namespace gantry
