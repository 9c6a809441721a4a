// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/syntaxbuilder.h"

// Compound statements, imports and definitions.

namespace gantry::python {

namespace {

//! Text without white space and comments' leftovers: "a . b" → "a.b".
QByteArray squeezed(QByteArrayView text)
{
    QByteArray result;
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\\' && c != '\n' && c != '\r')
            result += c;
    }
    return result;
}

} // namespace

Branch::Kind SyntaxBuilder::conditionKind(QByteArrayView condition) const
{
    QByteArray text = squeezed(condition);
    while (text.startsWith('(') && text.endsWith(')'))
        text = text.mid(1, text.size() - 2);
    text.replace('\'', '"');
    if (text == "__name__==\"__main__\"" || text == "\"__main__\"==__name__")
        return Branch::Kind::Main;
    if (text == "TYPE_CHECKING" || text.endsWith(".TYPE_CHECKING"))
        return Branch::Kind::TypeChecking;
    return Branch::Kind::Condition;
}

void SyntaxBuilder::buildIf(Where where)
{
    Branch::Kind kind = Branch::Kind::Condition;
    m_cursor.eachChild([&] {
        if (m_cursor.isField("condition"))
            kind = conditionKind(view());
    });
    buildArms(where, kind);
}

//! The arms of if, for, while and try: the first block is arm 0, each clause after it the next.
void SyntaxBuilder::buildArms(Where where, Branch::Kind first)
{
    const Range statement = range();
    int arm = 0;
    const auto armKind = [&](NodeType type) {
        switch (type) {
        case NodeType::Except:
            return Branch::Kind::Handler;
        case NodeType::Finally:
            return Branch::Kind::Finally;
        case NodeType::Else:
            return first == Branch::Kind::Try ? Branch::Kind::Try : Branch::Kind::Condition;
        default:
            return Branch::Kind::Condition;
        }
    };
    m_cursor.eachChild([&] {
        Where inner = where;
        switch (const NodeType type = m_cursor.type()) {
        case NodeType::Block:
            inner.branch = branch(where.branch, first, statement.begin, arm++);
            return buildBlock(inner);
        case NodeType::Elif:
        case NodeType::Else:
        case NodeType::Except:
        case NodeType::Finally:
            inner.branch = branch(where.branch, armKind(type), statement.begin, arm++);
            bindAsTargets(inner, range());
            return buildParts(inner);
        case NodeType::Error:
            return;
        default:
            if (first == Branch::Kind::Loop && m_cursor.isField("left"))
                bindNames(where, statement);
            if (m_cursor.isNamed())
                buildExpression(where, statement);
        }
    });
}

void SyntaxBuilder::buildMatch(Where where)
{
    const Range statement = range();
    int arm = 0;
    const auto visit = [&] {
        if (m_cursor.type() == NodeType::Case) {
            Where inner = where;
            inner.branch = branch(where.branch, Branch::Kind::Case, statement.begin, arm++);
            buildParts(inner);
        } else if (m_cursor.isNamed() && m_cursor.type() != NodeType::Error) {
            buildExpression(where, statement);
        }
    };
    m_cursor.eachChild([&] {
        if (m_cursor.type() == NodeType::Block)
            m_cursor.eachChild(visit);
        else
            visit();
    });
}

void SyntaxBuilder::readImported(Import &import, Range &alias)
{
    const auto read = [&] {
        import.nameRange = range();
        (import.isFrom ? import.name : import.module) = squeezed(view());
    };
    if (m_cursor.type() != NodeType::AliasedImport) {
        read();
        return;
    }
    import.hasAlias = true;
    m_cursor.eachChild([&] {
        if (m_cursor.isField("name"))
            read();
        else if (m_cursor.isField("alias"))
            alias = range();
    });
}

