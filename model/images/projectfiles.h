// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/source/sourcetext.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace gantry {

//! Files that go into an image: a project's texts as they are being edited, and all else from the disk.
class ProjectFiles
{
public:
    //! `root` is the absolute path of the project's folder, without links in it.
    ProjectFiles(QString root, SourceSet texts);

    const QString &root() const { return m_root; }

    bool exists(const QString &path) const; //!< absolute, like all paths here
    bool isFile(const QString &path) const;
    bool isFolder(const QString &path) const;
    //! The bytes, or nothing where there is no such file or it can't be read.
    std::optional<QByteArray> read(const QString &path) const;

    struct Entry {
        QString name;
        bool isFolder = false; //!< or a link to one
        bool isLink = false;
    };
    //! A folder's entries in the order in which the disk gives them, which the SDK's hashes depend on.
    std::vector<Entry> entries(const QString &folder) const;

private:
    SourceTextPtr text(const QString &path) const;

    QString m_root;
    SourceSet m_texts;
};

} // namespace gantry
