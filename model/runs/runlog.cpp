// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/runlog.h"

#include <algorithm>

namespace gantry {

namespace {
constexpr qint64 kChunkLines = 4096;
} // namespace

void RunLog::append(const LogEntry &entry)
{
    if (m_chunks.empty() || qint64(m_chunks.back().records.size()) == kChunkLines) {
        m_chunks.emplace_back();
        m_chunks.back().records.reserve(kChunkLines);
    }
    Chunk &chunk = m_chunks.back();
    const int attempt = std::clamp(entry.attempt, 0, 32767);
    chunk.records.push_back({entry.timeMs, quint32(chunk.text.size()), quint32(entry.text.size()), entry.node,
                             qint16(attempt), entry.isError});
    chunk.text.append(entry.text.data(), entry.text.size());
    m_bytes += entry.text.size();
}

qint64 RunLog::endLine() const
{
    if (m_chunks.empty())
        return m_first;
    return m_first + qint64(m_chunks.size() - 1) * kChunkLines + qint64(m_chunks.back().records.size());
}

LogEntry RunLog::at(qint64 line) const
{
    if (line < m_first || line >= endLine())
        return {};
    const Chunk &chunk = m_chunks[size_t((line - m_first) / kChunkLines)];
    const Record &record = chunk.records[size_t((line - m_first) % kChunkLines)];
    return {record.timeMs, record.node, record.attempt, record.isError,
            QByteArrayView(chunk.text).sliced(record.offset, record.size)};
}

qint64 RunLog::wantedFirstLine() const
{
    qint64 first = m_first;
    qint64 bytes = m_bytes;
    for (size_t i = 0; i + 1 < m_chunks.size() && (endLine() - first > m_mostLines || bytes > m_mostBytes); ++i) {
        bytes -= m_chunks[i].text.size();
        first += kChunkLines;
    }
    return first;
}

void RunLog::dropBefore(qint64 line)
{
    while (m_first < line && !m_chunks.empty()) {
        m_bytes -= m_chunks.front().text.size();
        m_chunks.pop_front();
        m_first += kChunkLines;
    }
}

} // namespace gantry
