// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/serialworker.h"
#include "model/source/projectfolder.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace gantry {

//! Notices what others do to a project's folder: files changed, removed, created, gathered until it is quiet for a
//! moment. Reads off the thread that it lives on.
class FolderWatcher : public QObject
{
    Q_OBJECT
public:
    explicit FolderWatcher(QObject *parent = nullptr);
    ~FolderWatcher() override;

    //! Watches a folder from a reading of it on.
    void watch(const QString &folder, FolderReading reading);
    //! Looks now: for a window that gets the focus, and for file systems that tell nothing.
    void check();
    void setQuietTime(std::chrono::milliseconds time) { m_quiet.setInterval(time); }

Q_SIGNALS:
    //! The folder as it is now; sent only where a stamp, a name or a problem differs from the reading before.
    void changed(const gantry::FolderReading &reading);

private:
    void notice();
    void watchPaths();
    void deliver(Result<FolderReading> reading);

    QString m_folder;
    FolderReading m_last;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    bool m_isReading = false;
    bool m_readsAgain = false;
    int m_watching = 0; //!< counts up with every folder that is watched
    std::shared_ptr<std::atomic<bool>> m_dropped = std::make_shared<std::atomic<bool>>(false);
    SerialWorker m_worker;
};

} // namespace gantry
