// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace gantry {

namespace {

Error notWritten(const QString &path, const QString &reason)
{
    Error error{ErrorCode::Io, {}, reason, {}};
    error.message = QCoreApplication::translate(
        "SaveFile", "%1 could not be written (%2). It stays changed here; make room or give yourself the right, and save again.")
                        .arg(path, reason);
    error.place.file = path;
    return error;
}

} // namespace

Result<void> writeWhole(const QString &path, const QByteArray &bytes, QFile::Permissions permissions)
{
    const auto failed = [](const QString &reason) { return Error{ErrorCode::Io, reason, reason, {}}; };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed(file.errorString());
    if (permissions)
        file.setPermissions(permissions);
    for (qsizetype at = 0; at < bytes.size();) { // a full disk may take a part without an error
        const qint64 count = file.write(bytes.constData() + at, bytes.size() - at);
        if (count <= 0) {
            const QString reason = file.errorString();
            file.cancelWriting();
            return failed(reason);
        }
        at += count;
    }
    if (!file.commit()) // flushes to the disk as well
        return failed(file.errorString());
    return {};
}

Result<void> saveFile(const QString &folder, const QString &path, const QByteArray &bytes)
{
    const QString named = QDir(folder).filePath(path);
    const QFileInfo info(named);
    if (info.exists() && !info.isFile())
        return notWritten(path, QCoreApplication::translate("SaveFile", "it is no ordinary file"));
    if (info.exists() && !info.isWritable())
        return notWritten(path, QCoreApplication::translate("SaveFile", "it is read-only"));
    if (!QDir().mkpath(info.absolutePath()))
        return notWritten(path, QCoreApplication::translate("SaveFile", "its folder can't be made"));
    const QString target = info.exists() ? info.canonicalFilePath() : named;
    const Result<void> written = writeWhole(target, bytes, info.exists() ? QFile(target).permissions() : QFile::Permissions());
    return written ? written : notWritten(path, written.error().detail);
}

Result<void> removeFile(const QString &folder, const QString &path)
{
    QFile file(QDir(folder).filePath(path));
    if (file.exists() && !file.remove())
        return notWritten(path, file.errorString());
    return {};
}

} // namespace gantry
