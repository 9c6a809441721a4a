// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/reasons.h"
#include "model/python/resolver.h"
#include "model/sdk/sdk.h"

#include <algorithm>

// Which expressions make environments and images.

namespace gantry::python {

using Kind = Expr::Kind;

Resolver::Resolver(const std::vector<FileReadingPtr> &files) : m_files(files), m_names(files), m_evaluator(m_names)
{
}

ProjectReading Resolver::run()
{
    readModules();
    findBindings();
    findEnvironments();
    findImages();
    readImages();
    readEnvironments();
    readTasks();
    readMutations();
    readCalls();
    readEntries();
    std::stable_sort(m_reading.opaque.begin(), m_reading.opaque.end(),
                     [&](const OpaqueReading &a, const OpaqueReading &b) {
                         return a.place.file != b.place.file ? a.place.file < b.place.file
                                                             : a.place.range.begin < b.place.range.begin;
                     });
    return std::move(m_reading);
}

void Resolver::opaque(int file, Range range, const QString &reason)
{
    m_reading.opaque.push_back({reason, m_names.place(file, range)});
}

QString Resolver::path(int file, ExprId expr) const
{
    const Root &root = syntax(file).rootOf(expr);
    return syntax(file).path(root.scope, root.branch, m_names.text(file));
}

void Resolver::findBindings()
{
    m_bindingOf.resize(m_files.size());
    for (int file = 0; file < fileCount(); ++file) {
        const Syntax &code = syntax(file);
        for (const qint32 binding : code.valueBindings) {
            const ExprId value = code.bare(code.bindings[size_t(binding)].value);
            const qint32 known = m_bindingOf[size_t(file)].value(value, kNone);
            // Of `a = b = f()` the first name.
            if (known == kNone || code.bindings[size_t(binding)].name.begin < code.bindings[size_t(known)].name.begin)
                m_bindingOf[size_t(file)].insert(value, binding);
        }
    }
}

const sdk::Callable &Resolver::callableOf(EnvironmentKind kind) const
{
    switch (kind) {
    case EnvironmentKind::Cloned:
        return sdk::cloneEnvironment();
    case EnvironmentKind::FromTask:
        return *sdk::callable(u"flyte.TaskEnvironment.from_task");
    default:
        return sdk::taskEnvironment();
    }
}

//! The expression given for a parameter, by name or position.
ExprId Resolver::argumentOf(int file, ExprId call, const sdk::Callable &callable, QLatin1String name, Range *whole) const
{
    const Syntax &code = syntax(file);
    int position = 0;
    for (ExprId id = code.expr(code.expr(call).first).next; id != kNone; id = code.expr(id).next) {
        const Expr &given = code.expr(id);
        const bool isKeyword = given.kind == Kind::Keyword;
        if (given.kind == Kind::Splat || given.kind == Kind::DoubleSplat)
            continue;
        const sdk::Parameter *parameter = isKeyword ? nullptr : callable.atPosition(position++);
        const bool isIt = isKeyword ? QByteArrayView(name.data(), name.size()) == nameOf(m_names.text(file), given)
                                    : parameter && parameter->name == name;
        if (!isIt)
            continue;
        if (whole)
            *whole = given.range();
        return isKeyword ? given.first : id;
    }
    return kNone;
}

Resolver::EnvironmentKind Resolver::environmentKind(int file, ExprId expr)
{
    const Syntax &code = syntax(file);
    const ExprId call = code.bare(expr);
    if (call == kNone || code.expr(call).kind != Kind::Call)
        return EnvironmentKind::None;
    const ExprKey key(file, call);
    if (const auto known = m_environmentKinds.constFind(key); known != m_environmentKinds.constEnd())
        return *known;
    m_environmentKinds.insert(key, EnvironmentKind::None); // of a circle
    EnvironmentKind kind = EnvironmentKind::None;
    const ExprId callee = code.bare(code.expr(call).first);
    const Entity entity = m_names.resolve(file, callee);
    if (entity.isExternal(QLatin1String("flyte.TaskEnvironment"))
        || entity.isExternal(QLatin1String("flyte.clustered.ClusteredTaskEnvironment"))) {
        kind = EnvironmentKind::Constructed;
    } else if (entity.isExternal(QLatin1String("flyte.TaskEnvironment.from_task"))) {
        kind = EnvironmentKind::FromTask;
    } else if (code.expr(callee).kind == Kind::Attribute && nameOf(m_names.text(file), code.expr(callee)) == "clone_with") {
        const Entity object = m_names.resolve(file, code.expr(callee).first);
        if (object.kind == Entity::Kind::Value && (object.expr != call || object.file != file) && environmentKind(object.file, object.expr) != EnvironmentKind::None)
            kind = EnvironmentKind::Cloned;
    }
    m_environmentKinds.insert(key, kind);
    return kind;
}

//! Whether a definition is made once, at import; the reason says why not.
bool Resolver::isListed(int file, ExprId call, QString &reason) const
{
    const Syntax &code = syntax(file);
    const Root &root = code.rootOf(call);
    for (qint32 scope = root.scope; scope != kNone; scope = code.scopes[size_t(scope)].parent) {
        if (code.scopes[size_t(scope)].kind == Scope::Kind::Function)
            reason = Reasons::inFunction();
    }
    for (qint32 branch = root.branch; branch > 0; branch = code.branches[size_t(branch)].parent) {
        if (code.branches[size_t(branch)].kind == Branch::Kind::Loop && reason.isEmpty())
            reason = Reasons::inLoop();
    }
    if (reason.isEmpty() && !m_bindingOf[size_t(file)].contains(call) && !isPlain(file, call))
        reason = Reasons::noVariable();
    return reason.isEmpty();
}

//! Whether an expression is evaluated once where its statement is: it stands in no comprehension, lambda or condition.
bool Resolver::isPlain(int file, ExprId expr) const
{
    const Syntax &code = syntax(file);
    ExprId at = code.rootOf(expr).last;
    while (at != kNone && at != expr) {
        if (code.expr(at).kind == Kind::Other)
            return false;
        ExprId child = code.expr(at).first;
        while (child != kNone && child < expr) // a child's id is the largest of all that is inside of it
            child = code.expr(child).next;
        at = child;
    }
    return at == expr;
}

//! The library's class or function that makes what a name stands for; empty where it is something else.
QString Resolver::otherMaker(int file, ExprId expr) const
{
    const Entity entity = m_names.resolve(file, expr);
    if (entity.kind != Entity::Kind::Value || syntax(entity.file).expr(entity.expr).kind != Kind::Call)
        return {};
    const Entity maker = m_names.resolve(entity.file, syntax(entity.file).expr(entity.expr).first);
    return maker.kind == Entity::Kind::External ? maker.dotted : QString();
}

void Resolver::findEnvironments()
{
    for (int file = 0; file < fileCount(); ++file) {
        for (const ExprId call : syntax(file).flyteCalls) {
            if (environmentKind(file, call) == EnvironmentKind::None) {
                const QString maker = otherMaker(file, call);
                if (maker.startsWith(u"flyte") && maker.endsWith(u"AppEnvironment"))
                    opaque(file, syntax(file).expr(call).range(), Reasons::otherKind(maker));
                continue;
            }
            QString reason;
            if (!isListed(file, call, reason)) {
                opaque(file, syntax(file).expr(call).range(), reason);
                continue;
            }
            m_environmentSites.push_back({file, call, m_bindingOf[size_t(file)].value(call, kNone), {}});
        }
    }
    std::stable_sort(m_environmentSites.begin(), m_environmentSites.end(), [&](const Site &a, const Site &b) {
        return a.file != b.file ? a.file < b.file : syntax(a.file).expr(a.expr).begin < syntax(b.file).expr(b.expr).begin;
    });
    for (size_t at = 0; at < m_environmentSites.size(); ++at)
        m_environmentIndex.insert({m_environmentSites[at].file, m_environmentSites[at].expr}, int(at));
}

bool Resolver::isImage(int file, ExprId expr)
{
    const ExprKey key(file, syntax(file).bare(expr));
    if (const auto known = m_isImage.constFind(key); known != m_isImage.constEnd())
        return *known;
    m_isImage.insert(key, false); // of a circle
    const bool result = walksToImage(file, key.second);
    m_isImage.insert(key, result);
    return result;
}

//! Down a chain to what it starts from.
bool Resolver::walksToImage(int file, ExprId expr)
{
    const Syntax &code = syntax(file);
    while (expr != kNone && code.expr(expr).kind == Kind::Call) {
        const ExprId callee = code.bare(code.expr(expr).first);
        const QByteArrayView method = nameOf(m_names.text(file), code.expr(callee));
        if (code.expr(callee).kind != Kind::Attribute || (method != "clone" && !method.startsWith("with_"))) {
            const Entity entity = m_names.resolve(file, callee);
            return entity.kind == Entity::Kind::External && entity.dotted.startsWith(u"flyte.Image.from_");
        }
        expr = code.bare(code.expr(callee).first);
    }
    if (expr == kNone || (code.expr(expr).kind != Kind::Name && code.expr(expr).kind != Kind::Attribute))
        return false;
    const Entity entity = m_names.resolve(file, expr);
    return entity.kind == Entity::Kind::Value && isImage(entity.file, entity.expr);
}

void Resolver::addInlineImage(int file, ExprId call, const sdk::Callable &callable)
{
    Range whole;
    ExprId value = argumentOf(file, call, callable, QLatin1String("image"), &whole);
    if (value == kNone)
        return;
    value = syntax(file).bare(value);
    if (syntax(file).expr(value).kind != Kind::Call || !isImage(file, value))
        return;
    m_imageSites.push_back({file, value, kNone, whole});
}

void Resolver::findImages()
{
    for (int file = 0; file < fileCount(); ++file) {
        const Syntax &code = syntax(file);
        for (const qint32 binding : code.valueBindings) {
            const Binding &given = code.bindings[size_t(binding)];
            const bool isInFunction = code.scopes[size_t(given.scope)].kind == Scope::Kind::Function;
            const ExprId value = code.bare(given.value);
            if (!isInFunction && m_bindingOf[size_t(file)].value(value) == binding && isImage(file, value))
                m_imageSites.push_back({file, value, binding, {}});
        }
        for (const ExprId call : code.flyteCalls) {
            const Entity callee = m_names.resolve(file, code.expr(call).first);
            if (callee.isExternal(QLatin1String("flyte.build")) || callee.isExternal(QLatin1String("flyte.build.aio")))
                addInlineImage(file, call, *sdk::callable(u"flyte.build"));
        }
    }
    for (const Site &site : m_environmentSites)
        addInlineImage(site.file, site.expr, callableOf(environmentKind(site.file, site.expr)));
    std::stable_sort(m_imageSites.begin(), m_imageSites.end(), [&](const Site &a, const Site &b) {
        return a.file != b.file ? a.file < b.file : syntax(a.file).expr(a.expr).begin < syntax(b.file).expr(b.expr).begin;
    });
    for (size_t at = 0; at < m_imageSites.size(); ++at)
        m_imageIndex.insert({m_imageSites[at].file, m_imageSites[at].expr}, int(at));
}

//! The index of what an expression evaluates to, by names or directly; -1 where it is something else.
int Resolver::imageOf(int file, ExprId expr) const
{
    const Entity entity = m_names.resolve(file, expr);
    if (entity.kind != Entity::Kind::Value || !entity.isCertain)
        return -1;
    return m_imageIndex.value({entity.file, entity.expr}, -1);
}

int Resolver::environmentOf(int file, ExprId expr) const
{
    const Entity entity = m_names.resolve(file, expr);
    if (entity.kind != Entity::Kind::Value)
        return -1;
    return m_environmentIndex.value({entity.file, entity.expr}, -1);
}

int Resolver::taskOf(int file, ExprId expr) const
{
    const Entity entity = m_names.resolve(file, expr);
    if (entity.kind != Entity::Kind::Function)
        return -1;
    return m_taskIndex.value({entity.file, entity.index}, -1);
}

} // namespace gantry::python
