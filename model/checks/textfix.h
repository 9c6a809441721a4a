// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/core/place.h"
#include "model/python/edits.h"

#include <QString>

#include <vector>

namespace gantry {

//! `replace_text` of a place's whole text, in the words of `gantry edit`.
Json replaceTextOperation(const Place &place, const QString &text);
//! `replace_text` of a range, which may be empty.
Json replaceTextOperation(const SourceText &text, TextRange range, const QByteArray &with);
//! A change of a Python text as operations, the last place first: each fits the text that the ones before it leave.
std::vector<Json> textOperations(const SourceText &text, const python::Change &change);

} // namespace gantry
