// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvasmarks.h"
#include "widgets/canvas/canvasscene.h"
#include "widgets/canvas/canvasstyle.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/edgepainter.h"
#include "widgets/canvas/lineset.h"
#include "widgets/canvas/nodeface.h"
#include "widgets/canvas/nodepainter.h"

#include <QImage>
#include <QLineF>
#include <QList>

#include <array>
#include <vector>

class QPainter;

namespace gantry {

//! Draws a part of a scene at any scale: cards, bars or dots, whatever its size on the screen has room for.
class ScenePainter
{
public:
    ScenePainter(const CanvasScene &scene, const CanvasStyle &style, const CanvasDecor &decor, NodeFaces &faces);

    //! Ground, frames, edges, nodes and rings of what lies in `exposed` (logical pixels, as is all that is drawn).
    void paint(QPainter &painter, const CanvasView &view, const QRectF &exposed, const CanvasMarks &marks);

private:
    void collect(const CanvasView &view, const QRectF &exposed, const CanvasMarks &marks);
    void paintGround(QPainter &painter, const CanvasView &view, const QRectF &exposed, const CanvasMarks &marks);
    void paintGroundAsPicture(QPainter &painter, const CanvasView &view, const QRect &exposed, const CanvasMarks &marks);
    QRectF shownRect(int node, const CanvasMarks &marks) const;
    EdgeCurve shownCurve(int edge, const CanvasView &view, const CanvasMarks &marks) const;
    void paintFrames(QPainter &painter, const CanvasView &view, const QRectF &exposed);
    void paintFrameTitle(QPainter &painter, const SceneFrame &frame, const QRectF &rect, double scale);
    void paintGrid(QPainter &painter, const CanvasView &view, const QRectF &exposed);
    void paintEdges(QPainter &painter, const CanvasView &view, const QRectF &exposed, const CanvasMarks &marks);
    void paintThinEdges(QPainter &painter, const CanvasView &view, const CanvasMarks &marks);
    void paintLabels(QPainter &painter, const CanvasView &view, const CanvasMarks &marks);
    void paintNodes(QPainter &painter, const CanvasView &view, const CanvasMarks &marks);
    void paintDots(QPainter &painter, const CanvasView &view, const CanvasMarks &marks);
    QColor groundAt(QPointF world) const;
    QColor dotColor(int node) const;

    const CanvasScene &m_scene;
    const CanvasStyle &m_style;
    const CanvasDecor &m_decor;
    NodePainter m_nodePainter;
    EdgePainter m_edgePainter;
    DetailLevel m_detail = DetailLevel::Card;
    // scratch of one frame
    std::vector<int> m_nodes;
    std::vector<int> m_edges;
    std::vector<std::pair<QRgb, std::vector<QRectF>>> m_dots;
    QImage m_ground;
    LineRaster *m_raster = nullptr; // while there is a picture of the ground
    LineSet m_seenLines;
    std::array<QList<QLineF>, 4> m_lines; // plain and accent, each related and not
};

//! Draws a whole scene without a window: for pictures and print. `area` of the world (lh) fills the device at the view's
//! scale; names are not elided where `isWhole`.
void paintScene(QPainter &painter, const CanvasScene &scene, const Theme &theme, const CanvasDecor &decor,
                const CanvasView &view, const QRectF &exposed, bool isWhole = false);

} // namespace gantry
