// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QString>

namespace gantry {

//! The name of an image taken apart as docker does (distribution/reference): "python" is docker.io/library/python:latest.
struct RegistryReference {
    QString domain; //!< "docker.io", "ghcr.io", "localhost:5000"
    QString path; //!< "library/python"
    QString tag; //!< empty where none is given
    QString digest; //!< "sha256:…", or empty

    //! Refused with the part that the grammar doesn't take, and what it would be.
    static Result<RegistryReference> parse(const QString &text);

    //! As people write it, without tag and digest: "python", "ghcr.io/acme/base".
    QString familiarName() const;
    //! With domain, path, tag (latest where there is neither tag nor digest) and digest.
    QString toString() const;
    //! What a registry is asked for: the digest, else the tag, else "latest".
    QString version() const;
    //! Host of the registry's API: Docker Hub's is another than its name.
    QString host() const;
    bool isLoopback() const; //!< asked without TLS

    friend bool operator==(const RegistryReference &, const RegistryReference &) = default;
};

} // namespace gantry
