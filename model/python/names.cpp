// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace gantry::python {

namespace {

class Reasons
{
    Q_DECLARE_TR_FUNCTIONS(Python)
public:
    static QString notDefined(QByteArrayView name) { return tr("“%1” is defined nowhere in this file.").arg(shown(name)); }
    static QString later(QByteArrayView name) { return tr("“%1” is set only further down.").arg(shown(name)); }
    static QString branches(QByteArrayView name)
    {
        return tr("“%1” is set in several branches; which one holds is decided when the code runs.").arg(shown(name));
    }
    static QString byCode(QByteArrayView name) { return tr("“%1” gets its value while the code runs.").arg(shown(name)); }
    static QString member(QByteArrayView name) { return tr("“%1” belongs to something made by code.").arg(shown(name)); }
    static QString notInModule(QByteArrayView name, const QString &module)
    {
        return tr("“%1” is not in %2.").arg(shown(name), module);
    }
    static QString noModule(QByteArrayView name)
    {
        return tr("The module “%1” is not in this project.").arg(shown(name));
    }
    static QString circle() { return tr("The names refer to each other in a circle."); }

private:
    static QString shown(QByteArrayView name) { return QString::fromUtf8(name); }
};

Entity unknown(const QString &reason)
{
    Entity entity;
    entity.reason = reason;
    return entity;
}

//! "flyte._image.Image" is flyte.Image.
QString publicName(const QString &dotted)
{
    if (!dotted.startsWith(u"flyte._"))
        return dotted;
    QStringList parts = dotted.split(u'.');
    parts.removeIf([](const QString &part) { return part.startsWith(u'_'); });
    return parts.join(u'.');
}

Entity external(const QString &dotted)
{
    Entity entity;
    entity.kind = Entity::Kind::External;
    entity.dotted = publicName(dotted);
    return entity;
}

bool isTransparent(Branch::Kind kind, bool isForeign)
{
    switch (kind) {
    case Branch::Kind::Root:
    case Branch::Kind::Try:
    case Branch::Kind::Finally:
    case Branch::Kind::TypeChecking:
        return true;
    case Branch::Kind::Main:
        return !isForeign;
    default:
        return false;
    }
}

enum class Reach { Never, Maybe, Surely };

//! Whether what happens in one branch has happened when code in another runs.
Reach reach(const Syntax &syntax, qint32 from, qint32 to, bool isForeign)
{
    Reach result = Reach::Surely;
    for (qint32 at = from; !syntax.isWithin(to, at); at = syntax.branches[size_t(at)].parent) {
        const Branch &arm = syntax.branches[size_t(at)];
        if (isForeign && arm.kind == Branch::Kind::Main)
            return Reach::Never;
        if (!isTransparent(arm.kind, isForeign))
            result = Reach::Maybe;
        const bool isChoice = arm.kind == Branch::Kind::Condition || arm.kind == Branch::Kind::Case;
        for (qint32 other = to; isChoice && other > 0; other = syntax.branches[size_t(other)].parent) {
            const Branch &otherArm = syntax.branches[size_t(other)];
            if (otherArm.statement == arm.statement && otherArm.parent == arm.parent)
                return Reach::Never; // another arm of the same statement
        }
    }
    return result;
}

} // namespace

Names::Names(const std::vector<FileReadingPtr> &files) : m_files(files), m_modules(files)
{
}

Entity Names::resolve(int file, ExprId expr) const
{
    return resolve(file, expr, 0);
}

Entity Names::resolve(int file, ExprId expr, int steps) const
{
    if (steps > kMaxSteps)
        return unknown(Reasons::circle());
    const Syntax &code = syntax(file);
    ExprId at = code.bare(expr);
    std::vector<QByteArray> attributes;
    while (at != kNone && code.expr(at).kind == Expr::Kind::Attribute && attributes.size() <= kMaxSteps) {
        attributes.push_back(nameOf(text(file), code.expr(at)).toByteArray());
        at = code.bare(code.expr(at).first);
    }
    Entity entity;
    if (at != kNone && code.expr(at).kind == Expr::Kind::Name) {
        const Root &root = code.rootOf(at);
        const Use use{file, root.scope, root.branch, code.expr(at).begin, false, steps};
        entity = name(use, nameOf(text(file), code.expr(at)));
    } else if (attributes.empty() && at != kNone) {
        entity.kind = Entity::Kind::Value;
        entity.file = file;
        entity.expr = at;
    } else {
        return unknown(Reasons::member(attributes.empty() ? QByteArrayView() : QByteArrayView(attributes.front())));
    }
    for (; !attributes.empty(); attributes.pop_back())
        entity = attribute(entity, attributes.back(), steps + 1);
    return entity;
}

