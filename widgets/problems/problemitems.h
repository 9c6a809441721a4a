// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/treemodel.h"

#include <vector>

namespace gantry {

//! What could not be read. Columns: rule, problem, place, team, fix.
std::vector<TreeItem> problemItems(const Design &design);

} // namespace gantry
