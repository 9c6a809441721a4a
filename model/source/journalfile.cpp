// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/journalfile.h"

#include "model/core/json.h"
#include "model/source/savefile.h"
#include "model/source/statefolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

Json fileToJson(const JournalFile &file)
{
    Json json{{"path", toStdUtf8(file.path)}, {"disk", file.diskHash.toStdString()}};
    if (file.text)
        json["base64"] = file.text->toBase64().toStdString();
    return json;
}

JournalFile fileFromJson(const Json &json)
{
    JournalFile file{jsonText(json, "path"), std::nullopt, jsonText(json, "disk").toLatin1()};
    if (json.contains("base64"))
        file.text = QByteArray::fromBase64(jsonText(json, "base64").toLatin1());
    return file;
}

bool isInUse(const QString &journalPath)
{
    const int descriptor = ::open(QFile::encodeName(journalLockPath(journalPath)).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isLocked = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0;
    ::close(descriptor);
    return isLocked;
}

std::optional<QByteArray> bytesOnDisk(const QString &project, const QString &path)
{
    QFile file(QDir(project).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

Result<void> writeBack(const QString &project, const JournalFile &file)
{
    const std::optional<QByteArray> disk = bytesOnDisk(project, file.path);
    if (disk == file.text)
        return {};
    if ((disk ? journalHash(*disk) : QByteArray()) != file.diskHash) {
        Error error{ErrorCode::Conflict, Words::tr("%1 has changed on disk since; it was not overwritten. Open the project to compare.")
                                             .arg(file.path), {}, {}};
        error.place.file = file.path;
        return error;
    }
    return file.text ? saveFile(project, file.path, *file.text) : removeFile(project, file.path);
}

} // namespace

QByteArray journalHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString journalFolder()
{
    return stateFolder() % QLatin1String("/journal");
}

QString journalLockPath(const QString &journalPath)
{
    return journalPath.chopped(int(qstrlen(".json"))) % QLatin1String(".lock");
}

Result<void> writeJournalFile(const QString &path, const JournalEntry &entry)
{
    if (entry.files.empty()) {
        QFile::remove(path);
        return {};
    }
    Json files = Json::array();
    for (const JournalFile &file : entry.files)
        files.push_back(fileToJson(file));
    const Json json{{"version", 1},
                    {"project", toStdUtf8(entry.project)},
                    {"time", toStdUtf8(entry.time.toString(Qt::ISODateWithMs))},
                    {"files", std::move(files)}};
    const Result<void> written = writeWhole(path, dumpJson(json, 1), QFile::ReadOwner | QFile::WriteOwner);
    if (written)
        return {};
    return Error{ErrorCode::Io, Words::tr("Unsaved changes can't be kept for a crash: %1 can't be written (%2). Save often.")
                                    .arg(path, written.error().detail), {}, {}};
}

Result<JournalEntry> readJournalFile(const QString &path)
{
    QFile file(path);
    const Error unreadable{ErrorCode::Unreadable, Words::tr("The kept changes in %1 can't be read.").arg(path), {}, {}};
    if (!file.open(QIODevice::ReadOnly))
        return unreadable;
    const Result<Json> json = parseJson(file.readAll(), path);
    if (!json || !json->is_object() || !json->contains("files") || !(*json)["files"].is_array())
        return unreadable;
    JournalEntry entry;
    entry.id = QFileInfo(path).completeBaseName();
    entry.project = jsonText(*json, "project");
    entry.time = QDateTime::fromString(jsonText(*json, "time"), Qt::ISODateWithMs).toUTC();
    for (const Json &item : (*json)["files"])
        entry.files.push_back(fileFromJson(item));
    return entry;
}

std::vector<JournalEntry> readJournals(const QString &project)
{
    const QString wanted = project.isEmpty() ? QString() : QFileInfo(project).canonicalFilePath();
    std::vector<JournalEntry> entries;
    for (const QFileInfo &info : QDir(journalFolder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files)) {
        if (isInUse(info.filePath()))
            continue;
        Result<JournalEntry> entry = readJournalFile(info.filePath());
        if (!entry || (!wanted.isEmpty() && QFileInfo(entry->project).canonicalFilePath() != wanted))
            continue;
        entries.push_back(entry.takeValue());
    }
    std::sort(entries.begin(), entries.end(), [](const JournalEntry &a, const JournalEntry &b) {
        return std::tie(a.time, a.id) < std::tie(b.time, b.id);
    });
    return entries;
}

void discardJournal(const QString &id)
{
    const QString path = journalFolder() % QLatin1Char('/') % id % QLatin1String(".json");
    QFile::remove(path);
    QFile::remove(journalLockPath(path));
}

JournalWriting writeJournal(const JournalEntry &entry)
{
    JournalWriting writing;
    JournalEntry left = entry;
    left.files.clear();
    for (const JournalFile &file : entry.files) {
        const Result<void> done = writeBack(entry.project, file);
        if (done) {
            writing.written.append(file.path);
        } else {
            writing.refused.push_back(done.error());
            left.files.push_back(file);
        }
    }
    if (left.files.empty())
        discardJournal(entry.id);
    else
        (void)writeJournalFile(journalFolder() % QLatin1Char('/') % entry.id % QLatin1String(".json"), left);
    return writing;
}

} // namespace gantry
