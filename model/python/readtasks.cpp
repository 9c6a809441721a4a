// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/reasons.h"
#include "model/python/resolver.h"
#include "model/sdk/sdk.h"

#include <algorithm>

namespace gantry::python {

using Kind = Expr::Kind;

void Resolver::readTasks()
{
    for (int file = 0; file < fileCount(); ++file) {
        const Syntax &code = syntax(file);
        for (qint32 function = 0; function < qint32(code.functions.size()); ++function) {
            if (!code.functions[size_t(function)].decorators.empty())
                readTask(file, function);
        }
    }
}

void Resolver::readTask(int file, qint32 index)
{
    const Syntax &code = syntax(file);
    const Function &function = code.functions[size_t(index)];
    TaskReading task;
    const bool isTask = std::any_of(function.decorators.begin(), function.decorators.end(),
                                    [&](const Decorator &decorator) { return readDecorator(file, function, decorator, task); });
    if (!isTask)
        return;
    if (code.scopes[size_t(function.parentScope)].kind != Scope::Kind::Module)
        return opaque(file, function.signature, Reasons::nestedTask());
    task.name = m_names.code(file, function.name);
    task.file = m_files[size_t(file)]->path();
    task.module = m_files[size_t(file)]->module();
    task.output = m_names.code(file, function.returnType);
    task.isAsync = function.isAsync;
    task.place = m_names.place(file, function.signature);
    task.whole = m_names.place(file, function.whole);
    task.body = m_names.place(file, function.body);
    task.path = code.path(function.parentScope, function.branch, m_names.text(file));
    readParameters(file, function, task);
    m_taskIndex.insert({file, index}, int(m_reading.tasks.size()));
    m_reading.tasks.push_back(std::move(task));
}

//! Whether a decorator makes a task of a known environment; then its arguments are read.
bool Resolver::readDecorator(int file, const Function &function, const Decorator &decorator, TaskReading &task)
{
    const Syntax &code = syntax(file);
    const ExprId whole = decorator.expr == kNone ? kNone : code.bare(decorator.expr);
    if (whole == kNone)
        return false;
    const bool isCall = code.expr(whole).kind == Kind::Call;
    const ExprId callee = isCall ? code.bare(code.expr(whole).first) : whole;
    const QByteArrayView name = nameOf(m_names.text(file), code.expr(callee));
    if (code.expr(callee).kind != Kind::Attribute || (name != "task" && name != "orchestrator"))
        return false;
    ExprId object = code.expr(callee).first;
    if (name == "orchestrator") { // env.sandbox.orchestrator
        const Expr &sandbox = code.expr(code.bare(object));
        if (sandbox.kind != Kind::Attribute || nameOf(m_names.text(file), sandbox) != "sandbox")
            return false;
        object = sandbox.first;
    }
    task.environment = environmentOf(file, object);
    if (task.environment < 0) {
        if (!isForeignDecorator(file, object))
            opaque(file, function.signature, Reasons::taskUnfollowed(m_names.code(file, code.expr(object).range())));
        return false;
    }
    task.decorator = m_names.place(file, decorator.range);
    if (isCall)
        task.arguments = m_evaluator.arguments(file, whole, name == "task" ? &sdk::taskDecorator() : nullptr);
    return true;
}

//! `@app.task` of another library (Celery, invoke): what it is made by is not Flyte's.
bool Resolver::isForeignDecorator(int file, ExprId object)
{
    Entity entity = m_names.resolve(file, object);
    if (entity.kind == Entity::Kind::Value && syntax(entity.file).expr(entity.expr).kind == Kind::Call)
        entity = m_names.resolve(entity.file, syntax(entity.file).expr(entity.expr).first);
    if (entity.kind == Entity::Kind::External)
        return !entity.dotted.startsWith(u"flyte.");
    return !m_names.text(file).contains("flyte") && entity.kind == Entity::Kind::Unknown;
}

void Resolver::readParameters(int file, const Function &function, TaskReading &task)
{
    for (const FunctionParameter &parameter : function.parameters) {
        ParameterReading input;
        input.name = m_names.code(file, parameter.name);
        input.type = m_names.code(file, parameter.type);
        input.kind = parameter.kind == FunctionParameter::Kind::VarPositional ? ParameterReading::Kind::VarPositional
            : parameter.kind == FunctionParameter::Kind::VarKeyword           ? ParameterReading::Kind::VarKeyword
                                                                              : ParameterReading::Kind::Normal;
        input.isKeywordOnly = parameter.isKeywordOnly;
        input.place = m_names.place(file, parameter.whole);
        if (parameter.defaultValue != kNone)
            input.defaultValue = m_evaluator.argument(file, input.name, parameter.defaultValue, parameter.whole);
        task.inputs.push_back(std::move(input));
    }
}

void Resolver::readCalls()
{
    for (int file = 0; file < fileCount(); ++file) {
        const Syntax &code = syntax(file);
        for (qint32 index = 0; index < qint32(code.functions.size()); ++index) {
            const int from = m_taskIndex.value({file, index}, -1);
            const Function &function = code.functions[size_t(index)];
            for (ExprId id = function.bodyBegin; from >= 0 && id < function.bodyEnd; ++id) {
                if (code.expr(id).kind == Kind::Call)
                    readCall(size_t(from), file, id);
            }
        }
    }
    std::stable_sort(m_reading.calls.begin(), m_reading.calls.end(), [](const CallReading &a, const CallReading &b) {
        return a.from != b.from ? a.from < b.from : a.place.range.begin < b.place.range.begin;
    });
}

void Resolver::readCall(size_t from, int file, ExprId call)
{
    const ExprId callee = calledTask(file, call);
    const int to = callee == kNone ? -1 : taskOf(file, callee);
    if (to < 0)
        return;
    CallReading reading;
    reading.from = int(from);
    reading.to = to;
    const Range range = syntax(file).expr(call).range();
    reading.text = m_names.code(file, range);
    reading.place = m_names.place(file, range);
    reading.arguments = callArguments(file, call, m_reading.tasks[size_t(to)]);
    m_reading.calls.push_back(std::move(reading));
}

//! What a call calls: the callee, or what flyte.map or functools.partial is given to call.
ExprId Resolver::calledTask(int file, ExprId call) const
{
    const Syntax &code = syntax(file);
    const ExprId callee = unwrapped(file, code.expr(call).first);
    const Expr &expr = code.expr(callee);
    if (expr.kind != Kind::Name && expr.kind != Kind::Attribute)
        return kNone;
    const QByteArrayView name = nameOf(m_names.text(file), expr);
    if (name != "map" && name != "partial" && !m_names.text(file).contains("import map as "))
        return callee;
    const Entity entity = m_names.resolve(file, callee);
    const bool isCaller = entity.isExternal(QLatin1String("flyte.map")) || entity.isExternal(QLatin1String("functools.partial"));
    const ExprId first = code.expr(code.expr(call).first).next;
    return isCaller && first != kNone ? unwrapped(file, first) : callee;
}

//! The task's name in train.aio, train.override(…).
ExprId Resolver::unwrapped(int file, ExprId callee) const
{
    const Syntax &code = syntax(file);
    while (true) {
        callee = code.bare(callee);
        const Expr &expr = code.expr(callee);
        if (expr.kind == Kind::Attribute && nameOf(m_names.text(file), expr) == "aio") {
            callee = expr.first;
        } else if (expr.kind == Kind::Call) {
            const ExprId inner = code.bare(expr.first);
            if (code.expr(inner).kind != Kind::Attribute || nameOf(m_names.text(file), code.expr(inner)) != "override")
                return callee;
            callee = code.expr(inner).first;
        } else {
            return callee;
        }
    }
}

std::vector<Argument> Resolver::callArguments(int file, ExprId call, const TaskReading &task)
{
    std::vector<Argument> arguments = m_evaluator.arguments(file, call, nullptr);
    size_t position = 0;
    for (Argument &argument : arguments) {
        if (!argument.name.isEmpty() || argument.text.startsWith(u'*'))
            continue;
        if (position < task.inputs.size() && task.inputs[position].kind == ParameterReading::Kind::Normal
            && !task.inputs[position].isKeywordOnly)
            argument.name = task.inputs[position].name;
        ++position;
    }
    return arguments;
}

} // namespace gantry::python
