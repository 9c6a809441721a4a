// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/iconset.h"
#include "widgets/common/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <array>

class QPushButton;

namespace gantry {

//! A phase as it is shown now: label translated, colour of the scheme.
struct PhaseStyle {
    QString label;
    QString icon;
    BarPattern pattern = BarPattern::Solid;
    QColor color;
};

//! A team colour with the colour of text on it.
struct TeamStyle {
    QColor color;
    QColor onColor;
};

enum class FontRole { Base, Small, SmallStrong, Caption, Heading, Title, Page, Hero, Code, CodeStrong };
inline constexpr int kFontRoleCount = static_cast<int>(FontRole::CodeStrong) + 1;

//! The look of the whole application: tokens in the scheme that the system's palette (or the person) chooses, fonts
//! and lengths from the system's base font. One object, made after QApplication and handed to every view by reference;
//! while it lives it fills the application's palette, and `changed` says that views must repaint or lay out again.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark, HighContrast };

    explicit Theme(Choice choice = Choice::System, QObject *parent = nullptr);
    ~Theme() override;

    //! "light", "dark", "high-contrast"; everything else is System.
    static Choice choiceNamed(QStringView name);
    //! What GANTRY_THEME names.
    static Choice choiceFromEnvironment();
    //! Light or dark by lightness; high contrast where text on ground is nearly black on white or white on black.
    static Scheme schemeOf(const QPalette &palette);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    Scheme scheme() const { return m_scheme; }

    const Tokens &tokens() const { return m_tokens; }
    const SizeTokens &size() const { return m_tokens.size; } //!< in lh
    const SpaceTokens &space() const { return m_tokens.space; } //!< in lh

    QColor color(ColorRole role) const { return m_colors[static_cast<size_t>(role)]; }
    //! `share` of a colour mixed into a ground.
    static QColor mixed(const QColor &color, const QColor &ground, qreal share);
    //! A phase by its name on the command line; a name that is not known here is shown as it is, as Unknown.
    PhaseStyle phase(const QString &name) const;
    TeamStyle team(QStringView color) const;

    //! Height of a text line in the base font, in logical pixels.
    qreal lh() const { return m_lh; }
    //! Lengths in lh as whole logical pixels, for widgets.
    int px(qreal lh) const { return qRound(lh * m_lh); }
    QFont font(FontRole role) const { return m_fonts[static_cast<size_t>(role)]; }

    const IconSet &icons() const { return m_icons; }
    //! An icon that follows the scheme; disabled it is `TextDisabled`.
    QIcon icon(const QString &name, ColorRole role = ColorRole::Text) const;

    //! What the application's palette is filled with.
    QPalette palette() const { return m_palette; }
    //! Makes a button the one primary button of its view; follows the scheme.
    void makePrimary(QPushButton *button) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readSystemPalette();
    void refresh();
    void refreshColors();
    void refreshFonts();
    void fillPalette();

    const Tokens m_tokens;
    IconSet m_icons;
    Choice m_choice;
    Scheme m_scheme = Scheme::Light;
    QPalette m_systemPalette;
    QPalette m_palette;
    std::array<QColor, kColorRoleCount> m_colors;
    std::array<QFont, kFontRoleCount> m_fonts;
    qreal m_lh = 0;
    bool m_isRefreshing = false;
};

} // namespace gantry
