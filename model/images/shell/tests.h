// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/shell/runner.h"

namespace gantry::shell {

//! Whether a command only asks: then its answer decides what follows. Everything else is taken to succeed.
bool testsOnly(const Command &command);

//! `[ … ]`, `test …` and `[[ … ]]`, without the brackets.
Outcome testOutcome(const Runner &runner, const std::vector<Field> &words);

//! A pattern of a shell: * and ?.
bool globMatches(QByteArrayView pattern, QByteArrayView text);

//! What echo, printf or cat would write, where that is known.
std::optional<QByteArray> printed(const Invocation &invocation);

} // namespace gantry::shell
