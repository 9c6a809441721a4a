// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/imageverdict.h"
#include "widgets/common/treemodel.h"

#include <QHash>
#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace gantry {

//! The line that decided a fact, as a link.
struct XRaySource {
    QString text; //!< "line 10", "envs.py:52", "base"; empty where there is none
    QString whole; //!< for the tooltip: which line of which file, what it says
    QString tag; //!< code of the team that owns it
    QString colour; //!< a team token
    Element element; //!< what following it selects
    Place place; //!< in the project; invalid for a generated line
    int generatedLine = 0; //!< in the Dockerfile that the SDK generates for the image that is shown

    bool isLink() const { return place.isValid() || generatedLine > 0 || !element.isNone(); }
};

//! A stop of the course: the base, then one an instruction.
struct XRayStop {
    QString label; //!< "base", "21 RUN"
    QString text; //!< the instruction's first line
    XRaySource source;
};

//! What a command resolves to from one stop on.
struct XRaySpan {
    int first = 0;
    QString value; //!< "/opt/conda/bin/python 3.11", "not known"
    QString colour; //!< team token of whoever decided it
    bool isKnown = false;
};

//! A sentence about the image, with the lines that decided it.
struct XRayVerdict {
    ImageVerdict said;
    std::vector<XRaySource> reasons;
};

//! What is said of a whole image, for all its stops.
struct XRayCourse {
    ImageId image;
    QString name;
    QString origin; //!< "adapted from ghcr.io/acme/data-prep-base:1.0.0"
    std::vector<XRayStop> stops; //!< at least one
    std::array<std::vector<XRaySpan>, ImageState::kCommands> histories;
    std::vector<XRayVerdict> verdicts; //!< at least one, the worst first
    QStringList remarks; //!< for people: a predicted tag, what could not be read

    int last() const { return int(stops.size()) - 1; }
    //! The stop after a layer, or -1 where it wrote no line.
    int stopOf(const Element &layer) const;
};

//! The state at one stop.
struct XRayPage {
    std::shared_ptr<const XRayCourse> course; //!< null: no image is shown
    int stop = 0;
    QString title; //!< "In the finished image", "After line 21"
    //! PATH by command. Columns: number, folder, what is found there, decided by.
    std::array<std::vector<TreeItem>, ImageState::kCommands> paths;
    //! Columns: what, value, decided by, remark.
    std::vector<TreeItem> facts;
    QHash<QString, XRaySource> sources; //!< by TreeItem::id, of paths and facts
};

//! Makes pages of one design's images. For one thread, which need not be the GUI's.
class XRayPages
{
public:
    XRayPages(DesignPtr design, SourceSet texts, std::shared_ptr<const BaseLibrary> bases, const XRayOptions &options);

    //! An empty page for an image that the design doesn't have.
    XRayPage page(const ImageId &image, int stop);
    //! The same at the stop that shows an element: after its layer, else the finished image.
    XRayPage pageOf(const ImageId &image, const Element &element);
    ImageInspector &inspector() { return m_inspector; }

private:
    std::shared_ptr<const XRayCourse> course(const Image &image, const XRay &xray);

    DesignPtr m_design;
    ImageInspector m_inspector;
    QHash<ImageId, std::shared_ptr<const XRayCourse>> m_courses;
};

//! The line of a decision as a link.
XRaySource sourceOf(const Design &design, const XRay &xray, const DecisionPtr &by);
//! The state at a stop of the image's course.
const ImageState &stateAt(const XRay &xray, int stop);

} // namespace gantry
