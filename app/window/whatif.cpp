// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/whatif.h"

#include "model/images/projectoptions.h"
#include "widgets/canvas/canvas.h"
#include "widgets/layers/layersview.h"

namespace gantry {

namespace {

constexpr qsizetype kMostFiles = 20; // to choose from

} // namespace

//! What the worker works with: one design's forecast, made when it is first asked for.
struct WhatIf::Maker {
    DesignState state;
    QString folder;
    std::unique_ptr<RebuildForecast> forecast;

    const RebuildForecast &made()
    {
        if (!forecast)
            forecast = std::make_unique<RebuildForecast>(state, projectRenderOptions(state, folder));
        return *forecast;
    }
};

WhatIf::WhatIf(Project &project, LayersView &layers, Canvas &canvas)
    : QObject(&layers), m_project(project), m_layers(layers), m_canvas(canvas)
{
    connect(&m_project, &Project::designChanged, this, &WhatIf::takeDesign);
    connect(&m_layers, &LayersView::changeAsked, this, &WhatIf::ask);
}

void WhatIf::takeDesign()
{
    if (!m_project.isOpen())
        return;
    m_layers.setCodeFiles(codeFiles(*m_project.design()).mid(0, kMostFiles));
    m_maker = std::make_shared<Maker>(Maker{m_project.state(), m_project.folder(), nullptr});
    ask();
}

void WhatIf::ask()
{
    const Change change = m_layers.change();
    if (!m_maker || change.kind == Change::Kind::None) {
        m_worker.cancel();
        return show(change, {});
    }
    m_worker.request([maker = m_maker, change](const std::atomic<bool> &) { return maker->made().of(change); },
                     [this, change](const Rebuilds &rebuilds) { show(change, rebuilds); });
}

void WhatIf::show(const Change &change, const Rebuilds &rebuilds)
{
    m_layers.showRebuilds(change, rebuilds);
    QHash<QString, LayerMark> marks;
    const DesignPtr design = m_project.design();
    for (auto it = rebuilds.begin(); design && it != rebuilds.end(); ++it) {
        const Image *image = design->image(it.key());
        for (size_t i = 0; image && !image->stages.empty() && i < image->layers().size() && i < it->layers.size(); ++i)
            marks.insert(image->layers()[i].id.toString(), it->layers[i] == LayerFate::Cached ? LayerMark::Cached : LayerMark::Rebuilt);
    }
    m_canvas.setLayerMarks(marks);
}

} // namespace gantry
