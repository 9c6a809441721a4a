// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/sdk/sdk.h"

namespace gantry::sdk {

std::span<const Callable> environmentTable();
std::span<const Callable> imageTable();
std::span<const Callable> launchTable();
std::span<const Callable> valueTable();

} // namespace gantry::sdk
