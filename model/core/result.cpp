// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/core/result.h"

namespace gantry {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage: return QStringLiteral("usage");
    case ErrorCode::Unreadable: return QStringLiteral("unreadable");
    case ErrorCode::Syntax: return QStringLiteral("syntax");
    case ErrorCode::NotFound: return QStringLiteral("not_found");
    case ErrorCode::Refused: return QStringLiteral("refused");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::Io: return QStringLiteral("io");
    case ErrorCode::Unavailable: return QStringLiteral("unavailable");
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    case ErrorCode::Unsupported: return QStringLiteral("unsupported");
    }
    return {};
}

} // namespace gantry
