// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/consent.h"

#include "model/core/json.h"
#include "model/source/statefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace gantry {

namespace {

QString realPath(const QString &folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    return path.isEmpty() ? QDir::cleanPath(QDir(folder).absolutePath()) : path;
}

} // namespace

Consent::Consent(const QString &file)
    : m_file(file.isEmpty() ? QString(stateFolder() % QLatin1String("/consent.json")) : file)
{
}

QStringList Consent::folders() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<Json> json = parseJson(file.readAll());
    QStringList folders;
    if (!json || !json->is_object() || !json->contains("folders") || !(*json)["folders"].is_array())
        return folders;
    for (const Json &folder : (*json)["folders"]) {
        if (folder.is_string())
            folders.append(fromUtf8(folder.get<std::string>()));
    }
    return folders;
}

bool Consent::isGiven(const QString &folder) const
{
    return folders().contains(realPath(folder));
}

Result<void> Consent::give(const QString &folder)
{
    QStringList known = folders();
    const QString path = realPath(folder);
    if (known.contains(path))
        return {};
    known.append(path);
    known.sort();
    return write(known);
}

Result<void> Consent::withdraw(const QString &folder)
{
    QStringList known = folders();
    return known.removeAll(realPath(folder)) > 0 ? write(known) : Result<void>();
}

Result<void> Consent::write(const QStringList &folders) const
{
    Json list = Json::array();
    for (const QString &folder : folders)
        list.push_back(toStdUtf8(folder));
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const QByteArray text = dumpJson(Json{{"folders", list}, {"version", 1}}, 2) + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return Error{ErrorCode::Io,
                 QCoreApplication::translate("Consent",
                                             "Gantry can't keep your consent in %1: %2. Make the file "
                                             "writable.")
                     .arg(m_file, file.errorString()),
                 {},
                 {}};
}

} // namespace gantry
