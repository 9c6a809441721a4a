// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/renderoptions.h"

#include <QByteArray>
#include <QString>

//! What the SDK writes around an image's layers (imagebuild/docker_builder.py of 2.12.1).
namespace gantry {

struct SdkFrame {
    QByteArray head; //!< up to the base's FROM
    QByteArray from; //!< the base's FROM
    QByteArray setup; //!< from there to the first layer
};
SdkFrame sdkFrame(const QString &baseImage, PythonVersion python);

//! For images that have a user `flyte`.
QByteArray sdkUserFooter();
QByteArray sdkFooter(const QString &uri);

} // namespace gantry
