// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace gantry {

//! The team that adapts images, where nothing else is said.
inline constexpr QLatin1String kFlyteEngineer("flyte-engineer");
Team flyteEngineer();

//! Teams as gantry.json gives them, codes and colours filled in where they are missing; where it gives none, one for each
//! folder that holds a Dockerfile.
std::vector<Team> completedTeams(std::vector<Team> given, const QStringList &dockerfiles);

//! The team that owns a path: the one with the longest path that it lies in, or none.
TeamId ownerOf(const std::vector<Team> &teams, const QString &path);

} // namespace gantry
