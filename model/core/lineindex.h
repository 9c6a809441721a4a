// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/textrange.h"

#include <QByteArrayView>

#include <vector>

namespace gantry {

//! A place for people and scripts: line and column count from 1, columns in Unicode code points.
struct TextPosition {
    int line = 1;
    int column = 1;

    friend auto operator<=>(const TextPosition &, const TextPosition &) = default;
};

//! Where the lines of a text begin; translates byte offsets to lines and columns and back.
//! A line ends with LF or CRLF (a CR alone is no line end). The text is not kept.
class LineIndex
{
public:
    LineIndex() : LineIndex(QByteArrayView()) {}
    explicit LineIndex(QByteArrayView text);

    //! At least 1; a text that ends with a line end has an empty last line.
    int lineCount() const { return int(m_starts.size()); }
    //! Number of the line (from 1) that holds the offset; offsets beyond the end give the last line.
    int lineOf(qsizetype offset) const;
    //! Offset of the first byte of a line (from 1); clamped.
    qsizetype lineStart(int line) const;
    //! The line's bytes without its line end.
    TextRange lineRange(int line, QByteArrayView text) const;
    //! The line's bytes with its line end.
    TextRange wholeLineRange(int line) const;

    TextPosition position(qsizetype offset, QByteArrayView text) const;
    //! Inverse of position(); columns beyond the line's end give the line's end.
    qsizetype offset(TextPosition position, QByteArrayView text) const;

private:
    std::vector<qsizetype> m_starts;
    qsizetype m_size = 0;
};

} // namespace gantry
