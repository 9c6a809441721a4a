// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/textrange.h"
#include "model/images/layers/sdklayer.h"
#include "model/images/sdkimage.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace gantry {

//! A piece of a rendered Dockerfile and who wrote it. Pieces are whole lines, in order, and cover the text.
struct RenderedPart {
    enum class Writer {
        File, //!< a Dockerfile's own text that is no layer of its last stage
        Frame, //!< the SDK, around the layers
        Base, //!< the reference that the image starts from
        Constructor, //!< from_debian_base and from_uv_script
        Layer, //!< the layer whose index is `layer`
    };

    TextRange range;
    int firstLine = 1;
    int lastLine = 1; //!< included
    Writer writer = Writer::Frame;
    int layer = -1; //!< index of Image::layers()
    ImageId owner; //!< the image whose layer it is, where the chain goes on from that image; else empty
};

struct RenderWarning {
    enum class Kind {
        PredictedTag, //!< the tag hashes what a program imports, which reading can only predict
        MissingSecret, //!< the SDK would refuse to build on this computer
        WouldNotBuild, //!< the builder would refuse the file
    };

    Kind kind = Kind::WouldNotBuild;
    QString message;
    int layer = -1;
    int line = 0; //!< of the rendered text, or 0
};

//! The Dockerfile that a builder would get for an image.
struct Rendering {
    enum class Kind {
        Generated, //!< by the SDK
        OwnFile, //!< the image's own Dockerfile
        AsIs, //!< none: the image is used as it is, by its uri
    };

    Kind kind = Kind::Generated;
    QByteArray text;
    QString uri;
    bool isTagPredicted = false;
    QString base; //!< the reference that a generated file starts from
    PythonVersion python; //!< that a generated file asks for
    QStringList platforms;
    std::vector<RenderedPart> parts;
    std::vector<ContextFile> context; //!< the Dockerfile itself is not listed
    std::vector<Value> secrets; //!< all secret_mounts, in order
    //! What the SDK refuses, or what can't be rendered, first things first. The rest is rendered all the same.
    std::vector<RenderProblem> problems;
    std::vector<RenderWarning> warnings;

    bool isRefused() const { return !problems.empty(); }
    //! The piece that a line (from 1) stands in, or null.
    const RenderedPart *partAt(int line) const;
    //! The pieces that a layer of the image itself wrote.
    std::vector<RenderedPart> partsOf(int layer) const;
};

//! Adds whole lines to a rendering.
void appendPart(Rendering &rendering, const QByteArray &text, RenderedPart::Writer writer, int layer = -1,
                const ImageId &owner = {});

} // namespace gantry
