// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
// The real window, driven as a person does: how long its event loop is ever busy in one turn, and how soon what is typed
// is seen in the preview and on the graph. On the platform that QT_QPA_PLATFORM names.
#include "app/window/mainwindow.h"
#include "widgets/canvas/canvas.h"
#include "widgets/common/theme.h"
#include "widgets/preview/codeeditor.h"
#include "widgets/preview/previewview.h"

#include "bench/largeproject.h"
#include "bench/report.h"
#include "bench/turns.h"

#include <QAction>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <optional>

using namespace gantry;

namespace {

constexpr double kMostMsATurn = 16;
constexpr double kMostMsToFollow = 100;
constexpr int kPatience = 60'000;

//! Sees when a widget has been painted.
class Paints : public QObject
{
public:
    explicit Paints(QWidget *widget) : QObject(widget) { widget->installEventFilter(this); }
    int count() const { return m_count; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

class Driver
{
public:
    Driver(bench::TurnApplication &application, const QString &project, const char *turnsGroup, const char *typingGroup)
        : m_application(application), m_folder(project), m_turnsGroup(turnsGroup), m_typingGroup(typingGroup),
          m_theme(Theme::Choice::Light), m_window(m_theme), m_canvas(m_window.findChild<Canvas *>()),
          m_preview(m_window.findChild<PreviewView *>()), m_editor(m_preview->findChild<CodeEditor *>()),
          m_canvasPaints(m_canvas), m_editorPaints(m_editor->viewport())
    {
    }

    bool run()
    {
        return open() && select() && type() && undo() && drag() && zoom() && generate() && save();
    }

private:
    // Runs the event loop until something is so.
    bool until(const std::function<bool()> &isSo)
    {
        QEventLoop loop;
        QTimer look;
        QElapsedTimer patience;
        patience.start();
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (isSo() || patience.hasExpired(kPatience))
                loop.quit();
        });
        look.start(1);
        loop.exec();
        return isSo();
    }

    // What follows from a step (other threads' answers, timers) belongs to it.
    void settle(int ms = 150)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }

    // One thing that a person does, from inside the event loop.
    void act(const std::function<void()> &what)
    {
        QTimer::singleShot(0, &m_window, what);
        settle(30);
    }

    bool tell(const char *what, bool isDone = true)
    {
        settle();
        const bench::Turn turn = m_application.takeLongest();
        if (!isDone) {
            std::fprintf(stderr, "%s: %s was not done\n", qPrintable(m_folder), what);
            return false;
        }
        bench::report({m_turnsGroup, QStringLiteral("%1 (%2)").arg(QString::fromLatin1(what), QString::fromLatin1(turn.what)), turn.wallMs, -1, turn.ownMs},
                      bench::Limit{bench::Limit::Of::Own, kMostMsATurn});
        return true;
    }

    bool open()
    {
        m_window.show();
        settle(300);
        m_application.takeLongest(); // the first paint is bench_start's
        int paints = -1; // when the design came
        const QMetaObject::Connection shown = QObject::connect(m_canvas, &Canvas::sceneChanged, m_canvas, [&] {
            paints = m_canvas->scene() ? m_canvasPaints.count() : -1;
        });
        const bench::Stopwatch watch;
        QTimer::singleShot(0, &m_window, [this] { m_window.openProject(m_folder); });
        const bool isDrawn = until([&] { return paints >= 0 && m_canvasPaints.count() > paints; });
        QObject::disconnect(shown);
        bench::report({m_typingGroup, QStringLiteral("opened and drawn"), watch.wallMs()});
        return tell("opening", isDrawn);
    }

    bool select()
    {
        const int count = m_canvas->scene()->nodeCount();
        for (int i = 0; i < 12; ++i) {
            const int node = i * 7 % count;
            act([this, node] {
                m_canvas->choose(m_canvas->scene()->item(node));
                m_canvas->reveal(m_canvas->scene()->item(node).node);
            });
        }
        return tell("selecting twelve nodes");
    }

    // In the Dockerfile of an image, or in a module, whatever is selected last.
    bool type()
    {
        const std::vector<Image> &images = m_canvas->scene()->design().images;
        QString id;
        for (const Image &image : images) {
            if (image.hasBuild())
                id = image.id.toString();
        }
        act([this, id] { m_canvas->choose({id, {}}); });
        settle();
        m_application.takeLongest();
        act([this] {
            QTextCursor cursor = m_editor->textCursor();
            cursor.movePosition(QTextCursor::End);
            m_editor->setTextCursor(cursor);
            QTest::keyClicks(m_editor, QStringLiteral("\n# "));
        });
        settle(300);
        bench::Samples seen;
        bench::Samples followed;
        for (int i = 0; i < 30; ++i) {
            if (!typeOne(seen, followed))
                return tell("typing", false);
        }
        bench::report({m_typingGroup, QStringLiteral("a key pressed, until the preview has been painted"), seen.median(), seen.p95()},
                      bench::Limit{bench::Limit::Of::P95, kMostMsToFollow});
        bench::report({m_typingGroup, QStringLiteral("a key pressed, until the graph has been painted with it"), followed.median(), followed.p95()},
                      bench::Limit{bench::Limit::Of::P95, kMostMsToFollow});
        return tell("typing thirty keys");
    }

