// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/core/value.h"

#include <QHash>
#include <QString>

namespace gantry {

//! What a PEP 723 block or another small TOML text says, by dotted key ("tool.uv.exclude-newer"). Strings, arrays,
//! booleans, numbers, inline tables; dates are Unknown. Tables of an array share their keys, the last one wins.
Result<QHash<QString, Value>> readTomlSubset(const QString &text);

} // namespace gantry
