// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/render.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace gantry {

//! One command of those that build and push an image, to be shown and copied.
struct ImageCommand {
    enum class Purpose { Build, Push };

    Purpose purpose = Purpose::Build;
    QStringList words; //!< program first
    QString folder; //!< to run it in, relative to the project's folder: "."

    //! As a shell takes it.
    QString text() const;
};

//! What builds and pushes an image by hand. Of a generated Dockerfile these are the SDK's own commands, with
//! `contextFolder` for its temporary folder; of the project's Dockerfiles the documented one, else the plain one.
//! Empty where nothing is built, or where it is refused.
std::vector<ImageCommand> imageCommands(const Image &image, const Rendering &rendering, const RenderOptions &options,
                                        const QString &contextFolder);

} // namespace gantry
