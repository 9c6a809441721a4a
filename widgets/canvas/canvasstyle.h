// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/layout/designgraph.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/textrun.h"
#include "widgets/common/theme.h"

#include <QPen>

#include <array>
#include <vector>

namespace gantry {

//! Pens, colours and fonts of the canvas, made once for a theme and a set of teams.
struct CanvasStyle {
    CanvasStyle(const Theme &theme, const std::vector<Team> &teams);

    struct TeamLook {
        QColor color;
        QColor onColor;
        QColor tint; //!< ground of its frame
    };

    const Theme &theme;
    double lh;
    GlyphFont base, small, caption, heading, smallHeading, code, codeStrong;
    std::vector<TeamLook> teams;
    TeamLook nobody; //!< public bases: the SDK's colour
    TeamLook engineer; //!< adapted images that no team claims
    QColor edge;

    QColor color(ColorRole role) const { return theme.color(role); }
    const EdgeTokens &tokens(EdgeKind kind) const;
    const TeamLook &team(int team) const { return team < 0 ? nobody : teams[static_cast<size_t>(team)]; }
    DetailLevel detailAt(double pxPerLh) const;
};

//! Words for a relation: "runs in", "calls".
QString edgeKindWords(EdgeKind kind);

} // namespace gantry
