// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/welcome/welcomeview.h"

namespace gantry {

//! The projects that were opened last, the newest first, at most ten; folders that are gone are left out.
std::vector<RecentProject> recentProjects();
//! Puts `folder` first.
void noteOpened(const QString &folder);

} // namespace gantry
