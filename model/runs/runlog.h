// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <deque>
#include <vector>

namespace gantry {

//! One line that was printed or logged in a run.
struct LogEntry {
    qint64 timeMs = 0; //!< since the epoch, UTC
    int node = -1; //!< the action's node in its Run; -1: not known who wrote it
    int attempt = 0;
    bool isError = false; //!< of the error stream
    QByteArrayView text; //!< UTF-8; valid until the log changes
};

//! The lines of one run, numbered from 0 in the order of their coming, packed for a million of them. Beyond the caps
//! the oldest are given up, some thousands at once; the run's recording has them all.
class RunLog {
public:
    static constexpr qint64 kMostLines = 1'000'000;
    static constexpr qint64 kMostBytes = 512 * 1024 * 1024;

    explicit RunLog(qint64 mostLines = kMostLines, qint64 mostBytes = kMostBytes)
        : m_mostLines(mostLines),
          m_mostBytes(mostBytes)
    {
    }

    void append(const LogEntry &entry);

    //! The lines that are there: from firstLine() to before endLine().
    qint64 firstLine() const { return m_first; }
    qint64 endLine() const;
    //! Empty for a line that is not there.
    LogEntry at(qint64 line) const;

    //! What firstLine() must become to stay below the caps.
    qint64 wantedFirstLine() const;
    void dropBefore(qint64 line);

private:
    struct Record {
        qint64 timeMs;
        quint32 offset;
        quint32 size;
        qint32 node;
        qint16 attempt;
        bool isError;
    };
    struct Chunk {
        std::vector<Record> records;
        QByteArray text;
    };

    qint64 m_mostLines;
    qint64 m_mostBytes;
    qint64 m_first = 0; // a multiple of the chunk's size
    qint64 m_bytes = 0;
    std::deque<Chunk> m_chunks;
};

} // namespace gantry