Entity Names::name(const Use &use, QByteArrayView name) const
{
    const Syntax &code = syntax(use.file);
    Entity found;
    for (qint32 scope = use.scope; scope != kNone; scope = code.scopes[size_t(scope)].parent) {
        const bool isClass = code.scopes[size_t(scope)].kind == Scope::Kind::Class;
        if ((!isClass || scope == use.scope) && inScope(use, scope, name, found))
            return found;
    }
    if (fromStars(use.file, name, use.steps + 1, found))
        return found;
    return unknown(Reasons::notDefined(name));
}

//! What may have given the name its meaning when the use runs: all but overwritten and excluded ones.
std::vector<qint32> Names::candidates(const Use &use, qint32 scope, QByteArrayView name) const
{
    const Syntax &code = syntax(use.file);
    const bool isHere = use.scope == scope && !use.isForeign;
    std::vector<qint32> list;
    for (const qint32 at : code.bindingsOf(text(use.file), scope, name)) {
        const Binding &binding = code.bindings[size_t(at)];
        const Offset from = binding.kind == Binding::Kind::Value ? binding.statement.end : binding.name.end;
        if (isHere && from > use.offset)
            continue;
        const Reach reached = reach(code, binding.branch, isHere ? use.branch : 0, use.isForeign);
        if (reached == Reach::Never)
            continue;
        const bool isHandler = code.branches[size_t(binding.branch)].kind == Branch::Kind::Handler;
        if (isHandler && !list.empty()) // try: import x … except ImportError: x = None
            continue;
        if (reached == Reach::Surely)
            list.clear();
        list.push_back(at);
    }
    return list;
}

bool Names::inScope(const Use &use, qint32 scope, QByteArrayView name, Entity &found) const
{
    const Syntax &code = syntax(use.file);
    const std::vector<qint32> list = candidates(use, scope, name);
    if (list.empty()) {
        const bool isLater = !code.bindingsOf(text(use.file), scope, name).empty();
        found = unknown(isLater ? Reasons::later(name) : QString());
        return isLater && !use.isForeign;
    }
    if (list.size() > 1) {
        found = unknown(Reasons::branches(name));
        return true;
    }
    const qint32 branch = code.bindings[size_t(list.front())].branch;
    const bool isHere = use.scope == scope && !use.isForeign;
    found = bound(use.file, list.front(), use.steps + 1);
    found.isCertain = found.isCertain && reach(code, branch, isHere ? use.branch : 0, use.isForeign) == Reach::Surely;
    return true;
}

Entity Names::bound(int file, qint32 binding) const
{
    return bound(file, binding, 0);
}

Entity Names::bound(int file, qint32 binding, int steps) const
{
    if (steps > kMaxSteps)
        return unknown(Reasons::circle());
    const Binding &given = syntax(file).bindings[size_t(binding)];
    Entity entity;
    entity.file = file;
    entity.binding = binding;
    entity.index = given.value;
    switch (given.kind) {
    case Binding::Kind::Value:
        entity = resolve(file, given.value, steps + 1);
        if (entity.kind == Entity::Kind::Unknown && syntax(file).expr(syntax(file).bare(given.value)).kind == Expr::Kind::Attribute) {
            entity.kind = Entity::Kind::Value; // of a value: `HERE = Path(__file__).parent`
            entity.file = file;
            entity.expr = syntax(file).bare(given.value);
        }
        if (entity.kind == Entity::Kind::Value && entity.binding == kNone)
            entity.binding = binding;
        return entity;
    case Binding::Kind::Import:
        return imported(file, syntax(file).imports[size_t(given.value)], steps + 1);
    case Binding::Kind::Function:
        entity.kind = Entity::Kind::Function;
        return entity;
    case Binding::Kind::Class:
        entity.kind = Entity::Kind::Class;
        return entity;
    case Binding::Kind::Parameter:
        entity.kind = Entity::Kind::Parameter;
        entity.reason = Reasons::byCode(viewOf(text(file), given.name));
        return entity;
    case Binding::Kind::Opaque:
        break;
    }
    return unknown(Reasons::byCode(viewOf(text(file), given.name)));
}

