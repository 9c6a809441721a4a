// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvashit.h"
#include "widgets/canvas/edgepainter.h"

#include <QPoint>

#include <optional>

class QContextMenuEvent;
class QMouseEvent;
class QPainter;
class QWheelEvent;

namespace gantry {

class Canvas;

//! What the mouse does on the canvas: select, band, pan, move, link; and the link that is drawn with the keyboard.
class CanvasPointer
{
public:
    explicit CanvasPointer(Canvas &canvas);
    ~CanvasPointer();

    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void doubleClick(QMouseEvent *event);
    //! A wheel zooms at the cursor, a touchpad's two fingers pan (and with Ctrl zoom); Shift pans sideways.
    void wheel(QWheelEvent *event);
    void askMenu(QContextMenuEvent *event);
    void leave();
    void holdSpace(bool isHeld);
    //! Another scene is shown: numbers are no longer what they were.
    void forget();

    //! Ends what is going on without a result; whether something was.
    bool cancel();
    bool isLinking() const { return m_gesture == Gesture::Link; }
    //! A link that follows the current node instead of the pointer.
    void startLinkByKeyboard(int node, const Port &port);
    void followKeyboard();
    //! Asks for the link where it can be; whether it could.
    bool finishLink();

    //! Ports, the link and the band, over the scene.
    void paint(QPainter &painter);

private:
    enum class Gesture { None, Pressed, Pan, Band, Move, Link };

    void hover(QPointF at);
    void click(const CanvasHit &hit, Qt::KeyboardModifiers modifiers);
    void clickNode(const CanvasHit &hit, bool isToggling);
    void startMove();
    void drag(QPointF at);
    void dragNodes(QPointF at);
    void drop();
    void band(QPointF at);
    void aim(const CanvasHit &target);
    QRectF bandRect() const;
    void paintPorts(QPainter &painter, int node) const;
    void paintLink(QPainter &painter);
    void paintReason(QPainter &painter, QPointF at, const QString &reason) const;
    void setCursorFor(const CanvasHit &hit);

    Canvas &m_canvas;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressedAt;
    QPointF m_at;
    CanvasHit m_pressed;
    Qt::KeyboardModifiers m_modifiers;
    bool m_isSpaceHeld = false;
    bool m_isClickDone = false;
    QStringList m_before; // what was selected before the band
    QPointF m_grip; // top left corner of the node that is dragged
    int m_linkNode = -1;
    Port m_linkPort;
    CanvasHit m_target;
    std::optional<LinkEnds> m_ends;
    bool m_isByKeyboard = false;
};

} // namespace gantry
