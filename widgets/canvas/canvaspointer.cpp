// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvaspointer.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvasstyle.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace gantry {

CanvasPointer::CanvasPointer(Canvas &canvas) : m_canvas(canvas) {}
CanvasPointer::~CanvasPointer() = default;

void CanvasPointer::press(QMouseEvent *event)
{
    m_canvas.setFocus(Qt::MouseFocusReason);
    if (m_gesture != Gesture::None || !m_canvas.scene())
        return;
    m_pressedAt = m_at = event->position();
    m_modifiers = event->modifiers();
    const bool isPan = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceHeld);
    if (isPan) {
        m_gesture = Gesture::Pan;
        m_canvas.setCursor(Qt::ClosedHandCursor);
        return;
    }
    m_pressed = m_canvas.hitAt(m_pressedAt);
    if (event->button() == Qt::RightButton) { // the menu that follows is about what is pointed at
        if (m_pressed.edge >= 0 || (m_pressed.node >= 0 && !m_canvas.m_marks.selected(m_pressed.node)))
            click(m_pressed, {});
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_gesture = Gesture::Pressed;
    // what is not selected is, at once; what is selected stays until the button is up, so that all can be dragged
    m_isClickDone = !m_pressed.port && m_pressed.node >= 0 && !m_canvas.m_marks.selected(m_pressed.node);
    if (m_isClickDone)
        click(m_pressed, m_modifiers);
}

void CanvasPointer::move(QMouseEvent *event)
{
    const QPointF before = m_at;
    m_at = event->position();
    switch (m_gesture) {
    case Gesture::None: hover(m_at); break;
    case Gesture::Pressed:
        if ((m_at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
            drag(m_at);
        break;
    case Gesture::Pan: {
        CanvasView view = m_canvas.view();
        view.panBy(m_at - before);
        m_canvas.setView(view);
        break;
    }
    case Gesture::Band: band(m_at); break;
    case Gesture::Move: dragNodes(m_at); break;
    case Gesture::Link:
        if (!m_isByKeyboard)
            aim(m_canvas.hitAt(m_at));
        break;
    }
}

void CanvasPointer::release(QMouseEvent *event)
{
    m_at = event->position();
    const Gesture ended = m_gesture;
    if (m_isByKeyboard)
        return;
    m_gesture = Gesture::None;
    switch (ended) {
    case Gesture::None: return;
    case Gesture::Pressed:
        if (!m_isClickDone)
            click(m_pressed, event->modifiers());
        break;
    case Gesture::Move: drop(); break;
    case Gesture::Link:
        m_gesture = Gesture::Link;
        finishLink();
        cancel();
        break;
    case Gesture::Pan:
    case Gesture::Band: break;
    }
    m_canvas.update();
    hover(m_at);
}

void CanvasPointer::doubleClick(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_canvas.scene())
        return;
    const CanvasHit hit = m_canvas.hitAt(event->position());
    m_gesture = Gesture::None;
    if (hit.node >= 0)
        Q_EMIT m_canvas.activated(m_canvas.scene()->item(hit.node, hit.row));
    else if (hit.edge >= 0)
        Q_EMIT m_canvas.edgeActivated(m_canvas.scene()->edgeName(hit.edge));
}

void CanvasPointer::wheel(QWheelEvent *event)
{
    const bool isTouchpad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    const bool isZoom = event->modifiers() & Qt::ControlModifier || (!isTouchpad && !(event->modifiers() & Qt::ShiftModifier));
    if (isZoom) {
        const double steps = (event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x()) / 120.0;
        m_canvas.zoomAround(event->position(), m_canvas.zoom() * std::pow(kCanvasZoomStep, steps));
    } else {
        QPointF delta = isTouchpad ? QPointF(event->pixelDelta()) : QPointF(event->angleDelta()) / 120.0 * 3 * m_canvas.m_theme.lh();
        if (!isTouchpad && delta.x() == 0)
            delta = {delta.y(), 0};
        CanvasView view = m_canvas.view();
        view.panBy(delta);
        m_canvas.setView(view);
    }
    event->accept();
}

void CanvasPointer::askMenu(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse) {
        const CanvasSelection &selection = m_canvas.selection();
        Q_EMIT m_canvas.contextMenuRequested(selection.current, selection.edge, m_canvas.mapToGlobal(m_canvas.currentPoint()));
        return;
    }
    const CanvasHit hit = m_canvas.hitAt(event->pos());
    const CanvasItem item = hit.node >= 0 ? m_canvas.scene()->item(hit.node, hit.row) : CanvasItem();
    const CanvasEdge edge = hit.edge >= 0 ? m_canvas.scene()->edgeName(hit.edge) : CanvasEdge();
    Q_EMIT m_canvas.contextMenuRequested(item, edge, event->globalPos());
}

