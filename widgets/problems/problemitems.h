// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/treemodel.h"

#include <vector>

namespace gantry {

//! What could not be read. Columns: rule, problem, place, team, fix.
std::vector<TreeItem> problemItems(const Design &design);

//! The team's code and colour of whoever owns the file, into an item.
void setOwner(TreeItem &item, const Design &design, const QString &file);

} // namespace gantry
