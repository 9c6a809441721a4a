// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gantry {

//! An image's reference taken apart: REPOSITORY[:TAG][@DIGEST], where the repository has its registry in front.
//! Nothing is checked; placeholders such as <your-registry> pass.
struct ImageReference {
    QString repository;
    QString tag;
    QString digest;

    static ImageReference parse(const QString &text);
    //! "data-prep" of "ghcr.io/acme/data-prep".
    QString lastPart() const;
    QString toString() const;

    friend bool operator==(const ImageReference &, const ImageReference &) = default;
};

//! The repository without what Docker leaves out of names (docker.io/library/), for comparing; empty where a part of it is
//! known to a shell only.
QString comparableRepository(const ImageReference &reference);

//! Whether two references name one repository. Where either has a part that only a shell would know ($REGISTRY), the
//! known end decides.
bool isSameRepository(const ImageReference &a, const ImageReference &b);

} // namespace gantry
