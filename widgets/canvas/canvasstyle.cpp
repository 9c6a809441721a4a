// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasstyle.h"

#include <QCoreApplication>

namespace gantry {

namespace {

CanvasStyle::TeamLook lookOf(const Theme &theme, QStringView color)
{
    const TeamStyle style = theme.team(color);
    const double share = theme.tokens().frameTint[static_cast<size_t>(theme.scheme())];
    return {style.color, style.onColor, Theme::mixed(style.color, theme.color(ColorRole::Canvas), share)};
}

} // namespace

CanvasStyle::CanvasStyle(const Theme &itsTheme, const std::vector<Team> &itsTeams)
    : theme(itsTheme), lh(itsTheme.lh()), base(theme.font(FontRole::Base)), small(theme.font(FontRole::Small)),
      caption(theme.font(FontRole::Caption)), heading(theme.font(FontRole::Heading)),
      smallHeading(theme.font(FontRole::SmallStrong)), code(theme.font(FontRole::Code)),
      codeStrong(theme.font(FontRole::CodeStrong)), nobody(lookOf(theme, u"slate")), engineer(lookOf(theme, u"violet")),
      edge(theme.color(ColorRole::Edge))
{
    for (const Team &team : itsTeams)
        teams.push_back(lookOf(theme, team.colour));
}

const EdgeTokens &CanvasStyle::tokens(EdgeKind kind) const
{
    const Tokens &all = theme.tokens();
    switch (kind) {
    case EdgeKind::RunsIn: return all.runsIn;
    case EdgeKind::StartsFrom: return all.startsFrom;
    case EdgeKind::DependsOn: return all.dependsOn;
    case EdgeKind::Calls: return all.calls;
    }
    Q_UNREACHABLE();
}

DetailLevel CanvasStyle::detailAt(double pxPerLh) const
{
    if (pxPerLh >= theme.tokens().cardMinPxPerLh)
        return DetailLevel::Card;
    return pxPerLh >= theme.tokens().barMinPxPerLh ? DetailLevel::Bar : DetailLevel::Dot;
}

QString edgeKindWords(EdgeKind kind)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("EdgeKind", text); };
    switch (kind) {
    case EdgeKind::RunsIn: return words(QT_TRANSLATE_NOOP("EdgeKind", "runs in"));
    case EdgeKind::StartsFrom: return words(QT_TRANSLATE_NOOP("EdgeKind", "starts from"));
    case EdgeKind::DependsOn: return words(QT_TRANSLATE_NOOP("EdgeKind", "depends on"));
    case EdgeKind::Calls: return words(QT_TRANSLATE_NOOP("EdgeKind", "calls"));
    }
    Q_UNREACHABLE();
}

} // namespace gantry
