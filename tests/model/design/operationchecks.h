// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "testproject.h"

#include "model/core/json.h"
#include "model/design/operation.h"

#include <QString>

#include <optional>
#include <vector>

namespace gantry::test {

//! Every operation at every site of a project: what a person could ask for there, sensible or not.
std::vector<Json> operationsAt(const DesignState &state);

//! The operation that takes one back, so that every byte is as before; nothing where none does.
std::optional<Json> inverseOf(const Json &operation, const DesignState &before);

//! What is wrong with one operation, planned on one state: an empty text where nothing is. Looks at undo and redo, at line
//! ends and comments, at which parts of the design changed, and that reading on equals reading afresh.
struct Checked {
    bool isRefused = false;
    QString fault;
    std::optional<Rehearsed> rehearsed;
};
Checked check(const Json &operation, const DesignState &before);

} // namespace gantry::test
