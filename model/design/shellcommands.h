// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace gantry {

struct ShellCommand {
    QStringList words;
};

//! A line of shell taken apart into commands (at && || ; | and line ends) and words, quotes taken off, `$NAME`,
//! `${NAME}`, `${NAME:-word}` and a Makefile's `$(NAME)` filled in where the variable is known and left where it is not.
//! Placeholders in angle brackets are words. Good enough to find commands in scripts and prose; runs nothing.
std::vector<ShellCommand> shellCommands(const QString &line, const QHash<QString, QString> &variables);

} // namespace gantry
