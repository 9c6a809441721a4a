// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/refusal.h"

#include <QStringList>

#include <algorithm>

namespace gantry {

namespace {

// The codes of the bridge that are the asker's fault; all others mean that the project could not be started.
ErrorCode refusalCode(const QString &code)
{
    if (code == QLatin1String("unknown_task") || code == QLatin1String("unknown_image"))
        return ErrorCode::NotFound;
    static const QStringList usage{QStringLiteral("ambiguous_task"), QStringLiteral("unknown_input"),
                                   QStringLiteral("missing_input"), QStringLiteral("wrong_input"),
                                   QStringLiteral("bad_request")};
    return usage.contains(code) ? ErrorCode::Usage : ErrorCode::Unavailable;
}

} // namespace

Error refusalFromJson(const Json &json)
{
    Error error{refusalCode(jsonText(json, "code")), jsonText(json, "message"), jsonText(json, "detail"), {}};
    error.place.file = jsonText(json, "file");
    const auto line = json.find("line");
    if (!error.place.file.isEmpty() && line != json.end() && line->is_number_integer())
        error.place.start.line = error.place.end.line = std::max(1, line->get<int>());
    return error;
}

} // namespace gantry
