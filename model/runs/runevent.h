// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/runs/action.h"

#include <QDateTime>
#include <QString>

#include <variant>
#include <vector>

namespace gantry {

struct RunStarted {
    RunId run;
    QString url; //!< empty: none
    QString task; //!< "environment.function"
};

struct ActionUpdated {
    Action action; //!< whole, as it is now
};

struct LogLine {
    ActionId action; //!< empty: not known who wrote it
    int attempt = 0;
    QString stream; //!< "stdout", "stderr"
    QByteArray line; //!< UTF-8
};

struct ClusterEvent {
    ActionId action;
    QString message;
};

struct ConnectionChanged {
    QString state; //!< "live", "stale", "reconnecting"
    QDateTime since;
};

struct RunFinished {
    RunId run;
    Phase phase = Phase::Unknown;
    QByteArray outputs; //!< JSON; empty: none
    ActionErrorPtr error;
};

//! One thing that was said about a run: a line of `gantry run --json`, of `gantry watch --json`, of a recording.
struct RunEvent {
    QDateTime time; //!< UTC
    std::variant<RunStarted, ActionUpdated, LogLine, ClusterEvent, ConnectionChanged, RunFinished> what;
    QByteArray line = {}; //!< the JSON that it was read from, if any: it is handed on as it is
};
using RunEvents = std::vector<RunEvent>;

//! The line's JSON, as `CLI.md` has it.
Json runEventToJson(const RunEvent &event);
//! The line itself, without its line end.
QByteArray runEventLine(const RunEvent &event);
//! An event of a name that is not in the list is an error with the code NotFound: a newer Gantry wrote it, skip it.
Result<RunEvent> runEventFromJson(const Json &json);
//! Of a line's text; keeps the text.
Result<RunEvent> runEventFromLine(const QByteArray &line);

} // namespace gantry
