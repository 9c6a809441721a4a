// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/value.h"

#include <QString>

//! Text as Python writes it, where the SDK puts it into a Dockerfile, a hash or a refusal.
namespace gantry {

//! repr() of a string: 'it', "it's", '\\n'.
QString pythonRepr(const QString &text);
//! repr() of a value; paths made from `__file__` are made absolute with the project's folder.
QString pythonRepr(const Value &value, const QString &projectRoot);
//! str() of a value, as an f-string writes it.
QString pythonStr(const Value &value, const QString &projectRoot);
//! type(value).__name__
QString pythonTypeName(const Value &value);
//! bool(value)
bool pythonTruth(const Value &value);
//! shlex.quote()
QString shellQuoted(const QString &text);

} // namespace gantry
