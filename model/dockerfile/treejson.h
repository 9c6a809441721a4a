// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"

#include <functional>

namespace gantry::dockerfile {

//! The tree as `gantry parse --json` gives it, written piece by piece: a large file makes many times its size of JSON.
//! Bytes that are no UTF-8 become U+FFFD.
void writeJson(const Document &document, const std::function<void(QByteArrayView)> &write);

} // namespace gantry::dockerfile
