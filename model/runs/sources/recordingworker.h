// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/recording.h"

#include <QObject>

namespace gantry {

//! RecordingSource's part on its own thread.
class RecordingWorker : public QObject {
    Q_OBJECT
public:
    explicit RecordingWorker(const QString &fileName) : m_fileName(fileName) { }

    void start();
    void acknowledge();

Q_SIGNALS:
    void batchReady(const gantry::RunEvents &events);
    //! `breakReason` is empty for a whole recording.
    void ended(const QString &breakReason);
    void failed(const gantry::Error &error);

private:
    void readOn();

    QString m_fileName;
    RecordingReader m_reader;
    int m_unacknowledged = 0;
    bool m_isOver = false;
};

} // namespace gantry
