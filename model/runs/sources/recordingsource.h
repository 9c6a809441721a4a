// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/recording.h"
#include "model/runs/runsource.h"

#include <QThread>

namespace gantry {

class RecordingWorker;

//! A run that is read from its recording. One that broke off ends with what is there: breakReason() says so.
class RecordingSource : public RunSource {
    Q_OBJECT
public:
    explicit RecordingSource(const QString &fileName, QObject *parent = nullptr);
    ~RecordingSource() override;

    void start() override;
    void abort(const ActionId &, const QString &) override { } //!< nothing goes on in a recording
    void signalCondition(const ActionId &, const Json &) override { }
    void acknowledge() override;

    //! For people, where the recording is not whole.
    const QString &breakReason() const { return m_breakReason; }

private:
    QThread m_thread;
    RecordingWorker *m_worker; // lives on the thread, which deletes it
    QString m_breakReason;
};

} // namespace gantry
