// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace gantry {

enum class DetailLevel { Dot, Bar, Card };

//! What part of the world (in lh) is seen at what scale (logical pixels a lh).
struct CanvasView {
    QPointF origin; //!< world point at the top left corner
    double pxPerLh = 18;

    QPointF toWorld(QPointF screen) const { return origin + screen / pxPerLh; }
    QPointF toScreen(QPointF world) const { return (world - origin) * pxPerLh; }
    QRectF toScreen(const QRectF &world) const { return {toScreen(world.topLeft()), world.size() * pxPerLh}; }
    QRectF toWorld(const QRectF &screen) const { return {toWorld(screen.topLeft()), screen.size() / pxPerLh}; }

    void panBy(QPointF screenDelta) { origin -= screenDelta / pxPerLh; }
    //! Changes the scale so that the world under `screen` stays there.
    void zoomAt(QPointF screen, double newPxPerLh)
    {
        const QPointF world = toWorld(screen);
        pxPerLh = newPxPerLh;
        origin = world - screen / pxPerLh;
    }
    void centerOn(QPointF world, QSizeF viewport)
    {
        origin = world - QPointF(viewport.width(), viewport.height()) / pxPerLh / 2;
    }
    //! All of `world` in the viewport with a margin, not larger than `mostPxPerLh`; what is smaller than the viewport
    //! stands at its top left, where reading begins, and there on whole pixels.
    void fit(const QRectF &world, QSizeF viewport, double marginPx, double mostPxPerLh)
    {
        const double room = qMin((viewport.width() - 2 * marginPx) / qMax(world.width(), 1.0),
                                 (viewport.height() - 2 * marginPx) / qMax(world.height(), 1.0));
        pxPerLh = qBound(0.01, room, mostPxPerLh);
        centerOn(world.center(), viewport);
        const QRectF seen = toScreen(world);
        panBy({qMin(0.0, marginPx - seen.left()), qMin(0.0, marginPx - seen.top())});
        origin = QPointF((origin * pxPerLh).toPoint()) / pxPerLh;
    }

    friend bool operator==(const CanvasView &, const CanvasView &) = default;
};

} // namespace gantry
