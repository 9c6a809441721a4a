// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/adddependency.h"

#include "model/design/operations/lookup.h"
#include "model/design/readings.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

bool dependsOn(const Environment &environment, const EnvironmentId &on)
{
    return std::any_of(environment.dependsOn.begin(), environment.dependsOn.end(), [&](const Dependency &one) { return one.on == on; });
}

bool reaches(const Design &design, const EnvironmentId &from, const EnvironmentId &to)
{
    QSet<EnvironmentId> seen;
    std::vector<EnvironmentId> open{from};
    while (!open.empty()) {
        const EnvironmentId id = open.back();
        open.pop_back();
        if (id == to)
            return true;
        const Environment *environment = design.environment(id);
        if (!environment || seen.contains(id))
            continue;
        seen.insert(id);
        for (const Dependency &dependency : environment->dependsOn)
            open.push_back(dependency.on);
    }
    return false;
}

Result<void> checkSense(const DesignState &state, const Environment &environment, const Environment &on)
{
    if (environment.id == on.id)
        return refusal(Words::tr("%1 can\u2019t depend on itself.").arg(environment.name), environment.place);
    if (dependsOn(environment, on.id))
        return refusal(Words::tr("%1 depends on %2 already.").arg(environment.name, on.name), environment.place);
    if (reaches(*state.design, on.id, environment.id))
        return refusal(Words::tr("%2 already depends on %1, directly or through others; Flyte can\u2019t start environments that depend on each other in a circle.")
                           .arg(environment.name, on.name), on.place);
    if (on.variable.isEmpty())
        return refusal(Words::tr("%1 has no variable in the text, so nothing can refer to it. Give it one.").arg(on.name), on.place);
    return {};
}

Result<void> addElement(Planned &planned, const DesignState &state, const Environment &environment, const SourceText &own, const QByteArray &code)
{
    const Argument *list = environment.argument(QLatin1String("depends_on"));
    Result<python::Change> change = python::Change();
    Place place = environment.call;
    if (!list) {
        change = python::setKeyword(own, environment.call.range, "depends_on", "[" + code + "]");
    } else {
        const bool isReference = list->status == ValueStatus::Reference && list->definition.isValid();
        place = isReference ? list->definition : list->place;
        const Result<SourceTextPtr> text = changeableText(state, place.file);
        if (!text)
            return text.error();
        const Result<int> count = python::elementCount(**text, place.range);
        if (!count)
            return refusal(Words::tr("The depends_on of %1 is no list in the text (%2), so nothing can be added here.").arg(environment.name, list->text), list->place);
        change = python::insertElement(**text, place.range, *count, code);
    }
    if (!change)
        return change.error();
    addChange(planned.edit, place.file, *change);
    planned.droppedComments = change->droppedComments;
    return {};
}

} // namespace

OperationPtr AddDependency::fromFields(OperationFields &fields)
{
    const QString environment = fields.text("environment");
    return std::make_unique<AddDependency>(environment, fields.text("on"));
}

Result<Planned> AddDependency::plan(const DesignState &state) const
{
    const Result<const Environment *> found = findEnvironment(state, m_environment);
    const Result<const Environment *> other = findEnvironment(state, m_on);
    if (!found || !other)
        return found ? other.error() : found.error();
    const Environment &environment = **found;
    const Environment &on = **other;
    if (const Result<void> sensible = checkSense(state, environment, on); !sensible)
        return sensible.error();
    const Result<SourceTextPtr> text = changeableText(state, environment.call.file);
    if (!text)
        return text.error();
    const Result<python::Reachable> reachable = python::reach(state.readings->pythonFiles(), (*text)->path(),
                                                              environment.call.range.begin, on.module, on.variable);
    if (!reachable)
        return reachable.error();
    Planned planned;
    planned.edit.label = Words::tr("Make %1 depend on %2").arg(environment.name, on.name);
    if (const Result<void> added = addElement(planned, state, environment, **text, reachable->code); !added)
        return added.error();
    addChange(planned.edit, (*text)->path(), reachable->import);
    planned.select = environment.id.toString();
    return planned;
}

Result<void> AddDependency::verify(const DesignState &before, const DesignState &after) const
{
    const Result<const Environment *> environment = findEnvironment(after, m_environment);
    const Result<const Environment *> on = findEnvironment(before, m_on);
    if (environment && on && dependsOn(**environment, (*on)->id))
        return {};
    return refusal(Words::tr("%1 would not depend on %2 afterwards, so nothing was changed. Edit the text instead.").arg(m_environment, m_on));
}

} // namespace gantry
