// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/projectfiles.h"
#include "model/images/sdkpath.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gantry {

//! Patterns as in a .dockerignore, matched as the SDK does (imagebuild/docker.py, taken from docker-py).
class IgnorePatterns
{
public:
    explicit IgnorePatterns(const QStringList &patterns);

    //! Whether a file is left out; `path` is relative, with '/'.
    bool matches(const QString &path) const;
    //! The files below a folder that are kept, relative to it.
    QStringList keptFiles(const ProjectFiles &files, const QString &folder) const;

private:
    struct Pattern {
        QStringList parts;
        QRegularExpression expression;
        bool isNegative = false;

        bool matches(const QString &path) const;
    };
    static Pattern made(QString text);
    bool mayKeepBelow(const QString &folder) const;
    void walk(const ProjectFiles &files, const QString &root, const QString &below, QStringList &kept) const;

    std::vector<Pattern> m_patterns;
};

//! The lines of a .dockerignore that are patterns.
QStringList ignoreLines(const QByteArray &text);

//! Leaves out what the .dockerignore of a folder names, where there is one: what the SDK's hash goes by.
class FolderIgnore
{
public:
    FolderIgnore(SdkPath folder, const ProjectFiles &files);

    bool ignores(const SdkPath &path) const;

private:
    SdkPath m_folder;
    std::optional<IgnorePatterns> m_patterns;
};

//! What the SDK leaves out where a copy into the context is given no patterns.
const QStringList &standardIgnorePatterns();

} // namespace gantry
