// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"

#include <QByteArray>
#include <QStringList>

namespace gantry {

//! A JSON text whose values are changed one at a time; all other bytes stay. New keys go where the order of the alphabet
//! has them, with the indentation of their siblings, one value a line. The text must parse.
class JsonText
{
public:
    explicit JsonText(QByteArray text) : m_text(std::move(text)) {}

    const QByteArray &text() const { return m_text; }
    //! The value under keys from the root; objects that are missing are made. False where a key's parent is no object or
    //! the text does not parse.
    bool set(const QStringList &path, const Json &value);
    //! Removes a key with its value. False where there is none.
    bool remove(const QStringList &path);

private:
    QByteArray m_text;
};

} // namespace gantry
