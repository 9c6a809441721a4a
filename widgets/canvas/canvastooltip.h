// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvashit.h"
#include "widgets/canvas/canvasitem.h"

#include <QString>

namespace gantry {

class Theme;

//! What is under a point in whole words, as plain lines: names that may be elided, team, findings, phase.
QString canvasToolTip(const CanvasScene &scene, const CanvasDecor &decor, const Theme &theme, const CanvasHit &hit);

//! A node in one sentence for who can't see it: kind, name, team, rows, findings, phases.
QString spokenNode(const CanvasScene &scene, const CanvasDecor &decor, const Theme &theme, int node);
//! A row: a task with its signature and phase, a layer with its kind.
QString spokenRow(const CanvasScene &scene, const CanvasDecor &decor, const Theme &theme, int node, int row);

} // namespace gantry
