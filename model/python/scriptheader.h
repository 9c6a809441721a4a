// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/filereading.h"
#include "model/source/sourcetext.h"

#include <optional>

namespace gantry::python {

//! The PEP 723 block of a script, where it has one. Read as the PEP's reference implementation does; of its TOML only
//! requires-python and dependencies.
std::optional<ScriptHeader> readScriptHeader(const SourceText &text);

} // namespace gantry::python
