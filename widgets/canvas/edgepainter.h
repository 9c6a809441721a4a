// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvasmarks.h"
#include "widgets/canvas/canvasscene.h"
#include "widgets/canvas/canvasstyle.h"
#include "widgets/canvas/quickstroke.h"

class QPainter;

namespace gantry {

//! How an edge is drawn besides its kind.
enum class EdgeState { Plain, Selected, Unrelated, Ghost, Refused };

//! Draws the lines between nodes.
class EdgePainter
{
public:
    explicit EdgePainter(const CanvasStyle &style) : m_style(style) {}

    //! See QuickStroker::setRaster.
    void setRaster(LineRaster *raster) { m_stroker.setRaster(raster); }
    //! A line with head and tail, in logical pixels; `ground` is what shows through a double line. Pieces outside of
    //! `exposed` are left out.
    void paint(QPainter &painter, EdgeKind kind, const EdgeCurve &curve, EdgeState state, const QColor &ground,
               bool hasEnds, const QRectF &exposed);
    //! Words along a line: argument above and result below for a call, else the kind's. `isFree` says whether a
    //! rectangle covers no node.
    template<typename IsFree>
    void paintLabel(QPainter &painter, const CanvasScene &scene, int edge, const EdgeCurve &curve, EdgeState state,
                    double scale, IsFree isFree);

    static EdgeState stateOf(const CanvasScene &scene, int edge, const CanvasMarks &marks);

private:
    struct Label {
        QString above; //!< of a call: beside the line; of others the only one
        QString below;
    };
    Label labelOf(const CanvasScene &scene, int edge) const;
    void paintWords(QPainter &painter, const TextRun &run, QPointF center, const QColor &color, double scale) const;
    void paintHead(QPainter &painter, EdgeTokens::Head head, QPointF tip, QPointF direction, const QColor &color,
                   double width, const QColor &ground);

    const CanvasStyle &m_style;
    QuickStroker m_stroker;
};

template<typename IsFree>
void EdgePainter::paintLabel(QPainter &painter, const CanvasScene &scene, int edge, const EdgeCurve &curve,
                             EdgeState state, double scale, IsFree isFree)
{
    const EdgeKind kind = scene.edge(edge).kind;
    const bool isVertical = kind == EdgeKind::RunsIn || kind == EdgeKind::StartsFrom;
    const Label label = labelOf(scene, edge);
    const double line = m_style.small.height() * scale;
    const double room = isVertical ? 8 * m_style.lh : qMax(qAbs(curve.end().x() - curve.start().x()) / scale - 0.4 * m_style.lh, 0.0);
    const QColor color = m_style.color(kind == EdgeKind::Calls ? ColorRole::Accent : ColorRole::Text);
    const auto write = [&](const QString &words, QPointF center) {
        const TextRun run = m_style.small.elided(words, room);
        const QRectF area(center - QPointF(run.width * scale, line) / 2, QSizeF(run.width * scale, line));
        if (state == EdgeState::Selected || isFree(area))
            paintWords(painter, run, center, color, scale);
    };
    const QPointF middle = curve.at(0.5);
    if (isVertical) {
        const double width = m_style.small.shape(label.above).width * scale;
        write(label.above, middle + QPointF(0.7 * m_style.lh * scale + width / 2, 0));
        return;
    }
    write(label.above, middle - QPointF(0, 0.45 * line + 0.3 * m_style.lh * scale));
    if (!label.below.isEmpty())
        write(label.below, middle + QPointF(0, 0.45 * line + 0.35 * m_style.lh * scale));
}

} // namespace gantry
