// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/sdklayer.h"

#include <QStringList>

namespace gantry {

//! _DockerLines of the SDK: lines that from_debian_base adds as they are.
SdkLayerPtr makeDockerLines(const QStringList &lines);

} // namespace gantry
