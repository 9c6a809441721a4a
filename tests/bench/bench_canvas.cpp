// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// Frames and memory of the canvas at 100, 1,000 and 10,000 nodes, each size in a process of its own; a frame is a change
// and its paint to the end, by repaint(). The ratio is against a widget of the same size that only fills itself.
// --pictures DIR draws the two examples instead.
#include "widgets/canvas/canvas.h"
#include "widgets/common/theme.h"

#include "bench/report.h"
#include "common/sampledesigns.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>

using namespace gantry;

namespace {

constexpr QSize kWindow(1280, 800);

constexpr double kMostMsAFrame = 8; // of 10,000 nodes
constexpr double kMostMb = 30;

struct Times {
    bench::Samples wall;
    bench::Samples own;
};

Times timesOf(int frames, const std::function<void(int)> &frame)
{
    Times times;
    for (int i = 0; i < frames; ++i) {
        const bench::Stopwatch watch;
        frame(i);
        times.own.add(watch.ownMs());
        times.wall.add(watch.wallMs());
    }
    return times;
}

class Bare : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), QColor(0xf5, 0xf6, 0xf8)); }
};

Times bareFrames()
{
    Bare bare;
    bare.setAttribute(Qt::WA_OpaquePaintEvent);
    bare.resize(kWindow);
    bare.show();
    QApplication::processEvents();
    return timesOf(200, [&](int) { bare.repaint(); });
}

class Bench
{
public:
    explicit Bench(int nodes) : m_nodes(nodes) {}

    int run()
    {
        const double bareMb = bench::residentMb();
        m_bare = bareFrames();
        m_design = test::syntheticDesign(m_nodes);
        const double designMb = bench::residentMb();
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_canvas = std::make_unique<Canvas>(*m_theme);
        m_canvas->resize(kWindow);
        m_canvas->show();
        QApplication::processEvents();
        const bench::Stopwatch watch;
        m_canvas->setDesign(m_design);
        while (!m_canvas->scene())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_canvas->repaint();
        tell("open: laid out and drawn", watch.wallMs());
        frames();
        const double mb = bench::residentMb();
        const std::optional<bench::Limit> limit = isLargest() ? std::optional(bench::Limit{bench::Limit::Of::Value, kMostMb}) : std::nullopt;
        bench::report({group(), QStringLiteral("memory over a bare QApplication with the same design"), mb - designMb, -1, -1,
                       designMb - bareMb, "the design itself", "MB"},
                      limit);
        return 0;
    }

private:
    bool isLargest() const { return m_nodes >= 10000; }
    const char *group() const
    {
        return isLargest() ? "Canvas, 10,000 nodes" : m_nodes >= 1000 ? "Canvas, 1,000 nodes" : "Canvas, 100 nodes";
    }

    void tell(const char *what, double ms) { bench::report({group(), QString::fromLatin1(what), ms}); }

    // The limit is held against the thread's own time.
    void report(const char *what, const Times &times)
    {
        const std::optional<bench::Limit> limit = isLargest() ? std::optional(bench::Limit{bench::Limit::Of::Own, kMostMsAFrame}) : std::nullopt;
        bench::report({group(), QString::fromLatin1(what), times.wall.median(), times.wall.p95(), times.own.p95(),
                       m_bare.wall.median(), "a bare widget's frame"},
                      limit);
    }

    // In the middle of the largest frame, where it is as full as it gets.
    void viewAt(double zoom)
    {
        const std::vector<SceneFrame> &frames = m_canvas->scene()->frames();
        const auto largest = std::max_element(frames.begin(), frames.end(), [](const SceneFrame &a, const SceneFrame &b) {
            return a.rect.width() * a.rect.height() < b.rect.width() * b.rect.height();
        });
        const bool isAll = zoom < 2 * m_fit;
        CanvasView view = m_canvas->view();
        view.pxPerLh = zoom * m_theme->lh();
        view.centerOn(isAll ? m_canvas->scene()->bounds().center() : largest->rect.center(), kWindow);
        m_canvas->setView(view);
    }

    void pan(const char *what, double zoom)
    {
        viewAt(zoom);
        m_canvas->repaint();
        report(what, timesOf(200, [&](int i) {
                   CanvasView view = m_canvas->view();
                   view.panBy(i % 100 < 50 ? QPointF(-20, 12) : QPointF(20, -12));
                   m_canvas->setView(view);
                   m_canvas->repaint();
               }));
    }

    void repaint(const char *what, double zoom)
    {
        viewAt(zoom);
        m_canvas->repaint();
        report(what, timesOf(100, [&](int) { m_canvas->repaint(); }));
    }

