// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/models/linesearch.h"

#include <algorithm>

namespace gantry {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

} // namespace

LineSearch::LineSearch(const QString &text) : m_text(text)
{
    m_lower = text.toUtf8();
    if (!isAscii(m_lower))
        m_lower.clear();
    std::transform(m_lower.begin(), m_lower.end(), m_lower.begin(), lower);
}

bool LineSearch::isIn(QByteArrayView line) const
{
    if (m_text.isEmpty())
        return true;
    if (!m_lower.isEmpty() && isInBytes(line))
        return true;
    // a letter that is not ASCII may stand for one that is
    return (m_lower.isEmpty() || !isAscii(line)) && QString::fromUtf8(line).contains(m_text, Qt::CaseInsensitive);
}

bool LineSearch::isInBytes(QByteArrayView line) const
{
    const auto isSame = [](char c, char wanted) { return lower(c) == wanted; };
    return std::search(line.begin(), line.end(), m_lower.cbegin(), m_lower.cend(), isSame) != line.end();
}

} // namespace gantry
