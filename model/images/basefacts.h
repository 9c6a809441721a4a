// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/images/catalogue.h"
#include "model/images/imagestate.h"
#include "model/images/registry/registryimage.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <memory>

namespace gantry {

//! What is known of an image before anything is added to it, and from where.
struct BaseFacts {
    enum class Source { Unknown, Scratch, Catalogue, Registry, Project };

    QString reference;
    Source source = Source::Unknown;
    QString sourceText; //!< for people: "from the registry, as of 2026-11-21", "from the catalogue (2026-11-20)"
    QString sourceUrl; //!< public page of the facts, or empty
    QDateTime asOf;
    QString digest; //!< of the registry's image for the platform, or empty
    ImageState state;
    QString remark; //!< for people: why the registry could not be asked; empty where it was, or wasn't to be
    QByteArrayList onbuild; //!< triggers of ONBUILD, of an image built here or in a registry
    std::shared_ptr<const RegistryImage> registry; //!< all that the registry says, layer sizes and history; or null
};

//! All that is known of bases: the catalogue, and what registries have said so far. Immutable once it is shared.
class BaseLibrary
{
public:
    //! The catalogue that Gantry brings and no registry's word.
    BaseLibrary();
    explicit BaseLibrary(std::shared_ptr<const Catalogue> catalogue);

    void addRegistryImage(const RegistryImage &image);
    //! Why a registry could not be asked for a reference; an image that was added before stays. A null text takes it back.
    void setRegistryFailure(const QString &reference, const QString &sentence);
    const RegistryImage *registryImage(const QString &reference) const;
    const Catalogue &catalogue() const { return *m_catalogue; }

    //! Facts of a reference that the project does not build: the registry's word, then the catalogue's, for what neither
    //! says Unknown. `by` is the line that names the base; the facts' decisions are made from it.
    BaseFacts facts(const QString &reference, const Decision &by) const;

private:
    std::shared_ptr<const Catalogue> m_catalogue;
    QHash<QString, std::shared_ptr<const RegistryImage>> m_images;
    QHash<QString, QString> m_failures;
};

//! FROM scratch: nothing is there, and that is known.
BaseFacts scratchFacts(const Decision &by);

} // namespace gantry
