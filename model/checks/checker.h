// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/finding.h"
#include "model/core/result.h"
#include "model/design/designstate.h"
#include "model/images/xray.h"

#include <QHash>
#include <QString>

#include <atomic>
#include <memory>
#include <vector>

namespace gantry {

//! Checks a design again and again as it changes; keeps what an edit did not touch. For one thread, which need not be
//! the GUI's.
class Checker
{
public:
    Checker();
    ~Checker();

    void setBases(std::shared_ptr<const BaseLibrary> bases);
    //! All findings, in the order of isBefore(). Stops early, with some of them, once `dropped` is set.
    Findings check(const DesignState &state, const XRayOptions &options, const std::atomic<bool> *dropped = nullptr);

private:
    class Private;
    std::unique_ptr<Private> d;
};

//! What checks need to know beside the texts: the project's folder, its Python, its Flyte configuration. Reads a few files.
XRayOptions checkOptions(const DesignState &state, const QString &folder);

} // namespace gantry
