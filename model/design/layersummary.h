// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

#include <QString>

namespace gantry {

//! A layer's kind in the narrow column before its argument: "RUN", "env_vars".
QString layerKindLabel(const Layer &layer);
//! What a layer does in one line: the telling command of a RUN without its flags and housekeeping, source → target of
//! a copy, the variables of an ENV. For reading only, never for building.
QString layerSummary(const Layer &layer);

//! "(raw: str = "Hello World") → float", as the code says it.
QString taskSignature(const Task &task);
//! What names an environment's image in its code, without the library's prefix: `from_ref_name("training")`.
QString imageExpression(const Environment &environment);

} // namespace gantry
