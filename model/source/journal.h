// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/latestworker.h"
#include "model/source/editstack.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace gantry {

//! One file of a journal: what the window held, and what stood on disk when it did.
struct JournalFile {
    QString path;
    std::optional<QByteArray> text; //!< nothing where the window had removed the file
    QByteArray diskHash; //!< of the bytes on disk then; empty where there was no file

    friend bool operator==(const JournalFile &, const JournalFile &) = default;
};

//! Unsaved changes of one project as one window left them.
struct JournalEntry {
    QString id; //!< names it in discardJournal
    QString project; //!< absolute path
    QDateTime time; //!< UTC
    std::vector<JournalFile> files;
};

//! SHA-256 in hexadecimal, as JournalFile::diskHash has it.
QByteArray journalHash(const QByteArray &bytes);

//! Journals of windows that are not there any more, oldest first; of one project, or of all where `project` is empty.
std::vector<JournalEntry> readJournals(const QString &project = {});
void discardJournal(const QString &id);
//! Puts a journal's texts into the files. Those whose file has changed on disk meanwhile are left, and listed as refused;
//! the journal goes where none is left.
struct JournalWriting {
    QStringList written;
    std::vector<Error> refused;
};
JournalWriting writeJournal(const JournalEntry &entry);

//! Keeps the unsaved changes of one open project in the state folder, so that a window that is killed loses at most some
//! seconds. Written off the GUI thread; gone when nothing is unsaved and when it is closed in order.
class Journal : public QObject
{
    Q_OBJECT
public:
    Journal(EditStack *stack, const QString &project, QObject *parent = nullptr);
    ~Journal() override;

    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

Q_SIGNALS:
    void written();
    //! The state folder can't be written; said once until it works again.
    void failed(const gantry::Error &error);

private:
    class Lock;
    void schedule();
    void write();
    void finish(Result<void> result);

    EditStack *m_stack;
    QString m_project;
    QString m_path;
    std::unique_ptr<Lock> m_lock;
    QTimer m_timer;
    bool m_hasFailed = false;
    LatestWorker m_worker;
};

} // namespace gantry
