// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/environmentmaker.h"

#include "model/core/json.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <chrono>
#include <utility>

namespace gantry {

namespace {

constexpr qsizetype kKeptOutput = 64 * 1024;
constexpr qsizetype kLongestProgress = 160;

// What pip and uv say when the index cannot be reached.
bool speaksOfNetwork(const QByteArray &output)
{
    static const QByteArrayList signs{"name resolution",    "Network is unreachable", "error sending request",
                                      "dns error",          "Connection refused",     "Max retries exceeded",
                                      "NewConnectionError", "ConnectTimeout",         "Failed to fetch",
                                      "Could not connect",  "No route to host",       "timed out"};
    for (const QByteArray &sign : signs) {
        if (output.contains(sign))
            return true;
    }
    return false;
}

QString lastLine(const QByteArray &output)
{
    const QByteArrayList lines = output.trimmed().split('\n');
    return QString::fromUtf8(lines.last()).simplified();
}

} // namespace

EnvironmentMaker::EnvironmentMaker(InterpreterPlan plan, QObject *parent) : QObject(parent), m_plan(std::move(plan))
{
    m_retry.setInterval(std::chrono::milliseconds(300));
    connect(&m_retry, &QTimer::timeout, this, &EnvironmentMaker::waitForTurn);
}

EnvironmentMaker::~EnvironmentMaker() = default;

void EnvironmentMaker::start()
{
    if (m_plan.isReady()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT succeeded(m_plan.interpreter); }, Qt::QueuedConnection);
        return;
    }
    QDir().mkpath(QFileInfo(m_plan.stampFile).path());
    m_lock = std::make_unique<QLockFile>(QString(m_plan.stampFile % QLatin1String(".lock")));
    m_lock->setStaleLockTime(0); // a long installation is not stale; a dead owner is found by its process id
    QMetaObject::invokeMethod(this, &EnvironmentMaker::waitForTurn, Qt::QueuedConnection);
}

void EnvironmentMaker::waitForTurn()
{
    if (m_isCancelled)
        return;
    if (m_lock->tryLock(0)) {
        m_retry.stop();
        startStep();
        return;
    }
    if (m_lock->error() != QLockFile::LockFailedError) {
        m_retry.stop();
        Q_EMIT failed({ErrorCode::Io,
                       tr("Gantry can't write to %1, where it keeps environments. Make that folder writable.")
                           .arg(QFileInfo(m_plan.stampFile).path()),
                       {},
                       {}});
        return;
    }
    if (!std::exchange(m_isWaiting, true)) {
        Q_EMIT progressed(tr("Waiting: another Gantry is making the same environment"));
        m_retry.start();
    }
}

void EnvironmentMaker::startStep()
{
    const PreparationStep &step = m_plan.steps[m_step];
    Q_EMIT progressed(step.title);
    m_printed.clear();
    m_process = std::make_unique<ChildProcess>();
    connect(m_process.get(), &ChildProcess::outputReceived, this, [this](const QByteArray &bytes) {
        m_printed += bytes;
        takeOutput(bytes);
    });
    connect(m_process.get(), &ChildProcess::errorOutputReceived, this, &EnvironmentMaker::takeOutput);
    connect(m_process.get(), &ChildProcess::ended, this, &EnvironmentMaker::stepEnded, Qt::QueuedConnection);
    m_process->start(step.command);
    m_process->closeInput();
}

void EnvironmentMaker::takeOutput(const QByteArray &bytes)
{
    m_output = QByteArray(m_output + bytes).right(kKeptOutput);
    const QByteArrayList lines = m_lines.feed(bytes);
    if (lines.isEmpty())
        return;
    const QString line = lastLine(lines.last());
    if (!line.isEmpty())
        Q_EMIT progressed(line.size() <= kLongestProgress ? line
                                                          : QString(line.left(kLongestProgress) % QChar(0x2026)));
}

void EnvironmentMaker::stepEnded(const ChildExit &exit)
{
    if (m_isCancelled) {
        tellCancelled();
    } else if (!exit.isSuccess()) {
        fail(exit);
    } else {
        if (m_plan.steps[m_step].printsInterpreter)
            m_plan.interpreter.python = QString::fromUtf8(m_printed).trimmed();
        if (++m_step < m_plan.steps.size())
            startStep();
        else
            finish();
    }
}

void EnvironmentMaker::finish()
{
    const bool noted = QFileInfo(m_plan.interpreter.python).isExecutable() && noteDone();
    m_lock->unlock();
    if (noted)
        Q_EMIT succeeded(m_plan.interpreter);
    else
        Q_EMIT failed({ErrorCode::Io,
                       tr("The environment was made, but %1 can't be started or noted in %2.")
                           .arg(m_plan.interpreter.python, m_plan.stampFile),
                       QString::fromUtf8(m_output),
                       {}});
}

bool EnvironmentMaker::noteDone() const
{
    QSaveFile file(m_plan.stampFile);
    const Json note{{"python", toStdUtf8(m_plan.interpreter.python)}, {"stamp", toStdUtf8(m_plan.stamp)}};
    const QByteArray text = dumpJson(note, 2) + '\n';
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

void EnvironmentMaker::fail(const ChildExit &exit)
{
    m_lock->unlock();
    const PreparationStep &step = m_plan.steps[m_step];
    const QString detail = step.command.toString() % QLatin1Char('\n') % QString::fromUtf8(m_output) % exit.toString();
    QString message;
    if (speaksOfNetwork(m_output))
        message =
            tr("%1 failed: the package index can't be reached. Connect to the network and run again, or make .venv in "
               "the project with flyte in it.")
                .arg(step.title);
    else if (m_output.contains("ensurepip is not available"))
        message =
            tr("%1 failed: this computer's Python can't make environments. Install its venv package (python3-venv), "
               "or uv.")
                .arg(step.title);
    else
        message = tr("%1 failed (%2): %3").arg(step.title, exit.toString(), lastLine(m_output));
    Q_EMIT failed({ErrorCode::Unavailable, message, detail, {}});
}

void EnvironmentMaker::cancel()
{
    if (std::exchange(m_isCancelled, true))
        return;
    m_retry.stop();
    if (m_process && m_process->isRunning())
        m_process->stop();
    else
        QMetaObject::invokeMethod(this, &EnvironmentMaker::tellCancelled, Qt::QueuedConnection);
}

void EnvironmentMaker::tellCancelled()
{
    if (std::exchange(m_isCancelTold, true))
        return;
    if (m_lock)
        m_lock->unlock();
    Q_EMIT cancelled();
}

} // namespace gantry
