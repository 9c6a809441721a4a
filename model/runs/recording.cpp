// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/recording.h"

#include "model/bridge/datafolder.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace gantry {

namespace {

constexpr qint64 kLongestHeader = 64 * 1024;
constexpr qint64 kTail = 1024 * 1024;
const QLatin1String kSuffix(".jsonl");

QString tr(const char *text)
{
    return QCoreApplication::translate("Recording", text);
}

Json headerToJson(const RecordingHeader &header)
{
    return Json{{"event", "recording"},
                {"time", timeToJson(header.time)},
                {"version", 1},
                {"run", toStdUtf8(header.run.toString())},
                {"project", toStdUtf8(header.project)},
                {"task", toStdUtf8(header.task)},
                {"target", toStdUtf8(header.target)}};
}

Result<RecordingHeader> headerFromLine(const QByteArray &line, const QString &fileName)
{
    const Result<Json> json = parseJson(line);
    if (!json || jsonText(*json, "event") != QLatin1String("recording"))
        return Error{ErrorCode::Unreadable, tr("%1 is no recording of a run.").arg(fileName), {}, {}};
    return RecordingHeader{RunId(jsonText(*json, "run")), jsonText(*json, "project"), jsonText(*json, "task"),
                           jsonText(*json, "target"), timeFromJson(json->value("time", Json()))};
}

Error unreadable(const QFile &file)
{
    return {ErrorCode::Unreadable, tr("%1 can't be read: %2.").arg(file.fileName(), file.errorString()), {}, {}};
}

QByteArray lastLineOf(QFile &file)
{
    file.seek(std::max<qint64>(0, file.size() - kTail));
    const QByteArray tail = file.read(kTail);
    if (!tail.endsWith('\n'))
        return {};
    const qsizetype begin = tail.lastIndexOf('\n', tail.size() - 2);
    return tail.mid(begin + 1);
}

} // namespace

QString recordingsFolder()
{
    return dataFolder() % QLatin1String("/recordings");
}

Result<void> RecordingWriter::open(const QString &folder, const RecordingHeader &header)
{
    QDir().mkpath(folder);
    const QString stem = folder % QLatin1Char('/') % header.run.toString();
    for (int number = 1; number < 100'000; ++number) {
        m_file.setFileName(number == 1 ? QString(stem % kSuffix)
                                       : QString(stem % QLatin1Char('~') % QString::number(number) % kSuffix));
        if (m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            writeLine(dumpJson(headerToJson(header)));
            m_file.flush();
            return {};
        }
        if (!m_file.exists())
            break;
    }
    return Error{ErrorCode::Io, tr("The run can't be recorded in %1: %2.").arg(folder, m_file.errorString()), {}, {}};
}

void RecordingWriter::write(const RunEvents &events)
{
    if (!m_file.isOpen())
        return;
    for (const RunEvent &event : events)
        writeLine(runEventLine(event));
    m_file.flush();
}

void RecordingWriter::close()
{
    m_file.close();
}

void RecordingWriter::writeLine(const QByteArray &line)
{
    if (m_error)
        return;
    if (m_file.write(line) != line.size() || !m_file.putChar('\n'))
        m_error = Error{ErrorCode::Io, tr("The run's recording ends here: %1.").arg(m_file.errorString()), {}, {}};
}

Result<RecordingHeader> RecordingReader::open(const QString &fileName)
{
    m_file.setFileName(fileName);
    if (!m_file.open(QIODevice::ReadOnly))
        return unreadable(m_file);
    m_line = 1;
    return headerFromLine(m_file.readLine(kLongestHeader), fileName);
}

RunEvents RecordingReader::read(qint64 bytes)
{
    RunEvents events;
    while (events.empty() && m_breakReason.isEmpty() && !m_file.atEnd()) {
        for (const QByteArray &line : m_framer.feed(m_file.read(bytes)))
            take(line, events);
    }
    if (m_breakReason.isEmpty() && m_file.atEnd() && !m_framer.takeRest().isEmpty())
        m_breakReason = tr("The recording is cut off in line %1; what stands before it is shown.").arg(m_line + 1);
    return events;
}

void RecordingReader::take(const QByteArray &line, RunEvents &events)
{
    ++m_line;
    if (!m_breakReason.isEmpty())
        return;
    Result<RunEvent> event = runEventFromLine(line);
    if (event)
        events.push_back(event.takeValue());
    else if (event.error().code != ErrorCode::NotFound)
        m_breakReason = tr("The recording is broken in line %1; what stands before it is shown.").arg(m_line);
}

Result<RecordingSummary> readRecordingSummary(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    const Result<RecordingHeader> header = headerFromLine(file.readLine(kLongestHeader), fileName);
    if (!header)
        return header.error();
    RecordingSummary summary{fileName, *header, {}, {}};
    if (const Result<RunEvent> event = runEventFromLine(lastLineOf(file))) {
        summary.ended = event->time;
        if (const auto *finished = std::get_if<RunFinished>(&event->what))
            summary.finished = *finished;
    }
    return summary;
}

std::vector<RecordingSummary> readRecordingSummaries(const QString &folder)
{
    std::vector<RecordingSummary> summaries;
    for (const QString &name : QDir(folder).entryList({QLatin1Char('*') % kSuffix}, QDir::Files, QDir::Name)) {
        if (Result<RecordingSummary> summary = readRecordingSummary(folder % QLatin1Char('/') % name))
            summaries.push_back(summary.takeValue());
    }
    std::stable_sort(summaries.begin(), summaries.end(),
                     [](const auto &a, const auto &b) { return a.header.time < b.header.time; });
    return summaries;
}

} // namespace gantry
