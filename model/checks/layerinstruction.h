// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/dockerfile/dockerfile.h"

#include <QString>

#include <optional>

namespace gantry {

//! The instruction of a Dockerfile image's layer, read by itself.
struct LayerInstruction {
    dockerfile::Document document; //!< begins with a FROM of its own

    const dockerfile::Instruction &instruction() const { return document.instructions[1]; }
    //! The layer's text with another text in a range of the document.
    QString textWith(TextRange range, const QByteArray &text) const;
};

//! Nothing where the text is not one instruction.
std::optional<LayerInstruction> readLayer(const QString &text);

} // namespace gantry
