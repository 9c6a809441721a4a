// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/syntax.h"
#include "model/python/treesitter.h"

#include <vector>

namespace gantry::python {

//! A linked list being made.
struct ChildList {
    ExprId first = kNone;
    ExprId last = kNone;
};

//! Turns parser nodes into Exprs. Long chains (a.b().c()…, a + b + …) take no stack; other nesting is bounded.
class ExpressionBuilder
{
public:
    static constexpr int kMaxDepth = 200; //!< the nesting of brackets that Python itself takes

    ExpressionBuilder(TreeCursor &cursor, std::vector<Expr> &exprs) : m_cursor(cursor), m_exprs(exprs) {}

    //! Of the cursor's node; the cursor comes back to it.
    ExprId build() { return build(0); }
    bool wasTooDeep() const { return m_wasTooDeep; }

private:
    using Children = ChildList;

    ExprId build(int depth);
    ExprId finishSpine(NodeType type, ExprId first, int depth);
    ExprId buildInner(int depth);
    ExprId buildContainer(Expr::Kind kind, int depth);
    ExprId buildString(int depth);
    ExprId buildInterpolation(int depth);
    ExprId buildKeyword(int depth);
    ExprId buildUnary(int depth);
    void addArguments(Children &children, int depth);
    void add(Children &children, ExprId id);
    ExprId make(Expr::Kind kind, Children children = {}, Offset mark = 0, char op = 0);

    TreeCursor &m_cursor;
    std::vector<Expr> &m_exprs;
    bool m_wasTooDeep = false;
};

} // namespace gantry::python
