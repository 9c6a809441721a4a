// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/release.h"

#include "model/design/imagereference.h"
#include "model/design/operations/lookup.h"
#include "model/design/operations/mappinguri.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

QString released(ImageReference reference, const QString &tag)
{
    reference.tag = tag;
    return reference.toString();
}

} // namespace

OperationPtr Release::fromFields(OperationFields &fields)
{
    return std::make_unique<Release>(fields.text("tag"));
}

Result<Planned> Release::plan(const DesignState &state) const
{
    static const QRegularExpression valid(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$"));
    if (!valid.match(m_tag).hasMatch())
        return refusal(Words::tr("\u201c%1\u201d is no tag: letters, digits, _ . and - are allowed, up to 128 of them.").arg(m_tag));
    Planned planned;
    planned.edit.label = Words::tr("Release %1").arg(m_tag);
    for (const Mapping &mapping : state.design->mappings) {
        const ImageReference reference = ImageReference::parse(mapping.uri);
        if (!reference.digest.isEmpty())
            return refusal(Words::tr("%1 is pinned to a digest (%2), so a tag would not decide anything. Remove the digest first.").arg(mapping.name, mapping.uri), mapping.place);
        const Result<void> changed = changeUri(planned.edit, state, mapping, released(reference, m_tag));
        if (!changed)
            return changed.error();
    }
    if (planned.edit.isEmpty()) {
        const bool hasNone = state.design->mappings.empty();
        return refusal(hasNone ? Words::tr("The project maps no images, so there is no tag to change.") : Words::tr("All mapped images have the tag %1 already.").arg(m_tag));
    }
    return planned;
}

Result<void> Release::verify(const DesignState &before, const DesignState &after) const
{
    Q_UNUSED(before)
    for (const Mapping &mapping : after.design->mappings) {
        if (ImageReference::parse(mapping.uri).tag != m_tag)
            return refusal(Words::tr("%1 would not have the tag %2 afterwards, so nothing was changed. Edit the text instead.").arg(mapping.name, m_tag), mapping.place);
    }
    return {};
}

} // namespace gantry
