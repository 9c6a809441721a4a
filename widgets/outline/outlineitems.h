// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/treemodel.h"

#include <vector>

namespace gantry {

//! The design as a tree: the project with its environments (tasks below), images (layers below), bases, entry points
//! (mappings below) and what can't be read. Two columns: name, remark.
std::vector<TreeItem> outlineItems(const Design &design, const QString &projectName);

} // namespace gantry
