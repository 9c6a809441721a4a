// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPointF>
#include <QRgb>
#include <QSize>

#include <cstdint>

class QImage;

namespace gantry {

//! Draws lines of one device pixel straight into an opaque 32-bit picture: what a painter does for any line, clip and
//! surface takes several times as long, which thousands of lines make felt. Ends are left open, so that pieces of a
//! curve don't cover a pixel twice.
class LineRaster
{
public:
    //! `picture` (Format_RGB32) shows what begins at `origin` in logical pixels, at `ratio` device pixels each; it has to
    //! outlive this, and is not to be copied meanwhile.
    LineRaster(QImage &picture, QPointF origin, double ratio);

    double ratio() const { return m_ratio; }
    //! In logical pixels.
    void smooth(QPointF from, QPointF to, const QColor &color);
    void plain(QPointF from, QPointF to, const QColor &color);

private:
    template<bool isSmooth>
    void draw(QPointF from, QPointF to, const QColor &color);
    bool clip(QPointF &from, QPointF &to) const;

    uint32_t *m_pixels;
    ptrdiff_t m_stride; // in pixels
    QSize m_size;
    QPointF m_origin;
    double m_ratio;
};

} // namespace gantry
