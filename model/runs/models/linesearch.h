// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace gantry {

//! Finds a text, in any case, in lines of UTF-8: by bytes where both are ASCII, as nearly all are.
class LineSearch
{
public:
    LineSearch() = default;
    explicit LineSearch(const QString &text);

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    //! An empty text is in every line.
    bool isIn(QByteArrayView line) const;

private:
    bool isInBytes(QByteArrayView line) const;

    QString m_text;
    QByteArray m_lower; // empty where the text is not ASCII
};

} // namespace gantry
