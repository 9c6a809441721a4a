// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"
#include "model/source/projectfolder.h"

namespace gantry {

//! Reads a design from a project's folder as it is on disk. Any thread; executes nothing.
DesignState readDesign(const FolderReading &folder, const QString &projectName);

//! Reads it again for other texts: only what changed is read anew, what does not parse keeps its last good reading, and
//! the result is the same as of a fresh reading wherever everything parses. Any thread.
DesignState readDesign(const DesignState &previous, SourceSet texts, quint64 revision);

//! The same with a newer reading of the folder's names.
DesignState withFolder(DesignState state, const FolderReading &folder);

} // namespace gantry
