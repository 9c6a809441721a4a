// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

namespace gantry::test {

//! Designs made by hand, as a reader would have made them, for tests of what draws and lays out a Design.

//! Two teams, a Dockerfile image each: data-prep's prepare calls training's train.
DesignPtr pureByoiDesign();
//! The same workflow on adapted images over Dockerfile images over public bases.
DesignPtr remoteBuilderDesign();
//! About `nodes` nodes: environments of one to four tasks with images of up to twelve layers, in teams of about
//! `teamSize` environments, calling ahead; every tenth call goes to another team. The same numbers give the same design.
DesignPtr syntheticDesign(int nodes, int teamSize = 40);

} // namespace gantry::test
