// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/syntaxbuilder.h"

#include <cstring>

namespace gantry::python {

namespace {

constexpr const char *kFlyteNames[] = {
    "TaskEnvironment", "ClusteredTaskEnvironment", "clone_with", "from_task", "add_dependency", "from_base", "from_debian_base", "from_dockerfile",
    "from_pixi_script", "from_ref_name", "from_uv_script", "run", "deploy", "build", "build_images", "init",
    "init_from_config", "init_from_api_key", "init_in_cluster", "init_passthrough",
};

QSet<QByteArray> flyteNames()
{
    QSet<QByteArray> names;
    for (const char *name : kFlyteNames)
        names.insert(name);
    return names;
}

} // namespace

SyntaxBuilder::SyntaxBuilder(QByteArrayView text, TSNode root, Syntax &syntax)
    : m_text(text), m_cursor(root), m_syntax(syntax), m_expressions(m_cursor, syntax.exprs), m_flyteNames(flyteNames())
{
}

void SyntaxBuilder::build()
{
    m_syntax.hasBodies = m_text.contains("flyte") || m_text.contains(".task");
    buildBlock({});
    m_syntax.index(m_text);
    if (m_wasTooDeep || m_expressions.wasTooDeep())
        m_syntax.refusal = QStringLiteral("deep");
}

void SyntaxBuilder::buildBlock(Where where)
{
    if (++where.depth > kMaxBlocks) {
        m_wasTooDeep = true;
        return;
    }
    m_cursor.eachChild([&] { buildStatement(where); });
}

void SyntaxBuilder::buildStatement(Where where)
{
    const Range statement = range();
    switch (m_cursor.type()) {
    case NodeType::ExpressionStatement:
        return buildExpressionStatement(where);
    case NodeType::Import:
        return buildImport(where);
    case NodeType::ImportFrom:
    case NodeType::FutureImport:
        return buildImportFrom(where);
    case NodeType::Function:
        return buildFunction(where, statement, {});
    case NodeType::Class:
        return buildClass(where);
    case NodeType::Decorated:
        return buildDecorated(where);
    case NodeType::If:
        return buildIf(where);
    case NodeType::For:
    case NodeType::While:
        return buildArms(where, Branch::Kind::Loop);
    case NodeType::Try:
        return buildArms(where, Branch::Kind::Try);
    case NodeType::Match:
        return buildMatch(where);
    case NodeType::Delete:
        return bindNames(where, statement);
    case NodeType::Global:
        return buildGlobal(where);
    case NodeType::Error:
        return buildBroken(where);
    default:
        bindAsTargets(where, statement);
        return buildParts(where);
    }
}

//! Text that does not parse: the statements that stand whole inside of it.
void SyntaxBuilder::buildBroken(Where where)
{
    if (++where.depth > kMaxBlocks) {
        m_wasTooDeep = true;
        return;
    }
    m_cursor.eachChild([&] {
        const NodeType type = m_cursor.type();
        if (type >= NodeType::ExpressionStatement && type <= NodeType::Pass && type != NodeType::Assignment
            && type != NodeType::AugmentedAssignment)
            buildStatement(where);
    });
}

//! Any other statement: its expressions and blocks, whatever they mean.
void SyntaxBuilder::buildParts(Where where)
{
    const Range statement = range();
    m_cursor.eachChild([&] {
        if (m_cursor.type() == NodeType::Block)
            buildBlock(where);
        else if (m_cursor.isNamed() && m_cursor.type() != NodeType::Error)
            buildExpression(where, statement);
    });
}

void SyntaxBuilder::buildExpressionStatement(Where where)
{
    const Range statement = range();
    m_cursor.eachChild([&] {
        if (m_cursor.type() == NodeType::Assignment)
            buildAssignment(where, statement);
        else if (m_cursor.type() == NodeType::AugmentedAssignment)
            buildAugmented(where, statement);
        else if (m_cursor.isNamed() && m_cursor.type() != NodeType::Error)
            buildExpression(where, statement);
    });
}

ExprId SyntaxBuilder::buildAssignment(Where where, Range statement)
{
    if (++where.depth > kMaxBlocks) { // a = b = c = …
        m_wasTooDeep = true;
        return kNone;
    }
    ExprId value = kNone;
    bool isGiven = false;
    m_cursor.eachChild([&] {
        if (!m_cursor.isField("right"))
            return;
        isGiven = true;
        value = m_cursor.type() == NodeType::Assignment ? buildAssignment(where, statement)
                                                        : buildExpression(where, statement);
    });
    if (!isGiven) // only an annotation
        return kNone;
    m_cursor.eachChild([&] {
        if (m_cursor.isField("left"))
            bindTarget(where, statement, value);
    });
    return value;
}

void SyntaxBuilder::bindTarget(Where where, Range statement, ExprId value)
{
    switch (m_cursor.type()) {
    case NodeType::Identifier:
        return bindValue(range(), statement, where, value);
    case NodeType::PatternList:
        return bindPattern(where, statement, value);
    default: {
        const ExprId target = buildExpression(where, statement);
        if (target != kNone)
            m_syntax.mutations.push_back({target, statement});
    }
    }
}

void SyntaxBuilder::bindPattern(Where where, Range statement, ExprId value)
{
    const ExprId bare = value == kNone ? kNone : m_syntax.bare(value);
    std::vector<ExprId> items;
    if (bare != kNone
        && (m_syntax.expr(bare).kind == Expr::Kind::Tuple || m_syntax.expr(bare).kind == Expr::Kind::List))
        items = m_syntax.children(bare);
    std::vector<Range> names;
    bool isPlain = true;
    m_cursor.eachChild([&] {
        if (!m_cursor.isNamed())
            return;
        isPlain = isPlain && m_cursor.type() == NodeType::Identifier;
        names.push_back(range());
    });
    for (const ExprId item : items)
        isPlain = isPlain && m_syntax.expr(item).kind != Expr::Kind::Splat;
    if (!isPlain || names.size() != items.size())
        return bindNames(where, statement);
    for (size_t at = 0; at < names.size(); ++at)
        bindValue(names[at], statement, where, items[at]);
}

void SyntaxBuilder::buildAugmented(Where where, Range statement)
{
    m_cursor.eachChild([&] {
        if (m_cursor.isField("left") && m_cursor.type() == NodeType::Identifier) {
            bind(Binding::Kind::Opaque, range(), statement, where);
        } else if (m_cursor.isField("left")) {
            bindTarget(where, statement, kNone);
        } else if (m_cursor.isField("right")) {
            buildExpression(where, statement);
        }
    });
}

//! Binds all names under the cursor's node to something that isn't followed.
void SyntaxBuilder::bindNames(Where where, Range statement)
{
    TreeCursor walk(m_cursor.node());
    while (true) {
        if (walk.type() == NodeType::Identifier)
            bind(Binding::Kind::Opaque, {Offset(walk.range().begin), Offset(walk.range().end)}, statement, where);
        const bool isPlace = walk.type() == NodeType::Attribute || walk.type() == NodeType::Subscript;
        if (!isPlace && walk.firstChild())
            continue;
        while (!walk.nextSibling()) {
            if (!walk.parent())
                return;
        }
    }
}

//! `with … as name`, `except … as name`: looks at the node's head, not into its block.
void SyntaxBuilder::bindAsTargets(Where where, Range statement)
{
    TreeCursor walk(m_cursor.node());
    int depth = 0;
    while (true) {
        const char *name = ts_node_type(walk.node());
        if (std::strcmp(name, "as_pattern_target") == 0) {
            const TSNode target = walk.node();
            const Range range{ts_node_start_byte(target), ts_node_end_byte(target)};
            bind(Binding::Kind::Opaque, range, statement, where);
        }
        if (walk.type() != NodeType::Block && depth < kMaxBlocks && walk.firstChild()) {
            ++depth;
            continue;
        }
        while (!walk.nextSibling()) {
            if (!walk.parent() || --depth < 0)
                return;
        }
    }
}

ExprId SyntaxBuilder::buildExpression(Where where, Range statement)
{
    if (!m_syntax.hasBodies && m_syntax.scopes[size_t(where.scope)].kind == Scope::Kind::Function)
        return kNone;
    const ExprId from = ExprId(m_syntax.exprs.size());
    const ExprId id = m_expressions.build();
    m_syntax.roots.push_back({ExprId(m_syntax.exprs.size()) - 1, where.scope, where.branch, statement});
    noteFlyteCalls(from);
    return id;
}

void SyntaxBuilder::noteFlyteCalls(ExprId from)
{
    for (ExprId id = from; id < ExprId(m_syntax.exprs.size()); ++id) {
        if (m_syntax.expr(id).kind == Expr::Kind::Call && isFlyteCall(m_syntax.expr(id)))
            m_syntax.flyteCalls.push_back(id);
    }
}

bool SyntaxBuilder::isFlyteCall(const Expr &call) const
{
    const Expr *callee = &m_syntax.expr(m_syntax.bare(call.first));
    QByteArrayView name = nameOf(m_text, *callee);
    if (callee->kind == Expr::Kind::Attribute && (name == "aio" || name == "append" || name == "extend")) {
        const bool isMethod = name != "aio";
        callee = &m_syntax.expr(m_syntax.bare(callee->first));
        name = nameOf(m_text, *callee);
        if (isMethod)
            return name == "depends_on";
    }
    if (name.endsWith("AppEnvironment"))
        return true;
    return !name.isEmpty() && m_flyteNames.contains(QByteArray::fromRawData(name.data(), name.size()));
}

void SyntaxBuilder::bind(Binding::Kind kind, Range name, Range statement, Where where, qint32 value)
{
    m_syntax.bindings.push_back({kind, name, statement, value, where.scope, where.branch});
}

void SyntaxBuilder::bindValue(Range name, Range statement, Where where, ExprId value)
{
    if (value == kNone)
        return bind(Binding::Kind::Opaque, name, statement, where);
    bind(Binding::Kind::Value, name, statement, where, value);
    const Expr &expr = m_syntax.expr(m_syntax.bare(value));
    if (expr.kind == Expr::Kind::Call)
        m_syntax.valueBindings.push_back(qint32(m_syntax.bindings.size()) - 1);
    const QByteArrayView target = nameOf(m_text, expr);
    if (!target.isEmpty() && m_flyteNames.contains(target.toByteArray())) // Environment = flyte.TaskEnvironment
        m_flyteNames.insert(viewOf(m_text, name).toByteArray());
}

qint32 SyntaxBuilder::branch(qint32 parent, Branch::Kind kind, Offset statement, int arm)
{
    m_syntax.branches.push_back({parent, kind, statement, arm});
    return qint32(m_syntax.branches.size()) - 1;
}

} // namespace gantry::python
