// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/place.h"
#include "model/design/imagereference.h"
#include "model/source/sourcetext.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace gantry {

//! A command that builds an image, as a script, a Makefile, a Markdown text or a docstring says it.
struct WrittenBuild {
    QString text; //!< one line, continuations joined
    QStringList tags; //!< of -t, variables of the same file filled in
    QString file; //!< of -f, or empty
    QString context; //!< "." where it is the folder it runs in
    QString folder; //!< where an earlier `cd` leads; empty where there was none
    bool isFolderAbsolute = false; //!< `folder` begins at the text's own folder (`cd "$(dirname "$0")"`)
    Place place;
};

using WrittenBuilds = std::shared_ptr<const std::vector<WrittenBuild>>;

//! All build commands of docker, podman, buildah and nerdctl in a text, in order. Knows nothing of which files are there.
WrittenBuilds writtenBuilds(const SourceText &text);

//! A build command that belongs to a Dockerfile of the project.
struct BuildCommand {
    QString dockerfile; //!< path
    QString context; //!< path, "." for the project's folder
    ImageReference image; //!< of the first tag; empty where there is none
    QString text;
    Place place;
};

//! Which Dockerfile a command builds: paths are tried from where the command's text lies up to the project's folder.
//! Nothing (an empty dockerfile) where none of the project fits.
BuildCommand resolvedBuild(const WrittenBuild &written, const SourceSet &texts);

} // namespace gantry
