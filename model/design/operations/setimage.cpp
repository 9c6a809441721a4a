// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/setimage.h"

#include "model/design/operations/lookup.h"
#include "model/design/readings.h"
#include "model/design/ties.h"

#include <QCoreApplication>

#include <optional>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

//! What is to be written: a variable, an image name, or a reference.
struct Target {
    ImageId id; //!< empty for a reference that is new to the project
    QString module;
    QString variable;
    QString refName;
    QString reference;
};

struct Written {
    QByteArray code;
    python::Change import;
};

// A name by which the entry points or other environments already know a Dockerfile's image.
QString refNameOf(const DesignState &state, const Image &image)
{
    for (const Mapping &mapping : state.design->mappings) {
        if (mapping.image == image.id)
            return mapping.name;
    }
    return Ties(*state.readings, state.texts, state.design->sidecar).namesOf(image.dockerfile).value(0);
}

Result<Target> targetOf(const DesignState &state, const QString &name)
{
    const Result<const Image *> found = findImage(state, name);
    if (!found && (found.error().code != ErrorCode::NotFound || !(name.contains(QLatin1Char('/')) || name.contains(QLatin1Char(':')))))
        return found.error();
    Target target;
    if (!found) {
        target.reference = name;
        return target;
    }
    const Image &image = **found;
    target.id = image.id;
    target.module = image.module;
    target.variable = image.variable;
    target.reference = image.uri;
    if (image.kind == ImageKind::Dockerfile)
        target.refName = refNameOf(state, image);
    else if (image.constructor == QLatin1String("from_ref_name") && image.kind == ImageKind::Reference)
        target.refName = image.constructorArguments.front().value.text();
    const bool isInline = image.hasBuild() || image.kind == ImageKind::Managed;
    if (image.kind != ImageKind::Dockerfile && isInline && target.variable.isEmpty())
        return refusal(Words::tr("%1 is written inside of its environment (%2). Give it a variable in the text, then others can use it.")
                           .arg(image.id.toString(), image.place.toString()), image.place);
    if (image.kind == ImageKind::Dockerfile && target.refName.isEmpty() && target.reference.isEmpty())
        return refusal(Words::tr("Nothing says what %1 is pushed as. Add an image mapping, or write its build command down.").arg(image.dockerfile),
                       image.place);
    return target;
}

// "flyte." where the file writes flyte.TaskEnvironment; nothing where it can't be told.
std::optional<QByteArray> prefixOf(const SourceText &text, const Environment &environment)
{
    const QByteArray call = text.view(environment.call.range).toByteArray();
    const qsizetype at = call.indexOf("TaskEnvironment(");
    const QByteArray prefix = at > 0 ? call.left(at) : QByteArray();
    return prefix.endsWith('.') && !prefix.contains('(') ? std::optional<QByteArray>(prefix) : std::nullopt;
}

// How an image name is written in this file, as its siblings do it.
QByteArray refNameCode(const DesignState &state, const SourceText &text, const Environment &environment, const QString &name)
{
    const QByteArray quoted = python::quoted(text, name);
    for (const python::ImageReading &image : state.readings->python().images) {
        const qsizetype at = image.constructorText.indexOf(QLatin1String("from_ref_name("));
        if (image.file == text.path() && at > 0)
            return image.constructorText.left(at).toUtf8() + "from_ref_name(" + quoted + ")";
    }
    const std::optional<QByteArray> prefix = prefixOf(text, environment);
    return prefix ? *prefix + "Image.from_ref_name(" + quoted + ")" : QByteArray();
}

Result<Written> written(const DesignState &state, const Environment &environment, const SourceText &text, const Target &target)
{
    if (!target.variable.isEmpty()) {
        const Result<python::Reachable> reachable = python::reach(state.readings->pythonFiles(), text.path(), environment.call.range.begin,
                                                                  target.module, target.variable);
        if (!reachable)
            return reachable.error();
        return Written{reachable->code, reachable->import};
    }
    if (!target.refName.isEmpty()) {
        const QByteArray code = refNameCode(state, text, environment, target.refName);
        if (!code.isEmpty())
            return Written{code, {}};
    }
    if (target.reference.isEmpty())
        return refusal(Words::tr("How to write the image in %1 can\u2019t be told. Edit the text instead.").arg(text.path()), environment.place);
    return Written{python::quoted(text, target.reference), {}};
}

} // namespace

OperationPtr SetImage::fromFields(OperationFields &fields)
{
    const QString environment = fields.text("environment");
    return std::make_unique<SetImage>(environment, fields.text("image"));
}

Result<Planned> SetImage::plan(const DesignState &state) const
{
    const Result<const Environment *> found = findEnvironment(state, m_environment);
    if (!found)
        return found.error();
    const Environment &environment = **found;
    const Result<SourceTextPtr> text = changeableText(state, environment.call.file);
    if (!text)
        return text.error();
    const Result<Target> target = targetOf(state, m_image);
    if (!target)
        return target.error();
    if (!target->id.isEmpty() && target->id == environment.image)
        return refusal(Words::tr("%1 runs in %2 already.").arg(environment.name, m_image), environment.place);
    const Result<Written> code = written(state, environment, **text, *target);
    if (!code)
        return code.error();
    const Result<python::Change> change = python::setKeyword(**text, environment.call.range, "image", code->code);
    if (!change)
        return change.error();
    Planned planned;
    planned.edit.label = Words::tr("Set the image of %1").arg(environment.name);
    addChange(planned.edit, environment.call.file, *change);
    addChange(planned.edit, environment.call.file, code->import);
    planned.droppedComments = change->droppedComments;
    planned.select = environment.id.toString();
    return planned;
}

Result<void> SetImage::verify(const DesignState &before, const DesignState &after) const
{
    const Result<const Environment *> environment = findEnvironment(after, m_environment);
    const Result<Target> target = targetOf(before, m_image);
    if (environment && target) {
        const ImageId wanted = target->id.isEmpty() ? ImageId(QString(QLatin1String("reference:") + target->reference)) : target->id;
        const Image *now = after.design->image((*environment)->image);
        if (now && (now->id == wanted || (!target->reference.isEmpty() && now->uri == target->reference)))
            return {};
    }
    return refusal(Words::tr("The environment would not run in %1 afterwards, so nothing was changed. Edit the text instead.").arg(m_image));
}

} // namespace gantry
