// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QString>

namespace gantry {

//! The completion of `gantry` for "bash", "zsh" or "fish", written from verbs().
Result<QString> completionFor(const QString &shell);

} // namespace gantry
