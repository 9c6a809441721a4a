// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/layout/frames.h"

#include <algorithm>

namespace gantry {

namespace {

class Framer
{
public:
    Framer(const std::vector<FramedBox> &boxes, int frame, const LayoutGaps &gaps)
        : m_boxes(boxes), m_frame(frame), m_gaps(gaps)
    {
    }

    std::vector<FrameArea> run(std::vector<int> own)
    {
        split(std::move(own));
        std::stable_sort(m_areas.begin(), m_areas.end(), [](const FrameArea &a, const FrameArea &b) {
            return a.rect.width() * a.rect.height() > b.rect.width() * b.rect.height();
        });
        return std::move(m_areas);
    }

private:
    bool coversForeign(const QRectF &area) const
    {
        return std::any_of(m_boxes.begin(), m_boxes.end(), [&](const FramedBox &box) {
            return box.frame != m_frame && box.rect.intersects(area);
        });
    }

    QRectF boundsOf(const std::vector<int> &own) const
    {
        QRectF bounds;
        for (int box : own)
            bounds |= m_boxes[static_cast<size_t>(box)].rect;
        return bounds;
    }

    void split(std::vector<int> own)
    {
        const QRectF area = boundsOf(own).adjusted(-m_gaps.framePadding, -m_gaps.framePadding - m_gaps.frameTitle,
                                                   m_gaps.framePadding, m_gaps.framePadding);
        if (!coversForeign(area)) {
            m_areas.push_back({m_frame, area});
            return;
        }
        if (own.size() == 1)
            return; // hemmed in: its stripe has to do
        const Cut inX = widestGap(own, true);
        const Cut inY = widestGap(own, false);
        const Cut &cut = inX.width >= inY.width ? inX : inY;
        split({cut.order.begin(), cut.order.begin() + cut.at});
        split({cut.order.begin() + cut.at, cut.order.end()});
    }

    struct Cut {
        std::vector<int> order;
        std::ptrdiff_t at = 1;
        double width = 0;
    };

    Cut widestGap(std::vector<int> own, bool isInX) const
    {
        const auto low = [&](int box) {
            const QRectF &rect = m_boxes[static_cast<size_t>(box)].rect;
            return isInX ? rect.left() : rect.top();
        };
        const auto high = [&](int box) {
            const QRectF &rect = m_boxes[static_cast<size_t>(box)].rect;
            return isInX ? rect.right() : rect.bottom();
        };
        std::stable_sort(own.begin(), own.end(), [&](int a, int b) { return low(a) < low(b); });
        Cut cut{std::move(own)};
        double reached = high(cut.order.front());
        cut.width = low(cut.order[1]) - reached;
        for (size_t i = 1; i < cut.order.size(); ++i) {
            const double width = low(cut.order[i]) - reached;
            if (width > cut.width) {
                cut.width = width;
                cut.at = static_cast<std::ptrdiff_t>(i);
            }
            reached = std::max(reached, high(cut.order[i]));
        }
        return cut;
    }

    const std::vector<FramedBox> &m_boxes;
    const int m_frame;
    const LayoutGaps &m_gaps;
    std::vector<FrameArea> m_areas;
};

} // namespace

std::vector<FrameArea> frameAreas(const std::vector<FramedBox> &boxes, const LayoutGaps &gaps)
{
    int last = -1;
    for (const FramedBox &box : boxes)
        last = std::max(last, box.frame);
    std::vector<std::vector<int>> own(static_cast<size_t>(last + 1));
    for (size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].frame >= 0)
            own[static_cast<size_t>(boxes[i].frame)].push_back(static_cast<int>(i));
    }
    std::vector<FrameArea> areas;
    for (int frame = 0; frame <= last; ++frame) {
        if (own[static_cast<size_t>(frame)].empty())
            continue;
        const std::vector<FrameArea> its = Framer(boxes, frame, gaps).run(std::move(own[static_cast<size_t>(frame)]));
        areas.insert(areas.end(), its.begin(), its.end());
    }
    return areas;
}

} // namespace gantry
