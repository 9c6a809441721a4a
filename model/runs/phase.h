// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace gantry {

//! What an action or a run is doing, as `CLI.md` names it.
enum class Phase {
    Queued,
    WaitingForResources,
    Initializing,
    Running,
    Succeeded,
    Failed,
    Aborted,
    TimedOut,
    Paused,
    Recovered,
    Unknown, //!< a phase that this Gantry does not know; its own word is kept beside it
};

inline constexpr int kPhaseCount = 11;
//! How many of each phase there are.
using PhaseCounts = std::array<int, kPhaseCount>;

//! "waiting_for_resources"
QString phaseName(Phase phase);
//! Unknown for any other word.
Phase phaseFromName(const QString &name);

//! Whether it stays like this.
bool isTerminal(Phase phase);
//! Where a fold shows one phase for many: failed before timed out, aborted, paused, unknown, running, … succeeded.
Phase worstPhase(const PhaseCounts &counts);

} // namespace gantry
