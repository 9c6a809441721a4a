// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/argument.h"
#include "model/core/value.h"
#include "model/python/names.h"
#include "model/python/reading.h"
#include "model/sdk/sdk.h"

#include <QHash>

#include <optional>
#include <utility>
#include <vector>

namespace gantry::python {

//! What an expression is worth and whether a gesture may change it.
struct Evaluated {
    Value value;
    ValueStatus status = ValueStatus::Computed;
    QString reason; //!< of Computed and Broken
    int definitionFile = kNone; //!< of a name: where the expression stands that it was given
    ExprId definition = kNone;
};

//! An expression in a file.
using ExprKey = std::pair<int, ExprId>;

//! Evaluates expressions as far as that goes without running anything. Keeps what it found for names.
class Evaluator
{
public:
    explicit Evaluator(const Names &names) : m_names(names) {}

    Evaluated evaluate(int file, ExprId expr);
    //! The value as an argument; `whole` is the range of `name=value`.
    Argument argument(int file, const QString &name, ExprId value, Range whole);
    //! The arguments of a call, positional ones named by the callable's parameters (null: not known).
    std::vector<Argument> arguments(int file, ExprId call, const sdk::Callable *callable);
    //! The literal parts of a text, through constants.
    std::vector<TextPart> parts(int file, ExprId expr);

private:
    static constexpr int kMaxDepth = 250;

    Evaluated literal(Value value) const;
    Evaluated computed(Value value, const QString &reason) const;
    Evaluated unknown(const QString &reason) const;

    Evaluated dispatch(int file, ExprId id);
    Evaluated string(int file, const Expr &expr) const;
    Evaluated formatted(int file, ExprId id);
    Evaluated concatenated(int file, ExprId id);
    Evaluated number(int file, const Expr &expr) const;
    Evaluated negated(int file, const Expr &expr);
    Evaluated container(int file, ExprId id);
    Evaluated dictionary(int file, ExprId id);
    Evaluated binary(int file, ExprId id);
    Evaluated name(int file, ExprId id);
    Evaluated of(const Entity &entity);
    Evaluated attribute(int file, ExprId id);
    Evaluated subscript(int file, ExprId id);
    Evaluated call(int file, ExprId id);
    Evaluated externalCall(int file, ExprId id, const QString &callee);
    Evaluated methodCall(int file, ExprId id, const Expr &callee);
    Evaluated pathMethod(int file, ExprId id, const Value &path, const QByteArray &method);
    Evaluated builtinCall(int file, ExprId id, QByteArrayView callee);
    Evaluated object(int file, ExprId id, const QString &callee);
    std::optional<Value> joinedArguments(int file, ExprId call, std::optional<Value> base);
    ExprId chainBottom(int file, ExprId call) const;
    void collectParts(int file, ExprId id, int depth, std::vector<TextPart> &parts);
    void collectFormatted(int file, ExprId id, int depth, std::vector<TextPart> &parts);
    TextPart opaquePart(int file, ExprId id);

    const Names &m_names;
    QHash<ExprKey, Evaluated> m_known; //!< of expressions that names were given
    int m_depth = 0;
    int m_partSteps = 0;
};

//! Whether objects of this library are descriptions that a reader understands as they stand.
bool isDescriptive(const QString &dotted);

} // namespace gantry::python
