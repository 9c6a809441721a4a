// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/python/edits.h"
#include "model/source/edit.h"

#include <QByteArray>
#include <QString>

namespace gantry::test {

//! A text with a range in it, written as «range».
struct Marked {
    explicit Marked(QByteArray written);

    SourceText text;
    TextRange range;
};

//! The text after a change, or "refused: " and the reason; checks that undo and redo give equal bytes.
QByteArray after(const SourceText &text, const Result<python::Change> &change);

} // namespace gantry::test
