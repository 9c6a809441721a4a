// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/console.h"

#include <cstdio>
#include <unistd.h>

namespace gantry {

bool Console::hasColour()
{
    return isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR");
}

void Console::out(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout);
}

void Console::flush()
{
    std::fflush(stdout);
}

void Console::line(const QString &text)
{
    out(text.toUtf8());
    out("\n");
}

void Console::json(const Json &json)
{
    out(dumpJson(json, 2));
    out("\n");
}

void Console::jsonLine(const Json &json)
{
    out(dumpJson(json));
    out("\n");
    std::fflush(stdout);
}

void Console::message(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.data(), 1, size_t(bytes.size()), stderr);
    std::fputc('\n', stderr);
}

int Console::fail(const Error &error, bool asJson)
{
    const QString place = error.place.toString();
    message(place.isEmpty() ? error.message : QString(place % QStringLiteral(": ") % error.message));
    if (asJson)
        json(errorToJson(error));
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
        return kNo;
    case ErrorCode::Io:
    case ErrorCode::Unavailable:
        return kUnavailable;
    case ErrorCode::Cancelled:
        return kInterrupted;
    default:
        return kUsage;
    }
}

} // namespace gantry
