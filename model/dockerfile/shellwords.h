// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>
#include <vector>

//! Quotes, escapes and variables as BuildKit's frontend/dockerfile/shell reads them in a word.
namespace gantry::dockerfile {

//! The variable's value, or nothing where it is unset.
using Variables = std::function<std::optional<QByteArray>(QByteArrayView name)>;

struct Expansion {
    QByteArray text; //!< the whole word with variables replaced and quotes taken off
    std::vector<QByteArray> words; //!< split at white space outside of quotes, after replacing
    std::vector<QByteArray> used; //!< names of variables that were set, in order of appearance
    std::vector<QByteArray> unset; //!< names that were asked for and are not set
};

struct ShellOptions {
    char escape = '\\';
    bool keepQuotes = false;
    bool keepEscapes = false;
    bool areQuotesText = false; //!< as in a file's here-document: quotes are characters like others
    bool keepUnset = false; //!< `$name` stays where the variable is unset
};

//! `$name`, `${name}` and `${name-word}` with the operators - + ? (also after :), # ## % %% / //. Fails with BuildKit's
//! reason: an unmatched quote, a bad substitution, `${name?message}` of an unset variable.
Result<Expansion> expand(QByteArrayView word, const Variables &variables, const ShellOptions &options = {});

//! Names of all variables that a word refers to, in order; empty where it is malformed.
std::vector<QByteArray> variablesIn(QByteArrayView word, char escape = '\\');

} // namespace gantry::dockerfile
