// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/canvaskeys.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvaspointer.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>

#include <algorithm>

namespace gantry {

namespace {

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return Direction::Left;
    case Qt::Key_Right: return Direction::Right;
    case Qt::Key_Up: return Direction::Up;
    case Qt::Key_Down: return Direction::Down;
    default: return std::nullopt;
    }
}

QPointF stepOf(Direction direction)
{
    switch (direction) {
    case Direction::Left: return {-1, 0};
    case Direction::Right: return {1, 0};
    case Direction::Up: return {0, -1};
    case Direction::Down: return {0, 1};
    }
    Q_UNREACHABLE();
}

} // namespace

bool CanvasKeys::press(QKeyEvent *event)
{
    if (!m_canvas.scene() || m_canvas.scene()->nodeCount() == 0)
        return false;
    if (const std::optional<Direction> direction = directionOf(event->key()))
        return arrow(*direction, event->modifiers() & ~Qt::KeypadModifier);
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: activate(); return true;
    case Qt::Key_Space: m_canvas.m_pointer->holdSpace(true); return true;
    case Qt::Key_L: m_canvas.startLink(); return true;
    case Qt::Key_Home: go(readingOrder(*m_canvas.scene()).front()); return true;
    case Qt::Key_End: go(readingOrder(*m_canvas.scene()).back()); return true;
    case Qt::Key_Escape:
        if (!m_canvas.m_pointer->cancel())
            m_canvas.changeSelection({});
        return true;
    default: return viewKey(event->key());
    }
}

bool CanvasKeys::viewKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_canvas.zoomIn(); return true;
    case Qt::Key_Minus: m_canvas.zoomOut(); return true;
    case Qt::Key_1: m_canvas.zoomTo(1); return true;
    case Qt::Key_F: m_canvas.fit(); return true;
    default: return false;
    }
}

bool CanvasKeys::arrow(Direction direction, Qt::KeyboardModifiers modifiers)
{
    const int current = m_canvas.m_marks.current;
    if (current < 0) {
        go(readingOrder(*m_canvas.scene()).front());
        return true;
    }
    const bool isUpOrDown = direction == Direction::Up || direction == Direction::Down;
    if (modifiers == Qt::ControlModifier && isUpOrDown)
        stepRow(direction == Direction::Down ? 1 : -1);
    else if (modifiers == Qt::ShiftModifier)
        nudge(direction);
    else if (modifiers != Qt::NoModifier)
        return false;
    else if (const std::optional<int> next = neighbourOf(*m_canvas.scene(), current, direction))
        go(*next);
    return true;
}

void CanvasKeys::go(int node, int row)
{
    const CanvasItem item = m_canvas.scene()->item(node, row);
    m_canvas.changeSelection({{item.node}, item, {}});
    m_canvas.reveal(item.node);
    if (m_canvas.m_pointer->isLinking())
        m_canvas.m_pointer->followKeyboard();
}

// Through the header and the rows that are something themselves.
void CanvasKeys::stepRow(int step)
{
    const CanvasScene &scene = *m_canvas.scene();
    const int node = m_canvas.m_marks.current;
    int row = m_canvas.m_marks.currentRow + step;
    while (row >= 0 && row < scene.node(node).rowCount && scene.rowId(node, row).isEmpty())
        row += step;
    if (row >= -1 && row < scene.node(node).rowCount)
        go(node, row);
}

void CanvasKeys::nudge(Direction direction)
{
    if (!m_canvas.m_moveRefusal.isEmpty())
        return;
    const CanvasScene &scene = *m_canvas.scene();
    std::vector<std::pair<int, QPointF>> moves;
    for (int node = 0; node < scene.nodeCount(); ++node) {
        if (m_canvas.m_marks.selected(node))
            moves.emplace_back(node, scene.rect(node).topLeft() + stepOf(direction) * m_canvas.m_theme.size().grid);
    }
    if (!moves.empty())
        m_canvas.requestMoves(moves);
}

void CanvasKeys::activate()
{
    if (m_canvas.m_pointer->isLinking()) {
        m_canvas.m_pointer->finishLink();
        return;
    }
    const CanvasSelection &selection = m_canvas.selection();
    if (!selection.edge.isEmpty())
        Q_EMIT m_canvas.edgeActivated(selection.edge);
    else if (!selection.current.isEmpty())
        Q_EMIT m_canvas.activated(selection.current);
}

bool CanvasKeys::tab(bool isNext)
{
    if (!m_canvas.scene() || m_canvas.scene()->nodeCount() == 0)
        return false;
    const std::vector<int> order = readingOrder(*m_canvas.scene());
    const auto found = std::find(order.begin(), order.end(), m_canvas.m_marks.current);
    if (found == order.end()) {
        go(isNext ? order.front() : order.back());
        return true;
    }
    if (isNext ? found + 1 == order.end() : found == order.begin())
        return false;
    go(isNext ? *(found + 1) : *(found - 1));
    return true;
}

} // namespace gantry
