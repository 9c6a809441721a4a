// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/designviews.h"
#include "widgets/canvas/canvasitem.h"

#include <QObject>

namespace gantry {

class Canvas;
class LocalRunning;

//! Ties the canvas to the open project: it shows the design, the selection and a run's phases; what a person does on it
//! becomes operations.
class CanvasBinding : public QObject
{
    Q_OBJECT
public:
    CanvasBinding(Canvas &canvas, Project &project, DesignViews &views, LocalRunning &running);

    //! Removes the dependency whose line is selected; false where none is.
    bool removeSelectedDependency();

private:
    void showDesign(const QHash<QString, QString> &renamed);
    void showSelection(const Element &element);
    void takeSelection();
    void showPhases();
    void showFindings();
    void activate(const CanvasItem &item);
    void move(const QList<NodeMove> &moves);
    void link(EdgeKind kind, const QString &from, const QString &to);
    Element elementOf(const CanvasItem &item) const;
    CanvasItem itemOf(const Element &element) const;

    Canvas &m_canvas;
    Project &m_project;
    DesignViews &m_views;
    LocalRunning &m_running;
    bool m_isShowing = false;
};

} // namespace gantry
