// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/core/childprocess.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTimer>

#include <csignal>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace gantry {

namespace {

QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    QString inner = word;
    inner.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') % inner % QLatin1Char('\'');
}

QProcessEnvironment environmentOf(const Command &command)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = command.environment.cbegin(); it != command.environment.cend(); ++it) {
        if (it->isNull())
            environment.remove(it.key());
        else
            environment.insert(it.key(), *it);
    }
    return environment;
}

} // namespace

QString Command::toString() const
{
    QStringList words{quoted(program)};
    for (const QString &argument : arguments)
        words.append(quoted(argument));
    return words.join(QLatin1Char(' '));
}

QString ChildExit::toString() const
{
    if (!started)
        return reason;
    if (signal == 0)
        return QCoreApplication::translate("ChildExit", "exit status %1").arg(status);
    const char *name = sigabbrev_np(signal);
    return QCoreApplication::translate("ChildExit", "signal %1 (SIG%2)")
        .arg(signal)
        .arg(QLatin1String(name ? name : "?"));
}

ChildProcess::ChildProcess(QObject *parent) : QObject(parent), m_process(new QProcess(this))
{
    connect(m_process, &QProcess::readyReadStandardOutput, this,
            [this] { Q_EMIT outputReceived(m_process->readAllStandardOutput()); });
    connect(m_process, &QProcess::readyReadStandardError, this,
            [this] { Q_EMIT errorOutputReceived(m_process->readAllStandardError()); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish({false, 0, 0, m_stopped, m_process->errorString()});
    });
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        const bool crashed = status == QProcess::CrashExit;
        finish({true, crashed ? 0 : code, crashed ? code : 0, m_stopped, {}});
    });
}

ChildProcess::~ChildProcess()
{
    m_process->disconnect(this);
    if (m_process->state() != QProcess::NotRunning) {
        signalGroup(SIGKILL);
        m_process->waitForFinished(2000);
    }
}

void ChildProcess::start(const Command &command, std::function<void()> inChild)
{
    m_process->setProgram(command.program);
    m_process->setArguments(command.arguments);
    m_process->setWorkingDirectory(command.folder);
    m_process->setProcessEnvironment(environmentOf(command));
    m_process->setChildProcessModifier([inChild = std::move(inChild)] {
        ::setsid();
        if (inChild)
            inChild();
    });
    m_process->start();
    m_group = m_process->processId();
}

void ChildProcess::stop(std::chrono::milliseconds grace)
{
    if (!isRunning() || m_stopped)
        return;
    m_stopped = true;
    signalGroup(SIGTERM);
    QTimer::singleShot(grace, this, [this] { signalGroup(SIGKILL); });
}

void ChildProcess::write(const QByteArray &bytes)
{
    m_process->write(bytes);
}

void ChildProcess::closeInput()
{
    m_process->closeWriteChannel();
}

bool ChildProcess::isRunning() const
{
    return m_process->state() != QProcess::NotRunning;
}

void ChildProcess::finish(ChildExit exit)
{
    if (m_ended)
        return;
    m_ended = true;
    // What was asked to end must not leave anything behind that it had started.
    if (m_stopped)
        signalGroup(SIGKILL);
    Q_EMIT ended(exit);
}

void ChildProcess::signalGroup(int number) const
{
    // Between fork and setsid() there is no such group yet, only the child.
    if (m_group > 0 && ::kill(-pid_t(m_group), number) != 0 && isRunning())
        ::kill(pid_t(m_group), number);
}

} // namespace gantry
