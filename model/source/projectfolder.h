// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/source/foldertree.h"
#include "model/source/sourcetext.h"

#include <QHash>
#include <QString>

#include <atomic>
#include <vector>

namespace gantry {

//! A file's identity on disk: where it differs, the bytes may differ.
struct FileStamp {
    qint64 modifiedNs = 0;
    qint64 changedNs = 0;
    qint64 size = 0;
    quint64 inode = 0;

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

//! A project's folder as it is on disk.
struct FolderReading {
    SourceSet texts; //!< of all files whose kind is not None
    FolderTreePtr tree;
    QHash<QString, FileStamp> stamps; //!< of the files in `texts` and of those that could not be read
    QStringList folders; //!< absolute, that were entered: to be watched
    std::vector<Error> problems; //!< what was left out, each a sentence with the file as its place
};

//! The biggest file that is read.
inline constexpr qint64 kMaxFileBytes = 5'000'000 - 1;
//! How many files and names a project may have; what is beyond is left out with a sentence.
inline constexpr int kMaxProjectFiles = 20'000;
inline constexpr int kMaxFolderNames = 500'000;

//! Reads a project's folder without executing anything: version control, caches, virtual environments and links that
//! lead back are not entered. Files whose stamp is as in `known` keep their text. May run on any thread; `dropped`
//! stops it early. The error says why there is no such folder to read.
Result<FolderReading> readFolder(const QString &folder, const FolderReading *known = nullptr,
                                 const std::atomic<bool> *dropped = nullptr);

} // namespace gantry
