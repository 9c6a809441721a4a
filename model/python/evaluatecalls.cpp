// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/evaluator.h"
#include "model/python/paths.h"
#include "model/python/reasons.h"

// Attributes, subscripts and calls.

namespace gantry::python {

using Kind = Expr::Kind;

namespace {

bool isPathClass(const QString &dotted)
{
    return dotted == u"pathlib.Path" || dotted == u"pathlib.PurePath" || dotted == u"pathlib.PosixPath"
        || dotted == u"pathlib.PurePosixPath";
}

//! A dotted name without an index of what is inside: "os.environ".
QString shownCallee(const QString &dotted)
{
    return dotted + QStringLiteral("(…)");
}

} // namespace

Evaluated Evaluator::attribute(int file, ExprId id)
{
    const Syntax &syntax = m_names.syntax(file);
    const Expr &expr = syntax.expr(id);
    const Entity entity = m_names.resolve(file, id);
    if (entity.kind != Entity::Kind::Unknown)
        return of(entity);
    const Evaluated object = evaluate(file, expr.first);
    if (object.value.kind() == Value::Kind::Path) {
        const std::optional<Value> value = pathAttribute(object.value, nameOf(m_names.text(file), expr).toByteArray());
        return value ? computed(*value, Reasons::putTogether()) : unknown(Reasons::madeByCode());
    }
    return unknown(object.value.isKnown() || object.reason.isEmpty() ? entity.reason : object.reason);
}

Evaluated Evaluator::subscript(int file, ExprId id)
{
    const Syntax &syntax = m_names.syntax(file);
    const std::vector<ExprId> parts = syntax.children(id);
    const Entity entity = m_names.resolve(file, parts.front());
    if (entity.kind == Entity::Kind::External)
        return unknown(Reasons::onlyWhenRunning(m_names.code(file, syntax.expr(id).range())));
    if (parts.size() != 2)
        return unknown(Reasons::madeByCode());
    const Expr &object = syntax.expr(syntax.bare(parts.front()));
    const Value index = evaluate(file, parts[1]).value;
    if (object.kind == Kind::Attribute && nameOf(m_names.text(file), object) == "parents"
        && index.kind() == Value::Kind::Int && index.toInt() >= 0 && index.toInt() < 100) {
        std::optional<Value> path = toPath(evaluate(file, object.first).value);
        for (qint64 up = 0; path && up <= index.toInt(); ++up)
            path = parentPath(*path);
        return path ? computed(*path, Reasons::putTogether()) : unknown(Reasons::madeByCode());
    }
    const Value value = evaluate(file, parts.front()).value;
    if (value.kind() == Value::Kind::Dict) {
        for (auto entry = value.entries().rbegin(); entry != value.entries().rend(); ++entry) {
            if (entry->first == index && index.isKnown())
                return computed(entry->second, Reasons::putTogether());
        }
    } else if ((value.kind() == Value::Kind::List || value.kind() == Value::Kind::Tuple)
               && index.kind() == Value::Kind::Int) {
        const qint64 count = qint64(value.items().size());
        const qint64 at = index.toInt() < 0 ? index.toInt() + count : index.toInt();
        if (at >= 0 && at < count)
            return computed(value.items()[size_t(at)], Reasons::putTogether());
    }
    return unknown(value.isKnown() || value.reason().isEmpty() ? Reasons::madeByCode() : value.reason());
}

Evaluated Evaluator::call(int file, ExprId id)
{
    const Syntax &syntax = m_names.syntax(file);
    const Expr &callee = syntax.expr(syntax.bare(syntax.expr(id).first));
    const QByteArrayView name = nameOf(m_names.text(file), callee);
    const Entity entity = m_names.resolve(file, syntax.expr(id).first);
    if (entity.kind == Entity::Kind::External)
        return externalCall(file, id, entity.dotted);
    if (callee.kind == Kind::Name && entity.kind == Entity::Kind::Unknown)
        return builtinCall(file, id, name);
    if (callee.kind == Kind::Attribute && entity.kind == Entity::Kind::Unknown)
        return methodCall(file, id, callee);
    return unknown(Reasons::onlyWhenRunning(shownCallee(QString::fromUtf8(name))));
}

Evaluated Evaluator::externalCall(int file, ExprId id, const QString &callee)
{
    if (isPathClass(callee) || callee == u"os.path.join") {
        const std::optional<Value> path = joinedArguments(file, id, std::nullopt);
        return path ? computed(*path, Reasons::putTogether()) : unknown(Reasons::madeByCode());
    }
    if (callee == u"pathlib.Path.cwd" || callee == u"os.getcwd")
        return computed(Value::anchoredPath(QStringLiteral(".")), Reasons::putTogether());
    if (callee == u"os.path.abspath" || callee == u"os.path.realpath" || callee == u"os.path.normpath"
        || callee == u"os.path.dirname" || callee == u"os.fspath") {
        const std::optional<Value> path = joinedArguments(file, id, std::nullopt);
        if (!path)
            return unknown(Reasons::madeByCode());
        return computed(callee == u"os.path.dirname" ? parentPath(*path) : *path, Reasons::putTogether());
    }
    if (callee.startsWith(u"flyte.Image.from_"))
        return literal(Value::object(QStringLiteral("flyte.Image"), {}));
    if (isDescriptive(callee))
        return object(file, id, callee);
    return unknown(Reasons::onlyWhenRunning(shownCallee(callee)));
}

Evaluated Evaluator::object(int file, ExprId id, const QString &callee)
{
    std::vector<Value::Argument> values;
    Evaluated result = literal({});
    for (Argument &argument : arguments(file, id, sdk::callable(callee))) {
        if (argument.status != ValueStatus::Literal && argument.status != ValueStatus::Reference) {
            result.status = argument.status;
            result.reason = argument.reason;
        }
        if (callee != u"flyte.TaskEnvironment" || argument.name == u"name")
            values.push_back({argument.name, std::move(argument.value)});
    }
    result.value = Value::object(callee, std::move(values));
    return result;
}

//! What a chain of method calls starts from, without recursion: a.b().c() → a.
ExprId Evaluator::chainBottom(int file, ExprId call) const
{
    const Syntax &syntax = m_names.syntax(file);
    ExprId at = call;
    while (true) {
        const ExprId bare = syntax.bare(at);
        if (bare == kNone || syntax.expr(bare).kind != Kind::Call)
            return at;
        const ExprId callee = syntax.bare(syntax.expr(bare).first);
        if (syntax.expr(callee).kind != Kind::Attribute || m_names.resolve(file, callee).kind != Entity::Kind::Unknown)
            return at;
        at = syntax.expr(callee).first;
    }
}

Evaluated Evaluator::methodCall(int file, ExprId id, const Expr &callee)
{
    const QByteArray method = nameOf(m_names.text(file), callee).toByteArray();
    if (method == "clone" || method == "clone_with" || method.startsWith("with_")) {
        const Value bottom = evaluate(file, chainBottom(file, id)).value;
        if (bottom.kind() == Value::Kind::Object
            && (bottom.name() == u"flyte.Image" || bottom.name() == u"flyte.TaskEnvironment"))
            return literal(Value::object(bottom.name(), {}));
    }
    const Evaluated object = evaluate(file, callee.first);
    if (object.value.kind() == Value::Kind::Path)
        return pathMethod(file, id, object.value, method);
    if (!object.value.isKnown())
        return unknown(object.reason);
    return unknown(Reasons::onlyWhenRunning(shownCallee(u'.' + QString::fromUtf8(method))));
}

Evaluated Evaluator::pathMethod(int file, ExprId id, const Value &path, const QByteArray &method)
{
    if (method == "resolve" || method == "absolute" || method == "expanduser")
        return computed(path, Reasons::putTogether());
    if (method == "as_posix")
        return computed(path.isAnchored() ? path : Value::string(path.text()), Reasons::putTogether());
    if (method == "joinpath") {
        const std::optional<Value> joined = joinedArguments(file, id, path);
        if (joined)
            return computed(*joined, Reasons::putTogether());
    }
    return unknown(Reasons::onlyWhenRunning(shownCallee(QStringLiteral("Path.") + QString::fromUtf8(method))));
}

std::optional<Value> Evaluator::joinedArguments(int file, ExprId call, std::optional<Value> base)
{
    const Syntax &syntax = m_names.syntax(file);
    for (ExprId id = syntax.expr(syntax.expr(call).first).next; id != kNone; id = syntax.expr(id).next) {
        const Value part = evaluate(file, id).value;
        base = base ? joinedPath(*base, part) : toPath(part);
        if (!base)
            return std::nullopt;
    }
    return base ? base : Value::path(QStringLiteral("."));
}

//! The few builtins that constants are written with.
Evaluated Evaluator::builtinCall(int file, ExprId id, QByteArrayView callee)
{
    const std::vector<Argument> given = arguments(file, id, nullptr);
    const bool isSingle = given.size() == 1 && given.front().name.isEmpty() && given.front().value.isKnown();
    const Value only = isSingle ? given.front().value : Value();
    if (callee == "str" && (only.isString() || only.kind() == Value::Kind::Path))
        return computed(only.kind() == Value::Kind::Path && !only.isAnchored() ? Value::string(only.text()) : only,
                        Reasons::putTogether());
    if (callee == "str" && only.kind() == Value::Kind::Int)
        return computed(Value::string(QString::number(only.toInt())), Reasons::putTogether());
    if (callee == "list" && only.isSequence())
        return computed(Value::list(only.items()), Reasons::putTogether());
    if (callee == "tuple" && only.isSequence())
        return computed(Value::tuple(only.items()), Reasons::putTogether());
    if (callee == "dict") {
        std::vector<std::pair<Value, Value>> entries;
        for (const Argument &argument : given) {
            if (argument.name.isEmpty() || argument.name == u"**")
                return unknown(Reasons::madeByCode());
            entries.emplace_back(Value::string(argument.name), argument.value);
        }
        return computed(Value::dict(std::move(entries)), Reasons::putTogether());
    }
    return unknown(Reasons::onlyWhenRunning(shownCallee(QString::fromUtf8(callee))));
}

} // namespace gantry::python
