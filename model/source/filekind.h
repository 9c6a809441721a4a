// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gantry {

//! What a file of a project's folder is to Gantry, by its name alone.
enum class FileKind {
    None, //!< not read
    Dockerfile, //!< Dockerfile, Dockerfile.gpu, gpu.Dockerfile, Containerfile
    Python,
    Gantry, //!< gantry.json at the root
    Script, //!< *.sh and Makefiles: looked through for build commands
    Markdown, //!< looked through for build commands
    DockerIgnore,
    Config, //!< Flyte's config.yaml
};

//! `path` is relative to the project's folder.
FileKind fileKind(const QString &path);

//! Folders that hold nothing of the project's own: version control, caches, installed packages.
bool isForeignFolder(const QString &name);

} // namespace gantry
