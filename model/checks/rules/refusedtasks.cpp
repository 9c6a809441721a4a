// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entries.h"
#include "model/checks/findingbuilder.h"
#include "model/checks/rules/rulelist.h"
#include "model/sdk/refusals.h"
#include "model/sdk/sdk.h"

namespace gantry {

namespace {

// The SDK's words for what it does not take, with a word for people before them.
QString refused(const QString &what, const QString &sentence)
{
    return Checks::tr("%1 is refused when it is defined. The SDK says: %2").arg(what, sentence);
}

//! What of a value can be told to be refused: its repr as Python writes it, or nothing.
std::optional<QString> reprOf(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Str: return sdk::repr(value.text());
    case Value::Kind::Float: return QString::number(value.toDouble());
    default: return std::nullopt;
    }
}

void checkVariadic(const Design &design, const Task &task, Findings &findings)
{
    for (const Parameter &input : task.inputs) {
        if (input.kind == Parameter::Kind::Normal)
            continue;
        FindingBuilder finding(design, "BYOI035", Severity::Error, input.place);
        finding.on(design, task).message(refused(Checks::tr("The task %1").arg(task.name), sdk::sentence(sdk::Refusal::VariadicTask, {task.name})));
        finding.because(Checks::tr("it takes any number of arguments by %1").arg(input.name), input.place);
        findings.push_back(finding.take());
        return;
    }
}

bool takesAnyKeyword(const sdk::Callable &callable)
{
    for (const sdk::Parameter &parameter : callable.parameters) {
        if (parameter.kind == sdk::Parameter::Kind::VarKeyword)
            return true;
    }
    return false;
}

// `refusal` is how Python names the function that is called.
template<typename Tell>
void checkKeywords(const std::vector<Argument> &arguments, const sdk::Callable &callable, const QString &function, Tell tell)
{
    for (const Argument &argument : arguments) {
        const bool isKeyword = !argument.name.isEmpty() && argument.whole.range.begin < argument.place.range.begin;
        if (isKeyword && !callable.find(argument.name) && !takesAnyKeyword(callable))
            tell(argument, QStringLiteral("%1 got an unexpected keyword argument '%2'").arg(function, argument.name));
    }
}

void checkTaskArguments(const Design &design, const Task &task, Findings &findings)
{
    const auto tell = [&](const Argument &argument, const QString &sentence) {
        FindingBuilder finding(design, "BYOI035", Severity::Error, argument.whole.isValid() ? argument.whole : argument.place);
        finding.on(design, task).message(refused(Checks::tr("The task %1").arg(task.name), sentence));
        findings.push_back(finding.take());
    };
    checkKeywords(task.arguments, sdk::taskDecorator(), QStringLiteral("TaskEnvironment.task()"), tell);
    if (const Argument *retries = argumentNamed(task.arguments, QLatin1String("retries"))) {
        if (const std::optional<QString> repr = reprOf(retries->value))
            tell(*retries, sdk::sentence(sdk::Refusal::RetriesType, {*repr}));
    }
}

bool isCacheBehaviour(const QString &text)
{
    static const QStringList known{QStringLiteral("auto"), QStringLiteral("override"), QStringLiteral("disable")};
    static const QStringList aliases{QStringLiteral("enable"), QStringLiteral("enabled"), QStringLiteral("on"), QStringLiteral("true"),
                                     QStringLiteral("yes"),    QStringLiteral("off"),     QStringLiteral("false"), QStringLiteral("no"),
                                     QStringLiteral("none")};
    return known.contains(text) || aliases.contains(text.toLower());
}

// cache="…", or the behavior of cache=flyte.Cache("…").
const Value *cacheBehaviour(const Argument &cache)
{
    if (cache.value.isString())
        return &cache.value;
    if (cache.value.kind() != Value::Kind::Object)
        return nullptr;
    for (const Value::Argument &argument : cache.value.arguments()) {
        if ((argument.name.isEmpty() || argument.name == QLatin1String("behavior")) && argument.value.isString())
            return &argument.value;
    }
    return nullptr;
}

template<typename Tell>
void checkCache(const std::vector<Argument> &arguments, Tell tell)
{
    const Argument *cache = argumentNamed(arguments, QLatin1String("cache"));
    const Value *behaviour = cache ? cacheBehaviour(*cache) : nullptr;
    if (behaviour && !isCacheBehaviour(behaviour->text()))
        tell(*cache, sdk::sentence(sdk::Refusal::CacheBehaviour, {sdk::repr(behaviour->text())}));
}

bool isGiven(const Environment &environment, QLatin1String name)
{
    const Argument *argument = environment.argument(name);
    return argument && argument->value.kind() != Value::Kind::None;
}

void checkEnvironment(const CheckContext &context, const Environment &environment, Findings &findings)
{
    const auto tell = [&](const Argument &argument, const QString &sentence) {
        FindingBuilder finding(context.design(), "BYOI035", Severity::Error, argument.whole.isValid() ? argument.whole : argument.place);
        finding.on(environment).message(refused(Checks::tr("The environment %1").arg(environment.name), sentence));
        findings.push_back(finding.take());
    };
    const bool isCopy = !environment.clonedFrom.isEmpty();
    checkKeywords(environment.arguments, isCopy ? sdk::cloneEnvironment() : sdk::taskEnvironment(),
                  isCopy ? QStringLiteral("TaskEnvironment.clone_with()") : QStringLiteral("TaskEnvironment.__init__()"), tell);
    checkCache(environment.arguments, tell);
    if (!isGiven(environment, QLatin1String("reusable")))
        return;
    if (isGiven(environment, QLatin1String("plugin_config")))
        tell(*environment.argument(QLatin1String("plugin_config")), sdk::sentence(sdk::Refusal::ReusablePlugin));
}

} // namespace

void checkRefusedTasks(const CheckContext &context, Findings &findings)
{
    const Design &design = context.design();
    for (const Environment &environment : design.environments)
        checkEnvironment(context, environment, findings);
    for (const Task &task : design.tasks) {
        checkVariadic(design, task, findings);
        checkTaskArguments(design, task, findings);
        checkCache(task.arguments, [&](const Argument &argument, const QString &sentence) {
            FindingBuilder finding(design, "BYOI035", Severity::Error, argument.whole.isValid() ? argument.whole : argument.place);
            finding.on(design, task).message(refused(Checks::tr("The task %1").arg(task.name), sentence));
            findings.push_back(finding.take());
        });
    }
}

} // namespace gantry
