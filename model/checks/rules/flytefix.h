// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/running.h"
#include "model/core/json.h"

#include <vector>

namespace gantry {

//! Operations that install flyte into an interpreter of an image, and put that first on PATH where it isn't.
std::vector<Json> installFlyte(const RunningImage &running, const QByteArray &interpreter);

//! A line of the Dockerfile that the SDK writes made this interpreter: an empty venv in front of the team's Python.
bool isMadeBySdk(const ImageState &state, const QByteArray &interpreter);

//! The folder of the only `a0` that is somewhere in the image; empty where there is none, or more than one.
QByteArray folderOfStarter(const ImageState &state);

} // namespace gantry
