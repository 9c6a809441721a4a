// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/sources/localsource.h"

#include "model/runs/sources/localworker.h"

#include <utility>

namespace gantry {

LocalSource::LocalSource(LocalRunRequest request, const QString &recordings, const ToolPaths &tools, QObject *parent)
    : RunSource(parent),
      m_request(std::move(request)),
      m_worker(new LocalWorker(m_request, recordings, tools))
{
    qRegisterMetaType<RunEvents>();
    qRegisterMetaType<Error>();
    qRegisterMetaType<ProjectPython>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &LocalWorker::progressed, this, &RunSource::progressed);
    connect(m_worker, &LocalWorker::batchReady, this, &RunSource::eventsReceived);
    connect(m_worker, &LocalWorker::ended, this, &RunSource::ended);
    connect(m_worker, &LocalWorker::failed, this, &RunSource::failed);
    connect(m_worker, &LocalWorker::interpreterFound, this, &LocalSource::interpreterFound);
    connect(m_worker, &LocalWorker::recordingStarted, this, &LocalSource::recordingStarted);
    m_thread.setObjectName(QStringLiteral("local run"));
}

LocalSource::~LocalSource()
{
    if (!m_thread.isRunning())
        delete m_worker;
    m_thread.quit();
    m_thread.wait();
}

void LocalSource::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &LocalWorker::start, Qt::QueuedConnection);
}

void LocalSource::abort(const ActionId &, const QString &)
{
    QMetaObject::invokeMethod(m_worker, &LocalWorker::stop, Qt::QueuedConnection);
}

void LocalSource::signalCondition(const ActionId &action, const Json &value)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, action, value] { worker->signalCondition(action, value); }, Qt::QueuedConnection);
}

void LocalSource::acknowledge()
{
    QMetaObject::invokeMethod(m_worker, &LocalWorker::acknowledge, Qt::QueuedConnection);
}

} // namespace gantry
