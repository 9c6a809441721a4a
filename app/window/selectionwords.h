// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/common/selection.h"

namespace gantry {

//! For the status bar: "Selected: image data-prep, layer 4 of 5".
QString selectionWords(const Design &design, const Element &element);

} // namespace gantry
