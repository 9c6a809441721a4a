// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/bridge/bridgeprocess.h"
#include "model/bridge/environmentmaker.h"
#include "model/runs/recording.h"
#include "model/runs/sources/localrunrequest.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace gantry {

//! LocalSource's part on its own thread: prepares the interpreter, starts the bridge, reads it, batches, records.
class LocalWorker : public QObject {
    Q_OBJECT
public:
    LocalWorker(LocalRunRequest request, const QString &recordings, const ToolPaths &tools);
    ~LocalWorker() override;

    void start();
    void stop();
    void signalCondition(const ActionId &action, const Json &value);
    void acknowledge();

Q_SIGNALS:
    void progressed(const QString &text);
    void interpreterFound(const gantry::ProjectPython &interpreter);
    void recordingStarted(const QString &fileName);
    void batchReady(const gantry::RunEvents &events);
    void ended();
    void failed(const gantry::Error &error);

private:
    void runWith(const ProjectPython &interpreter);
    void takeLines(const QByteArrayList &lines);
    void takeMessage(const QByteArray &line);
    void takeEvent(RunEvent event);
    void takeOutput(const QString &stream, const QByteArray &bytes);
    void finishLater(RunEvent event);
    void finishNow();
    void processEnded(const ChildExit &exit);
    void closeOpenActions(Phase phase, const ActionErrorPtr &error);
    void synthesizeEnd(const ChildExit &exit);
    void startRecording(const RunStarted &started);
    void append(RunEvent event);
    void flush();
    void conclude(const std::optional<Error> &error);
    Error whyNotStarted(const ChildExit &exit) const;

    LocalRunRequest m_request;
    QString m_recordings;
    ToolPaths m_tools;
    ProjectPython m_interpreter;
    std::unique_ptr<EnvironmentMaker> m_maker;
    std::unique_ptr<BridgeProcess> m_process;
    RecordingWriter m_recording;
    QHash<QString, LineFramer> m_output; // by stream: what was printed past Python
    QHash<ActionId, Action> m_open; // actions that have not ended
    RunEvents m_batch;
    QTimer m_flushTimer;
    QTimer m_finishTimer;
    QTimer m_lingerTimer;
    std::optional<RunEvent> m_finish; // run_finished, held back for what was printed before it
    std::optional<Error> m_refusal;
    int m_unacknowledged = 0;
    bool m_hasStarted = false;
    bool m_isFinished = false;
    bool m_isStopped = false;
    bool m_isConcluded = false;
};

} // namespace gantry
