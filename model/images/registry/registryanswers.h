// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/images/registry/registryimage.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

//! A registry's answers read, without a network: nothing that a server says is trusted to be well formed.
namespace gantry::registry {

//! `WWW-Authenticate: Bearer realm="…",service="…",scope="…"`.
struct Challenge {
    QString scheme; //!< lower case: "bearer", "basic"
    QHash<QString, QString> parameters; //!< names in lower case
};
//! All challenges of a header, in order.
std::vector<Challenge> challengesOf(const QByteArray &header);

//! Of the token server's answer.
Result<QByteArray> tokenOf(const QByteArray &answer);

//! One entry of a manifest list.
struct IndexEntry {
    QString digest;
    QString platform; //!< "linux/arm64/v8"
};
struct Index {
    std::vector<IndexEntry> entries;
    //! The entry of a platform, variants aside where it names none; null where the image isn't made for it.
    const IndexEntry *find(const QString &platform) const;
    QStringList platforms() const; //!< attestations left out
};
struct Manifest {
    QString configDigest;
    std::vector<RegistryLayer> layers;
};
//! A manifest or a manifest list, docker's or OCI's.
Result<std::variant<Index, Manifest>> manifestOf(const QByteArray &answer);

//! Puts an image's configuration into `image`.
Result<void> readConfig(const QByteArray &answer, RegistryImage &image);

bool isDigest(const QString &text);
//! "sha256:…" of bytes.
QString digestOf(const QByteArray &bytes);
//! The Accept header for manifests.
QByteArray manifestTypes();

} // namespace gantry::registry
