// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <vector>

namespace gantry {

//! Lines [aBegin, aEnd) of one text that stand as lines [bBegin, bEnd) in another; lines count from 0.
struct LineHunk {
    int aBegin = 0;
    int aEnd = 0;
    int bBegin = 0;
    int bEnd = 0;

    friend bool operator==(const LineHunk &, const LineHunk &) = default;
};

//! A text cut after each LF; no piece for an empty rest.
std::vector<QByteArrayView> splitLines(QByteArrayView text);

//! What differs between two lists of lines, in order (Myers' algorithm; one hunk where they have little in common).
std::vector<LineHunk> diffLines(const std::vector<QByteArrayView> &a, const std::vector<QByteArrayView> &b);

} // namespace gantry
