// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace gantry {

//! Name and password for a registry; both empty: nobody is signed in.
struct RegistryCredentials {
    QString user;
    QString password;
    bool isIdentityToken = false; //!< `password` is a refresh token for the token server

    bool isEmpty() const { return user.isEmpty() && password.isEmpty(); }
    //! Of an Authorization header.
    QByteArray basic() const;
    friend bool operator==(const RegistryCredentials &, const RegistryCredentials &) = default;
};

//! docker's config.json: who is signed in where.
class DockerConfig
{
public:
    //! Unknown keys are passed over; a malformed file is an error with its place.
    static Result<DockerConfig> fromJson(const QByteArray &text, const QString &file = {});
    //! $DOCKER_CONFIG/config.json, else ~/.docker/config.json; empty where there is none.
    static QString defaultFile();

    //! What `auths` says of a registry ("docker.io", "ghcr.io", "localhost:5000").
    RegistryCredentials credentials(const QString &domain) const;
    //! NAME of the `docker-credential-NAME` to ask about it, or empty.
    QString helper(const QString &domain) const;
    //! The name under which docker keeps a registry: Docker Hub's is a URL.
    static QString serverName(const QString &domain);
    //! A helper's answer to `get`.
    static Result<RegistryCredentials> fromHelper(const QByteArray &answer);

private:
    QHash<QString, RegistryCredentials> m_auths; //!< by host
    QHash<QString, QString> m_helpers;
    QString m_store;
};

} // namespace gantry
