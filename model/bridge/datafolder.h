// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gantry {

//! The person's folder for what Gantry has made and keeps: $XDG_DATA_HOME/gantry, else ~/.local/share/gantry.
QString dataFolder();
//! The person's folder for what can be made again: $XDG_CACHE_HOME/gantry, else ~/.cache/gantry.
QString cacheFolder();

} // namespace gantry
