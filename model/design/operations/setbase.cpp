// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/setbase.h"

#include "model/design/operations/lookup.h"
#include "model/design/readings.h"
#include "model/dockerfile/edits.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Result<Planned> inDockerfile(const DesignState &state, const Image &image, const QString &base, std::optional<int> stage)
{
    const Result<SourceTextPtr> text = changeableText(state, image.dockerfile);
    if (!text)
        return text.error();
    const int number = stage.value_or(int(image.stages.size()) - 1);
    const dockerfile::Document &document = state.readings->file(image.dockerfile)->dockerfile->document;
    const Result<dockerfile::TextEdit> changes = dockerfile::setBase(document, number, base.toUtf8());
    if (!changes)
        return changes.error();
    Planned planned;
    planned.edit = editOf(image.dockerfile, changes->replacements, {});
    planned.droppedComments = changes->droppedComments;
    return planned;
}

// from_ref_name("x") becomes from_base("…") where the base is no name that the project maps.
Result<python::Change> otherConstructor(const SourceText &text, const Image &image, const QString &base)
{
    const TextRange range = image.stages.front().place.range;
    const QByteArray call = text.view(range).toByteArray();
    const qsizetype method = call.indexOf("from_ref_name");
    if (method < 0)
        return refusal(Words::tr("%1 is made by other code; change its base in the text.").arg(image.name), image.place);
    return python::replaceValue(text, range, call.left(method) + "from_base(" + python::quoted(text, base) + ")");
}

Result<Planned> inChain(const DesignState &state, const Image &image, const QString &base)
{
    if (image.kind == ImageKind::Managed || image.stages.empty())
        return refusal(Words::tr("%1 has no base that could be changed here.").arg(image.id.toString()), image.place);
    const Base &old = image.base();
    if (!old.argument.isGiven())
        return refusal(Words::tr("%1 starts from %2, a variable; change that image, or the text.").arg(image.name, old.text), image.place);
    const bool isReference = old.argument.status == ValueStatus::Reference && old.argument.definition.isValid();
    const Place place = isReference ? old.argument.definition : old.argument.place;
    if (!isReference && old.argument.status != ValueStatus::Literal)
        return refusal(Words::tr("The base of %1 is computed (%2), so it can't be changed here.").arg(image.name, old.argument.text), place);
    const Result<SourceTextPtr> text = changeableText(state, place.file);
    if (!text)
        return text.error();
    const auto &mappings = state.design->mappings;
    const bool isName = std::any_of(mappings.begin(), mappings.end(), [&](const Mapping &mapping) { return mapping.name == base; });
    const bool needsOther = image.constructor == QLatin1String("from_ref_name") && !isName;
    const Result<python::Change> change = needsOther ? otherConstructor(**text, image, base) : python::setText(**text, place.range, base);
    if (!change)
        return change.error();
    Planned planned;
    addChange(planned.edit, place.file, *change);
    planned.droppedComments = change->droppedComments;
    return planned;
}

} // namespace

// An image of the project stands for what it is pushed as.
QString SetBase::reference(const DesignState &state) const
{
    const Image *image = state.design->image(ImageId(m_base));
    return image && !image->uri.isEmpty() ? image->uri : m_base;
}

OperationPtr SetBase::fromFields(OperationFields &fields)
{
    const QString image = fields.text("image");
    const QString base = fields.text("base");
    return std::make_unique<SetBase>(image, base, fields.optionalNumber("stage"));
}

Result<Planned> SetBase::plan(const DesignState &state) const
{
    const Result<const Image *> image = findImage(state, m_image);
    if (!image)
        return image.error();
    const QString base = reference(state);
    Result<Planned> planned = (*image)->kind == ImageKind::Dockerfile ? inDockerfile(state, **image, base, m_stage)
                                                                      : inChain(state, **image, base);
    if (planned)
        planned->edit.label = QCoreApplication::translate("Operation", "Set the base of %1").arg((*image)->name);
    return planned;
}

Result<void> SetBase::verify(const DesignState &before, const DesignState &after) const
{
    const Result<const Image *> image = findImage(after, m_image);
    const int last = image ? int((*image)->stages.size()) - 1 : -1;
    const int stage = m_stage.value_or(last);
    if (image && stage >= 0 && stage <= last) {
        const Base &base = (*image)->stages[size_t(stage)].base;
        if (base.text == reference(before) || base.argument.value.text() == reference(before))
            return {};
    }
    return refusal(QCoreApplication::translate("Operation", "The base would not be %1 afterwards, so nothing was changed. Edit the text instead.").arg(m_base));
}

} // namespace gantry
