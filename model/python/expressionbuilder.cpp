// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/expressionbuilder.h"

namespace gantry::python {

namespace {

using Kind = Expr::Kind;

//! Nodes whose first child may nest as deep as a chain is long.
bool isSpine(NodeType type)
{
    return type == NodeType::Call || type == NodeType::Attribute || type == NodeType::Subscript
        || type == NodeType::Binary;
}

bool isSkipped(NodeType type)
{
    return type == NodeType::Comment || type == NodeType::LineContinuation;
}

Kind simpleKind(NodeType type)
{
    switch (type) {
    case NodeType::Identifier:
        return Kind::Name;
    case NodeType::Integer:
        return Kind::Integer;
    case NodeType::Float:
        return Kind::Float;
    case NodeType::True:
        return Kind::True;
    case NodeType::False:
        return Kind::False;
    case NodeType::None:
        return Kind::None;
    case NodeType::Ellipsis:
        return Kind::Ellipsis;
    default:
        return Kind::Other;
    }
}

Kind containerKind(NodeType type)
{
    switch (type) {
    case NodeType::List:
        return Kind::List;
    case NodeType::Tuple:
    case NodeType::ExpressionList:
        return Kind::Tuple;
    case NodeType::Set:
        return Kind::Set;
    case NodeType::Dictionary:
        return Kind::Dict;
    case NodeType::Pair:
        return Kind::Pair;
    case NodeType::Parenthesized:
        return Kind::Paren;
    case NodeType::Await:
        return Kind::Await;
    case NodeType::Concatenated:
        return Kind::Concatenated;
    case NodeType::Splat:
        return Kind::Splat;
    case NodeType::DictSplat:
        return Kind::DoubleSplat;
    default:
        return Kind::Other;
    }
}

} // namespace

void ExpressionBuilder::add(Children &children, ExprId id)
{
    if (children.first == kNone)
        children.first = id;
    else
        m_exprs[size_t(children.last)].next = id;
    children.last = id;
}

ExprId ExpressionBuilder::make(Kind kind, Children children, Offset mark, char op)
{
    const TSNode node = m_cursor.node();
    Expr expr;
    expr.kind = kind;
    expr.op = op;
    expr.isBroken = ts_node_has_error(node) || ts_node_is_missing(node);
    expr.begin = ts_node_start_byte(node);
    expr.end = ts_node_end_byte(node);
    expr.mark = mark;
    expr.first = children.first;
    m_exprs.push_back(expr);
    return ExprId(m_exprs.size() - 1);
}

ExprId ExpressionBuilder::build(int depth)
{
    std::vector<NodeType> spine;
    while (isSpine(m_cursor.type())) {
        const NodeType type = m_cursor.type();
        if (!m_cursor.firstChild())
            break;
        spine.push_back(type);
        while (isSkipped(m_cursor.type()) && m_cursor.nextSibling()) { }
    }
    ExprId id = buildInner(depth);
    for (; !spine.empty(); spine.pop_back())
        id = finishSpine(spine.back(), id, depth);
    return id;
}

ExprId ExpressionBuilder::finishSpine(NodeType type, ExprId first, int depth)
{
    Children children;
    add(children, first);
    Offset mark = 0;
    char op = 0;
    while (m_cursor.nextSibling()) {
        const NodeType sibling = m_cursor.type();
        if (isSkipped(sibling))
            continue;
        if (type == NodeType::Attribute) {
            if (m_cursor.isNamed())
                mark = Offset(m_cursor.range().begin);
        } else if (type == NodeType::Call) {
            mark = Offset(m_cursor.range().begin);
            addArguments(children, depth);
        } else if (m_cursor.isNamed()) {
            add(children, build(depth + 1));
        } else if (type == NodeType::Binary) {
            const char *text = ts_node_type(m_cursor.node());
            op = text[1] == '\0' ? text[0] : '?';
        }
    }
    m_cursor.parent();
    switch (type) {
    case NodeType::Attribute:
        return make(Kind::Attribute, children, mark);
    case NodeType::Call:
        return make(Kind::Call, children, mark);
    case NodeType::Subscript:
        return make(Kind::Subscript, children);
    default:
        return make(Kind::Binary, children, 0, op);
    }
}

void ExpressionBuilder::addArguments(Children &children, int depth)
{
    if (m_cursor.type() != NodeType::ArgumentList) { // f(x for x in y)
        if (m_cursor.isNamed())
            add(children, build(depth + 1));
        return;
    }
    m_cursor.eachChild([&] {
        if (m_cursor.isNamed() && m_cursor.type() != NodeType::Error)
            add(children, build(depth + 1));
    });
}

ExprId ExpressionBuilder::buildInner(int depth)
{
    if (depth > kMaxDepth) {
        m_wasTooDeep = true;
        return make(Kind::TooDeep);
    }
    const NodeType type = m_cursor.type();
    switch (type) {
    case NodeType::String:
        return buildString(depth);
    case NodeType::Keyword:
        return buildKeyword(depth);
    case NodeType::Unary:
        return buildUnary(depth);
    default:
        break;
    }
    const Kind simple = simpleKind(type);
    return simple != Kind::Other ? make(simple) : buildContainer(containerKind(type), depth);
}

ExprId ExpressionBuilder::buildContainer(Kind kind, int depth)
{
    Children children;
    m_cursor.eachChild([&] {
        if (m_cursor.isNamed() && m_cursor.type() != NodeType::Error)
            add(children, build(depth + 1));
    });
    const bool needsOne = kind == Kind::Paren || kind == Kind::Await || kind == Kind::Splat || kind == Kind::DoubleSplat;
    const bool isWhole = !needsOne || (children.first != kNone && children.first == children.last);
    return make(isWhole ? kind : Kind::Other, children);
}

ExprId ExpressionBuilder::buildString(int depth)
{
    Children children;
    Offset mark = Offset(m_cursor.range().begin);
    bool isFormat = false;
    m_cursor.eachChild([&] {
        const NodeType type = m_cursor.type();
        if (type == NodeType::StringStart)
            mark = Offset(m_cursor.range().end);
        else if (type == NodeType::Interpolation)
            add(children, buildInterpolation(depth + 1));
        isFormat = isFormat || type == NodeType::Interpolation;
    });
    return make(isFormat ? Kind::FString : Kind::String, children, mark);
}

ExprId ExpressionBuilder::buildInterpolation(int depth)
{
    Children children;
    char op = 0;
    m_cursor.eachChild([&] {
        const NodeType type = m_cursor.type();
        if (type == NodeType::FormatSpecifier || type == NodeType::TypeConversion)
            op = 'f';
        else if (m_cursor.isNamed() && type != NodeType::Error && children.first == kNone)
            add(children, build(depth + 1));
        else if (!m_cursor.isNamed() && ts_node_type(m_cursor.node())[0] == '=')
            op = 'f';
    });
    return make(Kind::Interpolation, children, 0, op);
}

ExprId ExpressionBuilder::buildKeyword(int depth)
{
    Children children;
    Offset nameEnd = Offset(m_cursor.range().begin);
    m_cursor.eachChild([&] {
        if (m_cursor.isField("name"))
            nameEnd = Offset(m_cursor.range().end);
        else if (m_cursor.isField("value"))
            add(children, build(depth + 1));
    });
    return make(Kind::Keyword, children, nameEnd);
}

ExprId ExpressionBuilder::buildUnary(int depth)
{
    Children children;
    char op = 0;
    m_cursor.eachChild([&] {
        if (m_cursor.isNamed())
            add(children, build(depth + 1));
        else
            op = ts_node_type(m_cursor.node())[0];
    });
    return make(Kind::Unary, children, 0, op);
}

} // namespace gantry::python
