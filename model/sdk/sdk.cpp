// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sdk/sdk.h"

#include "model/sdk/tables.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace gantry::sdk {

namespace {

const std::vector<Callable> &allCallables()
{
    static const std::vector<Callable> all = [] {
        std::vector<Callable> list;
        for (const auto table : {environmentTable(), imageTable(), launchTable(), valueTable()})
            list.insert(list.end(), table.begin(), table.end());
        return list;
    }();
    return all;
}

constexpr QLatin1String kConstructors[] = {
    QLatin1String("from_base"),       QLatin1String("from_debian_base"), QLatin1String("from_dockerfile"),
    QLatin1String("from_pixi_script"), QLatin1String("from_ref_name"),   QLatin1String("from_uv_script"),
};

bool isImageConstructor(QAnyStringView name)
{
    return std::any_of(std::begin(kConstructors), std::end(kConstructors),
                       [&](QLatin1String constructor) { return name == constructor; });
}

} // namespace

const Parameter *Callable::find(QAnyStringView parameter) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter &candidate) { return parameter == candidate.name; });
    return found == parameters.end() ? nullptr : &*found;
}

const Parameter *Callable::atPosition(int position) const
{
    for (const Parameter &parameter : parameters) {
        if (parameter.kind == Parameter::Kind::VarPositional)
            return &parameter;
        if (parameter.kind != Parameter::Kind::Normal)
            return nullptr;
        if (position-- == 0)
            return &parameter;
    }
    return nullptr;
}

std::span<const Callable> callables()
{
    return allCallables();
}

const Callable *callable(QAnyStringView name)
{
    static const QHash<QString, const Callable *> byName = [] {
        QHash<QString, const Callable *> index;
        for (const Callable &entry : allCallables())
            index.insert(entry.name, &entry);
        return index;
    }();
    return byName.value(name.toString());
}

const Callable &taskEnvironment()
{
    return *callable(u"flyte.TaskEnvironment");
}

const Callable &cloneEnvironment()
{
    return *callable(u"flyte.TaskEnvironment.clone_with");
}

const Callable &taskDecorator()
{
    return *callable(u"flyte.TaskEnvironment.task");
}

const Callable &cloneImage()
{
    return *callable(u"flyte.Image.clone");
}

const Callable *imageConstructor(QAnyStringView name)
{
    return isImageConstructor(name) ? callable(QString(QStringLiteral("flyte.Image.") + name.toString())) : nullptr;
}

std::span<const QLatin1String> imageConstructors()
{
    return kConstructors;
}

const Callable *imageMethod(QAnyStringView name)
{
    return isImageConstructor(name) ? nullptr : callable(QString(QStringLiteral("flyte.Image.") + name.toString()));
}

} // namespace gantry::sdk
