// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/bridge/interpreter.h"
#include "model/runs/runsource.h"
#include "model/runs/sources/localrunrequest.h"

#include <QThread>

#include <memory>

namespace gantry {

class LocalWorker;

//! A run on this computer, by the SDK's local mode in a process of the project's own interpreter. It starts and owns
//! that process; destroying the source ends the whole process group. The run is recorded as it goes on. Consent is the
//! caller's matter.
class LocalSource : public RunSource {
    Q_OBJECT
public:
    //! `recordings` is the folder for the recording; empty means none.
    LocalSource(LocalRunRequest request, const QString &recordings, const ToolPaths &tools = ToolPaths::find(),
                QObject *parent = nullptr);
    ~LocalSource() override;

    void start() override;
    //! A single action can't be ended here: any id ends the run.
    void abort(const ActionId &action, const QString &reason) override;
    void signalCondition(const ActionId &action, const Json &value) override;
    void acknowledge() override;

    const LocalRunRequest &request() const { return m_request; }

Q_SIGNALS:
    //! The interpreter that will run it, once it is there.
    void interpreterFound(const gantry::ProjectPython &interpreter);
    //! Where the recording lies.
    void recordingStarted(const QString &fileName);

private:
    LocalRunRequest m_request;
    QThread m_thread;
    LocalWorker *m_worker; // lives on the thread, which deletes it
};

} // namespace gantry