    bool typeOne(bench::Samples &seen, bench::Samples &followed)
    {
        const quint64 revision = m_canvas->scene()->design().revision;
        const int editorPaints = m_editorPaints.count();
        int canvasPaints = -1;
        const QMetaObject::Connection shown = QObject::connect(m_canvas, &Canvas::sceneChanged, m_canvas, [&] { canvasPaints = m_canvasPaints.count(); });
        const bench::Stopwatch watch;
        QTimer::singleShot(0, &m_window, [this] { QTest::keyClick(m_editor, Qt::Key_X); });
        const bool isSeen = until([&] { return m_editorPaints.count() > editorPaints; });
        seen.add(watch.wallMs());
        const bool isFollowed = isSeen && until([&] {
            return m_canvas->scene()->design().revision > revision && canvasPaints >= 0 && m_canvasPaints.count() > canvasPaints;
        });
        followed.add(watch.wallMs());
        QObject::disconnect(shown);
        settle(20);
        return isFollowed;
    }

    QAction *action(const char *id) { return m_window.findChild<QAction *>(QString::fromLatin1(id)); }

    bool undo()
    {
        for (int i = 0; i < 3; ++i)
            act([this] { action("edit.undo")->trigger(); });
        for (int i = 0; i < 3; ++i)
            act([this] { action("edit.redo")->trigger(); });
        return tell("undoing and redoing");
    }

    bool drag()
    {
        act([this] { m_canvas->zoomTo(0.6); });
        const int node = m_canvas->scene()->nodeCount() / 2;
        act([this, node] { m_canvas->reveal(m_canvas->scene()->item(node).node); });
        const QPoint from = m_canvas->view().toScreen(m_canvas->scene()->rect(node)).topLeft().toPoint() + QPoint(20, 8);
        const QPointF before = m_canvas->scene()->rect(node).topLeft();
        act([&] { QTest::mousePress(m_canvas, Qt::LeftButton, {}, from); });
        for (int i = 1; i <= 20; ++i)
            act([&] { QTest::mouseMove(m_canvas, from + QPoint(i * 4, i * 2)); });
        act([&] { QTest::mouseRelease(m_canvas, Qt::LeftButton, {}, from + QPoint(80, 40)); });
        settle();
        return tell("dragging a node", m_canvas->scene()->rect(node).topLeft() != before);
    }

    bool zoom()
    {
        act([this] { m_canvas->fit(); });
        for (int i = 0; i < 12; ++i)
            act([this] { m_canvas->zoomIn(); });
        for (int i = 0; i < 12; ++i)
            act([this] { m_canvas->zoomOut(); });
        return tell("zooming from all to one and back");
    }

    bool generate()
    {
        act([this] { m_preview->setPage(PreviewView::Page::Generated); });
        settle();
        const std::vector<Image> images = m_canvas->scene()->design().images;
        for (size_t i = 0; i < std::min<size_t>(images.size(), 5); ++i)
            act([&] { m_canvas->choose({images[i].id.toString(), {}}); });
        act([this] { m_preview->setPage(PreviewView::Page::Source); });
        return tell("showing Generated");
    }

    bool save()
    {
        act([this] { action("file.save")->trigger(); });
        return tell("saving", until([this] { return !m_window.isWindowModified(); }));
    }

    bench::TurnApplication &m_application;
    QString m_folder;
    const char *m_turnsGroup;
    const char *m_typingGroup;
    Theme m_theme;
    MainWindow m_window;
    Canvas *m_canvas;
    PreviewView *m_preview;
    CodeEditor *m_editor;
    Paints m_canvasPaints;
    Paints m_editorPaints;
};

} // namespace

int main(int argc, char **argv)
{
    bench::TurnApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("gantry"));
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    const QString small = dir.filePath(QStringLiteral("pure_byoi"));
    const QString large = dir.filePath(QStringLiteral("large"));
    bench::copyFolder(QStringLiteral(GANTRY_SOURCE_DIR "/resources/examples/pure_byoi"), QDir(small));
    bench::writeLargeProject(QDir(large));
    const bool isDone = Driver(application, small, "The window's longest turn of the event loop, example project", "The window, example project").run()
        && Driver(application, large, "The window's longest turn of the event loop, 1,000 environments", "The window, 1,000 environments").run();
    return isDone ? 0 : 1;
}
