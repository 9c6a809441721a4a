// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/boxes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gantry {

namespace {

class Parts
{
public:
    explicit Parts(size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0); }

    int root(int box)
    {
        while (m_parent[static_cast<size_t>(box)] != box) {
            int &parent = m_parent[static_cast<size_t>(box)];
            parent = m_parent[static_cast<size_t>(parent)];
            box = parent;
        }
        return box;
    }

    // The lower number leads, so that a part is named by its first box.
    void join(int a, int b)
    {
        a = root(a);
        b = root(b);
        m_parent[static_cast<size_t>(std::max(a, b))] = std::min(a, b);
    }

private:
    std::vector<int> m_parent;
};

std::vector<layered::Arc> withoutDoubles(std::vector<layered::Arc> arcs)
{
    std::erase_if(arcs, [](const layered::Arc &arc) { return arc.from == arc.to; });
    const auto key = [](const layered::Arc &arc) { return std::pair(arc.from, arc.to); };
    std::stable_sort(arcs.begin(), arcs.end(), [&](const auto &a, const auto &b) { return key(a) < key(b); });
    std::vector<layered::Arc> result;
    for (const layered::Arc &arc : arcs) {
        if (!result.empty() && key(result.back()) == key(arc))
            result.back().weight += arc.weight;
        else
            result.push_back(arc);
    }
    return result;
}

struct Part {
    std::vector<int> boxes;
    std::vector<QSizeF> sizes;
    std::vector<layered::Arc> arcs;
    std::vector<QPointF> corners;
};

std::vector<Part> partsOf(const std::vector<QSizeF> &sizes, const std::vector<layered::Arc> &arcs)
{
    Parts joined(sizes.size());
    for (const layered::Arc &arc : arcs)
        joined.join(arc.from, arc.to);
    std::vector<Part> parts;
    std::vector<int> partOf(sizes.size(), -1);
    std::vector<int> inPart(sizes.size(), 0);
    for (size_t box = 0; box < sizes.size(); ++box) {
        const auto root = static_cast<size_t>(joined.root(static_cast<int>(box)));
        if (root == box) {
            partOf[box] = static_cast<int>(parts.size());
            parts.emplace_back();
        }
        partOf[box] = partOf[root];
        Part &part = parts[static_cast<size_t>(partOf[box])];
        inPart[box] = static_cast<int>(part.boxes.size());
        part.boxes.push_back(static_cast<int>(box));
        part.sizes.push_back(sizes[box]);
    }
    for (const layered::Arc &arc : arcs) {
        const auto from = static_cast<size_t>(arc.from);
        parts[static_cast<size_t>(partOf[from])].arcs.push_back(
            {inPart[from], inPart[static_cast<size_t>(arc.to)], arc.weight});
    }
    return parts;
}

} // namespace

QRectF boundsOf(const std::vector<QSizeF> &sizes, const std::vector<QPointF> &corners)
{
    QRectF bounds;
    for (size_t i = 0; i < sizes.size(); ++i)
        bounds |= QRectF(corners[i], sizes[i]);
    return bounds;
}

std::vector<QPointF> shelve(const std::vector<QSizeF> &sizes, double width, double gapX, double gapY)
{
    std::vector<QPointF> corners;
    double x = 0;
    double y = 0;
    double height = 0;
    for (const QSizeF &size : sizes) {
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += height + gapY;
            height = 0;
        }
        corners.emplace_back(x, y);
        x += size.width() + gapX;
        height = std::max(height, size.height());
    }
    return corners;
}

std::vector<QPointF> rowsUnder(const std::vector<QSizeF> &sizes, const std::vector<double> &wantedCentres, double width,
                               double gapX, double gapY)
{
    std::vector<size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return wantedCentres[a] < wantedCentres[b]; });
    double total = 0;
    for (const QSizeF &size : sizes)
        total += size.width() + gapX;
    const auto rows = static_cast<size_t>(std::max(1.0, std::ceil(total / std::max(width + gapX, 1.0))));
    std::vector<QPointF> corners(sizes.size());
    double y = 0;
    for (size_t row = 0; row < rows; ++row) { // every rows-th of the order, so that each row spans the whole width
        std::vector<double> wanted, widths, weights;
        double height = 0;
        for (size_t i = row; i < order.size(); i += rows) {
            wanted.push_back(wantedCentres[order[i]] - sizes[order[i]].width() / 2);
            widths.push_back(sizes[order[i]].width());
            weights.push_back(1);
            height = std::max(height, sizes[order[i]].height());
        }
        const std::vector<double> lefts = layered::spread(wanted, widths, weights, gapX);
        for (size_t i = row, k = 0; i < order.size(); i += rows, ++k)
            corners[order[i]] = {lefts[k], y};
        y += height + gapY;
    }
    return corners;
}

std::vector<QPointF> arrangeBoxes(const std::vector<QSizeF> &sizes, const std::vector<layered::Arc> &arcs,
                                  const layered::Gaps &gaps)
{
    std::vector<Part> parts = partsOf(sizes, withoutDoubles(arcs));
    std::vector<QSizeF> bounds;
    double area = 0;
    double widest = 0;
    for (Part &part : parts) {
        part.corners = layered::place(part.sizes, part.arcs, gaps);
        bounds.push_back(boundsOf(part.sizes, part.corners).size());
        widest = std::max(widest, bounds.back().width());
        area += (bounds.back().width() + gaps.column) * (bounds.back().height() + gaps.stack);
    }
    constexpr double kWiderThanHigh = 1.6;
    const double width = std::max(widest, std::sqrt(area * kWiderThanHigh));
    const std::vector<QPointF> origins = shelve(bounds, width, gaps.column, gaps.stack);
    std::vector<QPointF> corners(sizes.size());
    for (size_t p = 0; p < parts.size(); ++p) {
        for (size_t i = 0; i < parts[p].boxes.size(); ++i)
            corners[static_cast<size_t>(parts[p].boxes[i])] = origins[p] + parts[p].corners[i];
    }
    return corners;
}

} // namespace gantry
