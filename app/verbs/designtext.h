// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

#include <QString>

namespace gantry {

//! A design for people on a terminal, one thing a line.
QString designToText(const Design &design);

} // namespace gantry
