// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/treemodel.h"

#include <vector>

namespace gantry {

//! Every file that the design is read from and that Gantry may change. Two columns: path (with a dot before it where it
//! has unsaved changes), and what is to be said of it.
std::vector<TreeItem> fileItems(const Design &design, const QStringList &dirtyFiles);

} // namespace gantry
