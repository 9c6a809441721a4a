// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/place.h"

#include <QString>

#include <memory>
#include <utility>

namespace gantry {

//! The line that made something so.
struct Decision {
    Place place; //!< in the team's Dockerfile, or of the `with_*` call; of a line that the SDK adds: in the generated file
    int line = 0; //!< in the Dockerfile that was read: the generated one for an adapted image
    int step = -1; //!< index into XRay::steps of the image whose line it is
    int layer = -1; //!< index among the image's layers, or -1
    bool isGenerated = false; //!< a line that the SDK adds
    QString image; //!< id of the image built here whose line it is; empty for a base that comes from outside
    QString base; //!< reference of the base that brought it; then `place` is the FROM that names it
    QString source; //!< of a base's fact: where it is known from, for people
    QString sourceUrl; //!< public page of the source, or empty
    QString text; //!< the line's first words
};
using DecisionPtr = std::shared_ptr<const Decision>;

enum class Knowledge {
    Unknown, //!< may be or not; there is a reason
    Absent, //!< known not to be
    Known,
};

//! A value that is known, or the reason why it is not.
template<typename T>
struct Fact {
    Knowledge knowledge = Knowledge::Unknown;
    T value{};
    QString why; //!< where it is unknown
    DecisionPtr by;

    bool isKnown() const { return knowledge == Knowledge::Known; }
    static Fact known(T value, DecisionPtr by = {}) { return {Knowledge::Known, std::move(value), {}, std::move(by)}; }
    static Fact unknown(QString why, DecisionPtr by = {}) { return {Knowledge::Unknown, {}, std::move(why), std::move(by)}; }
};

} // namespace gantry
