// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace gantry {

//! What registries have said, on disk: manifests and configurations by their digest, and which digest a name had when.
//! Files that can't be read or written are as if they weren't there.
class RegistryCache
{
public:
    //! Empty: nothing is kept.
    explicit RegistryCache(QString folder) : m_folder(std::move(folder)) {}
    //! In the person's cache folder.
    static QString defaultFolder();

    static constexpr qint64 kMostBytes = 64 * 1024 * 1024;
    static constexpr int kMostFiles = 4000;
    //! Removes the oldest files until the rest is within bounds.
    void trim(qint64 mostBytes, int mostFiles = kMostFiles) const;

    std::optional<QByteArray> blob(const QString &digest) const; //!< checked against its digest
    void storeBlob(const QString &digest, const QByteArray &bytes) const;

    struct Named {
        QString indexDigest;
        QString manifestDigest;
        QByteArray indexPlatforms; //!< of the manifest list, comma separated
        QDateTime asOf;
    };
    std::optional<Named> named(const QString &reference, const QString &platform) const;
    void storeNamed(const QString &reference, const QString &platform, const Named &named) const;

private:
    QString blobFile(const QString &digest) const;
    QString nameFile(const QString &reference, const QString &platform) const;

    QString m_folder;
};

} // namespace gantry
