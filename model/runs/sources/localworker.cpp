// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/sources/localworker.h"

#include "model/bridge/bridgefiles.h"
#include "model/bridge/refusal.h"

#include <QDir>

#include <algorithm>
#include <chrono>
#include <utility>

namespace gantry {

namespace {

using namespace std::chrono_literals;

constexpr auto kBatchTime = 30ms;
// Batches that wait may be taken in one turn of the receiver's event loop: together they have to stay short.
constexpr size_t kBatchSize = 500;
// So many batches may wait to be taken before the bridge is no longer read.
constexpr int kMostUnacknowledged = 6;
// What programs printed before the run's end arrives by another pipe; it is waited for this long.
constexpr auto kFinishDelay = 60ms;
// A process that stays after its run has ended is helped.
constexpr auto kLongestLinger = 10s;

} // namespace

LocalWorker::LocalWorker(LocalRunRequest request, const QString &recordings, const ToolPaths &tools)
    : m_request(std::move(request)),
      m_recordings(recordings),
      m_tools(tools),
      m_flushTimer(this),
      m_finishTimer(this),
      m_lingerTimer(this)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(kBatchTime);
    connect(&m_flushTimer, &QTimer::timeout, this, &LocalWorker::flush);
    m_finishTimer.setSingleShot(true);
    m_finishTimer.setInterval(kFinishDelay);
    connect(&m_finishTimer, &QTimer::timeout, this, &LocalWorker::finishNow);
    m_lingerTimer.setSingleShot(true);
    m_lingerTimer.setInterval(kLongestLinger);
    connect(&m_lingerTimer, &QTimer::timeout, this, [this] { m_process->stop(); });
}

LocalWorker::~LocalWorker() = default;

void LocalWorker::start()
{
    if (!QDir(m_request.folder).exists()) {
        conclude(Error{ErrorCode::Unreadable, tr("There is no folder %1.").arg(m_request.folder), {}, {}});
        return;
    }
    Result<InterpreterPlan> plan = findInterpreter(m_request.folder, m_request.file, m_tools);
    if (!plan) {
        conclude(plan.error());
        return;
    }
    m_maker = std::make_unique<EnvironmentMaker>(plan.takeValue());
    connect(m_maker.get(), &EnvironmentMaker::progressed, this, &LocalWorker::progressed);
    connect(m_maker.get(), &EnvironmentMaker::succeeded, this, &LocalWorker::runWith);
    connect(m_maker.get(), &EnvironmentMaker::failed, this, [this](const Error &error) { conclude(error); });
    connect(m_maker.get(), &EnvironmentMaker::cancelled, this, [this] {
        conclude(Error{ErrorCode::Cancelled, tr("The run was stopped before it began."), {}, {}});
    });
    m_maker->start();
}

void LocalWorker::runWith(const ProjectPython &interpreter)
{
    m_interpreter = interpreter;
    Q_EMIT interpreterFound(interpreter);
    const Result<QString> bridge = bridgeFolder();
    if (!bridge) {
        conclude(bridge.error());
        return;
    }
    m_process = std::make_unique<BridgeProcess>();
    connect(m_process.get(), &BridgeProcess::linesReceived, this, &LocalWorker::takeLines);
    connect(m_process.get(), &BridgeProcess::outputReceived, this, &LocalWorker::takeOutput);
    connect(m_process.get(), &BridgeProcess::ended, this, &LocalWorker::processEnded);
    m_process->start(interpreter.python, *bridge, requestToJson(m_request));
}

void LocalWorker::stop()
{
    m_isStopped = true;
    if (m_process)
        m_process->stop();
    else if (m_maker)
        m_maker->cancel();
}

void LocalWorker::signalCondition(const ActionId &action, const Json &value)
{
    if (m_process)
        m_process->send(Json{{"command", "signal"}, {"action", toStdUtf8(action.toString())}, {"value", value}});
}

void LocalWorker::takeLines(const QByteArrayList &lines)
{
    for (const QByteArray &line : lines) {
        Result<RunEvent> event = runEventFromLine(line);
        if (event)
            takeEvent(event.takeValue());
        else if (event.error().code == ErrorCode::NotFound)
            takeMessage(line);
        // else no JSON: two processes of one task have written at once, and their lines are mixed.
    }
}

void LocalWorker::takeMessage(const QByteArray &line)
{
    const Result<Json> json = parseJson(line);
    if (json && jsonText(*json, "event") == QLatin1String("refused"))
        m_refusal = refusalFromJson(*json);
}

