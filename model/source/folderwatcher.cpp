// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/folderwatcher.h"

#include <QDir>

namespace gantry {

namespace {

constexpr std::chrono::milliseconds kQuietTime{150};

bool isSame(const FolderReading &a, const FolderReading &b)
{
    return a.stamps == b.stamps && a.problems == b.problems && *a.tree == *b.tree;
}

} // namespace

FolderWatcher::FolderWatcher(QObject *parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietTime);
    connect(&m_quiet, &QTimer::timeout, this, &FolderWatcher::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FolderWatcher::notice);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::notice);
}

FolderWatcher::~FolderWatcher()
{
    m_dropped->store(true);
}

void FolderWatcher::watch(const QString &folder, FolderReading reading)
{
    ++m_watching;
    m_dropped->store(true);
    m_dropped = std::make_shared<std::atomic<bool>>(false);
    m_isReading = false;
    m_quiet.stop();
    m_folder = folder;
    m_last = std::move(reading);
    watchPaths();
}

// Not restarted by what follows: a folder that is written to all the time is read all the same.
void FolderWatcher::notice()
{
    if (!m_quiet.isActive())
        m_quiet.start();
}

void FolderWatcher::check()
{
    if (m_folder.isEmpty())
        return;
    m_readsAgain = m_isReading;
    if (m_isReading)
        return;
    m_isReading = true;
    const auto read = [folder = m_folder, known = m_last, dropped = m_dropped] { return readFolder(folder, &known, dropped.get()); };
    m_worker.request(read, [this, number = m_watching](Result<FolderReading> reading) {
        if (number != m_watching)
            return;
        m_isReading = false;
        deliver(std::move(reading));
        if (m_readsAgain)
            check();
    });
}

void FolderWatcher::deliver(Result<FolderReading> reading)
{
    FolderReading now;
    if (reading) {
        now = reading.takeValue();
    } else { // the folder itself has gone
        now.tree = std::make_shared<FolderTree>();
        now.problems.push_back(reading.error());
    }
    if (isSame(m_last, now))
        return;
    m_last = now;
    watchPaths();
    Q_EMIT changed(m_last);
}

// A file that was replaced, as editors do, is watched anew under its name.
void FolderWatcher::watchPaths()
{
    QSet<QString> wanted(m_last.folders.cbegin(), m_last.folders.cend());
    const QDir dir(m_folder);
    for (auto it = m_last.stamps.cbegin(); it != m_last.stamps.cend(); ++it)
        wanted.insert(dir.absoluteFilePath(it.key()));
    const QStringList files = m_watcher.files();
    const QStringList folders = m_watcher.directories();
    QSet<QString> present(files.cbegin(), files.cend());
    present.unite(QSet<QString>(folders.cbegin(), folders.cend()));
    const QSet<QString> gone = present - wanted;
    const QSet<QString> fresh = wanted - present;
    if (!gone.isEmpty())
        m_watcher.removePaths(QStringList(gone.cbegin(), gone.cend()));
    if (!fresh.isEmpty())
        m_watcher.addPaths(QStringList(fresh.cbegin(), fresh.cend()));
}

} // namespace gantry
