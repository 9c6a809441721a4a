// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/pieces.h"
#include "model/python/reasons.h"
#include "model/python/resolver.h"

// images=("name=uri", …), which tells names apart from URIs inside of strings.

namespace gantry::python {

using Kind = Expr::Kind;

namespace {

constexpr int kMaxDepth = 40;

} // namespace

void Resolver::readMappings(int init, int file, ExprId value, int depth)
{
    const Syntax &code = syntax(file);
    const ExprId bare = code.bare(value);
    const Expr &expr = code.expr(bare);
    if (expr.kind == Kind::None)
        return;
    if (depth > kMaxDepth)
        return opaque(file, expr.range(), Reasons::mappingsUnfollowed());
    switch (expr.kind) {
    case Kind::Tuple:
    case Kind::List:
        for (ExprId child = expr.first; child != kNone; child = code.expr(child).next) {
            if (code.expr(child).kind == Kind::Splat)
                readMappings(init, file, code.expr(child).first, depth + 1);
            else
                readMapping(init, file, child, code.expr(child).range());
        }
        return;
    case Kind::Dict:
        for (ExprId child = expr.first; child != kNone; child = code.expr(child).next)
            readDictMapping(init, file, child);
        return;
    case Kind::Binary:
        if (expr.op == '+') {
            readMappings(init, file, expr.first, depth + 1);
            return readMappings(init, file, code.expr(expr.first).next, depth + 1);
        }
        break;
    case Kind::String:
    case Kind::FString:
    case Kind::Concatenated:
        return opaque(file, expr.range(), Reasons::mappingsAreText());
    case Kind::Name:
    case Kind::Attribute: {
        const Entity entity = m_names.resolve(file, bare);
        if (entity.kind == Entity::Kind::Value && entity.isCertain && (entity.file != file || entity.expr != bare))
            return readMappings(init, entity.file, entity.expr, depth + 1);
        break;
    }
    default:
        break;
    }
    opaque(file, expr.range(), Reasons::mappingsUnfollowed());
}

void Resolver::readMapping(int init, int file, ExprId element, Range place)
{
    const Entity entity = m_names.resolve(file, element);
    MappingReading mapping;
    mapping.entry = init;
    mapping.place = m_names.place(file, place);
    if (entity.kind == Entity::Kind::Value && splitMapping(entity.file, entity.expr, mapping)) {
        m_reading.mappings.push_back(std::move(mapping));
        return;
    }
    const Evaluated whole = m_evaluator.evaluate(file, element);
    if (!whole.value.isString())
        return opaque(file, place, whole.reason.isEmpty() ? Reasons::mappingNameComputed() : whole.reason);
    // The SDK takes text without "=" as the URI of the name "default".
    const QString text = whole.value.text();
    const qsizetype equals = text.indexOf(u'=');
    mapping.name = equals < 0 ? QStringLiteral("default") : text.left(equals);
    mapping.uri = text.mid(equals + 1);
    mapping.uriArgument = m_evaluator.argument(file, mapping.name, element, place);
    mapping.uriArgument.value = Value::string(mapping.uri);
    if (equals >= 0 || whole.status != ValueStatus::Literal) {
        mapping.uriArgument.status = ValueStatus::Computed;
        mapping.uriArgument.reason = Reasons::putTogether();
    }
    mapping.uriParts = m_evaluator.parts(file, element);
    m_reading.mappings.push_back(std::move(mapping));
}

//! Takes "name=…" apart where the name stands literally at the head of one string.
bool Resolver::splitMapping(int file, ExprId id, MappingReading &mapping)
{
    const Syntax &code = syntax(file);
    const Expr &expr = code.expr(id);
    if (expr.kind == Kind::Binary && expr.op == '+')
        return splitSum(file, id, mapping);
    if (expr.kind != Kind::String && expr.kind != Kind::FString)
        return false;
    std::vector<Piece> pieces = piecesOf(code, m_names.text(file), expr);
    if (pieces.empty() || pieces.front().field != kNone)
        return false;
    const StringShape shape = shapeOf(m_names.text(file), expr);
    const Range head = pieces.front().range;
    const Decoded decoded = decode(viewOf(m_names.text(file), head), shape);
    const qsizetype equals = decoded.text.indexOf(u'=');
    if (equals < 0 || !decoded.isKnown || shape.isBytes)
        return false;
    const Offset at = head.begin + Offset(decoded.offsets[size_t(equals)]);
    mapping.name = decoded.text.left(equals);
    mapping.namePlace = m_names.place(file, {head.begin, at});
    pieces.front().range.begin = head.begin + Offset(decoded.offsets[size_t(equals) + 1]);
    if (pieces.front().range.isEmpty())
        pieces.erase(pieces.begin());
    readMappingUri(file, id, pieces, mapping);
    return true;
}

void Resolver::readMappingUri(int file, ExprId id, const std::vector<Piece> &rest, MappingReading &mapping)
{
    const Syntax &code = syntax(file);
    const Expr &expr = code.expr(id);
    const StringShape shape = shapeOf(m_names.text(file), expr);
    Argument &uri = mapping.uriArgument;
    if (rest.size() == 1 && rest.front().field != kNone) {
        const Expr &field = code.expr(rest.front().field);
        if (field.op != 'f' && field.first != kNone) {
            uri = m_evaluator.argument(file, mapping.name, field.first, code.expr(field.first).range());
            mapping.uri = uri.value.isString() ? uri.value.text() : uri.text;
            mapping.uriParts = m_evaluator.parts(file, field.first);
            return;
        }
    }
    const Offset end = expr.begin + Offset(shape.contentEnd);
    const Range range{rest.empty() ? end : rest.front().range.begin, end};
    uri.name = mapping.name;
    uri.text = m_names.code(file, range);
    uri.place = uri.whole = m_names.place(file, range);
    const Value whole = m_evaluator.evaluate(file, id).value;
    const bool isLiteral = rest.empty() || (rest.size() == 1 && rest.front().field == kNone);
    uri.status = isLiteral ? ValueStatus::Literal : ValueStatus::Computed;
    uri.reason = isLiteral ? QString() : Reasons::putTogether();
    mapping.uri = whole.isString() ? whole.text().mid(whole.text().indexOf(u'=') + 1) : uri.text;
    uri.value = whole.isString() ? Value::string(mapping.uri) : Value::unknown(whole.reason());
    mapping.uriParts = partsAfterName(file, id, range.begin);
}

//! The parts of the URI: the first part of the whole is the name's, up to its "=".
std::vector<TextPart> Resolver::partsAfterName(int file, ExprId id, Offset uriBegin)
{
    std::vector<TextPart> parts = m_evaluator.parts(file, id);
    if (!parts.empty() && parts.front().place.range.begin < qsizetype(uriBegin)) {
        TextPart &first = parts.front();
        first.text = first.text.mid(first.text.indexOf(u'=') + 1);
        first.place = m_names.place(file, {uriBegin, Offset(first.place.range.end)});
        if (first.text.isEmpty())
            parts.erase(parts.begin());
    }
    return parts;
}

//! "name=" + URI, "name=" + REGISTRY + "/image:" + TAG.
bool Resolver::splitSum(int file, ExprId id, MappingReading &mapping)
{
    const Syntax &code = syntax(file);
    ExprId left = id;
    ExprId last = kNone;
    int operands = 0;
    while (code.expr(left).kind == Kind::Binary && code.expr(left).op == '+') {
        last = code.expr(code.expr(left).first).next;
        left = code.bare(code.expr(left).first);
        ++operands;
    }
    if (last == kNone || code.expr(left).kind == Kind::Binary || !splitMapping(file, left, mapping))
        return false;
    const Offset uriBegin = Offset(mapping.uriArgument.place.range.begin);
    if (operands == 1 && mapping.uri.isEmpty()) {
        mapping.uriArgument = m_evaluator.argument(file, mapping.name, last, code.expr(last).range());
        mapping.uri = mapping.uriArgument.value.isString() ? mapping.uriArgument.value.text() : mapping.uriArgument.text;
        mapping.uriParts = m_evaluator.parts(file, last);
        return true;
    }
    const Value whole = m_evaluator.evaluate(file, id).value;
    Argument &uri = mapping.uriArgument;
    const Range range{uriBegin, code.expr(id).end};
    uri.text = m_names.code(file, range);
    uri.place = uri.whole = m_names.place(file, range);
    uri.status = ValueStatus::Computed;
    uri.reason = Reasons::putTogether();
    mapping.uri = whole.isString() ? whole.text().mid(whole.text().indexOf(u'=') + 1) : uri.text;
    uri.value = whole.isString() ? Value::string(mapping.uri) : Value::unknown(whole.reason());
    mapping.uriParts = partsAfterName(file, id, uriBegin);
    return true;
}

void Resolver::readDictMapping(int init, int file, ExprId pair)
{
    const Syntax &code = syntax(file);
    const Expr &entry = code.expr(pair);
    const ExprId value = entry.kind == Kind::Pair && entry.first != kNone ? code.expr(entry.first).next : kNone;
    const Value key = value == kNone ? Value() : m_evaluator.evaluate(file, entry.first).value;
    if (!key.isString())
        return opaque(file, entry.range(), Reasons::mappingNameComputed());
    MappingReading mapping;
    mapping.entry = init;
    mapping.name = key.text();
    mapping.place = m_names.place(file, entry.range());
    const Expr &name = code.expr(code.bare(entry.first));
    if (name.kind == Kind::String) {
        const StringShape shape = shapeOf(m_names.text(file), name);
        mapping.namePlace = m_names.place(file, {name.mark, name.begin + Offset(shape.contentEnd)});
    }
    mapping.uriArgument = m_evaluator.argument(file, mapping.name, value, code.expr(value).range());
    mapping.uri = mapping.uriArgument.value.isString() ? mapping.uriArgument.value.text() : mapping.uriArgument.text;
    mapping.uriParts = m_evaluator.parts(file, value);
    m_reading.mappings.push_back(std::move(mapping));
}

} // namespace gantry::python
