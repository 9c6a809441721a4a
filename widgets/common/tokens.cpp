// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/tokens.h"

#include "model/core/json.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

constexpr std::array<const char *, kSchemeCount> kSchemeKeys{"light", "dark", "highContrast"};

constexpr std::array<const char *, kColorRoleCount> kColorKeys{
    "window", "surface", "canvas", "raised", "alternate", "border", "borderStrong", "text", "textMuted",
    "textDisabled", "accent", "onAccent", "selection", "hover", "focus", "error", "warning", "info", "ok", "grid",
    "codeKeyword", "codeString", "codeComment", "codeNumber", "codeType", "lineHighlight", "edge", "tooltip",
    "onTooltip", "note", "noteBorder",
};

const Json &child(const Json &json, const char *key)
{
    const auto found = json.find(key);
    Q_ASSERT_X(found != json.end(), "tokens.json", key);
    return *found;
}

qreal number(const Json &json, const char *key)
{
    const Json &value = child(json, key);
    Q_ASSERT_X(value.is_number(), "tokens.json", key);
    return value.get<double>();
}

QString text(const Json &json, const char *key)
{
    Q_ASSERT_X(child(json, key).is_string(), "tokens.json", key);
    return jsonText(json, key);
}

QColor color(const Json &json, const char *key)
{
    const QColor value(text(json, key));
    Q_ASSERT_X(value.isValid(), "tokens.json", key);
    return value;
}

SchemeColor schemeColor(const Json &json)
{
    SchemeColor colors;
    for (int i = 0; i < kSchemeCount; ++i)
        colors[i] = color(json, kSchemeKeys[i]);
    return colors;
}

std::array<qreal, kSchemeCount> schemeNumber(const Json &json)
{
    std::array<qreal, kSchemeCount> numbers{};
    for (int i = 0; i < kSchemeCount; ++i)
        numbers[i] = number(json, kSchemeKeys[i]);
    return numbers;
}

QStringList textList(const Json &json)
{
    QStringList list;
    for (const Json &item : json)
        list.append(fromUtf8(item.get<std::string>()));
    return list;
}

QList<qreal> numberList(const Json &json)
{
    QList<qreal> list;
    for (const Json &item : json)
        list.append(item.get<double>());
    return list;
}

template<typename Enum, size_t N>
Enum named(const QString &name, const std::array<std::pair<const char *, Enum>, N> &names)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto &entry) { return name == QLatin1String(entry.first); });
    Q_ASSERT_X(found != names.end(), "tokens.json", qPrintable(name));
    return found->second;
}

BarPattern barPattern(const QString &name)
{
    constexpr std::array<std::pair<const char *, BarPattern>, 7> kNames{{
        {"solid", BarPattern::Solid}, {"dots", BarPattern::Dots}, {"diagonal", BarPattern::Diagonal},
        {"diagonal-back", BarPattern::DiagonalBack}, {"vertical", BarPattern::Vertical},
        {"checks", BarPattern::Checks}, {"outline", BarPattern::Outline},
    }};
    return named(name, kNames);
}

ColorRole colorRole(const QString &name)
{
    const auto found = std::find_if(kColorKeys.begin(), kColorKeys.end(),
                                    [&](const char *key) { return name == QLatin1String(key); });
    Q_ASSERT_X(found != kColorKeys.end(), "tokens.json", qPrintable(name));
    return static_cast<ColorRole>(found - kColorKeys.begin());
}

EdgeTokens edgeTokens(const Json &json)
{
    constexpr std::array<std::pair<const char *, EdgeTokens::Line>, 3> kLines{{
        {"solid", EdgeTokens::Line::Solid}, {"double", EdgeTokens::Line::Double}, {"dashed", EdgeTokens::Line::Dashed},
    }};
    constexpr std::array<std::pair<const char *, EdgeTokens::Head>, 4> kHeads{{
        {"triangle-filled", EdgeTokens::Head::Triangle}, {"diamond-open", EdgeTokens::Head::Diamond},
        {"chevron-open", EdgeTokens::Head::Chevron}, {"arrow-filled-notched", EdgeTokens::Head::NotchedArrow},
    }};
    EdgeTokens edge;
    edge.line = named(text(json, "line"), kLines);
    edge.head = named(text(json, "head"), kHeads);
    edge.tail = text(json, "tail") == QLatin1String("disc") ? EdgeTokens::Tail::Disc : EdgeTokens::Tail::None;
    edge.color = colorRole(text(json, "color"));
    edge.widthPx = number(json, "widthPx");
    if (edge.line == EdgeTokens::Line::Double)
        edge.gapPx = number(json, "gapPx");
    if (edge.line == EdgeTokens::Line::Dashed)
        edge.dashPx = numberList(child(json, "dashPx"));
    return edge;
}

void readColors(const Json &json, Tokens &tokens)
{
    for (int scheme = 0; scheme < kSchemeCount; ++scheme) {
        const Json &colors = child(child(json, "color"), kSchemeKeys[scheme]);
        for (int role = 0; role < kColorRoleCount; ++role)
            tokens.colors[scheme][role] = color(colors, kColorKeys[role]);
    }
}

void readPhases(const Json &json, Tokens &tokens)
{
    for (const auto &[name, phase] : child(json, "phase").items()) {
        tokens.phases.push_back({fromUtf8(name), text(phase, "label"), text(phase, "icon"),
                                 barPattern(text(phase, "barPattern")), schemeColor(child(phase, "color"))});
    }
    tokens.phaseSeverity = textList(child(json, "phaseSeverity"));
    Q_ASSERT(!tokens.phases.empty() && tokens.phases.back().name == QLatin1String("unknown"));
}