void SyntaxBuilder::importName(Where where, Import import)
{
    Range name;
    readImported(import, name);
    import.scope = where.scope;
    import.branch = where.branch;
    if (!import.hasAlias) {
        name = import.nameRange;
        const qsizetype dot = viewOf(m_text, name).indexOf('.');
        if (dot >= 0) // import a.b binds a
            name.end = name.begin + Offset(viewOf(m_text, name).first(dot).trimmed().size());
    } else if (import.isFrom && m_flyteNames.contains(import.name)) {
        m_flyteNames.insert(viewOf(m_text, name).toByteArray());
    }
    m_syntax.imports.push_back(import);
    bind(Binding::Kind::Import, name, import.statement, where, qint32(m_syntax.imports.size()) - 1);
}

void SyntaxBuilder::buildImport(Where where)
{
    Import import;
    import.statement = range();
    m_cursor.eachChild([&] {
        if (m_cursor.type() == NodeType::DottedName || m_cursor.type() == NodeType::AliasedImport)
            importName(where, import);
    });
}

void SyntaxBuilder::buildImportFrom(Where where)
{
    Import import;
    import.statement = range();
    import.isFrom = true;
    bool hasModule = m_cursor.type() == NodeType::FutureImport;
    if (hasModule)
        import.module = "__future__";
    m_cursor.eachChild([&] {
        const NodeType type = m_cursor.type();
        if (!hasModule && (type == NodeType::DottedName || type == NodeType::RelativeImport)) {
            hasModule = true;
            const QByteArray text = squeezed(view());
            while (import.level < text.size() && text[import.level] == '.')
                ++import.level;
            import.module = text.mid(import.level);
        } else if (type == NodeType::DottedName || type == NodeType::AliasedImport) {
            importName(where, import);
        } else if (type == NodeType::WildcardImport) {
            Import star = import;
            star.isStar = true;
            star.scope = where.scope;
            star.branch = where.branch;
            m_syntax.imports.push_back(star);
        }
    });
}

void SyntaxBuilder::buildGlobal(Where where)
{
    where.scope = 0;
    where.branch = 0;
    const Range statement = range();
    m_cursor.eachChild([&] {
        if (m_cursor.type() == NodeType::Identifier)
            bind(Binding::Kind::Opaque, range(), statement, where);
    });
}

void SyntaxBuilder::buildDecorated(Where where)
{
    const Range whole = range();
    std::vector<Decorator> decorators;
    m_cursor.eachChild([&] {
        switch (m_cursor.type()) {
        case NodeType::Decorator: {
            Decorator decorator;
            decorator.range = range();
            m_cursor.eachChild([&] {
                if (m_cursor.isNamed() && decorator.expr == kNone)
                    decorator.expr = buildExpression(where, whole);
            });
            decorators.push_back(decorator);
            break;
        }
        case NodeType::Function:
            return buildFunction(where, whole, std::move(decorators));
        case NodeType::Class:
            return buildClass(where);
        default:
            break;
        }
    });
}

//! The parser takes the carriage return of a line end for a part of the comment before it.
Range SyntaxBuilder::withoutLineEnd(Range range) const
{
    const bool hasReturn = !range.isEmpty() && m_text[range.end - 1] == '\r';
    return {range.begin, hasReturn ? range.end - 1 : range.end};
}

