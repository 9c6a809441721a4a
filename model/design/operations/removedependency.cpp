// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/removedependency.h"

#include "model/design/operations/lookup.h"
#include "model/design/readings.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Result<Dependency> dependencyOn(const Environment &environment, const Environment &on)
{
    const auto found = std::find_if(environment.dependsOn.begin(), environment.dependsOn.end(),
                                    [&](const Dependency &one) { return one.on == on.id; });
    if (found == environment.dependsOn.end())
        return refusal(Words::tr("%1 does not depend on %2 directly.").arg(environment.name, on.name), environment.place);
    if (found->isAdded)
        return refusal(Words::tr("%1 is made to depend on %2 by a call at %3; remove it there.").arg(environment.name, on.name, found->place.toString()),
                       found->place);
    if (found->isInherited || !environment.argument(QLatin1String("depends_on")))
        return refusal(Words::tr("%1 has this dependency from the environment that it was cloned from; remove it there (%2).")
                           .arg(environment.name, found->place.toString()), found->place);
    return *found;
}

} // namespace

OperationPtr RemoveDependency::fromFields(OperationFields &fields)
{
    const QString environment = fields.text("environment");
    return std::make_unique<RemoveDependency>(environment, fields.text("on"));
}

Result<Planned> RemoveDependency::plan(const DesignState &state) const
{
    const Result<const Environment *> found = findEnvironment(state, m_environment);
    const Result<const Environment *> other = findEnvironment(state, m_on);
    if (!found || !other)
        return found ? other.error() : found.error();
    const Result<Dependency> dependency = dependencyOn(**found, **other);
    if (!dependency)
        return dependency.error();
    const Place &element = dependency->place;
    const Result<SourceTextPtr> text = changeableText(state, element.file);
    if (!text)
        return text.error();
    const Argument *list = (*found)->argument(QLatin1String("depends_on"));
    const Place container = list->place.file == element.file && list->place.range.contains(element.range) ? list->place : list->definition;
    int index = 0; // elements that can't be followed count as well
    for (const python::DependencyReading &reading : readingOf(state, **found).dependencies) {
        const bool isInside = reading.place.file == container.file && container.range.contains(reading.place.range);
        index += isInside && reading.place.range.begin < element.range.begin ? 1 : 0;
    }
    const Result<python::Change> change = python::removeElement(**text, container.range, index);
    if (!change)
        return change.error();
    Planned planned;
    planned.edit.label = Words::tr("Make %1 not depend on %2").arg((*found)->name, (*other)->name);
    addChange(planned.edit, element.file, *change);
    planned.droppedComments = change->droppedComments;
    planned.select = (*found)->id.toString();
    return planned;
}

Result<void> RemoveDependency::verify(const DesignState &before, const DesignState &after) const
{
    const Result<const Environment *> old = findEnvironment(before, m_environment);
    const Result<const Environment *> now = findEnvironment(after, m_environment);
    const Result<const Environment *> on = findEnvironment(before, m_on);
    if (old && now && on && !dependencyOn(**now, **on) && (*now)->dependsOn.size() + 1 == (*old)->dependsOn.size())
        return {};
    return refusal(Words::tr("%1 would still depend on %2 afterwards, so nothing was changed. Edit the text instead.").arg(m_environment, m_on));
}

} // namespace gantry
