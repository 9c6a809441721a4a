// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/common/iconset.h"
#include "widgets/common/theme.h"

#include "common/testregistry.h"

#include <QImage>
#include <QTest>

using namespace gantry;

namespace {

struct Ink {
    int inked = 0;
    int foreign = 0; // not of the asked colour
};

Ink inkOf(const QImage &picture, const QColor &color)
{
    Ink ink;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            if (pixel.alpha() < 200)
                continue;
            ++ink.inked;
            const int distance = qAbs(pixel.red() - color.red()) + qAbs(pixel.green() - color.green())
                + qAbs(pixel.blue() - color.blue());
            ink.foreign += distance > 6;
        }
    }
    return ink;
}

} // namespace

class TestIconSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void everyIcon_isDrawnInTheAskedColourAlone_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = IconSet::names();
        QVERIFY(names.size() > 60);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyIcon_isDrawnInTheAskedColourAlone()
    {
        QFETCH(QString, name);
        IconSet icons;
        const QColor color(0x1f, 0x5f, 0xbf);
        const Ink ink = inkOf(icons.pixmap(name, color, 32).toImage(), color);
        QVERIFY(ink.inked > 20);
        QCOMPARE(ink.foreign, 0);
    }

    void knockOut_isTransparent()
    {
        IconSet icons;
        const QImage octagon = icons.pixmap(QStringLiteral("phase-octagon-cross"), Qt::black, 32).toImage();
        QVERIFY(octagon.pixelColor(16, 16).alpha() < 60);
        QCOMPARE(octagon.pixelColor(6, 16).alpha(), 255);
    }

    void phases_asSilhouettes_differWithoutColour()
    {
        IconSet icons;
        QList<QImage> pictures;
        for (const PhaseTokens &phase : embeddedTokens().phases)
            pictures.append(icons.pixmap(phase.icon, Qt::black, 16).toImage());
        for (qsizetype i = 0; i < pictures.size(); ++i) {
            for (qsizetype j = i + 1; j < pictures.size(); ++j) {
                int different = 0;
                for (int pixel = 0; pixel < 256; ++pixel) {
                    const QPoint at(pixel % 16, pixel / 16);
                    different += qAbs(pictures[i].pixelColor(at).alpha() - pictures[j].pixelColor(at).alpha()) > 128;
                }
                QVERIFY2(different >= 12, qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
            }
        }
    }

    void themeIcon_schemeChanged_isPaintedInTheNewColour()
    {
        Theme theme(Theme::Choice::Light);
        const QIcon icon = theme.icon(QStringLiteral("stop"));
        const auto centre = [&] { return icon.pixmap(QSize(16, 16)).toImage().pixelColor(8, 8); };
        QCOMPARE(centre(), theme.color(ColorRole::Text));
        theme.setChoice(Theme::Choice::Dark);
        QCOMPARE(centre(), theme.color(ColorRole::Text));
        QCOMPARE(icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage().pixelColor(8, 8),
                 theme.color(ColorRole::TextDisabled));
    }
};

GANTRY_TEST(TestIconSet)
#include "tst_iconset.moc"
