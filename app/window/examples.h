// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "widgets/welcome/welcomeview.h"

namespace gantry {

//! The example projects that come with Gantry.
std::vector<ExampleLink> exampleLinks();
//! The folder of the person's own working copy of an example; made where there is none yet, never written over.
Result<QString> exampleCopy(const QString &name);

} // namespace gantry
