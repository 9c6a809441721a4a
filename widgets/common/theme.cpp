// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/theme.h"

#include "widgets/common/themedicon.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolTip>

#include <cmath>

namespace gantry {

namespace {

// The tokens' labels, for translators.
[[maybe_unused]] constexpr const char *kPhaseLabels[] = {
    QT_TRANSLATE_NOOP("Phase", "Queued"), QT_TRANSLATE_NOOP("Phase", "Waiting for resources"),
    QT_TRANSLATE_NOOP("Phase", "Initializing"), QT_TRANSLATE_NOOP("Phase", "Running"),
    QT_TRANSLATE_NOOP("Phase", "Succeeded"), QT_TRANSLATE_NOOP("Phase", "Failed"),
    QT_TRANSLATE_NOOP("Phase", "Aborted"), QT_TRANSLATE_NOOP("Phase", "Timed out"),
    QT_TRANSLATE_NOOP("Phase", "Paused"), QT_TRANSLATE_NOOP("Phase", "Recovered"),
    QT_TRANSLATE_NOOP("Phase", "Unknown"),
};

// No ordinary theme has this much: white on #111, or black on #F4F4F4 as window.
constexpr qreal kHighContrast = 19.0;

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal la = luminance(a);
    const qreal lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::WindowText)) > luminance(palette.color(QPalette::Window));
}

QFont scaled(QFont font, qreal scale, QFont::Weight weight = QFont::Normal)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    font.setWeight(weight);
    return font;
}

} // namespace

Theme::Theme(Choice choice, QObject *parent) : QObject(parent), m_tokens(embeddedTokens()), m_choice(choice)
{
    Q_ASSERT(qApp);
    readSystemPalette();
    refresh();
    qApp->installEventFilter(this);
}

Theme::~Theme() = default;

Theme::Choice Theme::choiceNamed(QStringView name)
{
    if (name == QLatin1String("light"))
        return Choice::Light;
    if (name == QLatin1String("dark"))
        return Choice::Dark;
    if (name == QLatin1String("high-contrast"))
        return Choice::HighContrast;
    return Choice::System;
}

Theme::Choice Theme::choiceFromEnvironment()
{
    return choiceNamed(qEnvironmentVariable("GANTRY_THEME"));
}

Scheme Theme::schemeOf(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Window);
    if (contrast(ground, palette.color(QPalette::WindowText)) >= kHighContrast)
        return Scheme::HighContrast;
    return isDark(palette) ? Scheme::Dark : Scheme::Light;
}

void Theme::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    refresh();
    Q_EMIT changed();
}

// Our own palette hides the system's; taking it away for a moment shows it.
void Theme::readSystemPalette()
{
    const QScopedValueRollback guard(m_isRefreshing, true);
    QApplication::setPalette(QPalette());
    m_systemPalette = QApplication::palette();
}

void Theme::refresh()
{
    const QScopedValueRollback guard(m_isRefreshing, true);
    refreshColors();
    refreshFonts();
    fillPalette();
    QApplication::setPalette(m_palette);
    QToolTip::setPalette(m_palette);
}

void Theme::refreshColors()
{
    const bool isSystem = m_choice == Choice::System;
    m_scheme = isSystem ? schemeOf(m_systemPalette) : static_cast<Scheme>(static_cast<int>(m_choice) - 1);
    // A white high contrast theme takes phases and teams that stand on white.
    const bool isOnWhite = isSystem && m_scheme == Scheme::HighContrast && !isDark(m_systemPalette);
    if (isOnWhite)
        m_scheme = Scheme::Light;
    m_colors = m_tokens.colors[static_cast<size_t>(m_scheme)];
    if (!isOnWhite && !(isSystem && m_scheme == Scheme::HighContrast))
        return;
    const auto take = [this](ColorRole role, QPalette::ColorRole from) {
        m_colors[static_cast<size_t>(role)] = m_systemPalette.color(from);
    };
    for (ColorRole role : {ColorRole::Surface, ColorRole::Canvas, ColorRole::Raised})
        take(role, QPalette::Base);
    for (ColorRole role : {ColorRole::Text, ColorRole::TextMuted, ColorRole::Edge, ColorRole::Border, ColorRole::BorderStrong})
        take(role, QPalette::WindowText);
    take(ColorRole::Window, QPalette::Window);
    take(ColorRole::Alternate, QPalette::AlternateBase);
    take(ColorRole::Tooltip, QPalette::ToolTipBase);
    take(ColorRole::OnTooltip, QPalette::ToolTipText);
}

