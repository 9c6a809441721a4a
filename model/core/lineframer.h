// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

namespace gantry {

//! Takes a stream of bytes apart into lines, wherever the pieces were cut. A line longer than the cap is left out and
//! counted, so that no writer can fill the memory; what follows it is read on.
class LineFramer {
public:
    static constexpr qsizetype kLongestLine = 16 * 1024 * 1024;

    explicit LineFramer(qsizetype longestLine = kLongestLine) : m_longest(longestLine) { }

    //! The lines that end in these bytes, without their line ends (LF or CRLF); empty lines are left out.
    QByteArrayList feed(QByteArrayView bytes);
    //! What stands after the last line end; empties the framer. At the end of a stream this is a line cut off.
    QByteArray takeRest();

    int droppedLines() const { return m_dropped; }

private:
    void append(QByteArrayView part);

    qsizetype m_longest;
    QByteArray m_rest;
    bool m_isTooLong = false;
    int m_dropped = 0;
};

} // namespace gantry
