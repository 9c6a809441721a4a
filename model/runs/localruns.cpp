// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/localruns.h"

#include "model/runs/recording.h"
#include "model/runs/sources/localsource.h"
#include "model/runs/sources/recordingsource.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

// Finished runs whose actions stay in memory; the others are read again when they are opened.
constexpr size_t kMostLoaded = 8;

RunInfo infoOf(const RecordingSummary &summary)
{
    RunInfo info;
    info.id = RunId(QFileInfo(summary.fileName).completeBaseName());
    info.name = summary.header.run.toString();
    info.project = summary.header.project;
    info.task = summary.header.task;
    info.target = summary.header.target;
    info.started = summary.header.time;
    info.recording = summary.fileName;
    info.phase = Phase::Unknown;
    info.ended = summary.ended;
    if (summary.finished) {
        info.phase = summary.finished->phase;
        info.outputs = summary.finished->outputs;
        info.error = summary.finished->error;
    } else {
        info.problem = LocalRuns::tr("The recording ends before the run does: Gantry was ended meanwhile.");
    }
    return info;
}

} // namespace

LocalRuns::LocalRuns(RunStore &store, const QString &recordings, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_recordings(recordings.isEmpty() ? recordingsFolder() : recordings)
{
}

LocalRuns::~LocalRuns() = default;

Run *LocalRuns::start(LocalRunRequest request)
{
    if (request.run.isEmpty())
        request.run = newRunName();
    RunInfo info;
    info.id = request.run;
    info.name = request.run.toString();
    info.project = request.folder;
    info.task = request.task;
    info.target = QStringLiteral("local");
    info.phase = Phase::Initializing;
    info.started = QDateTime::currentDateTimeUtc();
    info.isLive = info.isLoaded = true;
    Run *run = m_store.add(std::move(info));
    auto source = std::make_unique<LocalSource>(std::move(request), m_recordings);
    connect(source.get(), &LocalSource::recordingStarted, run, [run](const QString &file) {
        RunInfo changed = run->info();
        changed.recording = file;
        run->setInfo(changed);
    });
    follow(run, std::move(source));
    Q_EMIT runStarted(run->info().id);
    return run;
}

void LocalRuns::follow(Run *run, std::unique_ptr<RunSource> source)
{
    RunSource *raw = source.get();
    const RunId id = run->info().id;
    m_sources[id] = {std::move(source), {}};
    connect(raw, &RunSource::eventsReceived, run, [this, run, raw, id](const RunEvents &events) {
        run->apply(events);
        raw->acknowledge();
        if (auto open = m_sources.find(id);
            open != m_sources.end() && !std::exchange(open->second.progress, {}).isEmpty())
            Q_EMIT progressChanged(id, {});
    });
    connect(raw, &RunSource::progressed, this, [this, id](const QString &text) {
        m_sources[id].progress = text;
        Q_EMIT progressChanged(id, text);
    });
    connect(raw, &RunSource::failed, run, [this, run](const Error &error) { failed(run, error); });
    connect(raw, &RunSource::ended, run, [this, run] { ended(run); });
    raw->start();
}

QString LocalRuns::progressOf(const RunId &id) const
{
    const auto open = m_sources.find(id);
    return open == m_sources.end() ? QString() : open->second.progress;
}

void LocalRuns::stop(const RunId &id)
{
    if (const auto open = m_sources.find(id); open != m_sources.end())
        open->second.source->abort({}, tr("Stopped"));
}

void LocalRuns::signalCondition(const RunId &id, const ActionId &action, const Json &value)
{
    if (const auto open = m_sources.find(id); open != m_sources.end())
        open->second.source->signalCondition(action, value);
}

void LocalRuns::failed(Run *run, const Error &error)
{
    RunInfo info = run->info();
    if (info.isLive) {
        info.phase = error.code == ErrorCode::Cancelled ? Phase::Aborted : Phase::Failed;
        info.error = std::make_shared<const ActionError>(ActionError{
            error.code == ErrorCode::Cancelled ? tr("Stopped") : tr("Could not start"), error.message, error.detail});
        info.ended = QDateTime::currentDateTimeUtc();
        info.isLive = false;
    } else {
        info.problem = error.message;
    }
    run->setInfo(info);
    release(info.id);
}

void LocalRuns::ended(Run *run)
{
    const auto open = m_sources.find(run->info().id);
    const auto *recording =
        open == m_sources.end() ? nullptr : qobject_cast<RecordingSource *>(open->second.source.get());
    if (recording && run->info().phase == Phase::Unknown)
        closeBrokenOff(run, recording->breakReason());
    release(run->info().id);
}

// What went on when a recording broke off is not known: it must not look as if it still went on.
void LocalRuns::closeBrokenOff(Run *run, const QString &reason)
{
    RunInfo info = run->info();
    RunEvents events;
    for (const int node : run->openNodes()) {
        Action action = run->node(node).action;
        action.rawPhase = phaseName(std::exchange(action.phase, Phase::Unknown));
        action.ended = info.ended.isValid() ? info.ended : action.started;
        events.push_back({action.ended, ActionUpdated{action}});
    }
    run->apply(events);
    info.problem = reason.isEmpty() ? info.problem : reason;
    run->setInfo(info);
}

void LocalRuns::release(const RunId &id)
{
    const auto open = m_sources.find(id);
    if (open == m_sources.end())
        return;
    // It is the sender: gone when this signal is over.
    open->second.source.release()->deleteLater();
    m_sources.erase(open);
    m_loaded.push_back(id);
    forgetOldest();
    Q_EMIT runEnded(id);
}

void LocalRuns::forgetOldest()
{
    for (auto it = m_loaded.begin(); it != m_loaded.end() && m_loaded.size() > kMostLoaded;) {
        Run *run = m_store.find(*it);
        if (run && (run->isShown() || run->info().recording.isEmpty())) {
            ++it;
            continue;
        }
        if (run)
            run->clear();
        it = m_loaded.erase(it);
    }
}

void LocalRuns::loadRecordings()
{
    m_reader.request([folder = m_recordings](const std::atomic<bool> &) { return readRecordingSummaries(folder); },
                     [this](const std::vector<RecordingSummary> &summaries) {
                         for (const RecordingSummary &summary : summaries)
                             addRecording(summary);
                         Q_EMIT recordingsLoaded();
                     });
}

void LocalRuns::addRecording(const RecordingSummary &summary)
{
    // Those of this window's own runs are there already.
    for (int row = 0; row < m_store.count(); ++row) {
        if (m_store.at(row)->info().recording == summary.fileName)
            return;
    }
    m_store.add(infoOf(summary));
}

void LocalRuns::open(const RunId &id)
{
    Run *run = m_store.find(id);
    if (!run)
        return;
    const auto known = std::find(m_loaded.begin(), m_loaded.end(), id);
    if (known != m_loaded.end()) {
        std::rotate(known, known + 1, m_loaded.end());
        if (run->info().isLoaded)
            return;
        m_loaded.pop_back();
    }
    if (run->info().isLoaded || isRunning(id) || run->info().recording.isEmpty())
        return;
    RunInfo info = run->info();
    info.isLoaded = true;
    run->setInfo(info);
    follow(run, std::make_unique<RecordingSource>(info.recording));
}

} // namespace gantry
