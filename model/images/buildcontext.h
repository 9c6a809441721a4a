// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/contextignore.h"
#include "model/images/projectfiles.h"
#include "model/images/state/filefacts.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace gantry {

//! The files that a builder gets, less those that .dockerignore leaves out. Paths are relative to its folder, with '/'.
//! For one thread: what it has looked up it remembers.
class BuildContext
{
public:
    //! `folder` is relative to the project's. `dockerfile` (project path, or empty): its own .dockerignore comes first.
    BuildContext(std::shared_ptr<const ProjectFiles> files, QString folder, const QString &dockerfile);
    //! What the SDK puts together: some files, each at another path than it has in the project.
    BuildContext(std::shared_ptr<const ProjectFiles> files, QHash<QByteArray, QString> targets);

    //! False where the folder can't be read: then nothing is known of it.
    bool isReadable() const { return m_isReadable; }
    bool exists(const QByteArray &path) const; //!< and isn't left out
    bool isFolder(const QByteArray &path) const;
    std::optional<QByteArray> read(const QByteArray &path) const;
    //! Existing paths that a COPY source means: itself, or what its pattern matches.
    QByteArrayList matching(const QByteArray &source) const;
    bool isIgnored(const QByteArray &path) const;
    //! The path in the project, for people.
    QString projectPath(const QByteArray &path) const;
    //! The .dockerignore that counts, as a project path; empty where there is none.
    const QString &ignoreFile() const { return m_ignoreFile; }

private:
    QString absolute(const QByteArray &path) const;

    std::shared_ptr<const ProjectFiles> m_files;
    QString m_folder; //!< absolute
    QHash<QByteArray, QString> m_targets; //!< context path → absolute path
    bool m_isMade = false; //!< by the SDK: m_targets says all
    bool m_isReadable = true;
    ContextIgnore m_ignore;
    QString m_ignoreFile;
    mutable QHash<QByteArray, bool> m_exists;
};
using BuildContextPtr = std::shared_ptr<const BuildContext>;

//! Makes what COPY copies of a context, less its --exclude patterns.
CopiedTreePtr contextTree(BuildContextPtr context, const QByteArray &path, const QByteArrayList &excluded = {});

} // namespace gantry
