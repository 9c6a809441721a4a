// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"

#include <QString>

namespace gantry {

//! `add_task` from a signature as it is typed: "train(processed: str, epochs: int = 3) -> float".
Json taskOperation(const QString &environment, const QString &signature);

} // namespace gantry
