// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"
#include "model/images/xray.h"

#include <QHash>

#include <memory>

namespace gantry {

//! X-rays of the design that was checked last: those that an edit did not touch serve the next one. For one thread.
class XRayCache
{
public:
    //! An inspector of a state that begins with what is kept.
    std::unique_ptr<ImageInspector> inspectorFor(const DesignState &state, const std::shared_ptr<const BaseLibrary> &bases,
                                                 const XRayOptions &options);
    //! Keeps what the inspector of the same state has computed.
    void keep(const ImageInspector &inspector);

private:
    bool isKept(const DesignState &state, const Image &image);
    bool isFolderSame(const DesignState &state) const;

    DesignState m_state;
    std::shared_ptr<const BaseLibrary> m_bases;
    XRayOptions m_options;
    QHash<ImageId, XRayPtr> m_xrays;
    QHash<ImageId, QStringList> m_modules; //!< of the state that is being looked at
    QHash<ImageId, bool> m_decided; //!< of the state that is being looked at
};

} // namespace gantry
