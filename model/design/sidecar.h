// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/design/design.h"
#include "model/source/edit.h"
#include "model/source/sourcetext.h"

#include <vector>

namespace gantry {

//! The version of gantry.json that this Gantry writes.
inline constexpr int kSidecarVersion = 1;
inline constexpr QLatin1String kSidecarFile("gantry.json");

//! gantry.json as read:
//! {"contexts":{DOCKERFILE:FOLDER}, "image_names":{NAME:DOCKERFILE}, "positions":{NODE:{"x","y"}},
//!  "teams":[{"id","name","code","color","owns":[PATH]}], "version":1}; other keys are kept and not looked at.
struct SidecarReading {
    Sidecar sidecar;
    std::vector<Team> teams;
    std::vector<Problem> problems;
    Json json; //!< the whole, for those who keep more in it; null where it can't be read
};

//! An empty text pointer means that there is none.
SidecarReading readSidecar(const SourceTextPtr &text);

//! One value of gantry.json with the keys that lead to it; a null value removes the key.
struct SidecarChange {
    QStringList path;
    Json value;
};
//! Makes the file where it is missing. Refused where a newer version wrote it or it does not parse.
Result<Edit> sidecarEdit(const SourceSet &texts, const std::vector<SidecarChange> &changes);

} // namespace gantry
