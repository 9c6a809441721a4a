// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/livechecks.h"
#include "model/design/project.h"
#include "widgets/common/selection.h"

#include <QObject>

#include <vector>

namespace gantry {

class InspectorView;
class ItemTree;
class LayersView;
class PreviewView;
class Theme;
class XRayView;

//! The views of an open project's design and the one selection that they share: data walks from the project to them,
//! gestures walk back as operations.
class DesignViews : public QObject
{
    Q_OBJECT
public:
    DesignViews(const Theme &theme, Project &project, QWidget *parent);

    Selection &selection() { return m_selection; }
    ItemTree &outline() { return *m_outline; }
    ItemTree &files() { return *m_files; }
    ItemTree &problems() { return *m_problems; }
    LayersView &layers() { return *m_layers; }
    PreviewView &preview() { return *m_preview; }
    InspectorView &inspector() { return *m_inspector; }
    const LiveChecks &checks() const { return m_checks; }
    XRayView &xray() { return *m_xray; }

    //! Asks the project for an operation in the words of `gantry edit`.
    void request(const Json &operation);
    //! Applies the fix of the finding that is chosen in Problems, as one change.
    void applyFix();
    //! What it is called, or empty where none is to be had.
    QString fixTitle() const;
    //! Several as one change.
    void requestAll(const std::vector<Json> &operations);

Q_SIGNALS:
    //! A gesture was refused, with the reason.
    void refused(const gantry::Error &error);
    //! Another finding is chosen, or the findings are others.
    void fixChanged();
    //! Something should be seen as text.
    void textShown();

private:
    void setupProblems(const Theme &theme);
    void connectViews();
    void connectProject();
    void showDesign(const QHash<QString, QString> &renamed);
    void showFindings();
    void showProblems();
    void showProblemMenu(const QPoint &position);
    const Finding *findingAt(const QModelIndex &index) const;
    void fix(const QModelIndex &index);
    void showFiles();
    void selectFirst();
    void showPlace(const Place &place);

    Project &m_project;
    LiveChecks m_checks;
    Selection m_selection;
    ItemTree *m_outline;
    ItemTree *m_files;
    ItemTree *m_problems;
    LayersView *m_layers;
    PreviewView *m_preview;
    InspectorView *m_inspector;
    XRayView *m_xray;
    bool m_isFresh = false; // a project was opened, and its first design not shown yet
};

} // namespace gantry
