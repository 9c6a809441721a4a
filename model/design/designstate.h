// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/design/design.h"
#include "model/source/foldertree.h"
#include "model/source/sourcetext.h"

#include <memory>
#include <vector>

namespace gantry {

class Readings;
using ReadingsPtr = std::shared_ptr<const Readings>;

//! A design, the texts that it was read from, and the readings of single files that the next one begins with. A value.
struct DesignState {
    DesignPtr design;
    SourceSet texts;
    FolderTreePtr tree; //!< names of all files and folders on disk, for what COPY names
    QString projectName; //!< the folder's name
    std::vector<Error> folderProblems; //!< of reading the folder
    ReadingsPtr readings;

    //! Why no gesture may change a file just now (it does not parse, it is read-only), or nothing.
    Result<void> mayChange(const QString &file) const;
};

} // namespace gantry
