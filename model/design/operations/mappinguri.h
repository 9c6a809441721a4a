// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"
#include "model/source/edit.h"

#include <QString>

namespace gantry {

//! Adds the change of one mapping's URI to an edit: in its string, in the constant that it names, or in the one literal
//! part that differs. A part that is changed already, to the same text, is left. Refused where no single part can say it.
Result<void> changeUri(Edit &edit, const DesignState &state, const Mapping &mapping, const QString &uri);

} // namespace gantry
