// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/design.h"
#include "model/images/renderoptions.h"
#include "model/source/sourcetext.h"

#include <QString>

#include <utility>
#include <vector>

namespace gantry {

//! What a Flyte configuration says about images.
struct ImageConfig {
    QString file; //!< path of the configuration, or empty where the project has none
    QString registry; //!< image.registry
    QString builder; //!< image.builder
    std::vector<std::pair<QString, QString>> imageRefs; //!< image.image_refs, in order
    bool hasEndpoint = false; //!< admin.endpoint names a cluster
    bool hasLocalEndpoint = false; //!< admin.endpoint is on this computer

    //! Reads the text of a config.yaml: block mappings and plain scalars; anything else in it is passed over.
    static ImageConfig fromText(const QByteArray &yaml);
};

//! The configuration that a project's programs would find in its folder: the one that init_from_config names, else
//! ./config.yaml, else ./.flyte/config.yaml. What lies outside of the folder is not looked for.
ImageConfig projectImageConfig(const Design &design, const SourceSet &texts);

//! Fills in registry and image names from the configuration.
RenderOptions withImageConfig(RenderOptions options, const ImageConfig &config);

} // namespace gantry
