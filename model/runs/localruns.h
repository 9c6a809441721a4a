// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/latestworker.h"
#include "model/runs/recording.h"
#include "model/runs/runsource.h"
#include "model/runs/runstore.h"
#include "model/runs/sources/localrunrequest.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace gantry {

//! The runs of this computer in a store: starts them, stops them, and opens the recordings of earlier ones. Destroying
//! it ends what still runs. Consent is the caller's matter.
class LocalRuns : public QObject {
    Q_OBJECT
public:
    //! Both folders are for tests; empty means the person's own.
    explicit LocalRuns(RunStore &store, const QString &recordings = {}, QObject *parent = nullptr);
    ~LocalRuns() override;

    //! Starts a run; it is in the store at once, also where it then can't begin (then it has failed, and says why).
    Run *start(LocalRunRequest request);
    void stop(const RunId &id);
    void signalCondition(const RunId &id, const ActionId &action, const Json &value);
    bool isRunning(const RunId &id) const { return m_sources.count(id) > 0; }
    //! What is done before a run begins ("Installing flyte==2.12.1"); empty once it has begun.
    QString progressOf(const RunId &id) const;

    //! Puts the recordings of earlier runs into the store, off the GUI thread; their actions come with open().
    void loadRecordings();
    //! Has a run's actions and log loaded, where they are not. Runs that were opened long ago are forgotten again.
    void open(const RunId &id);

Q_SIGNALS:
    void runStarted(const gantry::RunId &id);
    void progressChanged(const gantry::RunId &id, const QString &text);
    //! Also for a run that could not begin or was stopped.
    void runEnded(const gantry::RunId &id);
    void recordingsLoaded();

private:
    struct Open {
        std::unique_ptr<RunSource> source;
        QString progress;
    };

    void follow(Run *run, std::unique_ptr<RunSource> source);
    void failed(Run *run, const Error &error);
    void ended(Run *run);
    void closeBrokenOff(Run *run, const QString &reason);
    void addRecording(const RecordingSummary &summary);
    void release(const RunId &id);
    void forgetOldest();

    RunStore &m_store;
    QString m_recordings;
    std::map<RunId, Open> m_sources; // runs that go on or are being read
    std::vector<RunId> m_loaded; // finished ones with their actions here, the last opened last
    LatestWorker m_reader;
};

} // namespace gantry
