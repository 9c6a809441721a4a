// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/setmapping.h"

#include "model/design/operations/lookup.h"
#include "model/design/operations/mappinguri.h"
#include "model/design/readings.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

const Argument *imagesOf(const python::InitReading &init)
{
    const auto found = std::find_if(init.arguments.begin(), init.arguments.end(),
                                    [](const Argument &argument) { return argument.name == QLatin1String("images"); });
    return found == init.arguments.end() ? nullptr : &*found;
}

bool takesDict(const python::InitReading &init)
{
    return init.function == QLatin1String("init");
}

Result<void> addTo(Planned &planned, const DesignState &state, const python::InitReading &init, const QString &name, const QString &uri)
{
    const Result<SourceTextPtr> text = changeableText(state, init.file);
    if (!text)
        return text.error();
    const QByteArray entry = takesDict(init) ? QByteArray(python::quoted(**text, name) + ": " + python::quoted(**text, uri))
                                             : python::quoted(**text, QString(name % QLatin1Char('=') % uri));
    const Argument *images = imagesOf(init);
    Result<python::Change> change = python::Change();
    Place place = init.place;
    if (!images) {
        change = python::setKeyword(**text, init.place.range, "images", takesDict(init) ? QByteArray("{" + entry + "}") : QByteArray("(" + entry + ",)"));
    } else {
        place = images->status == ValueStatus::Reference && images->definition.isValid() ? images->definition : images->place;
        const Result<SourceTextPtr> container = changeableText(state, place.file);
        const Result<int> count = container ? python::elementCount(**container, place.range) : Result<int>(container.error());
        change = count ? python::insertElement(**container, place.range, *count, entry) : Result<python::Change>(count.error());
    }
    if (!change)
        return change.error();
    addChange(planned.edit, place.file, *change);
    return {};
}

// Where mappings stand already, else at the first call that could have them.
Result<void> add(Planned &planned, const DesignState &state, const QString &name, const QString &uri)
{
    const std::vector<python::InitReading> &inits = state.readings->python().inits;
    bool isDone = false;
    for (const python::InitReading &init : inits) {
        if (!imagesOf(init))
            continue;
        if (const Result<void> added = addTo(planned, state, init, name, uri); !added)
            return added;
        isDone = true;
    }
    for (const python::InitReading &init : inits) {
        if (!isDone && (init.function == QLatin1String("init_from_config") || init.function == QLatin1String("init")))
            return addTo(planned, state, init, name, uri);
    }
    if (isDone)
        return {};
    return refusal(Words::tr("The project calls no flyte.init_from_config, where image mappings stand. Write an entry point first."));
}

Result<void> remove(Planned &planned, const DesignState &state, const Mapping &mapping)
{
    for (const python::InitReading &init : state.readings->python().inits) {
        const Argument *images = imagesOf(init);
        if (!images || images->place.file != mapping.place.file || !images->place.range.contains(mapping.place.range))
            continue;
        const Result<SourceTextPtr> text = changeableText(state, mapping.place.file);
        if (!text)
            return text.error();
        int index = 0;
        for (const python::MappingReading &other : state.readings->python().mappings) {
            const bool isBefore = other.place.file == mapping.place.file && images->place.range.contains(other.place.range)
                && other.place.range.begin < mapping.place.range.begin;
            index += isBefore ? 1 : 0;
        }
        const Result<python::Change> change = python::removeElement(**text, images->place.range, index);
        if (!change)
            return change.error();
        addChange(planned.edit, mapping.place.file, *change);
        planned.droppedComments += change->droppedComments;
        return {};
    }
    return refusal(Words::tr("The mapping of %1 stands in no list that could be changed here. Edit the text.").arg(mapping.name), mapping.place);
}

} // namespace

OperationPtr SetMapping::fromFields(OperationFields &fields)
{
    const QString name = fields.text("name");
    const QString uri = fields.isNull("uri") ? QString() : fields.text("uri");
    return std::make_unique<SetMapping>(name, uri.isNull() || fields.isNull("uri") ? QString() : uri);
}

Result<Planned> SetMapping::plan(const DesignState &state) const
{
    std::vector<const Mapping *> mappings;
    for (const Mapping &mapping : state.design->mappings) {
        if (mapping.name == m_name)
            mappings.push_back(&mapping);
    }
    Planned planned;
    planned.edit.label = m_uri.isNull() ? Words::tr("Remove the mapping of %1").arg(m_name) : Words::tr("Map %1 to %2").arg(m_name, m_uri);
    if (mappings.empty()) {
        const Result<void> added = m_uri.isNull() ? refusal(Words::tr("The project has no mapping of %1.").arg(m_name)) : add(planned, state, m_name, m_uri);
        return added ? Result<Planned>(planned) : added.error();
    }
    for (const Mapping *mapping : mappings) {
        const Result<void> changed = m_uri.isNull() ? remove(planned, state, *mapping) : changeUri(planned.edit, state, *mapping, m_uri);
        if (!changed)
            return changed.error();
    }
    if (planned.edit.isEmpty())
        return refusal(Words::tr("%1 is mapped to %2 already.").arg(m_name, m_uri), mappings.front()->place);
    return planned;
}

Result<void> SetMapping::verify(const DesignState &before, const DesignState &after) const
{
    Q_UNUSED(before)
    int count = 0;
    bool isRight = true;
    for (const Mapping &mapping : after.design->mappings) {
        if (mapping.name != m_name)
            continue;
        ++count;
        isRight = isRight && mapping.uri == m_uri;
    }
    for (const Mapping &old : before.design->mappings) { // a constant may be shared
        const auto now = std::find_if(after.design->mappings.begin(), after.design->mappings.end(), [&](const Mapping &mapping) {
            return mapping.name == old.name && mapping.place.file == old.place.file;
        });
        if (old.name != m_name && (now == after.design->mappings.end() || now->uri != old.uri))
            return refusal(Words::tr("This would change the mapping of %1 as well, so nothing was changed. Edit the text instead.").arg(old.name), old.place);
    }
    if (m_uri.isNull() ? count == 0 : count > 0 && isRight)
        return {};
    return refusal(Words::tr("%1 would not be mapped so afterwards, so nothing was changed. Edit the text instead.").arg(m_name));
}

} // namespace gantry
