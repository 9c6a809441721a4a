// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/lineindex.h"

#include <QByteArray>
#include <QString>

namespace gantry {

//! A QTextDocument counts UTF-16 units and knows one kind of line end; files are bytes. These functions translate
//! without ever letting the document decide about bytes that nobody typed.

//! Whether a document can show the bytes and give every position back: valid UTF-8, no NUL, no CR without LF, none of
//! the characters that a document takes for line ends. Empty where it can, else the reason for people.
QString reasonNotEditable(const QByteArray &bytes);

//! Bytes as a document shows them: a BOM left out, CRLF as LF, invalid bytes as replacement characters.
QString shownText(const QByteArray &bytes);

//! A position in a document: number of the block (from 0) and UTF-16 units into it.
struct BlockPosition {
    int block = 0;
    int column = 0;

    friend bool operator==(BlockPosition, BlockPosition) = default;
};

BlockPosition blockPosition(qsizetype offset, const QByteArray &bytes, const LineIndex &lines);
qsizetype byteOffset(BlockPosition position, const QByteArray &bytes, const LineIndex &lines);

//! The offset after `units` positions of a document, counted from `offset`; a line end counts one.
qsizetype advanced(qsizetype offset, int units, const QByteArray &bytes);

//! Text that was typed, as bytes with the line ends that the file has around `offset` (else in its first line).
QByteArray typedBytes(const QString &text, qsizetype offset, const QByteArray &bytes, const LineIndex &lines);

} // namespace gantry
