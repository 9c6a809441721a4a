// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/basefacts.h"

#include <QStringList>

#include <memory>

namespace gantry {

//! What is known of bases, for a verb: asks their registries, for a few seconds at most, and goes on with what has been
//! answered then. Runs the program's event loop, which the verb must not have started.
std::shared_ptr<const BaseLibrary> askForBases(const QStringList &references, bool isOffline);

} // namespace gantry
