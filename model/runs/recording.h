// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/lineframer.h"
#include "model/core/result.h"
#include "model/runs/runevent.h"

#include <QFile>
#include <QString>

#include <optional>

namespace gantry {

//! The first line of a recording: whose run it is.
struct RecordingHeader {
    RunId run; //!< its name
    QString project; //!< absolute folder, empty where it is not known
    QString task;
    QString target; //!< "local", else a target's name
    QDateTime time;
};

//! Where the person's recordings lie: one file a run, JSON lines, the events of `CLI.md` after a header.
QString recordingsFolder();

//! Writes a recording as the run goes on.
class RecordingWriter {
public:
    //! A new file in the folder, named after the run; a number is added where there is one of that name.
    Result<void> open(const QString &folder, const RecordingHeader &header);
    void write(const RunEvents &events);
    void close();

    QString fileName() const { return m_file.fileName(); }
    //! The first failure to write; what was written before stays readable.
    const std::optional<Error> &error() const { return m_error; }

private:
    void writeLine(const QByteArray &line);

    QFile m_file;
    std::optional<Error> m_error;
};

//! Reads a recording piece by piece; a line that is cut off or no event ends it, and what stands before it counts.
class RecordingReader {
public:
    Result<RecordingHeader> open(const QString &fileName);
    //! The next events, at most about `bytes` of the file; empty at the end.
    RunEvents read(qint64 bytes = 1'000'000);

    //! Why it ended early, for people; empty where it did not.
    const QString &breakReason() const { return m_breakReason; }

private:
    void take(const QByteArray &line, RunEvents &events);

    QFile m_file;
    LineFramer m_framer;
    QByteArrayList m_lines;
    qint64 m_line = 0;
    QString m_breakReason;
};

//! What a list of runs needs of a recording: its header and, where it has one, its last line.
struct RecordingSummary {
    QString fileName;
    RecordingHeader header;
    std::optional<RunFinished> finished; //!< nothing: it broke off
    QDateTime ended;
};

//! Reads both ends of the file alone.
Result<RecordingSummary> readRecordingSummary(const QString &fileName);
//! Of a folder's recordings, oldest first; files that are none are left out.
std::vector<RecordingSummary> readRecordingSummaries(const QString &folder);

} // namespace gantry
