// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gantry {

//! One layer of an image in a registry.
struct RegistryLayer {
    QString digest;
    qint64 size = 0; //!< compressed, bytes

    friend bool operator==(const RegistryLayer &, const RegistryLayer &) = default;
};

//! One line of an image's history.
struct RegistryHistory {
    QString createdBy; //!< as the builder wrote it: "RUN /bin/sh -c apt-get …", "/bin/sh -c #(nop)  ENV A=b"
    bool isEmptyLayer = false;

    friend bool operator==(const RegistryHistory &, const RegistryHistory &) = default;
};

//! What a registry says of an image, for one platform.
struct RegistryImage {
    QString reference; //!< as it was asked for
    QString digest; //!< of the manifest for the platform
    QString indexDigest; //!< of the manifest list, or empty
    QString platform; //!< "linux/amd64"
    QStringList platforms; //!< all that the manifest list has; empty where there is none
    QDateTime created;
    QStringList env; //!< "NAME=value" in the config's order
    QString workdir; //!< empty where it is not set; so with what follows
    QString user;
    std::optional<QStringList> shell;
    QStringList entrypoint;
    QStringList command;
    QStringList onbuild; //!< triggers that images which start from it run first
    std::vector<RegistryHistory> history;
    std::vector<RegistryLayer> layers;
    QDateTime asOf; //!< when the registry said so
    bool isFromCache = false; //!< the registry could not be asked now

    friend bool operator==(const RegistryImage &, const RegistryImage &) = default;
};

} // namespace gantry
