// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

#include <QSet>

namespace gantry {

//! Everything that an environment depends on, directly and through others; itself only where it lies on a circle.
QSet<EnvironmentId> dependencies(const Design &design, const EnvironmentId &from);
//! The environments whose images an entry point uses: of the tasks that it runs or the environments that it deploys,
//! and of all that those depend on.
QSet<EnvironmentId> environmentsOf(const Design &design, const EntryPoint &entry);

//! An argument of with_runcontext (of a run) or of deploy; null where it is not given.
const Argument *entryArgument(const EntryPoint &entry, QLatin1String name);
const Argument *initArgument(const EntryPoint &entry, QLatin1String name);
const Argument *argumentNamed(const std::vector<Argument> &arguments, QLatin1String name);
//! The style that an entry point copies code with: its argument, or the SDK's default. Nothing where it is computed.
std::optional<QString> copyStyleOf(const EntryPoint &entry);

//! Whether an adapted image bundles code.
bool hasCodeBundle(const Image &image);

} // namespace gantry
