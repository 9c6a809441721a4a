// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/syntax.h"

#include <QStringList>

#include <algorithm>

namespace gantry::python {

namespace {

int compare(QByteArrayView a, QByteArrayView b)
{
    const int order = std::char_traits<char>::compare(a.data(), b.data(), size_t(std::min(a.size(), b.size())));
    return order != 0 ? order : int(a.size() > b.size()) - int(a.size() < b.size());
}

} // namespace

const Root &Syntax::rootOf(ExprId id) const
{
    static const Root none;
    const auto found = std::lower_bound(roots.begin(), roots.end(), id,
                                        [](const Root &root, ExprId wanted) { return root.last < wanted; });
    return found == roots.end() ? none : *found;
}

ExprId Syntax::bare(ExprId id) const
{
    while (id != kNone && expr(id).kind == Expr::Kind::Paren)
        id = expr(id).first;
    return id;
}

std::vector<ExprId> Syntax::children(ExprId id) const
{
    std::vector<ExprId> list;
    for (ExprId child = expr(id).first; child != kNone; child = expr(child).next)
        list.push_back(child);
    return list;
}

bool Syntax::isWithin(qint32 inner, qint32 outer) const
{
    while (inner > outer)
        inner = branches[size_t(inner)].parent;
    return inner == outer;
}

void Syntax::index(QByteArrayView text)
{
    bindingsByName.resize(bindings.size());
    for (size_t at = 0; at < bindings.size(); ++at)
        bindingsByName[at] = qint32(at);
    std::sort(bindingsByName.begin(), bindingsByName.end(), [&](qint32 left, qint32 right) {
        const Binding &a = bindings[size_t(left)];
        const Binding &b = bindings[size_t(right)];
        if (a.scope != b.scope)
            return a.scope < b.scope;
        const int order = compare(viewOf(text, a.name), viewOf(text, b.name));
        return order != 0 ? order < 0 : a.name.begin < b.name.begin;
    });
}

std::vector<qint32> Syntax::bindingsOf(QByteArrayView text, qint32 scope, QByteArrayView name) const
{
    const auto isBefore = [&](qint32 at, QByteArrayView wanted) {
        const Binding &binding = bindings[size_t(at)];
        return binding.scope != scope ? binding.scope < scope : compare(viewOf(text, binding.name), wanted) < 0;
    };
    auto at = std::lower_bound(bindingsByName.begin(), bindingsByName.end(), name, isBefore);
    std::vector<qint32> found;
    for (; at != bindingsByName.end(); ++at) {
        const Binding &binding = bindings[size_t(*at)];
        if (binding.scope != scope || viewOf(text, binding.name) != name)
            break;
        found.push_back(*at);
    }
    return found;
}

QString Syntax::path(qint32 scope, qint32 branch, QByteArrayView text) const
{
    QStringList parts;
    while (true) {
        for (; branch > 0; branch = branches[size_t(branch)].parent) {
            const Branch &arm = branches[size_t(branch)];
            parts.prepend(QStringLiteral("%1.%2").arg(arm.statement).arg(arm.arm));
        }
        const Scope &owner = scopes[size_t(scope)];
        if (owner.kind == Scope::Kind::Module)
            return parts.join(u'/');
        if (owner.kind == Scope::Kind::Function) {
            const Function &function = functions[size_t(owner.owner)];
            parts.prepend(QStringLiteral("def:") + QString::fromUtf8(viewOf(text, function.name)));
            branch = function.branch;
        } else {
            branch = 0;
        }
        scope = owner.parent;
    }
}

QByteArrayView nameOf(QByteArrayView text, const Expr &expr)
{
    switch (expr.kind) {
    case Expr::Kind::Name:
        return viewOf(text, expr.range());
    case Expr::Kind::Attribute:
        return viewOf(text, {expr.mark, expr.end});
    case Expr::Kind::Keyword:
        return viewOf(text, {expr.begin, expr.mark});
    default:
        return {};
    }
}

} // namespace gantry::python
