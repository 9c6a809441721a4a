// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace gantry::test {

//! Numbers that are the same on every machine (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) { }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        return mixed ^ (mixed >> 31);
    }
    //! From 0 to `limit` - 1; 0 for a limit of 0.
    qsizetype below(qsizetype limit) { return limit <= 0 ? 0 : qsizetype(next() % std::uint64_t(limit)); }

private:
    std::uint64_t m_state;
};

//! The n-th mutation of some texts, the same in every run: one of them with a few cuts, copies, swaps, pieces of
//! another one, and tokens of the language in places that they don't belong.
class Mutations {
public:
    Mutations(std::vector<QByteArray> seeds, std::vector<QByteArray> tokens)
        : m_seeds(std::move(seeds)),
          m_tokens(std::move(tokens))
    {
    }

    QByteArray at(std::uint64_t index) const
    {
        Dice dice(index);
        QByteArray text = m_seeds[size_t(dice.below(qsizetype(m_seeds.size())))];
        for (qsizetype left = 1 + dice.below(4); left > 0; --left)
            mutate(text, dice);
        return text;
    }

private:
    void mutate(QByteArray &text, Dice &dice) const
    {
        const qsizetype at = dice.below(text.size() + 1);
        const qsizetype size = std::min<qsizetype>(dice.below(12), text.size() - at);
        switch (dice.below(7)) {
        case 0:
            text.remove(at, size);
            break;
        case 1:
            text.insert(at, text.mid(dice.below(text.size()), dice.below(40)));
            break;
        case 2: {
            const QByteArray &other = m_seeds[size_t(dice.below(qsizetype(m_seeds.size())))];
            text.insert(at, other.mid(dice.below(other.size()), dice.below(60)));
            break;
        }
        case 3:
            if (at < text.size())
                text[at] = char(dice.below(256));
            break;
        case 4:
            text.truncate(dice.below(8) == 0 ? at : text.size());
            break;
        default:
            text.insert(at, m_tokens[size_t(dice.below(qsizetype(m_tokens.size())))]);
            break;
        }
    }

    std::vector<QByteArray> m_seeds;
    std::vector<QByteArray> m_tokens;
};

} // namespace gantry::test