void CanvasPointer::leave()
{
    CanvasMarks &marks = m_canvas.m_marks;
    marks.hovered = marks.hoveredRow = marks.hoveredEdge = -1;
    m_canvas.update();
}

void CanvasPointer::holdSpace(bool isHeld)
{
    m_isSpaceHeld = isHeld;
    if (m_gesture == Gesture::None)
        m_canvas.setCursor(isHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void CanvasPointer::forget()
{
    if (m_gesture == Gesture::Pan)
        return;
    cancel();
    m_pressed = {};
}

bool CanvasPointer::cancel()
{
    const bool wasBusy = m_gesture != Gesture::None;
    m_gesture = Gesture::None;
    m_isByKeyboard = false;
    m_ends.reset();
    m_canvas.m_marks.isDragged.clear();
    m_canvas.setCursor(Qt::ArrowCursor);
    m_canvas.update();
    return wasBusy;
}

void CanvasPointer::hover(QPointF at)
{
    if (!m_canvas.scene())
        return;
    CanvasMarks &marks = m_canvas.m_marks;
    const CanvasHit hit = m_canvas.hitAt(at);
    const bool isRow = hit.node >= 0 && !m_canvas.scene()->rowId(hit.node, hit.row).isEmpty();
    const int row = isRow ? hit.row : -1;
    if (marks.hovered != hit.node || marks.hoveredRow != row || marks.hoveredEdge != hit.edge) {
        constexpr double kReach = 16;
        const auto refresh = [&](int node) {
            if (node >= 0)
                m_canvas.update(m_canvas.screenRect(node).adjusted(-kReach, -kReach, kReach, kReach).toAlignedRect());
        };
        const bool isEdge = marks.hoveredEdge != hit.edge;
        refresh(marks.hovered);
        refresh(hit.node);
        marks.hovered = hit.node;
        marks.hoveredRow = row;
        marks.hoveredEdge = hit.edge;
        if (isEdge)
            m_canvas.update();
    }
    setCursorFor(hit);
}

void CanvasPointer::setCursorFor(const CanvasHit &hit)
{
    m_canvas.setCursor(m_isSpaceHeld ? Qt::OpenHandCursor : hit.port ? Qt::CrossCursor : Qt::ArrowCursor);
}

void CanvasPointer::click(const CanvasHit &hit, Qt::KeyboardModifiers modifiers)
{
    const bool isToggling = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    if (hit.node >= 0) {
        clickNode(hit, isToggling);
    } else if (hit.edge >= 0) {
        m_canvas.changeSelection({{}, {}, m_canvas.scene()->edgeName(hit.edge)});
    } else if (!isToggling) {
        m_canvas.changeSelection({});
    }
}

void CanvasPointer::clickNode(const CanvasHit &hit, bool isToggling)
{
    const CanvasItem item = m_canvas.scene()->item(hit.node, hit.row);
    if (!isToggling) {
        m_canvas.changeSelection({{item.node}, item, {}});
        return;
    }
    CanvasSelection selection = m_canvas.selection();
    selection.edge = {};
    if (selection.nodes.removeAll(item.node) > 0) {
        if (selection.current.node == item.node)
            selection.current = selection.nodes.isEmpty() ? CanvasItem() : CanvasItem{selection.nodes.last(), {}};
    } else {
        selection.nodes.append(item.node);
        selection.current = item;
    }
    m_canvas.changeSelection(selection);
}

void CanvasPointer::drag(QPointF at)
{
    if (m_pressed.port) {
        m_gesture = Gesture::Link;
        m_linkNode = m_pressed.node;
        m_linkPort = *m_pressed.port;
        aim(m_canvas.hitAt(at));
    } else if (m_pressed.node >= 0) {
        startMove();
        dragNodes(at);
    } else {
        m_gesture = Gesture::Band;
        m_before = m_modifiers & (Qt::ControlModifier | Qt::ShiftModifier) ? m_canvas.selection().nodes : QStringList();
        band(at);
    }
}

void CanvasPointer::startMove()
{
    m_gesture = Gesture::Move;
    if (!m_canvas.m_moveRefusal.isEmpty())
        return;
    CanvasMarks &marks = m_canvas.m_marks;
    marks.isDragged.assign(static_cast<size_t>(m_canvas.scene()->nodeCount()), 0);
    for (int node = 0; node < m_canvas.scene()->nodeCount(); ++node)
        marks.isDragged[static_cast<size_t>(node)] = marks.selected(node) || node == m_pressed.node;
    m_grip = m_canvas.scene()->rect(m_pressed.node).topLeft();
    marks.dragOffset = {};
}

void CanvasPointer::dragNodes(QPointF at)
{
    if (m_canvas.m_moveRefusal.isEmpty()) {
        const double grid = m_canvas.m_theme.size().grid;
        const QPointF free = m_grip + (at - m_pressedAt) / m_canvas.view().pxPerLh;
        const QPointF snapped(std::round(free.x() / grid) * grid, std::round(free.y() / grid) * grid);
        m_canvas.m_marks.dragOffset = snapped - m_grip;
    }
    m_canvas.update();
}

void CanvasPointer::drop()
{
    CanvasMarks &marks = m_canvas.m_marks;
    std::vector<std::pair<int, QPointF>> moves;
    for (int node = 0; node < static_cast<int>(marks.isDragged.size()); ++node) {
        if (marks.dragged(node))
            moves.emplace_back(node, m_canvas.scene()->rect(node).topLeft() + marks.dragOffset);
    }
    const bool isMoved = !marks.dragOffset.isNull();
    marks.isDragged.clear();
    if (isMoved)
        m_canvas.requestMoves(moves);
}

QRectF CanvasPointer::bandRect() const
{
    return QRectF(m_pressedAt, m_at).normalized();
}

void CanvasPointer::band(QPointF at)
{
    m_at = at;
    CanvasSelection selection;
    selection.nodes = m_before;
    for (const int node : nodesIn(*m_canvas.scene(), m_canvas.view().toWorld(bandRect()))) {
        const QString &key = m_canvas.scene()->node(node).key;
        if (!selection.nodes.contains(key))
            selection.nodes.append(key);
    }
    if (!selection.nodes.isEmpty())
        selection.current = {selection.nodes.last(), {}};
    m_canvas.changeSelection(selection);
    m_canvas.update();
}

void CanvasPointer::startLinkByKeyboard(int node, const Port &port)
{
    m_gesture = Gesture::Link;
    m_isByKeyboard = true;
    m_linkNode = node;
    m_linkPort = port;
    followKeyboard();
}

void CanvasPointer::followKeyboard()
{
    const CanvasMarks &marks = m_canvas.m_marks;
    CanvasHit target;
    if (marks.current != m_linkNode || marks.currentRow != m_linkPort.row) {
        target.node = marks.current;
        target.row = marks.currentRow;
    }
    if (target.node >= 0 && m_linkPort.kind == EdgeKind::Calls && target.row < 0)
        target.row = 1; // an environment's first task
    aim(target);
}

void CanvasPointer::aim(const CanvasHit &target)
{
    m_target = target;
    const bool isItself = target.node == m_linkNode && target.row == m_linkPort.row;
    m_ends = isItself ? std::nullopt : linkEnds(*m_canvas.scene(), m_linkNode, m_linkPort, target);
    if (m_ends && m_ends->refusal.isEmpty() && m_canvas.m_linkCheck)
        m_ends->refusal = m_canvas.m_linkCheck(m_ends->kind, m_ends->from, m_ends->to);
    m_canvas.update();
}

bool CanvasPointer::finishLink()
{
    if (m_gesture != Gesture::Link || !m_ends || !m_ends->refusal.isEmpty())
        return false;
    const LinkEnds ends = *m_ends;
    cancel();
    Q_EMIT m_canvas.linkRequested(ends.kind, ends.from, ends.to);
    return true;
}

void CanvasPointer::paint(QPainter &painter)
{
    const CanvasStyle &style = *m_canvas.m_style;
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (m_canvas.detail() == DetailLevel::Card && (m_gesture == Gesture::None || m_gesture == Gesture::Link)) {
        const CanvasMarks &marks = m_canvas.m_marks;
        if (marks.hovered >= 0)
            paintPorts(painter, marks.hovered);
        if (marks.hasFocus && marks.current >= 0 && marks.current != marks.hovered)
            paintPorts(painter, marks.current);
    }
    if (m_gesture == Gesture::Link)
        paintLink(painter);
    if (m_gesture == Gesture::Move && !m_canvas.m_moveRefusal.isEmpty())
        paintReason(painter, m_at, m_canvas.m_moveRefusal);
    if (m_gesture == Gesture::Band) {
        QColor ground = style.color(ColorRole::Accent);
        ground.setAlphaF(0.12f);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(style.color(ColorRole::Accent), 1));
        painter.setBrush(ground);
        painter.drawRect(bandRect());
    }
}

void CanvasPointer::paintPorts(QPainter &painter, int node) const
{
    const CanvasStyle &style = *m_canvas.m_style;
    const double radius = kPortRadiusLh * m_canvas.view().pxPerLh;
    for (const Port &port : portsOf(*m_canvas.scene(), node)) {
        if (port.kind == EdgeKind::Calls && port.row != m_canvas.m_marks.hoveredRow && port.row != m_canvas.m_marks.currentRow)
            continue; // a node of many tasks would be all ports
        painter.setPen(QPen(style.color(style.tokens(port.kind).color), 1.5));
        painter.setBrush(style.color(port.isSource ? ColorRole::Raised : ColorRole::Canvas));
        painter.drawEllipse(m_canvas.view().toScreen(port.at), radius, radius);
    }
}

void CanvasPointer::paintLink(QPainter &painter)
{
    const CanvasScene &scene = *m_canvas.scene();
    const CanvasStyle &style = *m_canvas.m_style;
    const QPointF loose = m_isByKeyboard ? m_linkPort.at + QPointF(3, 1.5) : m_canvas.view().toWorld(m_at);
    const bool isRefused = m_ends && !m_ends->refusal.isEmpty();
    const bool isEnded = m_ends && !isRefused;
    QRectF target(loose, QSizeF());
    int targetRow = -1;
    if (isEnded) {
        target = scene.rect(m_target.node);
        targetRow = m_target.row;
    } else {
        target.translate(0, -rowCenterLh(-1));
    }
    GraphEdge edge{m_linkPort.kind, 0, 1, m_linkPort.row, targetRow, -1};
    QRectF from = scene.rect(m_linkNode);
    if (!m_linkPort.isSource) {
        std::swap(from, target);
        std::swap(edge.fromRow, edge.toRow);
    }
    EdgeCurve curve = edgeCurve(edge, from, target);
    for (QPointF &point : curve.points)
        point = m_canvas.view().toScreen(point);
    EdgePainter(style).paint(painter, m_linkPort.kind, curve, isRefused ? EdgeState::Refused : EdgeState::Selected,
                             style.color(ColorRole::Canvas), true, m_canvas.rect());
    if (isRefused)
        paintReason(painter, m_isByKeyboard ? curve.end() : m_at, m_ends->refusal);
}

void CanvasPointer::paintReason(QPainter &painter, QPointF at, const QString &reason) const
{
    const CanvasStyle &style = *m_canvas.m_style;
    const TextRun run = style.base.shape(reason);
    QRectF box(at + QPointF(0.9, 0.9) * style.lh, QSizeF(run.width + 0.9 * style.lh, 1.5 * style.lh));
    box.moveRight(qMin(box.right(), m_canvas.width() - 4.0));
    box.moveBottom(qMin(box.bottom(), m_canvas.height() - 4.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.color(ColorRole::Tooltip));
    painter.drawRoundedRect(box, style.theme.tokens().radius.control, style.theme.tokens().radius.control);
    painter.setPen(style.color(ColorRole::OnTooltip));
    run.paint(painter, {box.left() + 0.45 * style.lh, style.base.baselineAround(box.center().y())});
}

} // namespace gantry
