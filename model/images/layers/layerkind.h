// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/images/layers/boundcall.h"
#include "model/images/layers/sdklayer.h"

#include <QString>

#include <memory>
#include <vector>

namespace gantry {

//! What a kind of layer means: one file each in this folder, all in the list of layerKinds(). Its name, parameters and
//! form are data of model/sdk.
class LayerKind
{
public:
    virtual ~LayerKind() = default;

    //! As Layer::kind: "with_env_vars".
    virtual QString name() const = 0;
    //! The SDK's layers that the call adds to its image (rendering and hash are theirs), or the SDK's refusal.
    virtual Result<SdkLayers> sdkLayers(const LayerCall &call) const = 0;
};

using LayerKinds = std::vector<std::unique_ptr<LayerKind>>;

//! The list: a new kind adds its line in layerkinds.cpp.
const LayerKinds &layerKinds();
const LayerKind *layerKind(const QString &name);

} // namespace gantry
