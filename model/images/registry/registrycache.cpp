// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/registry/registrycache.h"

#include "model/core/json.h"
#include "model/images/registry/registryanswers.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace gantry {

namespace {

constexpr qint64 kLargest = 16 * 1024 * 1024;

std::optional<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kLargest)
        return std::nullopt;
    return file.readAll();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    if (path.isEmpty() || !QDir().mkpath(QFileInfo(path).path()))
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit();
}

} // namespace

QString RegistryCache::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/gantry/registry");
}

void RegistryCache::trim(qint64 mostBytes, int mostFiles) const
{
    if (m_folder.isEmpty())
        return;
    QFileInfoList files;
    for (const QString &part : {QStringLiteral("/blobs"), QStringLiteral("/names")})
        files += QDir(m_folder + part).entryInfoList(QDir::Files | QDir::Hidden);
    std::sort(files.begin(), files.end(),
              [](const QFileInfo &a, const QFileInfo &b) { return a.lastModified() > b.lastModified(); });
    qint64 bytes = 0;
    int kept = 0;
    for (const QFileInfo &file : files) {
        bytes += file.size();
        if (bytes > mostBytes || ++kept > mostFiles)
            QFile::remove(file.filePath());
    }
}

QString RegistryCache::blobFile(const QString &digest) const
{
    const bool isUsable = !m_folder.isEmpty() && registry::isDigest(digest);
    return isUsable ? QString(m_folder % QStringLiteral("/blobs/") % digest.mid(7)) : QString();
}

QString RegistryCache::nameFile(const QString &reference, const QString &platform) const
{
    if (m_folder.isEmpty())
        return {};
    const QByteArray key = QString(reference % u'\n' % platform).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    return m_folder + QStringLiteral("/names/") + QString::fromLatin1(hash);
}

std::optional<QByteArray> RegistryCache::blob(const QString &digest) const
{
    std::optional<QByteArray> bytes = readAll(blobFile(digest));
    return bytes && registry::digestOf(*bytes) == digest ? bytes : std::nullopt;
}

void RegistryCache::storeBlob(const QString &digest, const QByteArray &bytes) const
{
    writeAll(blobFile(digest), bytes);
}

std::optional<RegistryCache::Named> RegistryCache::named(const QString &reference, const QString &platform) const
{
    const std::optional<QByteArray> bytes = readAll(nameFile(reference, platform));
    if (!bytes)
        return std::nullopt;
    const Result<Json> json = parseJson(*bytes);
    if (!json || !json->is_object())
        return std::nullopt;
    Named named;
    named.indexDigest = jsonText(*json, "index");
    named.manifestDigest = jsonText(*json, "manifest");
    named.indexPlatforms = jsonText(*json, "platforms").toUtf8();
    named.asOf = QDateTime::fromString(jsonText(*json, "as_of"), Qt::ISODate);
    return named;
}

void RegistryCache::storeNamed(const QString &reference, const QString &platform, const Named &named) const
{
    const Json json{{"reference", toStdUtf8(reference)},
                    {"platform", toStdUtf8(platform)},
                    {"index", toStdUtf8(named.indexDigest)},
                    {"manifest", toStdUtf8(named.manifestDigest)},
                    {"platforms", named.indexPlatforms.toStdString()},
                    {"as_of", toStdUtf8(named.asOf.toUTC().toString(Qt::ISODate))}};
    writeAll(nameFile(reference, platform), dumpJson(json, 1));
}

} // namespace gantry
