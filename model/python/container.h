// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/codetext.h"

#include <vector>

namespace gantry::python {

//! Elements between brackets with their commas.
struct Container {
    struct Element {
        TextRange core;
        qsizetype comma = -1; //!< offset of the comma after it

        //! Up to the comma.
        TextRange whole() const { return {core.begin, comma < 0 ? core.end : comma + 1}; }
    };
    NodeType type = NodeType::Other; //!< List, Tuple, Set, Dictionary or ArgumentList
    TextRange open;
    TextRange close;
    std::vector<Element> elements;

    //! Of a tuple with one element: its comma is no habit.
    bool hasTrailingComma() const { return !elements.empty() && elements.back().comma >= 0; }
    std::vector<TextRange> items() const;
};

//! The container of exactly this range.
Result<Container> containerAt(const CodeText &code, TextRange range);
//! The container that an element of exactly this range stands in, with its index.
Result<std::pair<Container, int>> containerOf(const CodeText &code, TextRange element);
//! The argument list of a call of exactly this range.
Result<Container> argumentsOf(const CodeText &code, TextRange call);

Result<Change> insertInto(const CodeText &code, const Container &container, int at, const QByteArray &element);
Result<Change> removeFrom(const CodeText &code, const Container &container, int at);
Result<Change> moveIn(const CodeText &code, const Container &container, int from, int to);

} // namespace gantry::python
