// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"

#include <QHash>
#include <QString>

namespace gantry {

//! Ids of things that are the same in two readings under another id: renamed, moved, typed at. Ids are made from names,
//! so that a fresh reading always gives the same ones; who holds an id over a change looks it up here. Matched by equal
//! text, then by where the old range lands in the new text, then by what alone is left; what is not in here kept its id
//! or has gone. Layers are matched in their order, as theirs count their like.
QHash<QString, QString> matchIds(const DesignState &before, const DesignState &after);

} // namespace gantry
