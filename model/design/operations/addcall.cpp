// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/addcall.h"

#include "model/design/operations/lookup.h"
#include "model/design/readings.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// Something of the type to begin with; None where no literal says it.
QByteArray literalOf(const QString &type)
{
    const QString plain = type.section(QLatin1Char('['), 0, 0).trimmed();
    static const QHash<QString, QByteArray> literals{
        {QStringLiteral("str"), "\"\""},       {QStringLiteral("int"), "0"},        {QStringLiteral("float"), "0.0"},
        {QStringLiteral("bool"), "False"},     {QStringLiteral("bytes"), "b\"\""},  {QStringLiteral("list"), "[]"},
        {QStringLiteral("List"), "[]"},        {QStringLiteral("dict"), "{}"},      {QStringLiteral("Dict"), "{}"},
        {QStringLiteral("tuple"), "()"},       {QStringLiteral("set"), "set()"}};
    return literals.value(plain, "None");
}

// A name that the caller has when its body ends: an input, or a variable that it assigns.
bool hasName(const SourceText &text, const Task &task, const QString &name)
{
    for (const Parameter &input : task.inputs) {
        if (input.name == name)
            return true;
    }
    const QRegularExpression assignment(QStringLiteral("^\\s+%1\\s*(:[^=\\n]+)?=[^=]").arg(QRegularExpression::escape(name)),
                                        QRegularExpression::MultilineOption);
    return QString::fromUtf8(text.view(task.whole.range)).contains(assignment);
}

QByteArray argumentsFor(const SourceText &text, const Task &from, const Task &to)
{
    QByteArrayList arguments;
    for (const Parameter &input : to.inputs) {
        if (input.kind != Parameter::Kind::Normal)
            continue;
        const bool isKnown = hasName(text, from, input.name);
        if (!isKnown && input.defaultValue)
            continue;
        arguments.append(QByteArray(input.name.toUtf8() + '=' + (isKnown ? input.name.toUtf8() : literalOf(input.type))));
    }
    return arguments.join(", ");
}

} // namespace

OperationPtr AddCall::fromFields(OperationFields &fields)
{
    const QString from = fields.text("from");
    return std::make_unique<AddCall>(from, fields.text("to"));
}

Result<Planned> AddCall::plan(const DesignState &state) const
{
    const Result<const Task *> from = findTask(state, m_from);
    const Result<const Task *> to = findTask(state, m_to);
    if (!from || !to)
        return from ? to.error() : from.error();
    if ((*from)->id == (*to)->id)
        return refusal(Words::tr("A task that always calls itself never ends."), (*from)->place);
    if ((*to)->isAsync && !(*from)->isAsync)
        return refusal(Words::tr("%1 is async and %2 is not, so it can\u2019t wait for it. Make %2 async in the text first.").arg(m_to, m_from), (*from)->place);
    const QString file = (*from)->whole.file;
    const Result<SourceTextPtr> text = changeableText(state, file);
    if (!text)
        return text.error();
    const Result<python::Reachable> reachable = python::reach(state.readings->pythonFiles(), file, (*from)->whole.range.end,
                                                              (*to)->module, (*to)->name);
    if (!reachable)
        return reachable.error();
    const QByteArray call = reachable->code + "(" + argumentsFor(**text, **from, **to) + ")";
    const QByteArray code = (*to)->isAsync ? QByteArray("await " + call) : call;
    const Result<python::Change> change = python::addStatement(**text, (*from)->whole.range, code);
    if (!change)
        return change.error();
    Planned planned;
    planned.edit.label = Words::tr("Let %1 call %2").arg(m_from, m_to);
    addChange(planned.edit, file, *change);
    addChange(planned.edit, file, reachable->import);
    planned.droppedComments = change->droppedComments;
    planned.select = (*from)->id.toString();
    return planned;
}

Result<void> AddCall::verify(const DesignState &before, const DesignState &after) const
{
    const auto count = [&](const DesignState &state) {
        const auto &calls = state.design->calls;
        return std::count_if(calls.begin(), calls.end(), [&](const Call &call) { return call.from.toString() == m_from && call.to.toString() == m_to; });
    };
    if (count(after) == count(before) + 1 && after.design->calls.size() == before.design->calls.size() + 1)
        return {};
    return refusal(Words::tr("%1 would not call %2 afterwards, so nothing was changed. Edit the text instead.").arg(m_from, m_to));
}

} // namespace gantry
