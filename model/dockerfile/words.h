// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"

#include <optional>
#include <vector>

//! An instruction's arguments taken apart as BuildKit does. Texts are as typed, before variables are expanded and,
//! where not said otherwise, with their quotes; ranges are in the document.
namespace gantry::dockerfile {

struct Word {
    QByteArray text;
    TextRange range;

    friend bool operator==(const Word &, const Word &) = default;
};

//! Split at white space and nothing else: FROM, EXPOSE, COPY, ADD and VOLUME in their shell form.
std::vector<Word> plainWords(const Document &document, const Instruction &instruction);

//! Split at white space outside of quotes; quotes and escapes stay: ENV, LABEL and ARG.
std::vector<Word> quotedWords(const Document &document, const Instruction &instruction);

//! What BuildKit makes of the arguments before it expands variables: one text a word, JSON strings decoded, the whole
//! text of a shell form, `name`, `value`, … of ENV and LABEL without "=".
std::vector<Word> arguments(const Document &document, const Instruction &instruction);

//! One `name=value` of ENV, LABEL or ARG.
struct KeyValue {
    QByteArray name;
    QByteArray value; //!< with quotes and escapes; null for an ARG without "="
    TextRange nameRange;
    TextRange valueRange;
    bool oldForm = false; //!< `ENV name value`

    bool hasValue() const { return !value.isNull(); }
    friend bool operator==(const KeyValue &, const KeyValue &) = default;
};
std::vector<KeyValue> keyValues(const Document &document, const Instruction &instruction);

//! COPY and ADD. `destination` is empty where there is none.
struct Transfer {
    std::vector<Word> sources; //!< paths, patterns and URLs
    std::vector<Heredoc> inlineFiles; //!< sources that are heredocs
    std::optional<Word> destination;
    QByteArray from; //!< --from, or empty
};
Transfer transfer(const Document &document, const Instruction &instruction);

} // namespace gantry::dockerfile
