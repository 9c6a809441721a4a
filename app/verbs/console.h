// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/core/result.h"

#include <QByteArrayView>
#include <QString>

namespace gantry {

//! The exit statuses of every verb.
enum ExitStatus { kYes = 0, kNo = 1, kUsage = 2, kUnavailable = 3, kInterrupted = 130 };

//! Where a verb writes: results on standard output, messages for people on standard error.
class Console
{
public:
    //! Colour only where standard output is a terminal and NO_COLOR is unset.
    static bool hasColour();

    void out(QByteArrayView bytes);
    void flush(); //!< what out() was given
    void line(const QString &text);
    void json(const Json &json); //!< one JSON value, indented, and a line end
    void jsonLine(const Json &json); //!< one JSON value on one line, flushed
    void message(const QString &text); //!< on standard error

    //! Says the error (as JSON on standard output where `asJson`) and gives the exit status that belongs to its code.
    int fail(const Error &error, bool asJson);
};

} // namespace gantry
