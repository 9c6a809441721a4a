// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/refusal.h"

namespace gantry {

Error refusal(const char *type, const QString &message)
{
    return {ErrorCode::Refused, message, QLatin1String(type), {}};
}

Error cannotRender(const QString &message, const Place &place)
{
    return {ErrorCode::Refused, message, {}, place};
}

} // namespace gantry
