// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace gantry::python {

//! How a string token is written.
struct StringShape {
    QByteArray prefix; //!< as written: "rb"
    QByteArray quote; //!< ' " ''' """
    bool isRaw = false;
    bool isBytes = false;
    bool isFormat = false;
    bool isClosed = false;
    qsizetype contentBegin = 0; //!< in the token
    qsizetype contentEnd = 0;
};

StringShape shapeOf(QByteArrayView token);

//! What the characters between quotes say.
struct Decoded {
    QString text;
    QByteArray bytes; //!< of a bytes literal
    bool isKnown = true; //!< false: malformed, or a named Unicode character
    //! For each UTF-16 unit of text where its code begins in the content, and the content's end.
    std::vector<qsizetype> offsets;
};

//! `content` is the whole text between the quotes, or a piece between the replacement fields of an f-string.
Decoded decode(QByteArrayView content, const StringShape &shape);

//! The code for text inside of such quotes; null where they can't hold it (raw strings, bytes).
QByteArray encode(const QString &text, const StringShape &shape);

} // namespace gantry::python
