// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/renameenvironment.h"

#include "model/design/operations/lookup.h"
#include "model/design/readings.h"
#include "model/design/sidecar.h"
#include "model/source/filekind.h"

#include <QCoreApplication>

#include <QRegularExpression>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

using Places = std::vector<Place>;

Result<void> checkName(const DesignState &state, const Environment &environment, const QString &name)
{
    static const QRegularExpression valid(QStringLiteral("^[a-z0-9]+([_-][a-z0-9]+)*$"));
    if (!valid.match(name).hasMatch())
        return refusal(Words::tr("Flyte refuses the name \u201c%1\u201d: an environment\u2019s name has small letters and digits, with single - or _ between.").arg(name),
                       environment.place);
    if (name == environment.name)
        return refusal(Words::tr("The environment is called %1 already.").arg(name), environment.place);
    if (const Environment *other = state.design->environmentNamed(name))
        return refusal(Words::tr("There is an environment %1 already (%2). Choose another name.").arg(name, other->place.toString()), other->place);
    return {};
}

Result<Place> placeOfName(const Environment &environment)
{
    const Argument *argument = environment.argument(QLatin1String("name"));
    if (!argument)
        return refusal(Words::tr("The name of %1 stands nowhere in the text.").arg(environment.name), environment.place);
    if (argument->status == ValueStatus::Reference && argument->definition.isValid())
        return argument->definition;
    if (argument->status != ValueStatus::Literal)
        return refusal(Words::tr("The name of %1 is computed (%2), so it can\u2019t be changed here. Edit the text.").arg(environment.name, argument->text),
                       argument->place);
    return argument->place;
}

bool isInConfig(const DesignState &state, const QString &name)
{
    for (auto it = state.texts.texts().cbegin(); it != state.texts.texts().cend(); ++it) {
        if (fileKind(it.key()) == FileKind::Config && it.value()->bytes().contains(name.toUtf8()))
            return true;
    }
    return false;
}

// The image name goes along where it was plainly called after the environment: from_ref_name of the same text here and
// nowhere else, mapped in this project. What is mapped elsewhere would break, so it stays.
void addImageName(Places &places, const DesignState &state, const Environment &environment)
{
    Places found;
    for (const python::ImageReading &image : state.readings->python().images) {
        if (image.constructor != QLatin1String("from_ref_name") || image.constructorArguments.empty()
            || image.constructorArguments.front().value.text() != environment.name)
            continue;
        const Argument &argument = image.constructorArguments.front();
        const Argument *own = environment.argument(QLatin1String("image"));
        const bool isOwn = own && own->place.file == image.place.file && own->place.range.contains(image.place.range);
        if (!isOwn || argument.status != ValueStatus::Literal || !found.empty())
            return;
        found.push_back(argument.place);
    }
    const bool isImageName = !found.empty();
    for (const python::MappingReading &mapping : state.readings->python().mappings) {
        if (mapping.name != environment.name)
            continue;
        if (!mapping.namePlace.isValid())
            return;
        found.push_back(mapping.namePlace);
    }
    if (isImageName && found.size() > 1 && !isInConfig(state, environment.name))
        places.insert(places.end(), found.begin(), found.end());
}

// Strings that are exactly "environment.function": what flyte.remote asks for.
void addTaskNames(Edit &edit, const DesignState &state, const Environment &environment, const QString &newName)
{
    QByteArrayList names;
    for (const Task &task : state.design->tasks) {
        if (task.environment == environment.id)
            names.append(QByteArray(environment.name.toUtf8() + '.' + task.name.toUtf8()));
    }
    for (auto it = state.texts.texts().cbegin(); it != state.texts.texts().cend(); ++it) {
        if (fileKind(it.key()) != FileKind::Python || !state.mayChange(it.key()))
            continue;
        for (const QByteArray &name : std::as_const(names)) {
            for (const char quote : {'"', '\''}) {
                const QByteArray text = quote + name + quote;
                for (qsizetype at = it.value()->bytes().indexOf(text); at >= 0; at = it.value()->bytes().indexOf(text, at + 1))
                    edit.replace(it.key(), {at + 1, at + 1 + environment.name.toUtf8().size()}, newName.toUtf8());
            }
        }
    }
}

Result<void> keepPosition(Edit &edit, const DesignState &state, const Environment &environment, const QString &newName)
{
    const auto found = state.design->sidecar.positions.constFind(nodeKey(environment));
    if (found == state.design->sidecar.positions.cend() || state.design->sidecar.isReadOnly)
        return {};
    const QString positions = QStringLiteral("positions");
    const Json position{{"x", found->x()}, {"y", found->y()}};
    const Result<Edit> sidecar = sidecarEdit(state.texts, {{{positions, nodeKey(environment)}, Json()},
                                                           {{positions, QLatin1String("environment:") + newName}, position}});
    if (!sidecar)
        return sidecar.error();
    edit.append(*sidecar);
    return {};
}

// Whatever has the name in its id keeps being the same thing.
void addRenamed(Planned &planned, const DesignState &state, const Environment &environment, const QString &newName)
{
    const QString id = QLatin1String("environment:") + newName;
    planned.renamed.insert(environment.id.toString(), id);
    planned.select = id;
    for (const Task &task : state.design->tasks) {
        if (task.environment == environment.id)
            planned.renamed.insert(task.id.toString(), newName + task.id.toString().mid(task.id.toString().lastIndexOf(QLatin1Char('.'))));
    }
}

} // namespace

OperationPtr RenameEnvironment::fromFields(OperationFields &fields)
{
    const QString environment = fields.text("environment");
    return std::make_unique<RenameEnvironment>(environment, fields.text("name"));
}

Result<Planned> RenameEnvironment::plan(const DesignState &state) const
{
    const Result<const Environment *> found = findEnvironment(state, m_environment);
    if (!found)
        return found.error();
    const Environment &environment = **found;
    if (const Result<void> free = checkName(state, environment, m_newName); !free)
        return free.error();
    const Result<Place> place = placeOfName(environment);
    if (!place)
        return place.error();
    Places places{*place};
    addImageName(places, state, environment);
    Planned planned;
    planned.edit.label = Words::tr("Rename environment %1 to %2").arg(environment.name, m_newName);
    for (const Place &at : places) {
        const Result<SourceTextPtr> text = changeableText(state, at.file);
        if (!text)
            return text.error();
        const Result<python::Change> change = python::setText(**text, at.range, m_newName);
        if (!change)
            return change.error();
        addChange(planned.edit, at.file, *change);
    }
    addTaskNames(planned.edit, state, environment, m_newName);
    if (const Result<void> kept = keepPosition(planned.edit, state, environment, m_newName); !kept)
        return kept.error();
    addRenamed(planned, state, environment, m_newName);
    return planned;
}

Result<void> RenameEnvironment::verify(const DesignState &before, const DesignState &after) const
{
    const Result<const Environment *> old = findEnvironment(before, m_environment);
    const Environment *renamed = after.design->environmentNamed(m_newName);
    if (old && renamed && renamed->variable == (*old)->variable && renamed->module == (*old)->module
        && before.design->environments.size() == after.design->environments.size())
        return {};
    return refusal(Words::tr("The environment would not be called %1 afterwards, so nothing was changed. Edit the text instead.").arg(m_newName));
}

} // namespace gantry
