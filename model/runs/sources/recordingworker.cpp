// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/sources/recordingworker.h"

namespace gantry {

namespace {
// Batches that wait may be taken in one turn of the receiver's event loop: together they have to stay short.
constexpr int kMostUnacknowledged = 4;
constexpr qint64 kBatchBytes = 200'000;
} // namespace

void RecordingWorker::start()
{
    if (const Result<RecordingHeader> header = m_reader.open(m_fileName); !header) {
        Q_EMIT failed(header.error());
        return;
    }
    readOn();
}

void RecordingWorker::acknowledge()
{
    --m_unacknowledged;
    readOn();
}

void RecordingWorker::readOn()
{
    while (!m_isOver && m_unacknowledged < kMostUnacknowledged) {
        const RunEvents events = m_reader.read(kBatchBytes);
        if (events.empty()) {
            m_isOver = true;
            Q_EMIT ended(m_reader.breakReason());
            return;
        }
        ++m_unacknowledged;
        Q_EMIT batchReady(events);
    }
}

} // namespace gantry
