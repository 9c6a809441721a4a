// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/runs/phase.h"

#include <algorithm>

namespace gantry {

namespace {

constexpr std::array<const char *, kPhaseCount> kNames{"queued",       "waiting_for_resources",
                                                       "initializing", "running",
                                                       "succeeded",    "failed",
                                                       "aborted",      "timed_out",
                                                       "paused",       "recovered",
                                                       "unknown"};

constexpr std::array<Phase, kPhaseCount> kWorstFirst{
    Phase::Failed,  Phase::TimedOut,  Phase::Aborted,      Phase::Paused,
    Phase::Unknown, Phase::Running,   Phase::Initializing, Phase::WaitingForResources,
    Phase::Queued,  Phase::Recovered, Phase::Succeeded};

} // namespace

QString phaseName(Phase phase)
{
    return QLatin1String(kNames[size_t(phase)]);
}

Phase phaseFromName(const QString &name)
{
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const char *known) { return name == QLatin1String(known); });
    return found == kNames.end() ? Phase::Unknown : Phase(found - kNames.begin());
}

bool isTerminal(Phase phase)
{
    switch (phase) {
    case Phase::Succeeded:
    case Phase::Failed:
    case Phase::Aborted:
    case Phase::TimedOut:
    case Phase::Recovered:
        return true;
    default:
        return false;
    }
}

Phase worstPhase(const PhaseCounts &counts)
{
    for (const Phase phase : kWorstFirst) {
        if (counts[size_t(phase)] > 0)
            return phase;
    }
    return Phase::Unknown;
}

} // namespace gantry
