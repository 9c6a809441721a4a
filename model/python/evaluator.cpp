// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/evaluator.h"

#include "model/python/paths.h"
#include "model/python/pieces.h"
#include "model/python/reasons.h"

namespace gantry::python {

using Kind = Expr::Kind;

namespace {

constexpr int kMaxWeight = 20'000;

//! Counts a value down; a value made by names that name names may be huge though little is written.
void weigh(const Value &value, int &left)
{
    left -= 1 + int(value.text().size() / 64);
    for (size_t at = 0; left > 0 && at < value.items().size(); ++at)
        weigh(value.items()[at], left);
    for (size_t at = 0; left > 0 && at < value.entries().size(); ++at) {
        weigh(value.entries()[at].first, left);
        weigh(value.entries()[at].second, left);
    }
    for (size_t at = 0; left > 0 && at < value.arguments().size(); ++at)
        weigh(value.arguments()[at].value, left);
}

bool isTooHeavy(const Value &value)
{
    int left = kMaxWeight;
    weigh(value, left);
    return left <= 0;
}

} // namespace

Evaluated Evaluator::literal(Value value) const
{
    return {std::move(value), ValueStatus::Literal, {}, kNone, kNone};
}

Evaluated Evaluator::computed(Value value, const QString &reason) const
{
    return {std::move(value), ValueStatus::Computed, reason, kNone, kNone};
}

Evaluated Evaluator::unknown(const QString &reason) const
{
    return computed(Value::unknown(reason), reason);
}

Evaluated Evaluator::evaluate(int file, ExprId id)
{
    if (m_depth >= kMaxDepth)
        return unknown(Reasons::tooDeep());
    ++m_depth;
    Evaluated result = m_names.syntax(file).expr(id).isBroken
        ? Evaluated{Value::unknown(Reasons::broken()), ValueStatus::Broken, Reasons::broken(), kNone, kNone}
        : dispatch(file, id);
    --m_depth;
    return result;
}

Evaluated Evaluator::dispatch(int file, ExprId id)
{
    const Expr &expr = m_names.syntax(file).expr(id);
    switch (expr.kind) {
    case Kind::Paren:
        return evaluate(file, expr.first);
    case Kind::String:
        return string(file, expr);
    case Kind::FString:
        return formatted(file, id);
    case Kind::Concatenated:
        return concatenated(file, id);
    case Kind::Integer:
    case Kind::Float:
        return number(file, expr);
    case Kind::True:
    case Kind::False:
        return literal(Value::boolean(expr.kind == Kind::True));
    case Kind::None:
        return literal(Value::none());
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set:
        return container(file, id);
    case Kind::Dict:
        return dictionary(file, id);
    case Kind::Unary:
        return negated(file, expr);
    case Kind::Binary:
        return binary(file, id);
    case Kind::Name:
        return name(file, id);
    case Kind::Attribute:
        return attribute(file, id);
    case Kind::Subscript:
        return subscript(file, id);
    case Kind::Call:
        return call(file, id);
    case Kind::TooDeep:
        return unknown(Reasons::tooDeep());
    default:
        return unknown(Reasons::madeByCode());
    }
}

Evaluated Evaluator::container(int file, ExprId id)
{
    const Syntax &syntax = m_names.syntax(file);
    const Expr &expr = syntax.expr(id);
    std::vector<Value> items;
    Evaluated result = literal({});
    const auto weaken = [&](const QString &reason) {
        result.status = ValueStatus::Computed;
        result.reason = reason;
    };
    for (ExprId child = expr.first; child != kNone; child = syntax.expr(child).next) {
        const bool isSplat = syntax.expr(child).kind == Kind::Splat;
        const Evaluated item = evaluate(file, isSplat ? syntax.expr(child).first : child);
        if (isSplat) {
            weaken(Reasons::star());
            if (!item.value.isSequence())
                return unknown(Reasons::star());
            items.insert(items.end(), item.value.items().begin(), item.value.items().end());
            continue;
        }
        if (item.status != ValueStatus::Literal && item.status != ValueStatus::Reference)
            weaken(item.reason);
        items.push_back(item.value);
    }
    result.value = expr.kind == Kind::List ? Value::list(std::move(items))
        : expr.kind == Kind::Tuple         ? Value::tuple(std::move(items))
                                           : Value::set(std::move(items));
    return result;
}

Evaluated Evaluator::dictionary(int file, ExprId id)
{
    const Syntax &syntax = m_names.syntax(file);
    std::vector<std::pair<Value, Value>> entries;
    Evaluated result = literal({});
    const auto weaken = [&](const Evaluated &part) {
        if (part.status == ValueStatus::Literal || part.status == ValueStatus::Reference)
            return;
        result.status = ValueStatus::Computed;
        result.reason = part.reason;
    };
    for (ExprId child = syntax.expr(id).first; child != kNone; child = syntax.expr(child).next) {
        const Expr &entry = syntax.expr(child);
        if (entry.kind == Kind::DoubleSplat) {
            const Evaluated inner = evaluate(file, entry.first);
            if (inner.value.kind() != Value::Kind::Dict)
                return unknown(Reasons::star());
            weaken(unknown(Reasons::star()));
            entries.insert(entries.end(), inner.value.entries().begin(), inner.value.entries().end());
        } else if (entry.kind == Kind::Pair && entry.first != kNone && syntax.expr(entry.first).next != kNone) {
            const Evaluated key = evaluate(file, entry.first);
            const Evaluated value = evaluate(file, syntax.expr(entry.first).next);
            weaken(key);
            weaken(value);
            entries.emplace_back(key.value, value.value);
        } else {
            return unknown(Reasons::madeByCode());
        }
    }
    result.value = Value::dict(std::move(entries));
    return result;
}

Evaluated Evaluator::name(int file, ExprId id)
{
    const Entity entity = m_names.resolve(file, id);
    const QByteArrayView text = nameOf(m_names.text(file), m_names.syntax(file).expr(id));
    if (entity.kind == Entity::Kind::Unknown && text == "__file__")
        return computed(Value::anchoredPath(m_names.files()[size_t(file)]->path()), Reasons::putTogether());
    return of(entity);
}

Evaluated Evaluator::of(const Entity &entity)
{
    switch (entity.kind) {
    case Entity::Kind::External:
        if (isDescriptive(entity.dotted))
            return literal(Value::object(entity.dotted, {}));
        return unknown(Reasons::onlyWhenRunning(entity.dotted));
    case Entity::Kind::Value:
        break;
    default:
        return unknown(entity.reason.isEmpty() ? Reasons::madeByCode() : entity.reason);
    }
    if (!entity.isCertain)
        return unknown(Reasons::onlyInBranch());
    const ExprKey key(entity.file, entity.expr);
    const auto known = m_known.constFind(key);
    Evaluated result;
    if (known != m_known.constEnd()) {
        result = *known;
    } else {
        result = evaluate(entity.file, entity.expr);
        if (isTooHeavy(result.value))
            result = unknown(Reasons::tooLarge());
        m_known.insert(key, result);
    }
    if (result.status == ValueStatus::Literal)
        result.status = ValueStatus::Reference;
    result.definitionFile = entity.file;
    result.definition = entity.expr;
    return result;
}

Argument Evaluator::argument(int file, const QString &name, ExprId value, Range whole)
{
    const Range range = m_names.syntax(file).expr(value).range();
    Evaluated result = evaluate(file, value);
    Argument argument;
    argument.name = name;
    argument.text = m_names.code(file, range);
    argument.value = std::move(result.value);
    argument.status = result.status;
    argument.reason = result.reason;
    argument.place = m_names.place(file, range);
    argument.whole = m_names.place(file, whole);
    if (result.definition != kNone) {
        const Range given = m_names.syntax(result.definitionFile).expr(result.definition).range();
        argument.definition = m_names.place(result.definitionFile, given);
    }
    return argument;
}

std::vector<Argument> Evaluator::arguments(int file, ExprId call, const sdk::Callable *callable)
{
    const Syntax &syntax = m_names.syntax(file);
    std::vector<Argument> list;
    int position = 0;
    const auto positionName = [&] {
        const sdk::Parameter *parameter = callable ? callable->atPosition(position) : nullptr;
        return parameter ? QString(parameter->name) : QString();
    };
    for (ExprId id = syntax.expr(syntax.expr(call).first).next; id != kNone; id = syntax.expr(id).next) {
        const Expr &given = syntax.expr(id);
        switch (given.kind) {
        case Kind::Keyword:
            if (given.first != kNone)
                list.push_back(argument(file, QString::fromUtf8(nameOf(m_names.text(file), given)), given.first,
                                        given.range()));
            break;
        case Kind::Splat:
        case Kind::DoubleSplat: {
            const bool isSplat = given.kind == Kind::Splat;
            Argument spread = argument(file, isSplat ? positionName() : QStringLiteral("**"), given.first, given.range());
            spread.text = m_names.code(file, given.range());
            spread.place = spread.whole;
            spread.status = ValueStatus::Computed;
            spread.reason = Reasons::star();
            list.push_back(std::move(spread));
            break;
        }
        default:
            list.push_back(argument(file, positionName(), id, given.range()));
            ++position;
        }
    }
    return list;
}

bool isDescriptive(const QString &dotted)
{
    return dotted.startsWith(u"flyte.") || dotted.startsWith(u"flyteplugins.") || dotted.startsWith(u"datetime.")
        || dotted.startsWith(u"kubernetes.");
}

} // namespace gantry::python
