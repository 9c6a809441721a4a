// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/canvas/lineraster.h"

#include <QImage>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gantry {

namespace {

// `part` of 256 of a colour over a pixel, red and blue at once.
void blend(uint32_t &pixel, uint32_t color, uint32_t part)
{
    const uint32_t redBlue = pixel & 0xff00ff;
    const uint32_t green = pixel & 0x00ff00;
    const uint32_t mixedRedBlue = redBlue + ((((color & 0xff00ff) - redBlue) * part) >> 8);
    const uint32_t mixedGreen = green + ((((color & 0x00ff00) - green) * part) >> 8);
    pixel = 0xff000000 | (mixedRedBlue & 0xff00ff) | (mixedGreen & 0x00ff00);
}

// Narrows the part [first, last] of a line to where `from + t * delta` lies between 0 and `most`.
bool narrow(double from, double delta, double most, double &first, double &last)
{
    if (delta == 0)
        return from >= 0 && from <= most;
    double enter = -from / delta;
    double leave = (most - from) / delta;
    if (enter > leave)
        std::swap(enter, leave);
    first = std::max(first, enter);
    last = std::min(last, leave);
    return first <= last;
}

} // namespace

LineRaster::LineRaster(QImage &picture, QPointF origin, double ratio)
    : m_pixels(reinterpret_cast<uint32_t *>(picture.bits())), m_stride(picture.bytesPerLine() / 4), m_size(picture.size()),
      m_origin(origin), m_ratio(ratio)
{
    Q_ASSERT(picture.format() == QImage::Format_RGB32);
}

void LineRaster::smooth(QPointF from, QPointF to, const QColor &color)
{
    draw<true>(from, to, color);
}

void LineRaster::plain(QPointF from, QPointF to, const QColor &color)
{
    draw<false>(from, to, color);
}

bool LineRaster::clip(QPointF &from, QPointF &to) const
{
    const QPointF delta = to - from;
    double first = 0;
    double last = 1;
    if (!narrow(from.x(), delta.x(), m_size.width(), first, last) || !narrow(from.y(), delta.y(), m_size.height(), first, last))
        return false;
    to = from + delta * last;
    from += delta * first;
    return true;
}

// Pixel by pixel along the longer axis, at their middles; across it a smooth line shares itself between two pixels.
template<bool isSmooth>
void LineRaster::draw(QPointF from, QPointF to, const QColor &color)
{
    from = (from - m_origin) * m_ratio;
    to = (to - m_origin) * m_ratio;
    if (!clip(from, to))
        return;
    const bool isSteep = std::abs(to.y() - from.y()) > std::abs(to.x() - from.x());
    if (isSteep) {
        from = from.transposed();
        to = to.transposed();
    }
    if (from.x() > to.x())
        std::swap(from, to);
    const int first = static_cast<int>(std::ceil(from.x() - 0.5));
    const int last = static_cast<int>(std::ceil(to.x() - 0.5));
    if (first >= last)
        return;
    constexpr double kOne = 65536; // fixed point: a steep line takes no division a pixel
    const double slope = (to.y() - from.y()) / (to.x() - from.x());
    const double start = from.y() + (first + 0.5 - from.x()) * slope - (isSmooth ? 0.5 : 0);
    auto across = static_cast<int64_t>(std::floor(start * kOne));
    const auto step = static_cast<int64_t>(slope * kOne);
    const ptrdiff_t alongStride = isSteep ? m_stride : 1;
    const ptrdiff_t acrossStride = isSteep ? 1 : m_stride;
    const auto room = static_cast<uint64_t>(isSteep ? m_size.width() : m_size.height());
    const uint32_t rgb = color.rgb() & 0xffffff;
    const auto alpha = static_cast<uint32_t>(color.alpha() + (color.alpha() >> 7)); // of 256
    uint32_t *pixel = m_pixels + first * alongStride;
    for (int i = first; i < last; ++i, pixel += alongStride, across += step) {
        const int64_t row = across >> 16;
        if constexpr (isSmooth) {
            const auto second = static_cast<uint32_t>(across >> 8) & 0xff;
            if (static_cast<uint64_t>(row) < room)
                blend(pixel[row * acrossStride], rgb, ((256 - second) * alpha) >> 8);
            if (static_cast<uint64_t>(row + 1) < room)
                blend(pixel[(row + 1) * acrossStride], rgb, (second * alpha) >> 8);
        } else if (static_cast<uint64_t>(row) < room) {
            blend(pixel[row * acrossStride], rgb, alpha);
        }
    }
}

} // namespace gantry
