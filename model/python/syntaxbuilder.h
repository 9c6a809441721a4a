// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/expressionbuilder.h"
#include "model/python/syntax.h"
#include "model/python/treesitter.h"

#include <QByteArray>
#include <QSet>

namespace gantry::python {

//! Walks a parsed file's statements and fills its Syntax.
class SyntaxBuilder
{
public:
    SyntaxBuilder(QByteArrayView text, TSNode root, Syntax &syntax);

    void build();

private:
    static constexpr int kMaxBlocks = 100; //!< indentation levels, as many as Python takes

    struct Where {
        qint32 scope = 0;
        qint32 branch = 0;
        int depth = 0;
    };

    void buildBlock(Where where);
    void buildStatement(Where where);
    void buildBroken(Where where);
    void buildParts(Where where);
    void buildExpressionStatement(Where where);
    ExprId buildAssignment(Where where, Range statement);
    void bindTarget(Where where, Range statement, ExprId value);
    void bindPattern(Where where, Range statement, ExprId value);
    void buildAugmented(Where where, Range statement);
    void buildIf(Where where);
    void buildArms(Where where, Branch::Kind first);
    void buildMatch(Where where);
    void buildImport(Where where);
    void buildImportFrom(Where where);
    void importName(Where where, Import import);
    void readImported(Import &import, Range &alias);
    void buildGlobal(Where where);
    void buildDecorated(Where where);
    Range withoutLineEnd(Range range) const;
    void buildFunction(Where where, Range whole, std::vector<Decorator> decorators);
    void buildParameters(Function &function, Where where);
    bool buildParameter(FunctionParameter &parameter, Where where);
    void buildFunctionBody(qint32 function, Where inner);
    void buildClass(Where where);
    void bindNames(Where where, Range statement);
    void bindAsTargets(Where where, Range statement);

    ExprId buildExpression(Where where, Range statement);
    void noteFlyteCalls(ExprId from);
    bool isFlyteCall(const Expr &call) const;
    void bind(Binding::Kind kind, Range name, Range statement, Where where, qint32 value = kNone);
    void bindValue(Range name, Range statement, Where where, ExprId value);
    qint32 branch(qint32 parent, Branch::Kind kind, Offset statement, int arm);
    Branch::Kind conditionKind(QByteArrayView condition) const;
    Range range() const { return {Offset(m_cursor.range().begin), Offset(m_cursor.range().end)}; }
    QByteArrayView view() const { return m_text.sliced(m_cursor.range().begin, m_cursor.range().size()); }

    QByteArrayView m_text;
    TreeCursor m_cursor;
    Syntax &m_syntax;
    ExpressionBuilder m_expressions;
    QSet<QByteArray> m_flyteNames; //!< last names of calls that may be the SDK's, with this file's aliases
    bool m_wasTooDeep = false;
};

//! Where the parser found errors, with sentences.
std::vector<SyntaxError> syntaxErrors(const SourceText &text, TSNode root);

} // namespace gantry::python
