// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/codetext.h"

#include <QStringList>

#include <vector>

//! Which comments and blank lines belong to an element of a list or a call of a chain, told by lines and indentation.
namespace gantry::python {

//! Where what an item owns begins: at its comment lines directly above (then at that line's start), else at its own
//! line's start where it is the first on it, else at the item. A comment above the first of an unbroken run whose
//! others have none is the group's and stays. `floor` is where the container begins.
qsizetype ownedBegin(const CodeText &code, const std::vector<TextRange> &items, size_t at, qsizetype floor);

//! Whether an item has its lines to itself, but for comments.
bool hasOwnLines(const CodeText &code, TextRange item);

//! An item's whole lines with its comments; only where it has its lines to itself.
TextRange blockOf(const CodeText &code, const std::vector<TextRange> &items, size_t at, qsizetype floor);

//! Widens a block that is removed so that of the two gaps around it the larger one is left, none at an edge.
TextRange withGap(const CodeText &code, TextRange block, bool isFirst, bool isLast);

//! Blank lines directly before an offset that is a line's start.
int blankLinesBefore(const CodeText &code, qsizetype lineStart);
int blankLinesAfter(const CodeText &code, qsizetype lineStart);

//! The comments inside of a range, for telling what is dropped.
QStringList commentsIn(const CodeText &code, TextRange range);

} // namespace gantry::python
