// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/theme.h"

#include "common/testregistry.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include <cmath>

using namespace gantry;

namespace {

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor &a, const QColor &b)
{
    return (qMax(luminance(a), luminance(b)) + 0.05) / (qMin(luminance(a), luminance(b)) + 0.05);
}

QPalette twoColors(const QColor &ground, const QColor &ink)
{
    QPalette palette(ground, ground);
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, ink);
    return palette;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void tokens_embedded_haveEverythingTheFileSays()
    {
        const Tokens tokens = embeddedTokens();
        QCOMPARE(tokens.phases.size(), 11u);
        QCOMPARE(tokens.phaseSeverity.size(), 11);
        QCOMPARE(tokens.teams.size(), 8u);
        QCOMPARE(tokens.size.nodeHeader, 1.67);
        QCOMPARE(tokens.dependsOn.dashPx, (QList<qreal>{6, 4}));
        QCOMPARE(tokens.startsFrom.gapPx, 1.6);
        QCOMPARE(static_cast<int>(tokens.calls.color), static_cast<int>(ColorRole::Accent));
        QCOMPARE(tokens.colors[1][static_cast<size_t>(ColorRole::NoteBorder)], QColor(QStringLiteral("#85762F")));
    }

    void tokens_everyPhaseAndFinding_hasItsIcon()
    {
        for (const PhaseTokens &phase : embeddedTokens().phases)
            QVERIFY2(IconSet::has(phase.icon), qPrintable(phase.icon));
        for (const char *name : {"error", "warning", "info", "check", "environment", "task", "image", "base", "opaque"})
            QVERIFY2(IconSet::has(QLatin1String(name)), name);
    }

    void scheme_ofPalette_isByLightnessAndContrast()
    {
        QCOMPARE(Theme::schemeOf(twoColors(QColor(0xef, 0xef, 0xef), Qt::black)), Scheme::Light);
        QCOMPARE(Theme::schemeOf(twoColors(QColor(0x2a, 0x2a, 0x2a), Qt::white)), Scheme::Dark);
        QCOMPARE(Theme::schemeOf(twoColors(Qt::black, Qt::white)), Scheme::HighContrast);
        QCOMPARE(Theme::schemeOf(twoColors(Qt::white, Qt::black)), Scheme::HighContrast);
    }

    void choice_changed_fillsThePaletteAndSaysSo()
    {
        Theme theme(Theme::Choice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(QStringLiteral("#EFF0F2")));
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setChoice(Theme::Choice::Dark);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(theme.scheme(), Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(QStringLiteral("#24272C")));
        QCOMPARE(theme.color(ColorRole::Accent), QColor(QStringLiteral("#7DB0FF")));
    }

    void choice_system_followsTheSystemsPaletteNotOurs()
    {
        Theme theme(Theme::Choice::Dark);
        theme.setChoice(Theme::Choice::System);
        QCOMPARE(theme.scheme(), Theme::schemeOf(QApplication::style()->standardPalette()));
    }

    void themeChange_fromTheSystem_isNoticed()
    {
        Theme theme(Theme::Choice::System);
        QSignalSpy changed(&theme, &Theme::changed);
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(qApp, &event);
        QCOMPARE(changed.size(), 1);
    }

    void font_ofTheApplicationChanged_changesLengths()
    {
        Theme theme(Theme::Choice::Light);
        const QFont before = QApplication::font();
        const qreal lh = theme.lh();
        QSignalSpy changed(&theme, &Theme::changed);
        QFont larger = before;
        larger.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(larger);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(theme.lh() > 1.7 * lh);
        QApplication::setFont(before);
    }

    void palette_textOnItsGrounds_isReadable_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << static_cast<int>(Theme::Choice::Light);
        QTest::newRow("dark") << static_cast<int>(Theme::Choice::Dark);
        QTest::newRow("high contrast") << static_cast<int>(Theme::Choice::HighContrast);
    }
    void palette_textOnItsGrounds_isReadable()
    {
        QFETCH(int, choice);
        Theme theme(static_cast<Theme::Choice>(choice));
        const QPalette palette = QApplication::palette();
        QVERIFY(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(theme.color(ColorRole::OnAccent), theme.color(ColorRole::Accent)) >= 4.5);
    }

    void phase_ofANewerServer_isShownByItsOwnWord()
    {
        Theme theme(Theme::Choice::Light);
        QCOMPARE(theme.phase(QStringLiteral("running")).label, QStringLiteral("Running"));
        QCOMPARE(theme.phase(QStringLiteral("hibernating")).label, QStringLiteral("hibernating"));
        QCOMPARE(theme.phase(QStringLiteral("hibernating")).icon, QStringLiteral("phase-ring-question"));
    }

    void choice_named_isWhatTheOptionSays()
    {
        QCOMPARE(Theme::choiceNamed(u"dark"), Theme::Choice::Dark);
        QCOMPARE(Theme::choiceNamed(u"high-contrast"), Theme::Choice::HighContrast);
        QCOMPARE(Theme::choiceNamed(u""), Theme::Choice::System);
    }
};

GANTRY_TEST(TestTheme)
#include "tst_theme.moc"