void readTeams(const Json &json, Tokens &tokens)
{
    for (const auto &[name, team] : child(json, "team").items())
        tokens.teams.push_back({fromUtf8(name), schemeColor(child(team, "color")), schemeColor(child(team, "onColor"))});
    const Json &use = child(json, "teamUse");
    tokens.teamAssignOrder = textList(child(use, "assignOrder"));
    tokens.frameTint = schemeNumber(child(use, "frameTint"));
    tokens.frameBorderPx = number(use, "frameBorderPx");
    tokens.size.teamStripe = number(use, "stripeLh");
    Q_ASSERT(!tokens.teams.empty() && tokens.teams.back().name == QLatin1String("slate"));
}

void readEdges(const Json &json, Tokens &tokens)
{
    const Json &edge = child(json, "edge");
    tokens.runsIn = edgeTokens(child(edge, "runsIn"));
    tokens.startsFrom = edgeTokens(child(edge, "startsFrom"));
    tokens.dependsOn = edgeTokens(child(edge, "dependsOn"));
    tokens.calls = edgeTokens(child(edge, "calls"));
    const Json &state = child(json, "edgeState");
    tokens.selectedEdgeWidthAddPx = number(child(state, "selected"), "widthAddPx");
    tokens.unrelatedOpacity = number(child(state, "unrelated"), "opacity");
    tokens.ghostDashPx = numberList(child(child(state, "ghost"), "dashPx"));
}

void readSizes(const Json &json, Tokens &tokens)
{
    SizeTokens &size = tokens.size;
    const std::array<std::pair<const char *, qreal *>, 23> members{{
        {"menuRow", &size.menuRow}, {"tableRow", &size.tableRow}, {"treeRow", &size.treeRow},
        {"toolBar", &size.toolBar}, {"dockTitle", &size.dockTitle}, {"statusBar", &size.statusBar},
        {"button", &size.button}, {"field", &size.field}, {"icon", &size.icon}, {"iconSmall", &size.iconSmall},
        {"nodeHeader", &size.nodeHeader}, {"nodeRow", &size.nodeRow}, {"nodeWidthMin", &size.nodeWidthMin},
        {"nodeWidthMax", &size.nodeWidthMax}, {"layerCard", &size.layerCard}, {"timelineRow", &size.timelineRow},
        {"timelineBar", &size.timelineBar}, {"timelineGroupBar", &size.timelineGroupBar},
        {"frameTitle", &size.frameTitle}, {"framePadding", &size.framePadding}, {"rankGap", &size.rankGap},
        {"columnGap", &size.columnGap}, {"grid", &size.grid},
    }};
    const Json &sizes = child(json, "sizeLh");
    for (const auto &[key, member] : members)
        *member = number(sizes, key);
    const Json &space = child(json, "spaceLh");
    tokens.space = {number(space, "xxs"), number(space, "xs"), number(space, "s"), number(space, "m"),
                    number(space, "l"), number(space, "xl"), number(space, "xxl")};
    const Json &radius = child(json, "radiusPx");
    tokens.radius = {number(radius, "control"), number(radius, "card"), number(radius, "node"),
                     number(radius, "frame"), number(radius, "note")};
}

void readFonts(const Json &json, Tokens &tokens)
{
    const Json &type = child(json, "type");
    const auto scale = [&](const char *key) { return number(child(type, key), "scale"); };
    tokens.font = {scale("small"), scale("caption"), scale("title"), scale("page"), scale("hero"), scale("code")};
}

void readRest(const Json &json, Tokens &tokens)
{
    const Json &motion = child(json, "motion");
    tokens.motion = {static_cast<int>(number(motion, "fastMs")), static_cast<int>(number(motion, "normalMs")),
                     static_cast<int>(number(motion, "maxMs"))};
    const Json &focus = child(json, "focusRing");
    tokens.focusWidthPx = number(focus, "widthPx");
    tokens.focusOffsetPx = number(focus, "offsetPx");
    const Json &shadow = child(child(json, "elevation"), "node");
    tokens.shadowOffsetPx = numberList(child(shadow, "offsetPx")).value(1);
    tokens.shadowBlurPx = number(shadow, "blurPx");
    tokens.shadowAlpha = schemeNumber(child(shadow, "alpha"));
    const Json &lod = child(json, "lod");
    tokens.cardMinPxPerLh = number(child(lod, "card"), "minPxPerLh");
    tokens.barMinPxPerLh = number(child(lod, "bar"), "minPxPerLh");
}

} // namespace

const PhaseTokens &Tokens::phase(QStringView name) const
{
    const auto found = std::find_if(phases.begin(), phases.end(), [&](const PhaseTokens &p) { return p.name == name; });
    return found != phases.end() ? *found : phases.back();
}

const TeamTokens &Tokens::team(QStringView name) const
{
    const auto found = std::find_if(teams.begin(), teams.end(), [&](const TeamTokens &t) { return t.name == name; });
    return found != teams.end() ? *found : teams.back();
}

Tokens parseTokens(QByteArrayView json)
{
    const Result<Json> parsed = parseJson(json, QStringLiteral("tokens.json"));
    Q_ASSERT_X(parsed.hasValue(), "tokens.json", "is no JSON");
    Tokens tokens;
    readColors(*parsed, tokens);
    readPhases(*parsed, tokens);
    readTeams(*parsed, tokens);
    readEdges(*parsed, tokens);
    readSizes(*parsed, tokens);
    readFonts(*parsed, tokens);
    readRest(*parsed, tokens);
    return tokens;
}

Tokens embeddedTokens()
{
    QFile file(QStringLiteral(":/themes/tokens.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen);
    return parseTokens(file.readAll());
}

} // namespace gantry
