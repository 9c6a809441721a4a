// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/layerkind.h"

namespace gantry {

//! Kinds that are read, edited and shown, and that Gantry does not render yet: projects of uv, poetry and pixi, local
//! wheels. Their layers say so when they are rendered or hashed.
LayerKinds makeLaterKinds();
//! The same for a constructor: from_pixi_script.
SdkLayerPtr makeLaterLayer(const QString &method);

} // namespace gantry
