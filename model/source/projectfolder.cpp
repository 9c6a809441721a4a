// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/projectfolder.h"

#include "model/source/filekind.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gantry {

namespace {

QString systemReason(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

FileStamp stampOf(const struct stat &status)
{
    const auto nanoseconds = [](const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return {nanoseconds(status.st_mtim), nanoseconds(status.st_ctim), qint64(status.st_size), quint64(status.st_ino)};
}

class Walk
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFolder)
public:
    Walk(QString root, const FolderReading *known, const std::atomic<bool> *dropped)
        : m_root(std::move(root)), m_canonicalRoot(QFileInfo(m_root).canonicalFilePath()), m_known(known), m_dropped(dropped)
    {
    }

    FolderReading take()
    {
        enter(QString(), m_root);
        m_reading.tree = std::make_shared<FolderTree>(std::move(m_tree));
        return std::move(m_reading);
    }

private:
    bool isDropped() const { return m_dropped && m_dropped->load(); }
    void enter(const QString &relative, const QString &absolute);
    void visit(const QString &relative, const QFileInfo &info);
    void visitFolder(const QString &relative, const QFileInfo &info);
    void visitLink(const QString &relative, const QFileInfo &info);
    void visitFile(const QString &relative, const QString &absolute);
    void readFile(const QString &relative, const QString &absolute, const FileStamp &stamp);
    bool hasRoom(const QString &relative);
    void report(const QString &relative, const QString &message, ErrorCode code = ErrorCode::Unreadable);

    QString m_root;
    QString m_canonicalRoot;
    const FolderReading *m_known;
    const std::atomic<bool> *m_dropped;
    FolderReading m_reading;
    FolderTree m_tree;
    QSet<QString> m_entered; // canonical paths
    int m_names = 0;
    bool m_isFull = false;
};

void Walk::report(const QString &relative, const QString &message, ErrorCode code)
{
    Error error{code, message, {}, {}};
    error.place.file = relative;
    m_reading.problems.push_back(std::move(error));
}

bool Walk::hasRoom(const QString &relative)
{
    if (m_isFull)
        return false;
    m_isFull = ++m_names > kMaxFolderNames || m_reading.texts.texts().size() >= kMaxProjectFiles;
    if (m_isFull)
        report(relative, tr("This folder has too many files: what comes after %1 is left out. Open a smaller folder.").arg(relative));
    return !m_isFull;
}

void Walk::enter(const QString &relative, const QString &absolute)
{
    const QString canonical = QFileInfo(absolute).canonicalFilePath();
    m_entered.insert(canonical);
    if (::access(QFile::encodeName(absolute).constData(), R_OK | X_OK) != 0) {
        report(relative, tr("The folder %1 can't be read (%2). Give yourself the right to read it.")
                             .arg(relative, systemReason(errno)));
        return;
    }
    m_reading.folders.append(absolute);
    const QFileInfoList list = QDir(absolute).entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &info : list) {
        const QString path = relative.isEmpty() ? info.fileName() : QString(relative % QLatin1Char('/') % info.fileName());
        if (isDropped() || !hasRoom(path))
            return;
        visit(path, info);
    }
}

void Walk::visit(const QString &relative, const QFileInfo &info)
{
    if (info.isSymLink())
        visitLink(relative, info);
    else if (info.isDir())
        visitFolder(relative, info);
    else
        visitFile(relative, info.filePath());
}

void Walk::visitFolder(const QString &relative, const QFileInfo &info)
{
    const QString path = info.filePath();
    const bool isInstalled = QFile::exists(path + QLatin1String("/pyvenv.cfg")) || QFile::exists(path + QLatin1String("/conda-meta"));
    if (isInstalled || isForeignFolder(info.fileName())) {
        m_tree.addClosedFolder(relative);
        return;
    }
    m_tree.addFolder(relative);
    enter(relative, path);
}

// A link to a folder is entered where it leads outside, once; inside of the project its target is read anyway.
void Walk::visitLink(const QString &relative, const QFileInfo &info)
{
    const QString target = info.exists() ? info.canonicalFilePath() : QString();
    if (target.isEmpty()) {
        if (fileKind(relative) != FileKind::None)
            report(relative, tr("The link %1 leads nowhere. Correct where it points, or remove it.").arg(relative));
        return;
    }
    if (!QFileInfo(target).isDir()) {
        visitFile(relative, info.filePath());
        return;
    }
    const bool isBack = target == m_canonicalRoot || m_canonicalRoot.startsWith(target + QLatin1Char('/')) || target == QLatin1String("/");
    const bool isInside = target.startsWith(m_canonicalRoot + QLatin1Char('/'));
    if (isBack || isInside || m_entered.contains(target)) {
        m_tree.addClosedFolder(relative);
        if (isBack || m_entered.contains(target))
            report(relative, tr("The link %1 leads back to a folder that is read already, so it is not followed.").arg(relative),
                   ErrorCode::Refused);
        return;
    }
    visitFolder(relative, info);
}

void Walk::visitFile(const QString &relative, const QString &absolute)
{
    m_tree.addFile(relative);
    if (fileKind(relative) == FileKind::None)
        return;
    struct stat status = {};
    if (::stat(QFile::encodeName(absolute).constData(), &status) != 0) {
        report(relative, tr("%1 can't be read (%2).").arg(relative, systemReason(errno)));
        return;
    }
    if (!S_ISREG(status.st_mode)) {
        report(relative, tr("%1 is no ordinary file, so it is not read.").arg(relative));
        return;
    }
    const FileStamp stamp = stampOf(status);
    m_reading.stamps.insert(relative, stamp);
    if (stamp.size > kMaxFileBytes) {
        report(relative, tr("%1 is not read: it has %2 MB, and Gantry reads files of up to 5 MB. Split it if it belongs to the design.")
                             .arg(relative)
                             .arg(double(stamp.size) / 1e6, 0, 'f', 1), ErrorCode::Refused);
        return;
    }
    readFile(relative, absolute, stamp);
}

void Walk::readFile(const QString &relative, const QString &absolute, const FileStamp &stamp)
{
    if (m_known && m_known->stamps.value(relative) == stamp && m_known->texts.contains(relative)) {
        m_reading.texts.insert(m_known->texts.find(relative));
        return;
    }
    QFile file(absolute);
    if (!file.open(QIODevice::ReadOnly)) {
        report(relative, tr("%1 can't be read (%2). Give yourself the right to read it.").arg(relative, file.errorString()));
        return;
    }
    const QByteArray bytes = file.read(kMaxFileBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        report(relative, tr("%1 can't be read (%2).").arg(relative, file.errorString()));
        return;
    }
    m_reading.texts.insert(relative, bytes);
}

} // namespace

Result<FolderReading> readFolder(const QString &folder, const FolderReading *known, const std::atomic<bool> *dropped)
{
    const QFileInfo info(folder);
    const auto refused = [&](const char *text) {
        return Error{ErrorCode::Unreadable, QCoreApplication::translate("ProjectFolder", text).arg(folder), {}, {}};
    };
    if (!info.exists())
        return refused(QT_TRANSLATE_NOOP("ProjectFolder", "There is no folder %1. Check how it is spelt."));
    if (!info.isDir())
        return refused(QT_TRANSLATE_NOOP("ProjectFolder", "%1 is a file; Gantry opens folders. Name the folder that it lies in."));
    if (!info.isReadable() || !info.isExecutable())
        return refused(QT_TRANSLATE_NOOP("ProjectFolder", "The folder %1 can't be read. Give yourself the right to read it."));
    return Walk(info.absoluteFilePath(), known, dropped).take();
}

} // namespace gantry
