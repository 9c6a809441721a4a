// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"
#include "model/images/sdkpath.h"
#include "model/source/sourcetext.h"

#include <QStringList>

namespace gantry {

//! The entry point that would deploy an image's environments: with its own `root_dir` where it is known.
const EntryPoint *deployingEntry(const Design &design, const Image &image);

//! Predicts what the SDK takes for loaded modules: the entry point's file and all modules of the project that running it
//! imports, relative to `rootDir`, sorted. It is a prediction: which imports a program reaches is known when it runs.
QStringList predictedBundle(const Design &design, const SourceSet &texts, const Image &image, const SdkPath &rootDir,
                            const QString &projectRoot);

} // namespace gantry
