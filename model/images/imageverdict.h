// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/xray.h"

#include <QString>

#include <vector>

namespace gantry {

//! A sentence about a finished image: whether tasks start in it, what would surprise people there.
struct ImageVerdict {
    enum class Kind { Fine, Unknown, Warning, Error };

    Kind kind = Kind::Fine;
    QString headline; //!< one sentence
    QString text; //!< why, in whole sentences
    QString rule; //!< of the check that finds the same, or empty
    std::vector<DecisionPtr> by; //!< the lines that decided it, first things first
};

//! At least one; the worst first. That all is fine, or that something isn't known, is said alone.
std::vector<ImageVerdict> imageVerdicts(const XRay &xray, const ImageInspector &inspector);

} // namespace gantry
