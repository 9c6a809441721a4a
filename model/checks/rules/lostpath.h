// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/running.h"

#include <QStringList>

#include <optional>

namespace gantry {

//! A line that sets PATH anew without what was on it, and the commands that are not found since.
struct LostPath {
    const XRayStep *step = nullptr; //!< of the image's x-ray
    QString before; //!< PATH before it
    QStringList commands; //!< of python, a0 and sh
};
std::optional<LostPath> lostPath(const RunningImage &running);

} // namespace gantry
