// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/textrange.h"
#include "model/python/filereading.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

//! The compact form in which a file's Python is kept: what names are bound to, and the expressions. Everything refers
//! to everything else by index, to the text by offsets.
namespace gantry::python {

using Offset = quint32;
using ExprId = qint32;
inline constexpr qint32 kNone = -1;

struct Range {
    Offset begin = 0;
    Offset end = 0;

    bool isEmpty() const { return begin == end; }
    operator TextRange() const { return {qsizetype(begin), qsizetype(end)}; }
};

//! One expression. Children are a linked list; they have smaller ids than their parent.
struct Expr {
    enum class Kind : quint8 {
        Name,
        Attribute, //!< first: object; mark: where the attribute's name begins
        Call, //!< first: callee, then arguments; mark: the opening parenthesis
        Keyword, //!< first: value; mark: where the name ends
        Splat,
        DoubleSplat,
        Subscript, //!< first: object, then subscripts
        String, //!< one token, also bytes; mark: where its content begins
        FString, //!< children: Interpolations; mark: where its content begins
        Interpolation, //!< first: expression; op: 'f' where it has a format or conversion
        Concatenated, //!< children: String, FString
        Integer,
        Float,
        True,
        False,
        None,
        Ellipsis,
        List,
        Tuple,
        Set,
        Dict, //!< children: Pair, DoubleSplat
        Pair, //!< first: key, then value
        Binary, //!< op: + - * / % …
        Unary, //!< op: + - ~
        Await,
        Paren,
        Other, //!< children: what is inside
        TooDeep,
    };

    Kind kind = Kind::Other;
    char op = 0;
    bool isBroken = false; //!< the parser found an error inside
    Offset begin = 0;
    Offset end = 0;
    Offset mark = 0;
    ExprId first = kNone;
    ExprId next = kNone;

    Range range() const { return {begin, end}; }
};

//! An arm of a compound statement.
struct Branch {
    enum class Kind : quint8 {
        Root,
        Condition,
        Loop,
        Try, //!< the body, and else
        Handler,
        Finally,
        Main, //!< if __name__ == "__main__"
        TypeChecking,
        Case,
    };
    qint32 parent = kNone;
    Kind kind = Kind::Root;
    Offset statement = 0; //!< where the compound statement begins
    int arm = 0;
};

struct Scope {
    enum class Kind : quint8 { Module, Function, Class };
    Kind kind = Kind::Module;
    qint32 parent = kNone;
    qint32 owner = kNone; //!< index of the function or class
};

//! A name getting a meaning.
struct Binding {
    enum class Kind : quint8 {
        Value, //!< value: ExprId
        Import, //!< value: index into imports
        Function,
        Class,
        Parameter,
        Opaque, //!< by a loop, with, except, augmented assignment, unpacking, del, global
    };
    Kind kind = Kind::Opaque;
    Range name;
    Range statement;
    qint32 value = kNone;
    qint32 scope = 0;
    qint32 branch = 0;
};

//! One imported thing.
struct Import {
    QByteArray module; //!< dotted, without leading dots
    QByteArray name; //!< of `from module import name`; empty for `import module`
    int level = 0; //!< leading dots
    bool isFrom = false;
    bool isStar = false;
    bool hasAlias = false;
    Range statement;
    Range nameRange; //!< of the imported name or dotted module
    qint32 scope = 0;
    qint32 branch = 0;
};

struct FunctionParameter {
    enum class Kind : quint8 { Normal, VarPositional, VarKeyword };
    Kind kind = Kind::Normal;
    bool isKeywordOnly = false;
    Range name;
    Range type;
    Range whole;
    ExprId defaultValue = kNone;
};

struct Decorator {
    ExprId expr = kNone;
    Range range; //!< with the @
};

struct Function {
    Range name;
    Range signature; //!< from `def` or `async` to the colon
    Range body;
    Range whole; //!< with decorators
    Range returnType;
    bool isAsync = false;
    qint32 scope = kNone; //!< its own
    qint32 parentScope = 0;
    qint32 branch = 0;
    ExprId bodyBegin = 0; //!< expressions of the body are [bodyBegin, bodyEnd)
    ExprId bodyEnd = 0;
    std::vector<Decorator> decorators;
    std::vector<FunctionParameter> parameters;
};

struct ClassDefinition {
    Range name;
    qint32 scope = kNone; //!< its own
    bool hasBases = false;
};

//! A whole expression of a statement with where it stands; ordered by ids, which are contiguous: (previous.last, last].
struct Root {
    ExprId last = kNone;
    qint32 scope = 0;
    qint32 branch = 0;
    Range statement;
};

//! `object.attribute = …` or `object.attribute += …`
struct Mutation {
    ExprId target = kNone;
    Range statement;
};

struct Syntax {
    std::vector<Expr> exprs;
    std::vector<Branch> branches{Branch{}};
    std::vector<Scope> scopes{Scope{}};
    std::vector<Binding> bindings;
    std::vector<Import> imports;
    std::vector<Function> functions;
    std::vector<ClassDefinition> classes;
    std::vector<Root> roots;
    std::vector<Mutation> mutations;
    std::vector<qint32> valueBindings; //!< whose value is a call
    std::vector<ExprId> flyteCalls; //!< calls whose last name says that they may be the SDK's
    std::vector<qint32> bindingsByName; //!< sorted by scope, name, place
    bool hasBodies = true; //!< false: functions' bodies were left out, as nothing here can matter to Flyte
    std::vector<SyntaxError> errors;
    QString refusal;
    std::optional<ScriptHeader> header;

    const Expr &expr(ExprId id) const { return exprs[size_t(id)]; }
    const Root &rootOf(ExprId id) const;
    //! The expression inside any parentheses.
    ExprId bare(ExprId id) const;
    std::vector<ExprId> children(ExprId id) const;
    //! Whether code in branch `inner` runs only where that of `outer` does.
    bool isWithin(qint32 inner, qint32 outer) const;
    //! Sorts bindingsByName; done once at the end.
    void index(QByteArrayView text);
    //! Bindings of a name in a scope, in order of place.
    std::vector<qint32> bindingsOf(QByteArrayView text, qint32 scope, QByteArrayView name) const;
    QString path(qint32 scope, qint32 branch, QByteArrayView text) const;
};

inline QByteArrayView viewOf(QByteArrayView text, Range range)
{
    return text.sliced(range.begin, range.end - range.begin);
}

//! Name of an Attribute, or of a Name, or of a Keyword.
QByteArrayView nameOf(QByteArrayView text, const Expr &expr);

} // namespace gantry::python
