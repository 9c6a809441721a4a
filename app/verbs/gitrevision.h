// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/source/projectfolder.h"

#include <QString>

namespace gantry {

//! A project's folder as it was at a Git revision. Asks git for its objects; checks nothing out and runs no hooks.
Result<FolderReading> readRevision(const QString &folder, const QString &revision);

} // namespace gantry
