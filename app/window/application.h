// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gantry {

//! Opens the window on the folder that the command line names, or on nothing; returns when it is closed.
int runWindow(int &argc, char **argv);

} // namespace gantry
