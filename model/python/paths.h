// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/value.h"

#include <QString>

#include <optional>

//! pathlib's and os.path's arithmetic on Values.
namespace gantry::python {

//! A Path from a Path or Str; nothing for all else.
std::optional<Value> toPath(const Value &value);
//! base / part.
std::optional<Value> joinedPath(const Value &base, const Value &part);
Value parentPath(const Value &path);
//! An attribute of a Path: parent, name, stem, suffix; nothing for all else.
std::optional<Value> pathAttribute(const Value &path, const QByteArray &name);

} // namespace gantry::python
