// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gantry {

//! Lines by where they begin and end on the screen, to about two pixels: a set that is filled and emptied each frame.
class LineSet
{
public:
    static uint64_t key(QPointF from, QPointF to, size_t bucket)
    {
        const auto part = [](double value) { return static_cast<uint64_t>(static_cast<int64_t>(value / 2) & 0x7fff); };
        return (part(from.x()) << 48) ^ (part(from.y()) << 33) ^ (part(to.x()) << 18) ^ (part(to.y()) << 3) ^ bucket ^ kUsed;
    }

    void clear()
    {
        std::fill(m_slots.begin(), m_slots.end(), 0);
        m_count = 0;
    }

    //! Whether it is new.
    bool insert(uint64_t key)
    {
        if (2 * (m_count + 1) > m_slots.size())
            grow();
        uint64_t &slot = slotOf(key);
        if (slot == key)
            return false;
        slot = key;
        ++m_count;
        return true;
    }

private:
    static constexpr uint64_t kUsed = uint64_t(1) << 63;

    uint64_t &slotOf(uint64_t key)
    {
        size_t at = (key * 0x9e3779b97f4a7c15ull) >> 20;
        while (true) {
            uint64_t &slot = m_slots[at & (m_slots.size() - 1)];
            if (slot == 0 || slot == key)
                return slot;
            ++at;
        }
    }

    void grow()
    {
        std::vector<uint64_t> before = std::move(m_slots);
        m_slots.assign(std::max<size_t>(1024, before.size() * 2), 0);
        for (const uint64_t key : before) {
            if (key != 0)
                slotOf(key) = key;
        }
    }

    std::vector<uint64_t> m_slots;
    size_t m_count = 0;
};

} // namespace gantry