void SyntaxBuilder::buildFunction(Where where, Range whole, std::vector<Decorator> decorators)
{
    Function function;
    function.whole = withoutLineEnd(whole);
    function.signature = range();
    function.decorators = std::move(decorators);
    function.parentScope = where.scope;
    function.branch = where.branch;
    const qint32 index = qint32(m_syntax.functions.size());
    m_syntax.functions.emplace_back();
    function.scope = qint32(m_syntax.scopes.size());
    m_syntax.scopes.push_back({Scope::Kind::Function, where.scope, index});
    m_cursor.eachChild([&] {
        if (m_cursor.isField("name"))
            function.name = range();
        else if (m_cursor.isField("return_type"))
            function.returnType = range();
        else if (m_cursor.isField("body"))
            function.body = withoutLineEnd(range());
        else if (m_cursor.type() == NodeType::Parameters)
            buildParameters(function, where);
        else if (!m_cursor.isNamed() && view() == "async")
            function.isAsync = true;
        else if (!m_cursor.isNamed() && view() == ":")
            function.signature.end = range().end;
    });
    bind(Binding::Kind::Function, function.name, function.whole, where, index);
    for (const FunctionParameter &parameter : function.parameters)
        bind(Binding::Kind::Parameter, parameter.name, parameter.whole, {function.scope, 0, 0});
    m_syntax.functions[size_t(index)] = std::move(function);
    buildFunctionBody(index, {m_syntax.functions[size_t(index)].scope, 0, where.depth});
}

void SyntaxBuilder::buildFunctionBody(qint32 function, Where inner)
{
    const ExprId begin = ExprId(m_syntax.exprs.size());
    m_cursor.eachChild([&] {
        if (m_cursor.isField("body"))
            buildBlock(inner);
    });
    m_syntax.functions[size_t(function)].bodyBegin = begin;
    m_syntax.functions[size_t(function)].bodyEnd = ExprId(m_syntax.exprs.size());
}

void SyntaxBuilder::buildParameters(Function &function, Where where)
{
    bool isKeywordOnly = false;
    m_cursor.eachChild([&] {
        FunctionParameter parameter;
        parameter.whole = range();
        parameter.isKeywordOnly = isKeywordOnly;
        const bool isSeparator = m_cursor.type() == NodeType::KeywordSeparator
            || (!m_cursor.isNamed() && view() == "*");
        if (!isSeparator && buildParameter(parameter, where))
            function.parameters.push_back(parameter);
        isKeywordOnly = isKeywordOnly || isSeparator || parameter.kind == FunctionParameter::Kind::VarPositional;
    });
}

bool SyntaxBuilder::buildParameter(FunctionParameter &parameter, Where where)
{
    switch (m_cursor.type()) {
    case NodeType::Identifier:
        parameter.name = range();
        return true;
    case NodeType::SplatPattern:
    case NodeType::DictSplatPattern:
        parameter.kind = m_cursor.type() == NodeType::SplatPattern ? FunctionParameter::Kind::VarPositional
                                                                   : FunctionParameter::Kind::VarKeyword;
        m_cursor.eachChild([&] {
            if (m_cursor.type() == NodeType::Identifier)
                parameter.name = range();
        });
        return !parameter.name.isEmpty();
    case NodeType::TypedParameter:
    case NodeType::DefaultParameter:
    case NodeType::TypedDefaultParameter:
        m_cursor.eachChild([&] {
            if (m_cursor.isField("type"))
                parameter.type = range();
            else if (m_cursor.isField("value"))
                parameter.defaultValue = buildExpression(where, parameter.whole);
            else if (m_cursor.isNamed())
                buildParameter(parameter, where);
        });
        return !parameter.name.isEmpty();
    default:
        return false;
    }
}

void SyntaxBuilder::buildClass(Where where)
{
    const Range statement = range();
    ClassDefinition definition;
    definition.scope = qint32(m_syntax.scopes.size());
    const qint32 index = qint32(m_syntax.classes.size());
    m_syntax.scopes.push_back({Scope::Kind::Class, where.scope, index});
    m_syntax.classes.emplace_back();
    m_cursor.eachChild([&] {
        if (m_cursor.isField("name")) {
            definition.name = range();
        } else if (m_cursor.isField("superclasses")) {
            definition.hasBases = view() != "()" && view() != "(object)";
        } else if (m_cursor.type() == NodeType::Block) {
            buildBlock({definition.scope, 0, where.depth});
        }
    });
    bind(Binding::Kind::Class, definition.name, statement, where, index);
    m_syntax.classes[size_t(index)] = definition;
}

} // namespace gantry::python
