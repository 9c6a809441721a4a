// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"

namespace gantry {

//! AptPackages of the SDK; `packages` is a tuple, `secretMounts` None or a tuple.
SdkLayerPtr makeAptPackages(const Value &packages, const Value &secretMounts = Value::none());
std::unique_ptr<LayerKind> makeAptPackagesKind();

} // namespace gantry
