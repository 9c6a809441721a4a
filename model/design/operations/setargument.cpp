// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/setargument.h"

#include "model/design/operations/lookup.h"
#include "model/sdk/sdk.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

//! The call that has the argument, or where one is to be made.
struct Owner {
    QString id;
    Place call;
    std::vector<Argument> arguments;
    int newClone = -1; //!< index among a chain's links where a clone() is to be put; then `call` is the chain
};

const Argument *argumentNamed(const std::vector<Argument> &arguments, const QString &name)
{
    const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const Argument &argument) { return argument.name == name; });
    return found == arguments.end() ? nullptr : &*found;
}

Result<Owner> environmentOwner(const DesignState &state, const QString &name)
{
    const Result<const Environment *> found = findEnvironment(state, name);
    if (!found)
        return found.error();
    return Owner{(*found)->id.toString(), (*found)->call, (*found)->arguments, -1};
}

Result<Owner> taskOwner(const DesignState &state, const QString &name)
{
    const Result<const Task *> found = findTask(state, name);
    if (!found)
        return found.error();
    Place call = (*found)->decorator;
    ++call.range.begin; // behind the @
    return Owner{(*found)->id.toString(), call, (*found)->arguments, -1};
}

// Of the constructor where it has such a parameter and no clone() gives it, else of the last clone(), else of a new one.
Result<Owner> imageOwner(const DesignState &state, const QString &name, const QString &argument)
{
    const Result<const Image *> found = findImage(state, name);
    if (!found)
        return found.error();
    const Image &image = **found;
    if (image.constructor.isEmpty() || image.stages.empty() || image.kind == ImageKind::Reference)
        return refusal(Words::tr("%1 is no image that Python makes here, so it has no arguments.").arg(name), image.place);
    for (auto clone = image.clones.rbegin(); clone != image.clones.rend(); ++clone) {
        if (argumentNamed(clone->arguments, argument))
            return Owner{image.id.toString(), clone->place, clone->arguments, -1};
    }
    const sdk::Callable *constructor = sdk::imageConstructor(image.constructor);
    const bool isOwn = image.base().image.isEmpty() || image.base().argument.isGiven();
    if (isOwn && constructor && constructor->find(argument))
        return Owner{image.id.toString(), image.stages.front().place, image.constructorArguments, -1};
    if (!sdk::cloneImage().find(argument))
        return refusal(Words::tr("Neither flyte.Image.%1 nor clone() has a parameter %2.").arg(image.constructor, argument), image.place);
    if (!image.clones.empty())
        return Owner{image.id.toString(), image.clones.back().place, image.clones.back().arguments, -1};
    return Owner{image.id.toString(), image.place, {}, 0};
}

Result<python::Change> changeOf(const SourceText &text, const Owner &owner, const Argument *old, const QString &name, const QByteArray &value)
{
    if (value.isNull())
        return python::removeArgument(text, old->whole.range);
    if (owner.newClone >= 0)
        return python::insertLink(text, owner.call.range, owner.newClone, "clone(" + name.toUtf8() + "=" + value + ")");
    if (old)
        return python::replaceValue(text, old->place.range, value);
    return python::setKeyword(text, owner.call.range, name.toUtf8(), value);
}

} // namespace

OperationPtr SetArgument::fromFields(OperationFields &fields)
{
    const QString of = fields.text("of");
    const QString owner = fields.text("name");
    const QString argument = fields.text("argument");
    const QByteArray value = fields.isNull("value") ? QByteArray() : fields.text("value").toUtf8();
    const QStringList kinds{QStringLiteral("environment"), QStringLiteral("task"), QStringLiteral("image")};
    if (!kinds.contains(of))
        fields.number("of");
    return std::make_unique<SetArgument>(Of(std::max<qsizetype>(0, kinds.indexOf(of))), owner, argument, value);
}

Result<Planned> SetArgument::plan(const DesignState &state) const
{
    const Result<Owner> owner = m_of == Of::Environment ? environmentOwner(state, m_owner)
        : m_of == Of::Task                             ? taskOwner(state, m_owner)
                                                       : imageOwner(state, m_owner, m_argument);
    if (!owner)
        return owner.error();
    const Result<SourceTextPtr> text = changeableText(state, owner->call.file);
    if (!text)
        return text.error();
    const Argument *old = argumentNamed(owner->arguments, m_argument);
    if (m_value.isNull() && !old)
        return refusal(Words::tr("%1 has no argument %2.").arg(m_owner, m_argument), owner->call);
    const Result<python::Change> change = changeOf(**text, *owner, old, m_argument, m_value);
    if (!change)
        return change.error();
    Planned planned;
    planned.edit.label = m_value.isNull() ? Words::tr("Remove %1 of %2").arg(m_argument, m_owner) : Words::tr("Set %1 of %2").arg(m_argument, m_owner);
    addChange(planned.edit, owner->call.file, *change);
    planned.droppedComments = change->droppedComments;
    planned.select = owner->id;
    return planned;
}

Result<void> SetArgument::verify(const DesignState &before, const DesignState &after) const
{
    Q_UNUSED(before)
    const bool isName = m_argument == QLatin1String("name"); // then it goes by another one afterwards
    const Result<Owner> owner = m_of == Of::Environment ? environmentOwner(after, m_owner)
        : m_of == Of::Task                             ? taskOwner(after, m_owner)
                                                       : imageOwner(after, m_owner, m_argument);
    if (!owner && isName)
        return {};
    if (owner) {
        const Argument *now = argumentNamed(owner->arguments, m_argument);
        const bool isRight = m_value.isNull() ? !now : now && now->text.simplified() == QString::fromUtf8(m_value).simplified();
        if (isRight)
            return {};
    }
    return refusal(Words::tr("%1 would not be %2 afterwards, so nothing was changed. Edit the text instead.").arg(m_argument, QString::fromUtf8(m_value)));
}

} // namespace gantry
