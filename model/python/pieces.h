// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/strings.h"
#include "model/python/syntax.h"

#include <vector>

namespace gantry::python {

//! A stretch of a string token: characters, or a replacement field of an f-string.
struct Piece {
    Range range;
    ExprId field = kNone; //!< the Interpolation
};

//! The pieces between the quotes of a String or FString, in order; empty stretches are left out.
std::vector<Piece> piecesOf(const Syntax &syntax, QByteArrayView text, const Expr &string);

inline StringShape shapeOf(QByteArrayView text, const Expr &string)
{
    return shapeOf(viewOf(text, string.range()));
}

} // namespace gantry::python
