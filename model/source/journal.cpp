// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/journal.h"

#include "model/source/journalfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace gantry {

namespace {

constexpr std::chrono::milliseconds kInterval{3000};

} // namespace

//! A lock that the kernel gives back when its process ends in whatever way: tells journals in use from those left behind.
class Journal::Lock
{
public:
    explicit Lock(const QString &path) : m_path(path)
    {
        m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_descriptor >= 0)
            ::flock(m_descriptor, LOCK_EX | LOCK_NB);
    }
    ~Lock()
    {
        if (m_descriptor < 0)
            return;
        QFile::remove(m_path);
        ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Lock)

private:
    QString m_path;
    int m_descriptor = -1;
};

Journal::Journal(EditStack *stack, const QString &project, QObject *parent)
    : QObject(parent), m_stack(stack), m_project(QDir(project).absolutePath())
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_path = journalFolder() % QLatin1Char('/') % id % QLatin1String(".json");
    m_timer.setSingleShot(true);
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &Journal::write);
    connect(stack, &EditStack::changed, this, &Journal::schedule);
    connect(stack, &EditStack::dirtyChanged, this, &Journal::schedule);
}

Journal::~Journal()
{
    m_worker.cancel();
    m_worker.waitForDone();
    QFile::remove(m_path);
}

// Not restarted by further changes: what is typed without a pause is kept as well.
void Journal::schedule()
{
    if (!m_timer.isActive() && (m_stack->isDirty() || m_lock))
        m_timer.start();
}

void Journal::write()
{
    JournalEntry entry{{}, m_project, QDateTime::currentDateTimeUtc(), {}};
    for (const QString &path : m_stack->dirtyFiles()) {
        const SourceTextPtr text = m_stack->texts().find(path);
        const SourceTextPtr disk = m_stack->onDisk().find(path);
        JournalFile file{path, std::nullopt, disk ? journalHash(disk->bytes()) : QByteArray()};
        if (text)
            file.text = text->bytes();
        entry.files.push_back(std::move(file));
    }
    QDir().mkpath(journalFolder());
    if (!m_lock)
        m_lock = std::make_unique<Lock>(journalLockPath(m_path));
    const auto work = [path = m_path, entry = std::move(entry)](const std::atomic<bool> &) {
        return writeJournalFile(path, entry);
    };
    m_worker.request(work, [this](Result<void> result) { finish(std::move(result)); });
}

void Journal::finish(Result<void> result)
{
    if (!result) {
        if (!m_hasFailed)
            Q_EMIT failed(result.error());
        m_hasFailed = true;
        return;
    }
    m_hasFailed = false;
    Q_EMIT written();
}

} // namespace gantry
