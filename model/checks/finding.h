// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/core/place.h"
#include "model/design/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace gantry {

enum class Severity { Error, Warning, Note };

//! "error", "warning", "note".
QString severityName(Severity severity);
//! Nothing for any other word.
std::optional<Severity> severityFromName(const QString &name);

//! One step of why a finding holds: "PATH is /usr/local/bin:… because line 3 sets it".
struct Reason {
    QString text;
    Place place; //!< the line that decided it; invalid where no file of the project says it
    bool isGenerated = false; //!< the place is a line of the Dockerfile that the SDK generates

    friend bool operator==(const Reason &, const Reason &) = default;
};

//! An offered edit: operations in the words of `gantry edit`, applied as one change.
struct OfferedFix {
    QString title; //!< what it does: "Use a fixed tag"
    std::vector<Json> operations;

    friend bool operator==(const OfferedFix &, const OfferedFix &) = default;
};

//! What a rule says of a design.
struct Finding {
    QString rule; //!< "BYOI012"
    Severity severity = Severity::Error;
    QString message; //!< one sentence for people who don't know Docker
    Place place; //!< what to blame
    TeamId team; //!< who owns the place
    QString node; //!< key of the canvas node that it is a badge of, or empty
    QString element; //!< id of the layer, task or mapping, where it is one's
    std::vector<Reason> reasons; //!< first what is seen, last what caused it
    std::optional<OfferedFix> fix;

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = std::vector<Finding>;

//! By file, line, column and rule; the order of every list of findings.
bool isBefore(const Finding &a, const Finding &b);

//! {"id","severity","message","file","line","column","fix":bool,"team"} and more.
Json findingToJson(const Finding &finding, const QString &teamName);

} // namespace gantry
