// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/bridgefiles.h"

#include "model/bridge/datafolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

// At global scope, as Q_INIT_RESOURCE demands: a static library's resources are not found without it.
static void registerBridgeFiles()
{
    Q_INIT_RESOURCE(bridge);
}

namespace gantry {

namespace {

const QLatin1String kRoot(":/gantry/bridge");

QStringList fileNames()
{
    QStringList names;
    QDirIterator files(kRoot, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next().mid(kRoot.size() + 1));
    names.sort();
    return names;
}

QByteArray contentOf(const QString &name)
{
    QFile file(kRoot % QLatin1Char('/') % name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString hashOf(const QStringList &names)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : names) {
        hash.addData(name.toUtf8());
        hash.addData(contentOf(name));
    }
    return QString::fromLatin1(hash.result().toHex().left(16));
}

bool writeFiles(const QStringList &names, const QString &folder)
{
    for (const QString &name : names) {
        const QString path = folder % QLatin1Char('/') % name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        const QByteArray content = contentOf(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return false;
    }
    return true;
}

} // namespace

Result<QString> bridgeFolder()
{
    registerBridgeFiles();
    const QStringList names = fileNames();
    const QString parent = cacheFolder() % QLatin1String("/bridge");
    const QString folder = parent % QLatin1Char('/') % hashOf(names);
    if (QFileInfo::exists(folder))
        return folder;
    QDir().mkpath(parent);
    QTemporaryDir made(parent % QLatin1String("/new-XXXXXX"));
    const bool done = made.isValid() && writeFiles(names, made.path()) && QDir().rename(made.path(), folder);
    if (done)
        made.setAutoRemove(false);
    else if (!QFileInfo::exists(folder)) // else another Gantry was quicker
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("Bridge",
                                                 "Gantry can't write to %1, where it keeps the program that "
                                                 "starts tasks. Make that folder writable.")
                         .arg(parent),
                     made.errorString(),
                     {}};
    return folder;
}

} // namespace gantry
