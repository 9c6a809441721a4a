// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/addtask.h"

#include "model/design/operations/lookup.h"
#include "model/design/readings.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// A JSON value as the Python that says it; a default may also be code: {"code": "…"}.
QByteArray codeOf(const Json &value)
{
    if (value.is_null())
        return {};
    if (value.is_object() && value.contains("code"))
        return jsonText(value, "code").toUtf8();
    if (value.is_boolean())
        return value.get<bool>() ? "True" : "False";
    if (!value.is_array())
        return dumpJson(value);
    QByteArrayList items;
    for (const Json &item : value)
        items.append(item.is_null() ? QByteArray("None") : codeOf(item));
    return QByteArray("[" + items.join(", ") + "]");
}

const Task *lastTaskOf(const DesignState &state, const Environment &environment)
{
    const Task *last = nullptr;
    for (const Task &task : state.design->tasks) {
        const bool isOwn = task.environment == environment.id;
        if (isOwn && (!last || last->whole.file != task.whole.file || last->whole.range.begin < task.whole.range.begin))
            last = &task;
    }
    return last;
}

// Where tasks stand already whose module knows the environment's; else beside the environment itself.
QString fileForTasks(const DesignState &state, const Environment &environment)
{
    for (const Task &task : state.design->tasks) {
        const Environment *other = state.design->environment(task.environment);
        if (other && other->module == environment.module)
            return task.whole.file;
    }
    return environment.place.file;
}

bool isIdentifier(const QString &name)
{
    static const QRegularExpression valid(QStringLiteral("^[^\\W\\d]\\w*$"), QRegularExpression::UseUnicodePropertiesOption);
    return valid.match(name).hasMatch();
}

Result<void> checkTask(const DesignState &state, const Environment &environment, const python::NewTask &task)
{
    if (environment.variable.isEmpty())
        return refusal(Words::tr("%1 has no variable in the text, so no task can be put into it. Give it one.").arg(environment.name), environment.place);
    if (!isIdentifier(task.name))
        return refusal(Words::tr("\u201c%1\u201d can\u2019t be a function\u2019s name: letters, digits and _, not a digit first.").arg(task.name));
    QSet<QString> names;
    for (const python::NewTask::Input &input : task.inputs) {
        if (!isIdentifier(input.name) || names.contains(input.name))
            return refusal(Words::tr("\u201c%1\u201d can\u2019t be an input\u2019s name here.").arg(input.name));
        names.insert(input.name);
    }
    for (const Task &other : state.design->tasks) {
        if (other.environment == environment.id && other.name == task.name)
            return refusal(Words::tr("%1 has a task %2 already (%3). Choose another name.").arg(environment.name, task.name, other.place.toString()), other.place);
    }
    return {};
}

} // namespace

OperationPtr AddTask::fromFields(OperationFields &fields)
{
    const QString environment = fields.text("environment");
    python::NewTask task;
    task.name = fields.text("name");
    task.output = fields.textOr("output");
    task.isAsync = fields.flagOr("async", true);
    const Json &inputs = fields.value("inputs");
    for (size_t i = 0; inputs.is_array() && i < inputs.size(); ++i) {
        OperationFields input(inputs[i], QStringLiteral("add_task"));
        task.inputs.push_back({input.text("name"), input.textOr("type"), codeOf(input.value("default"))});
        if (input.failure())
            fields.text("inputs");
    }
    if (!inputs.is_array() && !inputs.is_null())
        fields.text("inputs");
    return std::make_unique<AddTask>(environment, std::move(task));
}

Result<Planned> AddTask::plan(const DesignState &state) const
{
    const Result<const Environment *> found = findEnvironment(state, m_environment);
    if (!found)
        return found.error();
    const Environment &environment = **found;
    if (const Result<void> sensible = checkTask(state, environment, m_task); !sensible)
        return sensible.error();
    const Task *sibling = lastTaskOf(state, environment);
    const QString file = sibling ? sibling->whole.file : fileForTasks(state, environment);
    const Result<SourceTextPtr> text = changeableText(state, file);
    if (!text)
        return text.error();
    const qsizetype at = sibling ? sibling->whole.range.begin : (*text)->bytes().size();
    const Result<python::Reachable> reachable = python::reach(state.readings->pythonFiles(), file, at, environment.module, environment.variable);
    if (!reachable)
        return reachable.error();
    python::NewTask task = m_task;
    task.decorator = QString::fromUtf8(reachable->code) + QLatin1String(".task");
    if (sibling)
        task.isAsync = sibling->isAsync && m_task.isAsync;
    const Result<python::Change> change = python::addTask(**text, task, sibling ? sibling->whole.range : TextRange());
    if (!change)
        return change.error();
    Planned planned;
    planned.edit.label = Words::tr("Add task %1 to %2").arg(m_task.name, environment.name);
    addChange(planned.edit, file, *change);
    addChange(planned.edit, file, reachable->import);
    planned.select = environment.name % QLatin1Char('.') % m_task.name;
    return planned;
}

Result<void> AddTask::verify(const DesignState &before, const DesignState &after) const
{
    const Result<const Environment *> environment = findEnvironment(after, m_environment);
    const bool isMore = after.design->tasks.size() == before.design->tasks.size() + 1;
    const auto &tasks = after.design->tasks;
    const bool isThere = environment && std::any_of(tasks.begin(), tasks.end(), [&](const Task &task) {
        return task.name == m_task.name && task.environment == (*environment)->id && task.inputs.size() == m_task.inputs.size();
    });
    if (isMore && isThere)
        return {};
    return refusal(Words::tr("The task %1 would not be read as written, so nothing was changed. Check types and defaults.").arg(m_task.name));
}

} // namespace gantry