Entity Names::global(int file, const QByteArray &name) const
{
    return global(file, name, 0);
}

Entity Names::global(int file, QByteArrayView name, int steps) const
{
    const Use use{file, 0, 0, std::numeric_limits<Offset>::max(), true, steps};
    Entity found;
    if (inScope(use, 0, name, found) || fromStars(file, name, steps + 1, found))
        return found;
    return unknown(Reasons::notInModule(name, m_files[size_t(file)]->path()));
}

bool Names::fromStars(int file, QByteArrayView name, int steps, Entity &found) const
{
    if (steps > kMaxSteps || name.startsWith('_'))
        return false;
    const std::vector<Import> &imports = syntax(file).imports;
    for (auto import = imports.rbegin(); import != imports.rend(); ++import) {
        if (!import->isStar || import->scope != 0)
            continue;
        const ModuleRef module = m_modules.find(file, import->module, import->level);
        if (module.external == u"flyte") {
            found = external(QStringLiteral("flyte.") + QString::fromUtf8(name));
            return true;
        }
        if (module.file == kNone || module.file == file)
            continue;
        found = global(module.file, name, steps + 1);
        if (found.kind != Entity::Kind::Unknown)
            return true;
    }
    return false;
}

Entity Names::attribute(const Entity &object, const QByteArray &name, int steps) const
{
    if (steps > kMaxSteps)
        return unknown(Reasons::circle());
    switch (object.kind) {
    case Entity::Kind::Module:
        return member(object.module, name, steps + 1);
    case Entity::Kind::External:
        return external(object.dotted + u'.' + QString::fromUtf8(name));
    case Entity::Kind::Class: {
        const ClassDefinition &definition = syntax(object.file).classes[size_t(object.index)];
        const Use use{object.file, definition.scope, 0, std::numeric_limits<Offset>::max(), false, steps};
        Entity found;
        if (!definition.hasBases && inScope(use, definition.scope, name, found))
            return found;
        return unknown(Reasons::member(name));
    }
    case Entity::Kind::Unknown:
        return object;
    default:
        return unknown(Reasons::member(name));
    }
}

Entity Names::member(const ModuleRef &module, const QByteArray &name, int steps) const
{
    Entity found;
    if (module.file != kNone) {
        found = global(module.file, name, steps + 1);
        if (found.kind != Entity::Kind::Unknown)
            return found;
    }
    const ModuleRef inner = m_modules.member(module, QString::fromUtf8(name));
    if (inner.isFound()) {
        found.kind = Entity::Kind::Module;
        found.module = inner;
        return found;
    }
    return found.reason.isEmpty() ? unknown(Reasons::notInModule(name, module.folder)) : found;
}

Entity Names::imported(int file, const Import &import, int steps) const
{
    if (import.isFrom) {
        const ModuleRef module = m_modules.find(file, import.module, import.level);
        if (module.isExternal())
            return external(module.external + u'.' + QString::fromUtf8(import.name));
        return module.isFound() ? member(module, import.name, steps + 1) : ofModule(module, import);
    }
    const qsizetype dot = import.module.indexOf('.');
    const QByteArray bound = import.hasAlias || dot < 0 ? import.module : import.module.left(dot);
    return ofModule(m_modules.find(file, bound, 0), import);
}

Entity Names::ofModule(const ModuleRef &module, const Import &import) const
{
    if (module.isExternal())
        return external(module.external);
    if (!module.isFound())
        return unknown(Reasons::noModule(import.module));
    Entity entity;
    entity.kind = Entity::Kind::Module;
    entity.module = module;
    return entity;
}

} // namespace gantry::python
