// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/latestworker.h"
#include "model/design/project.h"
#include "model/images/rebuild.h"

#include <QObject>

#include <memory>

namespace gantry {

class Canvas;
class LayersView;

//! Marks cards and nodes by what a change would build anew, while it is asked about in the list of layers. Forecast off
//! the GUI thread; what is overtaken is dropped.
class WhatIf : public QObject
{
    Q_OBJECT
public:
    WhatIf(Project &project, LayersView &layers, Canvas &canvas);

private:
    struct Maker;

    void takeDesign();
    void ask();
    void show(const Change &change, const Rebuilds &rebuilds);

    Project &m_project;
    LayersView &m_layers;
    Canvas &m_canvas;
    std::shared_ptr<Maker> m_maker;
    LatestWorker m_worker;
};

} // namespace gantry
