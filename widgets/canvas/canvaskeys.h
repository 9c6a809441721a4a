// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/navigation.h"

class QKeyEvent;

namespace gantry {

class Canvas;

//! What the keyboard does on the canvas: arrows between nodes, Ctrl+Up/Down through a node's rows, Tab in the order of
//! reading, Enter to activate, Shift+arrows to move, L to link, + - 1 F for the view, Escape.
class CanvasKeys
{
public:
    explicit CanvasKeys(Canvas &canvas) : m_canvas(canvas) {}

    //! Whether the key was for the canvas.
    bool press(QKeyEvent *event);
    //! The next node in the order of reading; false at its end, where the focus leaves the canvas.
    bool tab(bool isNext);

private:
    bool arrow(Direction direction, Qt::KeyboardModifiers modifiers);
    bool viewKey(int key);
    void go(int node, int row = -1);
    void stepRow(int step);
    void nudge(Direction direction);
    void activate();

    Canvas &m_canvas;
};

} // namespace gantry
