// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"
#include "model/images/projectfiles.h"
#include "model/images/renderoptions.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace gantry {

//! Something that a person may be about to change.
struct Change {
    enum class Kind {
        None,
        Layer, //!< the text or the place of a layer; all from it on are built anew
        Base, //!< what an image starts from
        File, //!< a file of the project
    };

    Kind kind = Kind::None;
    ImageId image; //!< of Layer and Base
    int layer = -1; //!< of Layer: index of Image::layers()
    QString file; //!< of File: path in the project

    friend bool operator==(const Change &, const Change &) = default;
};

//! What becomes of a layer when it is built after a change.
enum class LayerFate {
    Cached, //!< the builder has it already
    Changed, //!< hit by the change itself
    After, //!< follows a layer that is built anew
};

//! What a change makes of one image.
struct ImageRebuild {
    std::vector<LayerFate> layers; //!< by index of Image::layers()
    int cause = -1; //!< the first layer that is hit; -1: its base, or lines before its layers
    bool isBaseNew = false; //!< it starts from an image that is built anew
    bool isCodeBundled = false; //!< the file is sent with each run instead of being built in

    bool isRebuilt() const;
    int rebuiltLayers() const;
};

//! By image; images that a change doesn't concern are not in it.
using Rebuilds = QHash<ImageId, ImageRebuild>;

//! The tasks' own files, which people edit most.
QStringList codeFiles(const Design &design);

//! Tells what changes of one design rebuild. Builders keep what comes before the first changed line. For one thread.
class RebuildForecast
{
public:
    RebuildForecast(DesignState state, RenderOptions options);

    Rebuilds of(const Change &change) const;

private:
    ImageRebuild fromLayer(const Image &image, int first, bool isHit) const;
    //! The first layer of an image that a file's change hits; the layers' number where none is.
    int firstHit(const Image &image, const QString &file) const;
    int firstHitOfDockerfile(const Image &image, const QString &file) const;
    int firstHitOfGenerated(const Image &image, const QString &file) const;
    void spread(Rebuilds &rebuilds) const;

    DesignState m_state;
    RenderOptions m_options;
    std::shared_ptr<const ProjectFiles> m_files;
};

} // namespace gantry
