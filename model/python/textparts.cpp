// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/evaluator.h"
#include "model/python/pieces.h"

namespace gantry::python {

using Kind = Expr::Kind;

namespace {

constexpr int kMaxPartsDepth = 60;
constexpr int kMaxPartSteps = 2000;

} // namespace

std::vector<TextPart> Evaluator::parts(int file, ExprId expr)
{
    std::vector<TextPart> list;
    m_partSteps = 0;
    collectParts(file, expr, 0, list);
    return list;
}

TextPart Evaluator::opaquePart(int file, ExprId id)
{
    const Range range = m_names.syntax(file).expr(id).range();
    const Value value = evaluate(file, id).value;
    if (value.isString())
        return {value.text(), m_names.place(file, range), true};
    return {m_names.code(file, range), m_names.place(file, range), false};
}

void Evaluator::collectParts(int file, ExprId id, int depth, std::vector<TextPart> &list)
{
    const Syntax &syntax = m_names.syntax(file);
    id = syntax.bare(id);
    const Expr &expr = syntax.expr(id);
    if (++m_partSteps > kMaxPartSteps)
        return;
    if (depth > kMaxPartsDepth || expr.isBroken) {
        list.push_back(opaquePart(file, id));
        return;
    }
    switch (expr.kind) {
    case Kind::String:
    case Kind::FString:
        return collectFormatted(file, id, depth, list);
    case Kind::Concatenated:
        for (ExprId child = expr.first; child != kNone; child = syntax.expr(child).next)
            collectParts(file, child, depth + 1, list);
        return;
    case Kind::Binary:
        if (expr.op == '+') {
            collectParts(file, expr.first, depth + 1, list);
            if (syntax.expr(expr.first).next != kNone)
                collectParts(file, syntax.expr(expr.first).next, depth + 1, list);
            return;
        }
        break;
    case Kind::Name:
    case Kind::Attribute: {
        const Entity entity = m_names.resolve(file, id);
        if (entity.kind == Entity::Kind::Value && entity.isCertain
            && (entity.file != file || entity.expr != id))
            return collectParts(entity.file, entity.expr, depth + 1, list);
        break;
    }
    default:
        break;
    }
    list.push_back(opaquePart(file, id));
}

void Evaluator::collectFormatted(int file, ExprId id, int depth, std::vector<TextPart> &list)
{
    const Syntax &syntax = m_names.syntax(file);
    const StringShape shape = shapeOf(m_names.text(file), syntax.expr(id));
    for (const Piece &piece : piecesOf(syntax, m_names.text(file), syntax.expr(id))) {
        if (piece.field == kNone) {
            const Decoded decoded = decode(viewOf(m_names.text(file), piece.range), shape);
            const bool isKnown = decoded.isKnown && !shape.isBytes;
            list.push_back({isKnown ? decoded.text : m_names.code(file, piece.range), m_names.place(file, piece.range),
                            isKnown});
            continue;
        }
        const Expr &field = syntax.expr(piece.field);
        if (field.op == 'f' || field.first == kNone)
            list.push_back({m_names.code(file, piece.range), m_names.place(file, piece.range), false});
        else
            collectParts(file, field.first, depth + 1, list);
    }
}

} // namespace gantry::python
