// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace gantry {

//! A text that names one kind of thing; ids of different kinds don't mix. Empty means none.
template<typename Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(QString text) : m_text(std::move(text)) {}

    const QString &toString() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const StrongId &a, const StrongId &b) { return a.m_text == b.m_text; }
    friend bool operator<(const StrongId &a, const StrongId &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

} // namespace gantry
