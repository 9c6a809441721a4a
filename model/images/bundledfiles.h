// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"
#include "model/images/renderoptions.h"
#include "model/images/sdkpath.h"
#include "model/source/sourcetext.h"

#include <QStringList>

namespace gantry {

//! The entry point that would deploy an image's environments: with its own `root_dir` where it is known.
const EntryPoint *deployingEntry(const Design &design, const Image &image);

//! root_dir of flyte.init, absolute: the options' one, the entry point's, else the project's folder.
SdkPath rootDirOf(const Design &design, const Image &image, const RenderOptions &options);

//! Predicts what the SDK takes for loaded modules (list_imported_modules_as_files: what sys.modules holds when
//! flyte.deploy is called): the entry point's file and all modules of the project that importing it imports, relative to
//! `rootDir`, sorted. Without an entry point it is the file that defines the environment.
//!
//! It stays a prediction. Tried on twelve small projects (tests/model/images/sdk/closures) against the SDK's own tag:
//! equal for packages, relative and star imports, namespace packages, a root_dir below the project, several programs,
//! fallbacks in try, imports in functions and under TYPE_CHECKING (neither is loaded). Not equal, and not to be had
//! without executing: modules named by a string (importlib), imports in a function that a module calls while it is
//! imported, imports behind the deploy or in branches that aren't taken.
QStringList predictedBundle(const Design &design, const SourceSet &texts, const Image &image, const SdkPath &rootDir,
                            const QString &projectRoot);

} // namespace gantry
