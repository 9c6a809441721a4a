// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QString>

namespace gantry {

//! The folder that holds the bridge's Python, for an interpreter to start. The files are part of the program; they are
//! laid out once under the person's cache folder, in a folder named after their content.
Result<QString> bridgeFolder();

} // namespace gantry
