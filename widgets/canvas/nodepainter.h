// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvasmarks.h"
#include "widgets/canvas/canvasstyle.h"
#include "widgets/canvas/nodeface.h"

class QPainter;

namespace gantry {

//! Draws single nodes with all that they say, or with their name alone. The painter has logical pixels; `rect` is
//! where the node is on the screen.
class NodePainter
{
public:
    NodePainter(const CanvasStyle &style, NodeFaces &faces) : m_style(style), m_faces(faces) {}

    void paintCard(QPainter &painter, const CanvasScene &scene, int node, const QRectF &rect, double scale,
                   const CanvasMarks &marks);
    void paintBar(QPainter &painter, const CanvasScene &scene, const CanvasDecor &decor, int node, const QRectF &rect,
                  double pxPerLh, const CanvasMarks &marks);
    //! Selection and keyboard rings, over everything.
    void paintRings(QPainter &painter, int node, const QRectF &rect, double scale, const CanvasMarks &marks);

private:
    void paintBox(QPainter &painter, const CanvasScene &scene, int node, const QRectF &rect, double scale, bool hasShadow);
    void paintRowGrounds(QPainter &painter, const CanvasScene &scene, int node, const QRectF &rect, double scale,
                         const CanvasMarks &marks);
    void paintLive(QPainter &painter, const NodeFace &face, const QRectF &rect, double scale);

    const CanvasStyle &m_style;
    NodeFaces &m_faces;
};

} // namespace gantry
