// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/gitrevision.h"

#include "model/source/filekind.h"

#include <QCoreApplication>
#include <QProcess>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitRevision)
};

Error unreadable(const QString &message, const QByteArray &detail = {})
{
    return {ErrorCode::Unreadable, message, QString::fromUtf8(detail).trimmed(), {}};
}

Result<QByteArray> git(const QString &folder, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), folder} + arguments);
    if (!process.waitForStarted(-1))
        return Error{ErrorCode::Unavailable, Words::tr("git can't be started. Install it to compare with a revision."), {}, {}};
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return unreadable(QString::fromUtf8(process.readAllStandardError()).trimmed());
    return process.readAllStandardOutput();
}

//! "MODE TYPE OBJECT<TAB>PATH"
struct TreeEntry {
    QByteArray mode;
    QByteArray object;
    QString path;
};

std::vector<TreeEntry> entriesOf(const QByteArray &listing)
{
    std::vector<TreeEntry> entries;
    for (const QByteArray &line : listing.split('\0')) {
        const qsizetype tab = line.indexOf('\t');
        const QByteArrayList words = line.left(tab).split(' ');
        if (tab > 0 && words.size() == 3 && words[1] == "blob")
            entries.push_back({words[0], words[2], QString::fromUtf8(line.mid(tab + 1))});
    }
    return entries;
}

// "OBJECT blob SIZE\n" and its bytes and a line end, for each that was asked for.
void readObjects(FolderReading &reading, const std::vector<TreeEntry> &wanted, const QByteArray &batch)
{
    qsizetype at = 0;
    for (const TreeEntry &entry : wanted) {
        const qsizetype lineEnd = batch.indexOf('\n', at);
        if (lineEnd < 0)
            return;
        const qsizetype size = batch.mid(at, lineEnd - at).split(' ').value(2).toLongLong();
        if (size <= kMaxFileBytes)
            reading.texts.insert(entry.path, batch.mid(lineEnd + 1, size));
        at = lineEnd + 1 + size + 1;
    }
}

} // namespace

Result<FolderReading> readRevision(const QString &folder, const QString &revision)
{
    const Result<QByteArray> commit = git(folder, {QStringLiteral("rev-parse"), QStringLiteral("--verify"), QStringLiteral("--quiet"),
                                                   QStringLiteral("--end-of-options"), revision + QLatin1String("^{tree}")});
    if (!commit)
        return commit.error().code == ErrorCode::Unavailable ? commit.error()
                                                             : unreadable(Words::tr("%1 has no Git revision %2.").arg(folder, revision), commit.error().message.toUtf8());
    const Result<QByteArray> listing = git(folder, {QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("-z"), revision, QStringLiteral(".")});
    if (!listing)
        return listing.error();
    FolderReading reading;
    auto tree = std::make_shared<FolderTree>();
    std::vector<TreeEntry> wanted;
    QByteArray objects;
    for (TreeEntry &entry : entriesOf(*listing)) {
        tree->addFile(entry.path);
        for (QString path = parentPath(entry.path); path != QLatin1String("."); path = parentPath(path))
            tree->addFolder(path);
        if (fileKind(entry.path) == FileKind::None || !entry.mode.startsWith("100"))
            continue;
        objects += entry.object + '\n';
        wanted.push_back(std::move(entry));
    }
    const Result<QByteArray> batch = git(folder, {QStringLiteral("cat-file"), QStringLiteral("--batch")}, objects);
    if (!batch)
        return batch.error();
    readObjects(reading, wanted, *batch);
    reading.tree = tree;
    return reading;
}

} // namespace gantry