void LocalWorker::takeEvent(RunEvent event)
{
    if (const auto *started = std::get_if<RunStarted>(&event.what)) {
        m_hasStarted = true;
        startRecording(*started);
    } else if (const auto *updated = std::get_if<ActionUpdated>(&event.what)) {
        if (isTerminal(updated->action.phase))
            m_open.remove(updated->action.id);
        else
            m_open.insert(updated->action.id, updated->action);
    } else if (std::holds_alternative<RunFinished>(event.what)) {
        finishLater(std::move(event));
        return;
    }
    append(std::move(event));
}

void LocalWorker::takeOutput(const QString &stream, const QByteArray &bytes)
{
    LineFramer &framer = m_output[stream];
    for (const QByteArray &line : framer.feed(bytes)) {
        if (m_hasStarted && !m_isFinished)
            append({QDateTime::currentDateTimeUtc(), LogLine{{}, 0, stream, line}});
        else if (!m_hasStarted)
            Q_EMIT progressed(QString::fromUtf8(line));
    }
}

void LocalWorker::finishLater(RunEvent event)
{
    m_finish = std::move(event);
    m_finishTimer.start();
    m_lingerTimer.start();
}

void LocalWorker::finishNow()
{
    if (!m_finish || m_isFinished)
        return;
    m_isFinished = true;
    append(std::move(*m_finish));
    flush();
    m_recording.close();
}

void LocalWorker::processEnded(const ChildExit &exit)
{
    m_lingerTimer.stop();
    for (auto it = m_output.begin(); it != m_output.end(); ++it) {
        const QByteArray rest = it->takeRest();
        if (!rest.isEmpty() && m_hasStarted && !m_isFinished)
            append({QDateTime::currentDateTimeUtc(), LogLine{{}, 0, it.key(), rest}});
    }
    if (!m_hasStarted) {
        conclude(m_refusal ? *m_refusal : whyNotStarted(exit));
        return;
    }
    if (!m_finish && !m_isFinished)
        synthesizeEnd(exit);
    finishNow();
    conclude({});
}

Error LocalWorker::whyNotStarted(const ChildExit &exit) const
{
    if (m_isStopped)
        return {ErrorCode::Cancelled, tr("The run was stopped before it began."), {}, {}};
    return {ErrorCode::Unavailable,
            tr("%1 ended before the run began: %2. Check that it starts and has flyte.")
                .arg(m_interpreter.python, exit.toString()),
            {},
            {}};
}

// The interpreter is gone and has not said how the run ended.
void LocalWorker::synthesizeEnd(const ChildExit &exit)
{
    RunFinished finished{m_request.run, Phase::Aborted, {}, {}};
    if (!m_isStopped) {
        finished.phase = Phase::Failed;
        finished.error = std::make_shared<const ActionError>(
            ActionError{QStringLiteral("InterpreterEnded"),
                        tr("The Python that ran the task ended (%1) before the task did.").arg(exit.toString()),
                        {}});
    }
    closeOpenActions(finished.phase, finished.error);
    m_finish = RunEvent{QDateTime::currentDateTimeUtc(), finished};
}

void LocalWorker::closeOpenActions(Phase phase, const ActionErrorPtr &error)
{
    std::vector<Action> open(m_open.cbegin(), m_open.cend());
    // Callees before their callers, as when they end by themselves.
    std::sort(open.begin(), open.end(), [](const Action &a, const Action &b) { return a.started > b.started; });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (Action &action : open) {
        action.phase = phase;
        action.error = error;
        action.ended = now;
        append({now, ActionUpdated{action}});
    }
    m_open.clear();
}

void LocalWorker::startRecording(const RunStarted &started)
{
    if (m_recordings.isEmpty())
        return;
    const RecordingHeader header{m_request.run, QDir(m_request.folder).canonicalPath(), started.task,
                                 QStringLiteral("local"), QDateTime::currentDateTimeUtc()};
    if (const Result<void> opened = m_recording.open(m_recordings, header))
        Q_EMIT recordingStarted(m_recording.fileName());
    else
        Q_EMIT progressed(opened.error().message);
}

void LocalWorker::append(RunEvent event)
{
    const bool isUrgent = std::holds_alternative<RunStarted>(event.what);
    m_batch.push_back(std::move(event));
    if (isUrgent || m_batch.size() >= kBatchSize)
        flush();
    else if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

void LocalWorker::flush()
{
    m_flushTimer.stop();
    if (m_batch.empty())
        return;
    m_recording.write(m_batch);
    if (++m_unacknowledged >= kMostUnacknowledged && m_process)
        m_process->setPaused(true);
    Q_EMIT batchReady(std::exchange(m_batch, {}));
}

void LocalWorker::acknowledge()
{
    if (--m_unacknowledged == kMostUnacknowledged / 2 && m_process)
        m_process->setPaused(false);
}

void LocalWorker::conclude(const std::optional<Error> &error)
{
    if (std::exchange(m_isConcluded, true))
        return;
    flush();
    m_recording.close();
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT ended();
}

} // namespace gantry
