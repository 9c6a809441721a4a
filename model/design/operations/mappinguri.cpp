// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/mappinguri.h"

#include "model/design/operations/lookup.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

//! Where the new text has to go.
struct Site {
    Place place;
    QString text; //!< of the whole place afterwards
};

qsizetype commonHead(const QString &a, const QString &b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    return std::mismatch(a.begin(), a.begin() + shorter, b.begin()).first - a.begin();
}

qsizetype commonTail(const QString &a, const QString &b, qsizetype head)
{
    qsizetype tail = 0;
    while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    return tail;
}

// The one known part in which both URIs differ.
Result<Site> partThatDiffers(const Mapping &mapping, const QString &uri)
{
    QString old;
    for (const TextPart &part : mapping.uriParts)
        old += part.text;
    const qsizetype head = commonHead(old, uri);
    const qsizetype tail = commonTail(old, uri, head);
    qsizetype begin = 0;
    for (const TextPart &part : mapping.uriParts) {
        const qsizetype end = begin + part.text.size();
        if (part.isKnown && part.place.isValid() && head >= begin && old.size() - tail <= end && head <= end) {
            const QString middle = uri.mid(head, uri.size() - head - tail);
            const QString text = part.text.left(head - begin) + middle + part.text.mid(old.size() - tail - begin);
            return Site{part.place, text};
        }
        begin = end;
    }
    return refusal(Words::tr("The URI of %1 is put together from several parts, so it can\u2019t become %2 by one change. Edit the text instead.")
                       .arg(mapping.name, uri), mapping.place);
}

Result<Site> siteOf(const Mapping &mapping, const QString &uri)
{
    if (mapping.uriParts.size() > 1)
        return partThatDiffers(mapping, uri);
    if (mapping.uriParts.size() == 1 && mapping.uriParts.front().isKnown && mapping.uriParts.front().place.isValid())
        return Site{mapping.uriParts.front().place, uri};
    const Argument &argument = mapping.uriArgument;
    if (argument.status == ValueStatus::Reference && argument.definition.isValid())
        return Site{argument.definition, uri};
    if (argument.status == ValueStatus::Literal)
        return Site{argument.place, uri};
    return refusal(Words::tr("The URI of %1 is computed (%2), so it can\u2019t be changed here. Edit the text.").arg(mapping.name, argument.text),
                   mapping.place);
}

bool isThereAlready(const Edit &edit, const QString &file, const std::vector<Replacement> &replacements)
{
    const auto found = std::find_if(edit.files.begin(), edit.files.end(), [&](const FileEdit &one) { return one.file == file; });
    if (found == edit.files.end())
        return false;
    return std::all_of(replacements.begin(), replacements.end(), [&](const Replacement &replacement) {
        return std::find(found->replacements.begin(), found->replacements.end(), replacement) != found->replacements.end();
    });
}

} // namespace

Result<void> changeUri(Edit &edit, const DesignState &state, const Mapping &mapping, const QString &uri)
{
    if (mapping.uri == uri)
        return {};
    const Result<Site> site = siteOf(mapping, uri);
    if (!site)
        return site.error();
    const Result<SourceTextPtr> text = changeableText(state, site->place.file);
    if (!text)
        return text.error();
    const Result<python::Change> change = python::setText(**text, site->place.range, site->text);
    if (!change)
        return change.error();
    if (!isThereAlready(edit, site->place.file, change->replacements))
        addChange(edit, site->place.file, *change);
    return {};
}

} // namespace gantry
