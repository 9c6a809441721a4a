// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/json.h"
#include "model/design/design.h"
#include "model/images/basefacts.h"
#include "model/images/imagestate.h"
#include "model/images/renderoptions.h"
#include "model/source/sourcetext.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace gantry {

//! How an image is meant to be built and run.
struct XRayOptions {
    RenderOptions render; //!< with the project's folder
    //! Whether render.copyStyle is what somebody asked for. If not, adapted images are as for it, and whether a bundle is
    //! sent to other images is what the project's entry points say.
    bool isCopyStyleGiven = false;
    QString platform = QStringLiteral("linux/amd64");
};

//! One instruction and the state after it.
struct XRayStep {
    int layer = -1; //!< index among the image's layers; -1: a line that the SDK adds
    int line = 0; //!< in the Dockerfile that was read (the generated one of an adapted image)
    bool isGenerated = false; //!< a line that the SDK adds
    Place place; //!< of the layer in the project, or of the line in the generated file
    QByteArray text; //!< the instruction
    ImageState state;
    DecisionPtr decision; //!< what facts of this step name
};

//! Where `import` finds a task's module.
struct ImportFact {
    Knowledge resolves = Knowledge::Unknown;
    QString module; //!< the name that is imported in the container: relative to root_dir
    QByteArray file; //!< in the container
    bool isBundled = false; //!< comes with the code bundle at run time, not with the image
    QString projectFile;
    QString why; //!< of Unknown, and for people of Absent
    DecisionPtr by; //!< the line that copied it, or put its folder on PYTHONPATH; null where the bundle brings it
};

//! Everything that is known of one image.
struct XRay {
    ImageId image;
    QString dockerfile; //!< path of the file, "" for a generated one
    QByteArray text; //!< what was read; empty for an image that is used as it is
    bool isGenerated = false;
    BaseFacts base; //!< of the last stage
    std::vector<XRayStep> steps; //!< of the last stage, in the order of the file
    ImageState final;
    std::vector<ImageState> layers; //!< after each of the image's layers, by its index in `gantry show`
    std::vector<Place> layerPlaces;
    QStringList modules; //!< of the tasks that run in it
    std::vector<Problem> problems; //!< what would not build, could not be read, goes in a circle
    QByteArrayList onbuild; //!< triggers that images which start from it run first
    QStringList remarks; //!< for people: a predicted tag, another SDK version, …

    //! The step that a decision of this image names, or null.
    const XRayStep *step(const DecisionPtr &decision) const;
};
using XRayPtr = std::shared_ptr<const XRay>;

//! X-rays of a project's images at one moment, each computed once, bases first. For one thread.
class ImageInspector
{
public:
    ImageInspector(DesignPtr design, SourceSet texts, std::shared_ptr<const BaseLibrary> bases, XRayOptions options);
    ~ImageInspector();

    //! Null for an id that the design doesn't have.
    XRayPtr xray(const ImageId &image);
    //! Takes over what an inspector of an earlier moment has computed, for an image that has not changed since.
    void adopt(const XRayPtr &xray);
    //! What has been computed so far.
    const QHash<ImageId, XRayPtr> &computed() const;
    //! In a state of an image (of any layer).
    ImportFact import(const XRay &xray, const ImageState &state, const QString &module) const;
    //! References of all bases that come from outside.
    QStringList outsideBases() const;
    //! Those that the x-rays so far start from, as registries know them: for BaseLookup.
    QStringList basesLookedUp() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

//! The JSON of `gantry xray`.
Json xrayToJson(const XRay &xray, const ImageInspector &inspector);

} // namespace gantry
