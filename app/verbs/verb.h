// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/console.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace gantry {

//! One `gantry VERB`. Never needs a display. Help, completion and the man page read the list of verbs().
class Verb
{
public:
    virtual ~Verb() = default;

    virtual QString name() const = 0;
    virtual QString synopsis() const = 0; //!< "parse FILE [--json | --print]"
    virtual QString summary() const = 0; //!< one line
    virtual QStringList options() const = 0; //!< long options, for completion: "--json"
    //! Runs with the words after the verb; returns the exit status.
    virtual int run(const QStringList &words, Console &console) = 0;
};

//! The list: a new verb adds its line here, and nowhere else.
const std::vector<std::unique_ptr<Verb>> &verbs();

//! Runs `gantry VERB …`, or nothing where the first word is no verb (then the window is meant).
std::optional<int> runVerb(const QStringList &words);

} // namespace gantry
