// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"

namespace gantry {

//! Commands of the SDK; `commands` is a tuple, `secretMounts` None or a tuple.
SdkLayerPtr makeCommands(const Value &commands, const Value &secretMounts = Value::none());
std::unique_ptr<LayerKind> makeCommandsKind();

} // namespace gantry
