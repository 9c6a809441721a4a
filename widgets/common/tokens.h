// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace gantry {

enum class Scheme { Light, Dark, HighContrast };
inline constexpr int kSchemeCount = 3;

//! The neutral colours, named as in resources/themes/tokens.json.
enum class ColorRole {
    Window, Surface, Canvas, Raised, Alternate, Border, BorderStrong, Text, TextMuted, TextDisabled, Accent, OnAccent,
    Selection, Hover, Focus, Error, Warning, Info, Ok, Grid, CodeKeyword, CodeString, CodeComment, CodeNumber, CodeType,
    LineHighlight, Edge, Tooltip, OnTooltip, Note, NoteBorder,
};
inline constexpr int kColorRoleCount = static_cast<int>(ColorRole::NoteBorder) + 1;

using SchemeColor = std::array<QColor, kSchemeCount>; //!< in the order of Scheme

enum class BarPattern { Solid, Dots, Diagonal, DiagonalBack, Vertical, Checks, Outline };

struct PhaseTokens {
    QString name; //!< as on the command line: "waiting_for_resources"
    QString label;
    QString icon;
    BarPattern pattern = BarPattern::Solid;
    SchemeColor color;
};

struct TeamTokens {
    QString name; //!< "blue", …
    SchemeColor color;
    SchemeColor onColor;
};

//! How one relation is drawn.
struct EdgeTokens {
    enum class Line { Solid, Double, Dashed };
    enum class Head { Triangle, Diamond, Chevron, NotchedArrow };
    enum class Tail { None, Disc };
    Line line = Line::Solid;
    Head head = Head::Triangle;
    Tail tail = Tail::None;
    ColorRole color = ColorRole::Edge;
    qreal widthPx = 1;
    qreal gapPx = 0;
    QList<qreal> dashPx;
};

//! Lengths in lh (1 lh = height of a text line in the base font).
struct SizeTokens {
    qreal menuRow = 0, tableRow = 0, treeRow = 0, toolBar = 0, dockTitle = 0, statusBar = 0, button = 0, field = 0;
    qreal icon = 0, iconSmall = 0, nodeHeader = 0, nodeRow = 0, nodeWidthMin = 0, nodeWidthMax = 0, layerCard = 0;
    qreal timelineRow = 0, timelineBar = 0, timelineGroupBar = 0, frameTitle = 0, framePadding = 0;
    qreal rankGap = 0, columnGap = 0, grid = 0, teamStripe = 0;
};

struct SpaceTokens {
    qreal xxs = 0, xs = 0, s = 0, m = 0, l = 0, xl = 0, xxl = 0; //!< in lh
};

//! Corner radii in logical pixels.
struct RadiusTokens {
    qreal control = 0, card = 0, node = 0, frame = 0, note = 0;
};

struct FontScaleTokens {
    qreal small = 1, caption = 1, title = 1, page = 1, hero = 1, code = 1;
};

struct MotionTokens {
    int fastMs = 0, normalMs = 0, maxMs = 0;
};

//! All of tokens.json that is drawn with; read once, the same for all schemes.
struct Tokens {
    std::array<std::array<QColor, kColorRoleCount>, kSchemeCount> colors;
    std::vector<PhaseTokens> phases; //!< in the order of the file
    QStringList phaseSeverity; //!< worst first
    std::vector<TeamTokens> teams;
    QStringList teamAssignOrder;
    std::array<qreal, kSchemeCount> frameTint{};
    qreal frameBorderPx = 1;
    EdgeTokens runsIn, startsFrom, dependsOn, calls;
    qreal selectedEdgeWidthAddPx = 0;
    qreal unrelatedOpacity = 1;
    QList<qreal> ghostDashPx;
    SizeTokens size;
    SpaceTokens space;
    RadiusTokens radius;
    FontScaleTokens font;
    MotionTokens motion;
    qreal focusWidthPx = 0, focusOffsetPx = 0;
    qreal shadowOffsetPx = 0, shadowBlurPx = 0;
    std::array<qreal, kSchemeCount> shadowAlpha{};
    qreal cardMinPxPerLh = 0, barMinPxPerLh = 0;

    //! The phase of that name; for one that is not known here, the last: "unknown".
    const PhaseTokens &phase(QStringView name) const;
    //! The team colour of that name; for one that is not known here, slate.
    const TeamTokens &team(QStringView name) const;
};

//! Reads the text of tokens.json. Asserts that it is whole: it is a part of the program.
Tokens parseTokens(QByteArrayView json);
//! Reads the embedded tokens.
Tokens embeddedTokens();

} // namespace gantry
