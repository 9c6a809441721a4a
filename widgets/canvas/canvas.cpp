// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvas.h"

#include "model/core/latestworker.h"
#include "widgets/canvas/canvasaccessible.h"
#include "widgets/canvas/canvaskeys.h"
#include "widgets/canvas/canvaspointer.h"
#include "widgets/canvas/canvasselection.h"
#include "widgets/canvas/canvasstyle.h"
#include "widgets/canvas/canvastooltip.h"
#include "widgets/canvas/legend.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/scenepainter.h"
#include "widgets/canvas/zoomcontrol.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace gantry {

namespace {

// Above this many images and environments a scene is made off the GUI thread.
constexpr size_t kMostAtOnce = 300;
constexpr double kLeastZoom = 0.005;
constexpr double kMostZoom = 4;
constexpr double kMarginLh = 0.55;
constexpr double kFitMarginLh = 0.9;

} // namespace

Canvas::Canvas(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_faces(std::make_unique<NodeFaces>()), m_worker(std::make_unique<LatestWorker>()),
      m_pointer(std::make_unique<CanvasPointer>(*this)), m_keys(std::make_unique<CanvasKeys>(*this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Canvas"));
    m_view.pxPerLh = theme.lh();
    installCanvasAccessibility();
    setupControls();
    resetLook();
    connect(&theme, &Theme::changed, this, &Canvas::resetLook);
}

Canvas::~Canvas() = default;

void Canvas::setupControls()
{
    m_legend = new Legend(m_theme, this);
    m_zoomControl = new ZoomControl(m_theme, *this);
    m_minimap = new Minimap(m_theme, *this);
    connect(this, &Canvas::zoomChanged, m_zoomControl, &ZoomControl::showZoom);
    connect(this, &Canvas::viewChanged, m_minimap, qOverload<>(&QWidget::update));
}

void Canvas::placeControls()
{
    const int margin = m_theme.px(kMarginLh);
    m_legend->resize(m_legend->sizeHint());
    m_legend->move(margin, height() - margin - m_legend->height());
    m_minimap->resize(m_minimap->sizeHint());
    m_minimap->move(width() - margin - m_minimap->width(), height() - margin - m_minimap->height());
    m_zoomControl->adjustSize();
    const int right = m_minimap->isVisibleTo(this) ? m_minimap->x() - margin : width() - margin;
    m_zoomControl->move(right - m_zoomControl->width(), height() - margin - m_zoomControl->height());
}

// --- What is shown

void Canvas::setDesign(DesignPtr design, const QHash<QString, QString> &renamed)
{
    for (auto entry = renamed.constBegin(); entry != renamed.constEnd(); ++entry)
        m_pendingRenames.insert(entry.key(), entry.value()); // a scene that was never shown may have had some
    if (!design) { // what comes next is another project
        m_worker->cancel();
        m_pendingRenames.clear();
        m_places.forget();
        m_isFitWanted = true;
        adopt(nullptr, {});
        return;
    }
    KnownPlaces known = m_places.known(m_scene.get(), *design, m_pendingRenames);
    if (design->environments.size() + design->images.size() <= kMostAtOnce) {
        m_worker->cancel();
        adopt(CanvasScene::make(std::move(design), known), std::exchange(m_pendingRenames, {}));
        return;
    }
    m_worker->request(
        [design = std::move(design), known = std::move(known)](const std::atomic<bool> &) {
            return CanvasScene::make(design, known);
        },
        [this](std::unique_ptr<CanvasScene> scene) { adopt(std::move(scene), std::exchange(m_pendingRenames, {})); });
}

void Canvas::adopt(std::unique_ptr<CanvasScene> scene, const QHash<QString, QString> &renamed)
{
    const CanvasSelection before = m_selection;
    if (scene && m_scene) {
        const QHash<QString, QString> keys = keysInNext(*m_scene, scene->graph(), renamed);
        m_selection = renamedSelection(m_selection, keys, renamed);
    }
    m_pointer->forget();
    const std::unique_ptr<CanvasScene> gone = std::exchange(m_scene, std::move(scene));
    if (m_scene)
        m_places.remember(*m_scene);
    m_marks = {};
    m_marks.hasFocus = hasFocus();
    resetFaces();
    if (m_scene)
        m_selection = presentSelection(m_selection, *m_scene);
    markSelection();
    if (m_isFitWanted && m_scene && m_scene->nodeCount() > 0)
        fit();
    Q_EMIT sceneChanged();
    if (m_scene && gone && !(m_selection == before))
        Q_EMIT selectionChanged();
    if (gone || m_scene)
        announceSceneChange(this);
}

void Canvas::resetLook()
{
    const double before = m_style ? m_style->lh : m_theme.lh();
    m_view.pxPerLh *= m_theme.lh() / before;
    m_style = std::make_unique<CanvasStyle>(m_theme, m_scene ? m_scene->design().teams : std::vector<Team>());
    resetFaces();
    placeControls();
}

void Canvas::resetFaces()
{
    m_painter.reset();
    if (m_scene) {
        m_style = std::make_unique<CanvasStyle>(m_theme, m_scene->design().teams);
        m_faces->reset(m_scene.get(), m_style.get(), &m_decor);
        m_painter = std::make_unique<ScenePainter>(*m_scene, *m_style, m_decor, *m_faces);
    }
    m_minimap->invalidate();
    update();
}

QHash<QString, QPointF> Canvas::positions() const
{
    return m_scene ? m_scene->positions() : QHash<QString, QPointF>();
}

void Canvas::setFindings(QHash<QString, FindingCounts> byNode)
{
    m_decor.findings = std::move(byNode);
    resetFaces();
}

void Canvas::setPhases(QHash<QString, TaskPhase> byTask)
{
    if (m_decor.phases == byTask)
        return;
    m_decor.phases = std::move(byTask);
    resetFaces();
}

void Canvas::setLayerMarks(QHash<QString, LayerMark> byLayer)
{
    if (m_decor.layerMarks == byLayer)
        return;
    m_decor.layerMarks = std::move(byLayer);
    resetFaces();
}

void Canvas::setFacts(QHash<QString, NodeFacts> byNode)
{
    if (m_decor.facts == byNode)
        return;
    m_decor.facts = std::move(byNode);
    resetFaces();
}

// --- Selection

void Canvas::setSelection(const CanvasSelection &selection)
{
    m_selection = selection;
    markSelection();
    update();
}

void Canvas::changeSelection(const CanvasSelection &selection)
{
    if (m_selection == selection)
        return;
    setSelection(selection);
    Q_EMIT selectionChanged();
}

void Canvas::markSelection()
{
    m_marks.isSelected.assign(m_scene ? static_cast<size_t>(m_scene->nodeCount()) : 0, 0);
    m_marks.selectedCount = 0;
    m_marks.current = m_marks.currentRow = m_marks.edge = -1;
    if (!m_scene)
        return;
    for (const QString &key : std::as_const(m_selection.nodes)) {
        if (const std::optional<int> node = m_scene->nodeOf(key)) {
            m_marks.isSelected[static_cast<size_t>(*node)] = 1;
            ++m_marks.selectedCount;
        }
    }
    if (const std::optional<int> node = m_scene->nodeOf(m_selection.current.node)) {
        m_marks.current = *node;
        m_marks.currentRow = m_scene->rowOf(*node, m_selection.current.row).value_or(-1);
    }
    m_marks.edge = m_scene->edgeOf(m_selection.edge).value_or(-1);
    m_minimap->update();
    announceSelection(this);
}

void Canvas::reveal(const QString &key)
{
    const std::optional<int> node = m_scene ? m_scene->nodeOf(key) : std::nullopt;
    if (!node)
        return;
    const double margin = kFitMarginLh * m_theme.lh();
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const QRectF shown = screenRect(*node);
    const auto shift = [](double low, double high, double from, double to) {
        if (low < from || high - low > to - from)
            return from - low;
        return high > to ? to - high : 0.0;
    };
    const QPointF delta(shift(shown.left(), shown.right(), room.left(), room.right()),
                        shift(shown.top(), shown.bottom(), room.top(), room.bottom()));
    CanvasView view = m_view;
    view.panBy(delta);
    changeView(view);
}

// --- View

DetailLevel Canvas::detail() const
{
    return m_style->detailAt(m_view.pxPerLh);
}

double Canvas::zoom() const
{
    return m_view.pxPerLh / m_theme.lh();
}

void Canvas::setView(const CanvasView &view)
{
    m_isFitWanted = false;
    changeView(view);
}

void Canvas::changeView(const CanvasView &view)
{
    if (m_view == view)
        return;
    const bool isZoomed = m_view.pxPerLh != view.pxPerLh;
    m_view = view;
    update();
    if (isZoomed)
        Q_EMIT zoomChanged(zoom());
    Q_EMIT viewChanged();
}

void Canvas::zoomAround(QPointF screen, double wanted)
{
    CanvasView view = m_view;
    view.zoomAt(screen, qBound(kLeastZoom, wanted, kMostZoom) * m_theme.lh());
    setView(view);
}

void Canvas::zoomTo(double wanted)
{
    const bool isCurrentSeen = m_marks.current >= 0 && rect().contains(screenRect(m_marks.current).center().toPoint());
    zoomAround(isCurrentSeen ? screenRect(m_marks.current).center() : QRectF(rect()).center(), wanted);
}

void Canvas::zoomIn()
{
    zoomTo(zoom() * kCanvasZoomStep);
}

void Canvas::zoomOut()
{
    zoomTo(zoom() / kCanvasZoomStep);
}

void Canvas::fit()
{
    m_isFitWanted = true; // until the person chooses a view
    if (!m_scene || m_scene->nodeCount() == 0 || width() <= 0)
        return;
    CanvasView view = m_view;
    view.fit(m_scene->bounds(), size(), kFitMarginLh * m_theme.lh(), m_theme.lh());
    changeView(view);
}

void Canvas::arrange()
{
    if (!m_scene || !m_moveRefusal.isEmpty())
        return;
    const std::vector<std::pair<int, QPointF>> moves = CanvasPlaces::arranged(*m_scene);
    if (!moves.empty())
        requestMoves(moves);
}

void Canvas::requestMoves(const std::vector<std::pair<int, QPointF>> &moves)
{
    m_scene->move(moves);
    resetFaces();
    Q_EMIT moveRequested(CanvasPlaces::unsaved(*m_scene, moves));
}

void Canvas::startLink()
{
    if (!m_scene || m_marks.current < 0 || m_pointer->isLinking())
        return;
    const std::vector<Port> ports = portsOf(*m_scene, m_marks.current);
    const auto port = std::find_if(ports.begin(), ports.end(), [this](const Port &candidate) {
        return candidate.isSource && candidate.row == m_marks.currentRow;
    });
    if (port != ports.end())
        m_pointer->startLinkByKeyboard(m_marks.current, *port);
}

void Canvas::setLegendVisible(bool isVisible)
{
    m_legend->setVisible(isVisible);
}

void Canvas::setMinimapVisible(bool isVisible)
{
    m_minimap->setVisible(isVisible);
    placeControls();
}

QSize Canvas::sizeHint() const
{
    return {m_theme.px(48), m_theme.px(34)};
}

CanvasHit Canvas::hitAt(QPointF screen) const
{
    if (!m_scene)
        return {};
    const int near = m_marks.hovered >= 0 ? m_marks.hovered : m_marks.current;
    return hitTest(*m_scene, m_view, detail(), screen, near);
}

std::optional<int> Canvas::nodeAt(QPointF screen) const
{
    const CanvasHit hit = hitAt(screen);
    return hit.node < 0 ? std::nullopt : std::optional(hit.node);
}

QString Canvas::spoken(int node, int row) const
{
    return row < 0 ? spokenNode(*m_scene, m_decor, m_theme, node) : spokenRow(*m_scene, m_decor, m_theme, node, row);
}

QRectF Canvas::screenRect(int node) const
{
    return m_view.toScreen(m_scene->rect(node));
}

// --- Events

void Canvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (!m_painter) {
        painter.fillRect(event->rect(), m_theme.color(ColorRole::Canvas));
        return;
    }
    m_painter->paint(painter, m_view, event->rect(), m_marks);
    m_pointer->paint(painter);
}

void Canvas::resizeEvent(QResizeEvent *)
{
    placeControls();
    if (m_isFitWanted)
        fit();
    Q_EMIT viewChanged();
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    m_pointer->wheel(event);
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    m_pointer->press(event);
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer->move(event);
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    m_pointer->release(event);
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pointer->doubleClick(event);
}

void Canvas::leaveEvent(QEvent *)
{
    m_pointer->leave();
}

void Canvas::keyPressEvent(QKeyEvent *event)
{
    if (!m_keys->press(event))
        QWidget::keyPressEvent(event);
}

void Canvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_pointer->holdSpace(false);
    else
        QWidget::keyReleaseEvent(event);
}

void Canvas::focusInEvent(QFocusEvent *)
{
    m_marks.hasFocus = true;
    update();
}

void Canvas::focusOutEvent(QFocusEvent *)
{
    m_marks.hasFocus = false;
    m_pointer->holdSpace(false);
    update();
}

bool Canvas::focusNextPrevChild(bool isNext)
{
    return m_keys->tab(isNext) || QWidget::focusNextPrevChild(isNext);
}

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_scene)
        m_pointer->askMenu(event);
}

QPoint Canvas::currentPoint() const
{
    return (m_marks.current >= 0 ? screenRect(m_marks.current).center() : QRectF(rect()).center()).toPoint();
}

bool Canvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAround(gesture->position(), zoom() * (1 + gesture->value()));
            return true;
        }
    }
    return QWidget::event(event);
}

void Canvas::showToolTip(QHelpEvent *event)
{
    const CanvasHit hit = hitAt(event->pos());
    const QString text = m_scene ? canvasToolTip(*m_scene, m_decor, m_theme, hit) : QString();
    // plain text, whatever the names in it look like
    QToolTip::showText(event->globalPos(), text.isEmpty() ? text : QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped()),
                       this);
}

} // namespace gantry
