// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace gantry {

//! The names of a project's files and folders at one moment, relative with '/': what COPY can find, without its text.
class FolderTree
{
public:
    void addFile(const QString &path) { m_files.insert(path); }
    void addFolder(const QString &path) { m_folders.insert(path); }
    //! A folder that was not entered; everything under it may be there.
    void addClosedFolder(const QString &path);

    const QSet<QString> &files() const { return m_files; }
    const QSet<QString> &folders() const { return m_folders; }
    bool isFolder(const QString &path) const { return path == QLatin1String(".") || m_folders.contains(path); }
    //! Whether a file or folder is there. "." is the project's folder; "a/./b" and "a/" are understood, ".." is outside.
    bool contains(const QString &path) const;
    //! Whether anything matches a source of COPY in a context folder: a path, or a pattern with * ? [ ] in its parts.
    bool matches(const QString &folder, const QString &pattern) const;

    friend bool operator==(const FolderTree &, const FolderTree &) = default;

private:
    QSet<QString> m_files;
    QSet<QString> m_folders;
    QSet<QString> m_closed;
};

using FolderTreePtr = std::shared_ptr<const FolderTree>;

//! "a/./b//c/../d" as "a/b/d"; "." for the folder itself. Begins with ".." where it leads outside.
QString normalPath(const QString &path);
//! A path under a folder, both relative to the project's: joinedPath(".", "a") is "a".
QString joinedPath(const QString &folder, const QString &path);
//! The folder that a path lies in, "." at the top.
QString parentPath(const QString &path);

} // namespace gantry
