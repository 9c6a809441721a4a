// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/boundcall.h"

#include "model/images/pythontext.h"
#include "model/images/refusal.h"
#include "model/sdk/sdk.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <span>

namespace gantry {

namespace {

using sdk::Parameter;
using Parameters = std::span<const Parameter>;

Error unknownValue(const LayerCall &call, const Argument &argument)
{
    const QString text = argument.value.reason().isEmpty()
        ? QCoreApplication::translate("Rendering", "The value “%1” in %2() is known only when the code runs.")
              .arg(argument.text, call.method)
        : QCoreApplication::translate("Rendering", "A value in %1() can't be told from the text. %2")
              .arg(call.method, argument.value.reason());
    return cannotRender(text, argument.place);
}

Error typeError(const LayerCall &call, const QString &text)
{
    return refusal("TypeError", QStringLiteral("Image.%1() %2").arg(call.method, text));
}

const Parameter *named(Parameters parameters, const QString &name)
{
    const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter &p) { return p.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

const Parameter *variadic(Parameters parameters)
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [](const Parameter &p) { return p.kind == Parameter::Kind::VarPositional; });
    return found == parameters.end() ? nullptr : &*found;
}

QString quotedNames(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted << u'\'' + name + u'\'';
    if (quoted.size() < 2)
        return quoted.join(QString());
    const QString last = quoted.takeLast();
    return quoted.join(QLatin1String(", ")) + (quoted.size() > 1 ? QLatin1String(", and ") : QLatin1String(" and ")) + last;
}

// CPython's "missing 2 required positional arguments: 'a' and 'b'".
Result<void> missing(const LayerCall &call, Parameters parameters, const QHash<QString, Value> &values,
                     Parameter::Kind kind, const QString &word)
{
    QStringList names;
    for (const Parameter &parameter : parameters) {
        if (parameter.kind == kind && parameter.isRequired() && !values.contains(parameter.name))
            names << parameter.name;
    }
    if (names.isEmpty())
        return {};
    return typeError(call, QStringLiteral("missing %1 required %2 argument%3: %4")
                               .arg(QString::number(names.size()), word, names.size() == 1 ? QString() : QStringLiteral("s"),
                                    quotedNames(names)));
}

Error tooMany(const LayerCall &call, Parameters parameters, qsizetype given)
{
    qsizetype most = 1; // self
    qsizetype least = 1;
    for (const Parameter &parameter : parameters) {
        most += parameter.kind == Parameter::Kind::Normal;
        least += parameter.kind == Parameter::Kind::Normal && parameter.isRequired();
    }
    const QString range = most > least ? QStringLiteral("from %1 to %2 positional arguments").arg(least).arg(most)
                                       : QStringLiteral("%1 positional argument%2").arg(most).arg(most == 1 ? QString() : QStringLiteral("s"));
    return typeError(call, QStringLiteral("takes %1 but %2 were given").arg(range).arg(given + 1));
}

std::vector<Value> starred(const Argument &argument)
{
    return argument.text.startsWith(u'*') && argument.value.isSequence() ? argument.value.items()
                                                                          : std::vector<Value>{argument.value};
}

} // namespace

Result<BoundCall> BoundCall::bind(const LayerCall &call)
{
    const sdk::Callable *callable = sdk::imageMethod(call.method);
    if (!callable)
        callable = sdk::imageConstructor(call.method);
    if (!callable)
        return cannotRender(QCoreApplication::translate("Rendering", "%1() is nothing that Gantry knows.").arg(call.method));
    const Parameters parameters = callable->parameters;
    BoundCall bound;
    const Parameter *rest = variadic(parameters);
    std::vector<Value> collected;
    qsizetype surplus = 0;
    for (const Argument &argument : call.arguments) {
        if (!argument.isGiven())
            continue;
        if (!argument.value.isFullyKnown())
            return unknownValue(call, argument);
        const Parameter *parameter = argument.name.isEmpty() ? rest : named(parameters, argument.name);
        if (parameter && parameter == rest) {
            const std::vector<Value> values = starred(argument);
            collected.insert(collected.end(), values.begin(), values.end());
        } else if (parameter) {
            bound.m_values.insert(argument.name, argument.value);
        } else if (argument.name.isEmpty()) {
            ++surplus;
        } else {
            return typeError(call, QStringLiteral("got an unexpected keyword argument '%1'").arg(argument.name));
        }
    }
    if (surplus > 0)
        return tooMany(call, parameters, surplus + bound.m_values.size());
    if (rest)
        bound.m_values.insert(rest->name, Value::tuple(collected));
    if (const auto all = missing(call, parameters, bound.m_values, Parameter::Kind::Normal, QStringLiteral("positional")); !all)
        return all.error();
    if (const auto all = missing(call, parameters, bound.m_values, Parameter::Kind::KeywordOnly, QStringLiteral("keyword-only")); !all)
        return all.error();
    return bound;
}

Value BoundCall::value(const char *name) const
{
    const auto found = m_values.constFind(QLatin1String(name));
    return found == m_values.constEnd() ? Value::none() : *found;
}

Value BoundCall::tuple(const char *name) const
{
    return value(name, Value::tuple({}));
}

Value BoundCall::ensuredTuple(const char *name) const
{
    const Value given = value(name);
    return pythonTruth(given) ? gantry::ensuredTuple(given) : Value::none();
}

Value ensuredTuple(const Value &value)
{
    if (value.kind() == Value::Kind::List)
        return Value::tuple(value.items());
    return value.kind() == Value::Kind::Tuple ? value : Value::tuple({value});
}

} // namespace gantry
