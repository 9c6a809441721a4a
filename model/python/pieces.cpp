// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/pieces.h"

namespace gantry::python {

std::vector<Piece> piecesOf(const Syntax &syntax, QByteArrayView text, const Expr &string)
{
    std::vector<Piece> pieces;
    Offset at = string.mark;
    const Offset end = string.begin + Offset(shapeOf(text, string).contentEnd);
    for (ExprId field = string.first; field != kNone; field = syntax.expr(field).next) {
        const Range range = syntax.expr(field).range();
        if (range.begin > at)
            pieces.push_back({{at, range.begin}, kNone});
        pieces.push_back({range, field});
        at = range.end;
    }
    if (end > at)
        pieces.push_back({{at, end}, kNone});
    return pieces;
}

} // namespace gantry::python
