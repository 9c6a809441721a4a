// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/sources/recordingsource.h"

#include "model/runs/sources/recordingworker.h"

namespace gantry {

RecordingSource::RecordingSource(const QString &fileName, QObject *parent)
    : RunSource(parent),
      m_worker(new RecordingWorker(fileName))
{
    qRegisterMetaType<RunEvents>();
    qRegisterMetaType<Error>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &RecordingWorker::batchReady, this, &RunSource::eventsReceived);
    connect(m_worker, &RecordingWorker::failed, this, &RunSource::failed);
    connect(m_worker, &RecordingWorker::ended, this, [this](const QString &breakReason) {
        m_breakReason = breakReason;
        Q_EMIT ended();
    });
    m_thread.setObjectName(QStringLiteral("recording"));
}

RecordingSource::~RecordingSource()
{
    if (!m_thread.isRunning())
        delete m_worker;
    m_thread.quit();
    m_thread.wait();
}

void RecordingSource::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &RecordingWorker::start, Qt::QueuedConnection);
}

void RecordingSource::acknowledge()
{
    QMetaObject::invokeMethod(m_worker, &RecordingWorker::acknowledge, Qt::QueuedConnection);
}

} // namespace gantry
