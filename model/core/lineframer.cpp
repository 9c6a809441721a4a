// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/core/lineframer.h"

#include <utility>

namespace gantry {

QByteArrayList LineFramer::feed(QByteArrayView bytes)
{
    QByteArrayList lines;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        append(end < 0 ? bytes : bytes.first(end));
        if (end < 0)
            break;
        bytes = bytes.sliced(end + 1);
        QByteArray line = takeRest();
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            lines.append(std::move(line));
    }
    return lines;
}

QByteArray LineFramer::takeRest()
{
    if (m_isTooLong)
        ++m_dropped;
    m_isTooLong = false;
    return std::exchange(m_rest, {});
}

void LineFramer::append(QByteArrayView part)
{
    if (m_isTooLong)
        return;
    if (m_rest.size() + part.size() > m_longest) {
        m_isTooLong = true;
        m_rest = {};
        return;
    }
    m_rest.append(part.data(), part.size());
}

} // namespace gantry
