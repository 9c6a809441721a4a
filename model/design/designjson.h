// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/design/design.h"

#include <functional>

namespace gantry {

//! The URI under which an adapted image is pushed, development tag included; what can compute it stands above this folder.
using AdaptedUri = std::function<QString(const Image &image)>;

//! The design as `gantry show --json` prints it.
Json designToJson(const Design &design, const AdaptedUri &adaptedUri = {});

//! A value as JSON; of one that is not known `{"code":text}`.
Json valueToJson(const Value &value, const QString &text);

} // namespace gantry
