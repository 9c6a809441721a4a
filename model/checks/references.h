// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/findingbuilder.h"
#include "model/checks/rule.h"

#include <QStringList>

#include <vector>

namespace gantry {

//! A place in a project where an image's reference is written.
struct WrittenReference {
    enum class Kind {
        Mapping, //!< the URI of an entry of images=(…)
        Environment, //!< image="…"
        FromBase, //!< flyte.Image.from_base("…")
        From, //!< FROM of a Dockerfile
    };

    Kind kind = Kind::Mapping;
    QString text; //!< as it evaluates
    Argument argument;
    Place place; //!< where the text stands: the constant's, where it is one
    const Image *image = nullptr; //!< that the reference belongs to, or null
    const Environment *environment = nullptr; //!< that runs in it, or null
    const Mapping *mapping = nullptr;
};

//! All whose text is known, in the order of the design. FROMs of an earlier stage, of scratch and with variables are none.
std::vector<WrittenReference> writtenReferences(const CheckContext &context);

//! Puts the badge where the reference belongs.
void tellOwner(FindingBuilder &finding, const WrittenReference &reference);

//! Operations that write another reference there; empty where it is made by code.
std::vector<Json> rewriteReference(const CheckContext &context, const WrittenReference &reference, const QString &text);

//! What stands for something that people have to put in: "<your-registry>".
QStringList placeholdersIn(const QString &text);

//! Whether a reference's tag is missing or `latest`, which names another image from one day to the next.
bool isMovingReference(const QString &text);

} // namespace gantry