    // Every frame at another scale: what is kept for one scale does not help.
    void zoomBetween(const char *what, double from, double to)
    {
        viewAt(from);
        m_canvas->repaint();
        report(what, timesOf(120, [&](int i) {
                   const double t = (1 - std::cos(i * 0.1)) / 2;
                   CanvasView view = m_canvas->view();
                   view.zoomAt(QPointF(700, 420), from * std::pow(to / from, t) * m_theme->lh());
                   m_canvas->setView(view);
                   m_canvas->repaint();
               }));
    }

    void frames()
    {
        m_canvas->fit();
        const double fit = m_fit = m_canvas->zoom();
        repaint("repaint fit", fit);
        zoomBetween("zoom near fit", fit, fit * 1.6);
        pan("pan near fit", fit * 1.3);
        repaint("repaint 100 %", 1);
        pan("pan 100 %", 1);
        zoomBetween("zoom 60-140 %", 0.6, 1.4);
        repaint("repaint 50 % (smallest cards)", 0.5);
        pan("pan 50 %", 0.5);
        repaint("repaint 30 % (bars)", 0.3);
        pan("pan 30 %", 0.3);
        zoomBetween("zoom fit-100 %", fit, 1);
        selection();
    }

    void selection()
    {
        viewAt(1);
        m_canvas->repaint();
        const int count = m_canvas->scene()->nodeCount();
        report("select 100 %", timesOf(60, [&](int i) {
                   m_canvas->select(m_canvas->scene()->item(i * 7 % count));
                   m_canvas->repaint();
               }));
    }

    const int m_nodes;
    double m_fit = 1;
    Times m_bare;
    DesignPtr m_design;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Canvas> m_canvas;
};

void drawExample(const QString &path, DesignPtr design, Theme::Choice choice, const CanvasSelection &selection)
{
    Theme theme(choice);
    Canvas canvas(theme);
    canvas.resize(872, 670);
    canvas.setDesign(std::move(design));
    QHash<QString, FindingCounts> findings;
    QHash<QString, NodeFacts> facts;
    QHash<QString, LayerMark> marks;
    for (const Image &image : canvas.scene()->design().images) {
        findings.insert(nodeKey(image), {0, 1, 0});
        facts.insert(nodeKey(image), {{}, image.name == QLatin1String("training") ? QStringLiteral("Python 3.10") : QStringLiteral("Python 3.11")});
        int index = 0;
        for (const Layer &layer : image.layers())
            marks.insert(layer.id.toString(), index++ < 3 ? LayerMark::Cached : LayerMark::Rebuilt);
    }
    facts.insert(QStringLiteral("base:python:3.11-slim"), {QStringLiteral("Debian 12 · /usr/local/bin/python · from catalogue"), {}});
    facts.insert(QStringLiteral("base:python:3.10-slim"), {QStringLiteral("Debian 12 · /usr/local/bin/python · prod: nvidia/cuda:12.1"), {}});
    canvas.setFindings(findings);
    canvas.setFacts(facts);
    canvas.setLayerMarks(marks);
    canvas.setSelection(selection);
    canvas.grab().save(path);
}

int drawPictures(const QString &folder)
{
    const QString image = QStringLiteral("dockerfile:data_prep/Dockerfile");
    for (const auto &[name, choice] : {std::pair("light", Theme::Choice::Light), std::pair("dark", Theme::Choice::Dark),
                                       std::pair("high-contrast", Theme::Choice::HighContrast)}) {
        const QString suffix = QLatin1Char('-') + QLatin1String(name) + QStringLiteral(".png");
        drawExample(folder + QStringLiteral("/pure_byoi") + suffix, test::pureByoiDesign(), choice, {});
        drawExample(folder + QStringLiteral("/pure_byoi-selected") + suffix, test::pureByoiDesign(), choice, {{image}, {image, {}}, {}});
        drawExample(folder + QStringLiteral("/remote_builder") + suffix, test::remoteBuilderDesign(), choice, {});
    }
    for (const double zoom : {0.0, 0.3, 0.5}) {
        Theme theme(Theme::Choice::Light);
        Canvas canvas(theme);
        canvas.resize(kWindow);
        canvas.setDesign(test::syntheticDesign(400, 20));
        while (!canvas.scene())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        canvas.fit();
        if (zoom > 0)
            canvas.zoomTo(zoom);
        canvas.grab().save(folder + QStringLiteral("/synthetic-%1.png").arg(qRound(zoom * 100)));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--pictures"))
        return drawPictures(arguments.value(2, QStringLiteral(".")));
    if (arguments.value(1) == QLatin1String("--nodes"))
        return Bench(arguments.value(2).toInt()).run();
    for (const char *nodes : {"100", "1000", "10000"}) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QApplication::applicationFilePath(), {QStringLiteral("--nodes"), QLatin1String(nodes)});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            return 1;
    }
    return 0;
}
