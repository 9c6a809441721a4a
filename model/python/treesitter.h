// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/textrange.h"

#include <QByteArrayView>
#include <QtGlobal>

#include <tree_sitter/api.h>

#include <memory>

namespace gantry::python {

//! The grammar's node types that Gantry looks at; everything else is Other.
enum class NodeType : quint8 {
    Other,
    Error,
    Comment,
    LineContinuation,
    Module,
    Block,
    // statements; from the first to Pass they may stand in a block
    ExpressionStatement,
    Assignment,
    AugmentedAssignment,
    Import,
    ImportFrom,
    FutureImport,
    Function,
    Class,
    Decorated,
    Decorator,
    If,
    Elif,
    Else,
    For,
    While,
    Try,
    Except,
    Finally,
    With,
    Match,
    Case,
    Delete,
    Global,
    Return,
    Raise,
    Pass,
    Python2Statement,
    // parts
    AliasedImport,
    DottedName,
    RelativeImport,
    ImportPrefix,
    WildcardImport,
    Parameters,
    ArgumentList,
    Keyword,
    PatternList,
    TypedParameter,
    DefaultParameter,
    TypedDefaultParameter,
    SplatPattern,
    DictSplatPattern,
    KeywordSeparator,
    PositionalSeparator,
    // expressions
    Identifier,
    Attribute,
    Call,
    Subscript,
    String,
    StringStart,
    StringContent,
    StringEnd,
    Interpolation,
    FormatSpecifier,
    TypeConversion,
    Concatenated,
    Integer,
    Float,
    True,
    False,
    None,
    Ellipsis,
    List,
    Tuple,
    ExpressionList,
    Set,
    Dictionary,
    Pair,
    Splat,
    DictSplat,
    Parenthesized,
    Binary,
    Unary,
    Await,
    NamedExpression,
};

//! Other for a null node too.
NodeType typeOf(TSNode node);

inline TextRange rangeOf(TSNode node)
{
    return {qsizetype(ts_node_start_byte(node)), qsizetype(ts_node_end_byte(node))};
}

//! A parsed text. The tree refers to offsets only; the text is not kept.
class ParseTree
{
public:
    //! Null where the parser gave up (its time is bounded, for texts made to hurt it).
    static std::unique_ptr<ParseTree> parse(QByteArrayView text);

    explicit ParseTree(TSTree *tree) : m_tree(tree, &ts_tree_delete) {}
    TSNode root() const { return ts_tree_root_node(m_tree.get()); }

private:
    std::unique_ptr<TSTree, decltype(&ts_tree_delete)> m_tree;
};

//! A walk over a tree without recursion in the library.
class TreeCursor
{
public:
    explicit TreeCursor(TSNode node) : m_cursor(ts_tree_cursor_new(node)) {}
    ~TreeCursor() { ts_tree_cursor_delete(&m_cursor); }
    TreeCursor(const TreeCursor &) = delete;
    TreeCursor &operator=(const TreeCursor &) = delete;

    TSNode node() const { return ts_tree_cursor_current_node(&m_cursor); }
    NodeType type() const { return typeOf(node()); }
    TextRange range() const { return rangeOf(node()); }
    bool isNamed() const { return ts_node_is_named(node()); }
    //! Of the current node in its parent; null where it has none.
    const char *field() const { return ts_tree_cursor_current_field_name(&m_cursor); }
    bool isField(const char *name) const;

    bool firstChild() { return ts_tree_cursor_goto_first_child(&m_cursor); }
    bool nextSibling() { return ts_tree_cursor_goto_next_sibling(&m_cursor); }
    bool parent() { return ts_tree_cursor_goto_parent(&m_cursor); }

    //! Calls visit at each child of the current node, comments left out, and comes back to it.
    template<typename Visit>
    void eachChild(Visit visit)
    {
        if (!firstChild())
            return;
        do {
            const NodeType childType = type();
            if (childType != NodeType::Comment && childType != NodeType::LineContinuation)
                visit();
        } while (nextSibling());
        parent();
    }

private:
    TSTreeCursor m_cursor;
};

} // namespace gantry::python
