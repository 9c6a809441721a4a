// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/latestworker.h"
#include "model/design/project.h"
#include "widgets/preview/previewview.h"

#include <QObject>

namespace gantry {

//! Makes the preview's computed texts, off the GUI thread, for the image that is shown: what a builder would get, and
//! the commands that build it. Made anew when the design, the image or the page changes; what is overtaken is dropped.
class ComputedTexts : public QObject
{
    Q_OBJECT
public:
    ComputedTexts(Project &project, Selection &selection, PreviewView &preview);

private:
    void refresh();

    Project &m_project;
    Selection &m_selection;
    PreviewView &m_preview;
    ImageId m_image;
    LatestWorker m_worker;
};

} // namespace gantry
