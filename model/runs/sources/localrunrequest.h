// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/core/result.h"
#include "model/runs/ids.h"

#include <QHash>
#include <QString>

namespace gantry {

//! A run of one task on this computer, to be.
struct LocalRunRequest {
    QString folder; //!< the project's
    QString task; //!< "environment.function", or a function's name where it is the only one
    QString file; //!< that defines the task, relative to the folder; empty: looked for
    QString module; //!< dotted, instead of the file
    Json inputs = Json::object(); //!< JSON values by name
    QHash<QString, QString> inputTexts; //!< as typed; the task's signature says what they mean
    RunId run; //!< its name
};

//! A name as Flyte makes them: "r" and nine letters or digits.
RunId newRunName();
//! Letters, digits, "-", "_" and "." in at most 63 characters, beginning with a letter or digit.
Result<RunId> checkedRunName(const QString &name);

//! What the bridge is sent.
Json requestToJson(const LocalRunRequest &request);

} // namespace gantry
