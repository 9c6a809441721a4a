// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace gantry {

//! A half-open range of byte offsets in one text: [begin, end).
struct TextRange {
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
    bool isEmpty() const { return begin == end; }
    bool contains(qsizetype offset) const { return offset >= begin && offset < end; }
    bool contains(TextRange other) const { return other.begin >= begin && other.end <= end; }
    bool intersects(TextRange other) const { return begin < other.end && other.begin < end; }

    friend bool operator==(TextRange, TextRange) = default;
};

} // namespace gantry
