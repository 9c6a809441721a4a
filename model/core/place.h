// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/lineindex.h"
#include "model/core/textrange.h"

#include <QString>

namespace gantry {

//! Where something stands: file relative to the project's folder with '/', byte range, and the same for people
//! (lines and columns from 1, both ends included). An empty file means that there is no place.
struct Place {
    QString file;
    TextRange range;
    TextPosition start;
    TextPosition end;

    bool isValid() const { return !file.isEmpty(); }
    //! "envs.py:9", for people.
    QString toString() const;

    friend bool operator==(const Place &, const Place &) = default;
};

//! The place of a range in a text whose index is given.
Place placeOf(const QString &file, TextRange range, const LineIndex &lines, QByteArrayView text);

} // namespace gantry
