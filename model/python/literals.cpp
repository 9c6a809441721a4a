// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/evaluator.h"
#include "model/python/paths.h"
#include "model/python/pieces.h"
#include "model/python/reasons.h"

#include <limits>

// Strings, numbers and operators.

namespace gantry::python {

using Kind = Expr::Kind;

namespace {

constexpr qsizetype kMaxText = 4 * 1024 * 1024;

QString shownInText(const Value &value, bool &isKnown)
{
    switch (value.kind()) {
    case Value::Kind::Str:
        return value.text();
    case Value::Kind::Path:
        isKnown = isKnown && !value.isAnchored();
        return value.text();
    case Value::Kind::Int:
        return QString::number(value.toInt());
    case Value::Kind::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case Value::Kind::None:
        return QStringLiteral("None");
    default:
        isKnown = false;
        return {};
    }
}

std::optional<Value> integerResult(char op, qint64 a, qint64 b)
{
    qint64 result = 0;
    const bool isTooLarge = op == '+' ? qAddOverflow(a, b, &result)
        : op == '-'                   ? qSubOverflow(a, b, &result)
        : op == '*'                   ? qMulOverflow(a, b, &result)
                                      : true;
    if (isTooLarge)
        return std::nullopt;
    return Value::integer(result);
}

std::vector<Value> chained(const std::vector<Value> &a, const std::vector<Value> &b)
{
    std::vector<Value> all = a;
    all.insert(all.end(), b.begin(), b.end());
    return all;
}

std::optional<Value> operated(char op, const Value &a, const Value &b)
{
    if (op == '/')
        return a.kind() == Value::Kind::Path || b.kind() == Value::Kind::Path ? joinedPath(a, b) : std::nullopt;
    if (a.kind() != b.kind())
        return std::nullopt;
    if (a.kind() == Value::Kind::Int)
        return integerResult(op, a.toInt(), b.toInt());
    if (op != '+')
        return std::nullopt;
    switch (a.kind()) {
    case Value::Kind::Str:
        return Value::string(a.text() + b.text());
    case Value::Kind::List:
        return Value::list(chained(a.items(), b.items()));
    case Value::Kind::Tuple:
        return Value::tuple(chained(a.items(), b.items()));
    default:
        return std::nullopt;
    }
}

int baseOf(QByteArrayView digits)
{
    if (digits.size() < 2 || digits[0] != '0')
        return 10;
    switch (digits[1] | 0x20) {
    case 'x':
        return 16;
    case 'o':
        return 8;
    case 'b':
        return 2;
    default:
        return 10;
    }
}

} // namespace

Evaluated Evaluator::string(int file, const Expr &expr) const
{
    const QByteArrayView text = m_names.text(file);
    const StringShape shape = shapeOf(text, expr);
    const Offset contentEnd = expr.begin + Offset(shape.contentEnd);
    const Decoded decoded = decode(viewOf(text, {expr.begin + Offset(shape.contentBegin), contentEnd}), shape);
    if (!decoded.isKnown)
        return unknown(Reasons::unknownEscape());
    return literal(shape.isBytes ? Value::bytes(decoded.bytes) : Value::string(decoded.text));
}

Evaluated Evaluator::formatted(int file, ExprId id)
{
    const Syntax &syntax = m_names.syntax(file);
    const Expr &expr = syntax.expr(id);
    const StringShape shape = shapeOf(m_names.text(file), expr);
    QString text;
    bool isKnown = true;
    QString reason;
    for (const Piece &piece : piecesOf(syntax, m_names.text(file), expr)) {
        if (piece.field == kNone) {
            const Decoded decoded = decode(viewOf(m_names.text(file), piece.range), shape);
            isKnown = isKnown && decoded.isKnown;
            text += decoded.text;
            continue;
        }
        const Expr &field = syntax.expr(piece.field);
        if (field.op == 'f' || field.first == kNone)
            return unknown(Reasons::madeByCode());
        const Evaluated inner = evaluate(file, field.first);
        if (!inner.value.isKnown())
            return unknown(inner.reason);
        text += shownInText(inner.value, isKnown);
        if (text.size() > kMaxText)
            return unknown(Reasons::tooLarge());
    }
    return isKnown ? computed(Value::string(text), Reasons::putTogether()) : unknown(Reasons::madeByCode());
}

Evaluated Evaluator::concatenated(int file, ExprId id)
{
    const Syntax &syntax = m_names.syntax(file);
    Evaluated result = literal({});
    QString text;
    QByteArray bytes;
    bool isBytes = false;
    for (ExprId child = syntax.expr(id).first; child != kNone; child = syntax.expr(child).next) {
        const Evaluated part = evaluate(file, child);
        if (!part.value.isKnown())
            return part;
        if (part.status != ValueStatus::Literal)
            result = part;
        isBytes = isBytes || part.value.kind() == Value::Kind::Bytes;
        bytes += part.value.toBytes();
        text += part.value.text();
    }
    result.value = isBytes ? Value::bytes(bytes) : Value::string(text);
    return result;
}

Evaluated Evaluator::number(int file, const Expr &expr) const
{
    QByteArray digits = viewOf(m_names.text(file), expr.range()).toByteArray();
    digits.replace('_', QByteArray());
    bool isNumber = false;
    if (expr.kind == Kind::Float) {
        const double value = digits.toDouble(&isNumber);
        return isNumber ? literal(Value::floating(value)) : unknown(Reasons::madeByCode());
    }
    const int base = baseOf(digits);
    const qint64 value = (base == 10 ? digits : digits.mid(2)).toLongLong(&isNumber, base);
    return isNumber ? literal(Value::integer(value)) : unknown(Reasons::tooLarge());
}

Evaluated Evaluator::negated(int file, const Expr &expr)
{
    const Evaluated inner = expr.first == kNone ? unknown(Reasons::madeByCode()) : evaluate(file, expr.first);
    const bool isInt = inner.value.kind() == Value::Kind::Int;
    if ((!isInt && inner.value.kind() != Value::Kind::Float) || (expr.op != '-' && expr.op != '+'))
        return unknown(inner.value.isKnown() ? Reasons::madeByCode() : inner.reason);
    Evaluated result = inner;
    if (expr.op == '-') {
        if (isInt && inner.value.toInt() == std::numeric_limits<qint64>::min())
            return unknown(Reasons::tooLarge());
        result.value = isInt ? Value::integer(-inner.value.toInt()) : Value::floating(-inner.value.toDouble());
    }
    if (result.status == ValueStatus::Reference)
        result.status = ValueStatus::Computed;
    return result;
}

//! a + b + c…, from the left without recursion.
Evaluated Evaluator::binary(int file, ExprId id)
{
    const Syntax &syntax = m_names.syntax(file);
    std::vector<ExprId> spine;
    while (syntax.expr(id).kind == Kind::Binary && !syntax.expr(id).isBroken) {
        spine.push_back(id);
        id = syntax.expr(id).first;
    }
    Value left = evaluate(file, id).value;
    for (; !spine.empty() && left.isKnown(); spine.pop_back()) {
        const Expr &expr = syntax.expr(spine.back());
        const ExprId rightId = syntax.expr(expr.first).next;
        const Value right = rightId == kNone ? Value() : evaluate(file, rightId).value;
        if (!right.isKnown())
            return unknown(right.reason().isEmpty() ? Reasons::madeByCode() : right.reason());
        left = operated(expr.op, left, right).value_or(Value::unknown(Reasons::madeByCode()));
        if (left.text().size() > kMaxText || left.items().size() > size_t(kMaxText))
            return unknown(Reasons::tooLarge());
    }
    return left.isKnown() ? computed(left, Reasons::putTogether()) : unknown(left.reason());
}

} // namespace gantry::python
