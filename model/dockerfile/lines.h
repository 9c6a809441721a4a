// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"

#include <optional>

//! Physical lines and how BuildKit's parser joins them; for this folder's own use.
namespace gantry::dockerfile {

//! White space of Unicode, as BuildKit trims it.
bool isSpace(char32_t character);
//! [\t\v\f\r ], what BuildKit splits words at.
inline bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\v' || byte == '\f';
}

//! One character of UTF-8 at an offset; an invalid byte is U+FFFD of size 1.
struct Decoded {
    char32_t character = 0;
    int size = 1;
};
Decoded decode(QByteArrayView text, qsizetype at);
void appendUtf8(QByteArray &text, char32_t character);

QByteArrayView withoutLineEnd(QByteArrayView line);
QByteArrayView leftTrimmed(QByteArrayView text);
QByteArrayView trimmed(QByteArrayView text);
bool isCommentLine(QByteArrayView line);

//! The whole line at an offset, its LF included.
TextRange lineAt(QByteArrayView bytes, qsizetype begin);

//! Where the text of a line that is continued ends: the offset of its escape character; nothing where it is not.
std::optional<qsizetype> continuationAt(QByteArrayView line, char escape);

//! One logical line while it is read; its buffers are used again for the next one.
struct JoinedLine {
    QByteArrayView text; //!< in the source where it is one piece, else in `storage`
    std::vector<LineSegment> segments;
    std::vector<Comment> comments;
    QByteArray storage;
    qsizetype end = 0; //!< behind the last physical line
    int lineCount = 0;
    bool isCopied = false; //!< `text` is in `storage`

    qsizetype toSource(qsizetype offset) const;
    TextRange toSource(TextRange range) const;
};

//! Joins the lines of the instruction that begins at `begin`, whose number is `line`, into `joined`.
void join(QByteArrayView bytes, qsizetype begin, qsizetype limit, int line, char escape, JoinedLine &joined);

qsizetype sourceOffset(const std::vector<LineSegment> &segments, qsizetype offset);

} // namespace gantry::dockerfile
