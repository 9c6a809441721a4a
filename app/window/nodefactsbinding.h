// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/latestworker.h"
#include "model/design/project.h"
#include "model/images/basefacts.h"

#include <QObject>

#include <memory>

class QTimer;

namespace gantry {

class Canvas;

//! Tells the canvas what is known of bases and images: system, Python, user, and from where. Computed off the GUI
//! thread once typing pauses.
class NodeFactsBinding : public QObject
{
    Q_OBJECT
public:
    NodeFactsBinding(Project &project, Canvas &canvas);

    //! What is known of bases; the catalogue until this is called.
    void setBases(std::shared_ptr<const BaseLibrary> bases);

private:
    void compute();

    Project &m_project;
    Canvas &m_canvas;
    QTimer *m_pause = nullptr;
    std::shared_ptr<const BaseLibrary> m_bases; //!< null: the catalogue, which the worker reads
    bool m_isFresh = false; //!< a project was opened, and its first design not taken yet
    LatestWorker m_worker;
};

} // namespace gantry
