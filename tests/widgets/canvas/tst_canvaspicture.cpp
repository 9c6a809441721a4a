// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvasfixture.h"
#include "widgets/canvas/scenepainter.h"

#include "common/testregistry.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

using namespace gantry;
using namespace gantry::test;

namespace {

QImage pictureAt(const CanvasFixture &f, double pxPerLh, const CanvasDecor &decor = {})
{
    const CanvasScene &scene = *f.canvas.scene();
    CanvasView view{scene.bounds().topLeft(), pxPerLh};
    QImage image((scene.bounds().size() * pxPerLh).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    paintScene(painter, scene, f.theme, decor, view, image.rect());
    return image;
}

int pixelsOf(const QImage &image, const QColor &color, const QRectF &area)
{
    int count = 0;
    const QRect pixels = area.toAlignedRect().intersected(image.rect());
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            count += image.pixelColor(x, y) == color;
    }
    return count;
}

QRectF onPicture(const CanvasFixture &f, const QString &key, double pxPerLh)
{
    return CanvasView{f.canvas.scene()->bounds().topLeft(), pxPerLh}.toScreen(f.canvas.scene()->rect(f.node(key)));
}

} // namespace

class TestCanvasPicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void detail_isByPixelsALine()
    {
        CanvasFixture f;
        const auto at = [&](double pxPerLh) {
            CanvasView view = f.canvas.view();
            view.pxPerLh = pxPerLh;
            f.canvas.setView(view);
            return f.canvas.detail();
        };
        QCOMPARE(at(9), DetailLevel::Card);
        QCOMPARE(at(8.9), DetailLevel::Bar);
        QCOMPARE(at(3.5), DetailLevel::Bar);
        QCOMPARE(at(3.4), DetailLevel::Dot);
    }

    void dots_areInTheTeamsColour_withACornerForFindings()
    {
        CanvasFixture f;
        CanvasDecor decor;
        decor.findings.insert(kDataImage, {1, 0, 0});
        const QImage image = pictureAt(f, 3, decor);
        const QRectF rect = onPicture(f, kDataImage, 3);
        QCOMPARE(image.pixelColor(rect.center().toPoint()), f.theme.team(u"blue").color);
        QVERIFY(pixelsOf(image, f.theme.color(ColorRole::Error), rect) >= 2);
        QCOMPARE(pixelsOf(image, f.theme.color(ColorRole::Error), onPicture(f, kTrainingImage, 3)), 0);
    }

    void dots_thatAreLive_areInThePhasesColour()
    {
        CanvasFixture f;
        CanvasDecor decor;
        decor.phases.insert(QStringLiteral("data-prep.prepare"), {QStringLiteral("failed"), {}});
        const QImage image = pictureAt(f, 3, decor);
        QCOMPARE(image.pixelColor(onPicture(f, kData, 3).center().toPoint()), f.theme.phase(QStringLiteral("failed")).color);
    }

    void bars_sayTheNameAndNothingElse()
    {
        CanvasFixture f;
        const QImage image = pictureAt(f, 6);
        const QRectF rect = onPicture(f, kDataImage, 6);
        const QRectF rows(rect.left() + 4, rect.top() + 14, rect.width() - 8, rect.height() - 18);
        QCOMPARE(pixelsOf(image, f.theme.color(ColorRole::Raised), rows), rows.toAlignedRect().width() * rows.toAlignedRect().height());
        const QRectF header(rect.left() + 4, rect.top() + 1, rect.width() - 8, 10);
        QVERIFY(pixelsOf(image, f.theme.color(ColorRole::Raised), header) < header.width() * header.height() * 0.95);
    }

    void cards_haveTheTeamsStripeAndPublicBasesTheSdks()
    {
        CanvasFixture f;
        const QImage image = pictureAt(f, f.theme.lh());
        const auto stripe = [&](const QString &key) {
            const QRectF rect = onPicture(f, key, f.theme.lh());
            return image.pixelColor(QPointF(rect.left() + 2, rect.center().y()).toPoint());
        };
        QCOMPARE(stripe(kDataImage), f.theme.team(u"blue").color);
        QCOMPARE(stripe(kTraining), f.theme.team(u"orange").color);
        QCOMPARE(stripe(QStringLiteral("base:python:3.11-slim")), f.theme.team(u"slate").color);
    }

    void card_thatIsLive_hasALineInThePhasesColour()
    {
        CanvasFixture f;
        CanvasDecor decor;
        decor.phases.insert(QStringLiteral("data-prep.prepare"), {QStringLiteral("succeeded"), QStringLiteral("12 s")});
        const QRectF rect = onPicture(f, kData, f.theme.lh());
        const QRectF bottom(rect.left() + 8, rect.bottom() - 4, rect.width() - 12, 2);
        const QColor color = f.theme.phase(QStringLiteral("succeeded")).color;
        QVERIFY(pixelsOf(pictureAt(f, f.theme.lh(), decor), color, bottom) > 100);
        QCOMPARE(pixelsOf(pictureAt(f, f.theme.lh()), color, bottom), 0);
    }

    void selection_fadesWhatIsUnrelated()
    {
        CanvasFixture f;
        f.canvas.setSelection({{kDataImage}, {kDataImage, {}}, {}});
        const QImage image = f.canvas.grab().toImage();
        const auto edgeColor = [&](const CanvasEdge &name) {
            const EdgeCurve curve = f.canvas.scene()->curve(*f.canvas.scene()->edgeOf(name));
            const QPoint at = f.canvas.view().toScreen(curve.at(0.4)).toPoint();
            int darkest = 255;
            for (int dx = -2; dx <= 2; ++dx)
                darkest = qMin(darkest, qGray(image.pixel(at + QPoint(dx, 0))));
            return darkest;
        };
        QVERIFY(edgeColor({EdgeKind::RunsIn, kData, kDataImage}) + 40 < edgeColor({EdgeKind::RunsIn, kTraining, kTrainingImage}));
    }

    void everyScale_isDrawnWithoutWarnings()
    {
        CanvasFixture f(remoteBuilderDesign(), Theme::Choice::HighContrast);
        for (double pxPerLh : {0.02, 0.7, 3.0, 5.0, 8.0, 9.0, 14.0, 27.0, 60.0}) {
            CanvasView view = f.canvas.view();
            view.pxPerLh = pxPerLh;
            f.canvas.setView(view);
            QVERIFY(!f.canvas.grab().isNull());
        }
    }

    void sameDesign_givesTheSamePicture()
    {
        CanvasFixture first, second;
        QCOMPARE(pictureAt(first, 14), pictureAt(second, 14));
    }

    void svg_hasEveryNameWholeAsText()
    {
        CanvasFixture f;
        QBuffer buffer;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize({900, 700});
        generator.setViewBox(QRect(0, 0, 900, 700));
        QPainter painter(&generator);
        paintScene(painter, *f.canvas.scene(), f.theme, {}, {f.canvas.scene()->bounds().topLeft(), f.theme.lh()}, QRectF(0, 0, 900, 700), true);
        painter.end();
        const QByteArray svg = buffer.data();
        for (const char *name : {">data-prep<", ">training<", ">prepare<", ">python:3.11-slim<"})
            QVERIFY2(svg.contains(name), name);
    }
};

GANTRY_TEST(TestCanvasPicture)
#include "tst_canvaspicture.moc"
