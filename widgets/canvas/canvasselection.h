// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvasitem.h"
#include "widgets/canvas/canvasscene.h"

namespace gantry {

//! A selection under the names that its things have in the next scene: `keys` of nodes, `renamed` of anything.
CanvasSelection renamedSelection(const CanvasSelection &selection, const QHash<QString, QString> &keys,
                                 const QHash<QString, QString> &renamed);

//! What of a selection is in a scene.
CanvasSelection presentSelection(const CanvasSelection &selection, const CanvasScene &scene);

} // namespace gantry
