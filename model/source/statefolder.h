// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gantry {

//! The person's folder for what Gantry keeps between starts: $XDG_STATE_HOME/gantry, else ~/.local/state/gantry.
//! It need not be there yet.
QString stateFolder();

} // namespace gantry
