// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/core/lineindex.h"

#include <algorithm>

namespace gantry {

namespace {

bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

LineIndex::LineIndex(QByteArrayView text) : m_size(text.size())
{
    m_starts.push_back(0);
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        m_starts.push_back(at + 1);
}

int LineIndex::lineOf(qsizetype offset) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::max(1, int(next - m_starts.begin()));
}

qsizetype LineIndex::lineStart(int line) const
{
    if (line > lineCount())
        return m_size;
    return m_starts[size_t(std::max(line, 1) - 1)];
}

TextRange LineIndex::wholeLineRange(int line) const
{
    return {lineStart(line), line >= lineCount() ? m_size : lineStart(line + 1)};
}

TextRange LineIndex::lineRange(int line, QByteArrayView text) const
{
    TextRange range = wholeLineRange(line);
    if (range.end > range.begin && text[range.end - 1] == '\n')
        --range.end;
    if (range.end > range.begin && text[range.end - 1] == '\r')
        --range.end;
    return range;
}

TextPosition LineIndex::position(qsizetype offset, QByteArrayView text) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_size);
    const int line = lineOf(offset);
    int column = 1;
    for (qsizetype at = lineStart(line); at < offset; ++at) {
        if (!isContinuationByte(text[at]))
            ++column;
    }
    return {line, column};
}

qsizetype LineIndex::offset(TextPosition position, QByteArrayView text) const
{
    const TextRange line = lineRange(std::clamp(position.line, 1, lineCount()), text);
    qsizetype at = line.begin;
    for (int column = 1; column < position.column && at < line.end; ++column) {
        ++at;
        while (at < line.end && isContinuationByte(text[at]))
            ++at;
    }
    return at;
}

} // namespace gantry