void Theme::refreshFonts()
{
    const QFont base = QApplication::font();
    const QFont fixed = scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), 1);
    const FontScaleTokens &scale = m_tokens.font;
    const auto set = [this](FontRole role, const QFont &font) { m_fonts[static_cast<size_t>(role)] = font; };
    set(FontRole::Base, base);
    set(FontRole::Small, scaled(base, scale.small));
    set(FontRole::SmallStrong, scaled(base, scale.small, QFont::DemiBold));
    set(FontRole::Caption, scaled(base, scale.caption));
    set(FontRole::Heading, scaled(base, 1, QFont::DemiBold));
    set(FontRole::Title, scaled(base, scale.title, QFont::DemiBold));
    set(FontRole::Page, scaled(base, scale.page, QFont::DemiBold));
    set(FontRole::Hero, scaled(base, scale.hero, QFont::DemiBold));
    // relative to the base font: the system's fixed font may have a size of its own
    QFont code = base;
    code.setFamilies({fixed.family()});
    code.setFixedPitch(true);
    code.setStyleHint(QFont::Monospace);
    set(FontRole::Code, scaled(code, scale.code));
    set(FontRole::CodeStrong, scaled(code, scale.code, QFont::DemiBold));
    m_lh = QFontMetricsF(base).height();
}

void Theme::fillPalette()
{
    if (m_choice == Choice::System && schemeOf(m_systemPalette) == Scheme::HighContrast) {
        m_palette = m_systemPalette;
        return;
    }
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorRole from) { palette.setColor(role, color(from)); };
    set(QPalette::Window, ColorRole::Window);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::Alternate);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::Button, ColorRole::Raised);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::OnAccent);
    set(QPalette::Highlight, ColorRole::Selection);
    set(QPalette::HighlightedText, ColorRole::Text);
    set(QPalette::Link, ColorRole::Accent);
    set(QPalette::LinkVisited, ColorRole::Accent);
    set(QPalette::ToolTipBase, ColorRole::Tooltip);
    set(QPalette::ToolTipText, ColorRole::OnTooltip);
    set(QPalette::PlaceholderText, ColorRole::TextMuted);
    set(QPalette::Mid, ColorRole::BorderStrong);
    set(QPalette::Midlight, ColorRole::Border);
    palette.setColor(QPalette::Light, color(ColorRole::Raised));
    palette.setColor(QPalette::Dark, color(ColorRole::BorderStrong));
    palette.setColor(QPalette::Shadow, m_scheme == Scheme::Light ? color(ColorRole::BorderStrong) : QColor(Qt::black));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(ColorRole::TextDisabled));
    m_palette = palette;
}

QColor Theme::mixed(const QColor &color, const QColor &ground, qreal share)
{
    const auto mix = [share](qreal a, qreal b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(color.redF(), ground.redF()), mix(color.greenF(), ground.greenF()),
                            mix(color.blueF(), ground.blueF()));
}

PhaseStyle Theme::phase(const QString &name) const
{
    const PhaseTokens &phase = m_tokens.phase(name);
    const bool isForeign = phase.name != name && !name.isEmpty();
    const QString label = isForeign ? name : QCoreApplication::translate("Phase", phase.label.toUtf8().constData());
    return {label, phase.icon, phase.pattern, phase.color[static_cast<size_t>(m_scheme)]};
}

TeamStyle Theme::team(QStringView color) const
{
    const TeamTokens &team = m_tokens.team(color);
    return {team.color[static_cast<size_t>(m_scheme)], team.onColor[static_cast<size_t>(m_scheme)]};
}

QIcon Theme::icon(const QString &name, ColorRole role) const
{
    return QIcon(new ThemedIconEngine(this, name, role));
}

void Theme::makePrimary(QPushButton *button) const
{
    const auto apply = [this, button] {
        QPalette palette = m_palette;
        palette.setColor(QPalette::Button, color(ColorRole::Accent));
        palette.setColor(QPalette::ButtonText, color(ColorRole::OnAccent));
        palette.setColor(QPalette::Disabled, QPalette::Button, color(ColorRole::Window));
        button->setPalette(palette);
        button->setFont(font(FontRole::Heading));
    };
    apply();
    connect(this, &Theme::changed, button, apply);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isRefreshing)
        return false;
    const bool isThemeChange = event->type() == QEvent::ThemeChange;
    if (isThemeChange || (event->type() == QEvent::ApplicationFontChange && watched == qApp)) {
        if (isThemeChange)
            readSystemPalette();
        refresh();
        Q_EMIT changed();
    }
    return false;
}

} // namespace gantry
