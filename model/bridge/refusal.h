// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/core/result.h"

namespace gantry {

//! The bridge's `refused`: why a request was not carried out, with its place in the project where it has one.
Error refusalFromJson(const Json &json);

} // namespace gantry
