// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/bridgeprocess.h"

#include "model/bridge/datafolder.h"

#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace gantry {

namespace {

constexpr qsizetype kChunk = 256 * 1024;

Command commandOf(const QString &python, const QString &bridge, const Json &request, int descriptor)
{
    Command command{
        python, {bridge, QStringLiteral("--fd"), QString::number(descriptor)}, jsonText(request, "project"), {}};
    command.environment = {{QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1")},
                           {QStringLiteral("PYTHONUTF8"), QStringLiteral("1")},
                           // A run leaves no compiled files in the project.
                           {QStringLiteral("PYTHONPYCACHEPREFIX"), QString(cacheFolder() % QLatin1String("/pycache"))},
                           {QStringLiteral("PYTHONHOME"), QString()},
                           {QStringLiteral("__PYVENV_LAUNCHER__"), QString()}};
    return command;
}

} // namespace

BridgeProcess::BridgeProcess(QObject *parent) : QObject(parent), m_process(std::make_unique<ChildProcess>())
{
    connect(m_process.get(), &ChildProcess::outputReceived, this,
            [this](const QByteArray &bytes) { Q_EMIT outputReceived(QStringLiteral("stdout"), bytes); });
    connect(m_process.get(), &ChildProcess::errorOutputReceived, this,
            [this](const QByteArray &bytes) { Q_EMIT outputReceived(QStringLiteral("stderr"), bytes); });
    connect(
        m_process.get(), &ChildProcess::ended, this,
        [this](const ChildExit &exit) {
            readRest();
            closePipe();
            Q_EMIT ended(exit);
        },
        Qt::QueuedConnection);
}

BridgeProcess::~BridgeProcess()
{
    m_process.reset();
    closePipe();
}

void BridgeProcess::start(const QString &python, const QString &bridge, const Json &request)
{
    if (!openPipe()) {
        const ChildExit none{false, 0, 0, false, QString::fromLocal8Bit(std::strerror(errno))};
        QMetaObject::invokeMethod(
            this, [this, none] { Q_EMIT ended(none); }, Qt::QueuedConnection);
        return;
    }
    const int descriptor = m_writeEnd;
    // The pipe closes at every exec but this one's.
    m_process->start(commandOf(python, bridge, request, descriptor), [descriptor] { ::fcntl(descriptor, F_SETFD, 0); });
    ::close(std::exchange(m_writeEnd, -1));
    m_process->write(dumpJson(request) + '\n');
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &BridgeProcess::readSome);
}

void BridgeProcess::send(const Json &command)
{
    m_process->write(dumpJson(command) + '\n');
}

void BridgeProcess::stop(std::chrono::milliseconds grace)
{
    m_process->stop(grace);
}

void BridgeProcess::setPaused(bool paused)
{
    if (m_notifier)
        m_notifier->setEnabled(!paused);
}

bool BridgeProcess::openPipe()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    m_readEnd = ends[0];
    m_writeEnd = ends[1];
    ::fcntl(m_readEnd, F_SETFL, O_NONBLOCK);
    return true;
}

bool BridgeProcess::readSome()
{
    if (m_readEnd < 0)
        return false;
    QByteArray bytes(kChunk, Qt::Uninitialized);
    const ssize_t got = ::read(m_readEnd, bytes.data(), size_t(bytes.size()));
    if (got > 0) {
        const QByteArrayList lines = m_framer.feed(QByteArrayView(bytes).first(got));
        if (!lines.isEmpty())
            Q_EMIT linesReceived(lines);
        return true;
    }
    if (got == 0 && m_notifier)
        m_notifier->setEnabled(false); // the end stays readable for ever
    return got < 0 && errno == EINTR;
}

void BridgeProcess::readRest()
{
    // A program that outlives the bridge may hold the pipe open: what is there is read, the end not waited for.
    while (readSome()) { }
}

void BridgeProcess::closePipe()
{
    m_notifier.reset();
    for (int *end : {&m_readEnd, &m_writeEnd}) {
        if (*end >= 0)
            ::close(std::exchange(*end, -1));
    }
}

} // namespace gantry
