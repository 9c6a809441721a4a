// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/dockerfile/dockerfile.h"
#include "model/source/edit.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

//! Edits of one Dockerfile that a careful person would make: text ranges, all other bytes stay. A layer's index counts
//! the instructions of a stage after its FROM. Comments directly above an instruction are its own and go with it; a
//! blank line ends that, and a header stays where it is: a comment above the first of three or more instructions that
//! stand together and have no comments. Blank lines and the line end follow the nearest sibling. Refused, with the
//! reason, where stage or layer are not there or the text is not exactly one instruction that BuildKit takes.
namespace gantry::dockerfile {

struct TextEdit {
    std::vector<Replacement> replacements; //!< sorted, disjoint, on the document's bytes
    QStringList droppedComments; //!< comments that the edit removes
    int layer = -1; //!< index of the layer that was made, changed or moved, after the edit; -1 for none
};

//! `at` is the new layer's index, up to the number of layers. `text` as it would be typed; may have comments above.
Result<TextEdit> insertLayer(const Document &document, int stage, int at, const QByteArray &text);
//! Comments above stay; those inside of the old text are listed as dropped unless the new text has them.
Result<TextEdit> replaceLayer(const Document &document, int stage, int layer, const QByteArray &text);
//! `to` is the layer's index afterwards. Layers change their places; blank lines, headers and comments that nobody owns
//! keep theirs, so a move there and back restores every byte (unless a comment becomes a group's header, or ceases to
//! be one, on the way).
Result<TextEdit> moveLayer(const Document &document, int stage, int layer, int to);
//! The copy stands directly after the original.
Result<TextEdit> duplicateLayer(const Document &document, int stage, int layer);
Result<TextEdit> removeLayer(const Document &document, int stage, int layer);
//! FROM's reference alone; flags, name and white space stay.
Result<TextEdit> setBase(const Document &document, int stage, const QByteArray &reference);
//! Value of one variable of an ENV layer, quoted as it was (or as it needs); a new name is added at the end.
Result<TextEdit> setEnvironmentVariable(const Document &document, int stage, int layer, const QByteArray &name,
                                        const QByteArray &value);

//! The instruction with the comments that it owns, whole lines.
TextRange ownedRange(const Document &document, const Instruction &instruction);

//! The text after the edit.
QByteArray withReplacements(const QByteArray &bytes, const std::vector<Replacement> &replacements);

} // namespace gantry::dockerfile
