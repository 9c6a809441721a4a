// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"

#include <optional>

//! Heredocs' words; for this folder's own use.
namespace gantry::dockerfile {

struct HeredocWords {
    std::vector<Heredoc> heredocs; //!< with names; `word` is in the logical line
    bool malformed = false; //!< BuildKit refuses the line
};

//! The heredocs that a logical line announces.
HeredocWords heredocsIn(QByteArrayView line);

//! Whether one word of COPY or ADD is a heredoc.
std::optional<Heredoc> heredocOf(QByteArrayView word, bool *malformed = nullptr);

} // namespace gantry::dockerfile
