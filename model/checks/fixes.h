// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/finding.h"
#include "model/design/operation.h"

namespace gantry {

//! A finding's fix as one operation, which is one undo step; refused where it has none.
Result<OperationPtr> fixOperation(const Finding &finding);

//! Finds findings of a state anew, by id and place, so that a fix never does what fitted an older text. `folder` is the
//! project's.
FixResolver fixResolver(const QString &folder);

//! The operation `fix` of a finding, in the words of `gantry edit`.
Json fixToJson(const Finding &finding);

} // namespace gantry
