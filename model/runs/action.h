// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/runs/ids.h"
#include "model/runs/phase.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

namespace gantry {

//! Why an action or a run failed.
struct ActionError {
    QString kind; //!< "ValueError"
    QString message;
    QString traceback;

    friend bool operator==(const ActionError &, const ActionError &) = default;
};
using ActionErrorPtr = std::shared_ptr<const ActionError>;

enum class CacheUse { Off, Miss, Hit };

//! One action of a run as it is now. Values are JSON text: most are never looked at.
struct Action {
    ActionId id;
    ActionId parent; //!< empty for the run's first
    QString group; //!< of flyte.group or flyte.map, empty outside of them
    QString task; //!< "environment.function"; a step's or a condition's own name
    Phase phase = Phase::Queued;
    QString rawPhase; //!< where phase is Unknown
    int attempts = 0;
    QByteArray inputs; //!< JSON; empty: not known
    QByteArray outputs; //!< JSON; empty: none yet, or not known
    ActionErrorPtr error;
    QDateTime started; //!< UTC
    QDateTime ended; //!< UTC; invalid while it lasts
    CacheUse cache = CacheUse::Off;

    //! From start to end, or to now where it has not ended; -1 where it has not started.
    qint64 durationMs(const QDateTime &now) const;
};

//! {"id","parent","group","task","phase","attempts","inputs","outputs","error","started","ended","cache"}
Json actionToJson(const Action &action);
//! Takes what is there; only the id is needed.
Result<Action> actionFromJson(const Json &json);

Json errorToJson(const ActionErrorPtr &error);
ActionErrorPtr actionErrorFromJson(const Json &json);

//! RFC 3339 in UTC with milliseconds; null for an invalid time.
Json timeToJson(const QDateTime &time);
//! Invalid where it is no time.
QDateTime timeFromJson(const Json &json);

} // namespace gantry
