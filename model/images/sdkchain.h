// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/layers/boundcall.h"
#include "model/images/sdkimage.h"

namespace gantry {

//! Runs an image's definition: a constructor, then clones and layers, each checked as the SDK checks it.
class SdkChain
{
public:
    explicit SdkChain(const RenderOptions &options);

    void construct(const Image &image);
    //! Clones and layers; `owner` is as in RenderProblem.
    void extend(const Image &image, const ImageId &owner);

    SdkImage image() const { return m_image; }

private:
    void clone(const Clone &clone);
    void addLayer(const Layer &layer, int index);
    void addChecked(const SdkLayerPtr &one, int index, const Place &place);
    void fromBase(const LayerCall &call);
    void fromRefName(const LayerCall &call);
    void fromDebianBase(const LayerCall &call);
    void fromUvScript(const LayerCall &call);
    void fromDockerfile(const LayerCall &call);
    void debianBase(const BoundCall &call, bool installFlyte);
    void slimBase();
    void setPython(const Value &version);
    void setPlatforms(const Value &platforms);
    void setTexts(const BoundCall &call);
    void append(const SdkLayerPtr &layer, int source);
    void fail(const Error &error, int layer, const Place &place);

    const RenderOptions &m_options;
    SdkImage m_image;
    ImageId m_owner;
};

//! The command that makes the user `flyte` in from_debian_base(install_flyte=False).
QString createFlyteUserCommand();

} // namespace gantry
