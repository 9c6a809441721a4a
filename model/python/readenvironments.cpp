// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/reasons.h"
#include "model/python/resolver.h"
#include "model/sdk/sdk.h"

namespace gantry::python {

using Kind = Expr::Kind;

namespace {

constexpr int kMaxListDepth = 40;

bool isNone(const Argument *argument)
{
    return argument && argument->value.kind() == Value::Kind::None;
}

} // namespace

void Resolver::readEnvironments()
{
    m_reading.environments.resize(m_environmentSites.size());
    m_isFilled.assign(m_environmentSites.size(), 0);
    for (size_t at = 0; at < m_environmentSites.size(); ++at)
        readEnvironment(at);
}

//! Fills one in, the one that it is a clone of before.
void Resolver::readEnvironment(size_t at)
{
    if (m_isFilled[at])
        return;
    m_isFilled[at] = 1;
    const Site &site = m_environmentSites[at];
    EnvironmentReading environment;
    readOwn(site, environment);
    if (environment.clonedFrom >= 0) {
        readEnvironment(size_t(environment.clonedFrom));
        inherit(environment, m_reading.environments[size_t(environment.clonedFrom)]);
    }
    m_reading.environments[at] = std::move(environment);
    m_isFilled[at] = 2;
}

void Resolver::readOwn(const Site &site, EnvironmentReading &environment)
{
    const Syntax &code = syntax(site.file);
    const QByteArrayView text = m_names.text(site.file);
    const EnvironmentKind kind = environmentKind(site.file, site.expr);
    environment.file = m_files[size_t(site.file)]->path();
    environment.module = m_files[size_t(site.file)]->module();
    environment.call = environment.place = m_names.place(site.file, code.expr(site.expr).range());
    environment.path = path(site.file, site.expr);
    if (site.binding != kNone) {
        const Binding &binding = code.bindings[size_t(site.binding)];
        environment.variable = m_names.code(site.file, binding.name);
        environment.place = m_names.place(site.file, binding.statement);
        environment.isAssignedOnce = code.bindingsOf(text, binding.scope, viewOf(text, binding.name)).size() == 1;
    }
    const sdk::Callable &callable = callableOf(kind);
    environment.constructor = QString(callable.name).section(u'.', -1);
    if (kind == EnvironmentKind::Cloned) {
        const ExprId from = code.expr(code.bare(code.expr(site.expr).first)).first;
        environment.clonedFrom = environmentOf(site.file, from);
        environment.clonedFromVariable = m_names.code(site.file, code.expr(from).range());
    }
    environment.arguments = m_evaluator.arguments(site.file, site.expr, &callable);
    const Argument *name = environment.argument(QLatin1String("name"));
    if (name && name->value.isString())
        environment.name = name->value.text();
    if (environment.name.isEmpty())
        opaque(site.file, code.expr(site.expr).range(), name ? Reasons::computedName() : Reasons::missingName());
    const ExprId image = argumentOf(site.file, site.expr, callable, QLatin1String("image"));
    if (image != kNone)
        environment.image = imageUse(site.file, image);
    if (environment.image.kind == ImageUse::Kind::Opaque)
        opaque(site.file, code.expr(image).range(), environment.image.reason);
    if (const ExprId list = argumentOf(site.file, site.expr, callable, QLatin1String("depends_on")); list != kNone)
        collectDependencies(site.file, list, 0, environment.dependencies);
}

void Resolver::inherit(EnvironmentReading &environment, const EnvironmentReading &from) const
{
    const Argument *image = environment.argument(QLatin1String("image"));
    if (!image || isNone(image))
        environment.image = from.image;
    const Argument *dependsOn = environment.argument(QLatin1String("depends_on"));
    if (!dependsOn || isNone(dependsOn)) {
        environment.dependencies = from.dependencies;
        for (DependencyReading &dependency : environment.dependencies)
            dependency.isInherited = true;
    }
}

void Resolver::collectDependencies(int file, ExprId expr, int depth, std::vector<DependencyReading> &list)
{
    const Syntax &code = syntax(file);
    const ExprId bare = code.bare(expr);
    const Expr &value = code.expr(bare);
    const auto addOpaque = [&](const QString &reason) {
        DependencyReading dependency;
        dependency.text = m_names.code(file, value.range());
        dependency.reason = reason;
        dependency.place = m_names.place(file, value.range());
        list.push_back(dependency);
        opaque(file, value.range(), reason);
    };
    if (value.kind == Kind::None && depth == 0)
        return;
    if (depth > kMaxListDepth)
        return addOpaque(Reasons::dependenciesUnfollowed());
    switch (value.kind) {
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set:
        for (ExprId child = value.first; child != kNone; child = code.expr(child).next) {
            if (code.expr(child).kind == Kind::Splat) {
                collectDependencies(file, code.expr(child).first, depth + 1, list);
                continue;
            }
            DependencyReading dependency;
            dependency.environment = environmentOf(file, child);
            dependency.text = m_names.code(file, code.expr(child).range());
            dependency.place = m_names.place(file, code.expr(child).range());
            if (dependency.environment < 0) {
                const QString maker = otherMaker(file, child);
                dependency.reason = maker.isEmpty() ? Reasons::dependencyUnfollowed() : Reasons::otherKind(maker);
                if (!maker.startsWith(u"flyte"))
                    opaque(file, code.expr(child).range(), dependency.reason);
            }
            list.push_back(dependency);
        }
        return;
    case Kind::Binary:
        if (value.op == '+') {
            collectDependencies(file, value.first, depth + 1, list);
            return collectDependencies(file, code.expr(value.first).next, depth + 1, list);
        }
        break;
    case Kind::Name:
    case Kind::Attribute: {
        const Entity entity = m_names.resolve(file, bare);
        if (entity.kind == Entity::Kind::Value && entity.isCertain && (entity.file != file || entity.expr != bare))
            return collectDependencies(entity.file, entity.expr, depth + 1, list);
        break;
    }
    default:
        break;
    }
    addOpaque(Reasons::dependenciesUnfollowed());
}

//! Statements that change an environment or image after it was made.
void Resolver::readMutations()
{
    for (int file = 0; file < fileCount(); ++file) {
        const Syntax &code = syntax(file);
        for (const Mutation &mutation : code.mutations) {
            ExprId object = code.bare(mutation.target);
            while (code.expr(object).kind == Kind::Attribute || code.expr(object).kind == Kind::Subscript) {
                object = code.bare(code.expr(object).first);
                if (environmentOf(file, object) >= 0 || imageOf(file, object) >= 0) {
                    opaque(file, mutation.statement, Reasons::mutated(m_names.code(file, code.expr(object).range())));
                    break;
                }
            }
        }
        for (const ExprId call : code.flyteCalls)
            readAddedDependencies(file, call);
    }
}

//! env.add_dependency(a, b), env.depends_on.append(a), env.depends_on.extend([a, b]).
void Resolver::readAddedDependencies(int file, ExprId call)
{
    const Syntax &code = syntax(file);
    const Expr &callee = code.expr(code.bare(code.expr(call).first));
    if (callee.kind != Kind::Attribute)
        return;
    const QByteArrayView method = nameOf(m_names.text(file), callee);
    ExprId object = code.bare(callee.first);
    const bool isList = method == "append" || method == "extend";
    if (isList && code.expr(object).kind == Kind::Attribute)
        object = code.bare(code.expr(object).first);
    else if (method != "add_dependency")
        return;
    const int environment = environmentOf(file, object);
    if (environment < 0)
        return;
    if (code.scopes[size_t(code.rootOf(call).scope)].kind == Scope::Kind::Function)
        return opaque(file, code.expr(call).range(), Reasons::mutated(m_names.code(file, code.expr(object).range())));
    std::vector<DependencyReading> &list = m_reading.environments[size_t(environment)].dependencies;
    const size_t before = list.size();
    for (ExprId id = code.expr(code.expr(call).first).next; id != kNone; id = code.expr(id).next) {
        if (method == "extend") {
            collectDependencies(file, id, 1, list);
            continue;
        }
        DependencyReading dependency;
        dependency.environment = environmentOf(file, id);
        dependency.text = m_names.code(file, code.expr(id).range());
        dependency.place = m_names.place(file, code.expr(id).range());
        if (dependency.environment < 0)
            dependency.reason = Reasons::dependencyUnfollowed();
        list.push_back(dependency);
    }
    for (size_t at = before; at < list.size(); ++at)
        list[at].isAdded = true;
}

} // namespace gantry::python
