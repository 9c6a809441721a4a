// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvashit.h"
#include "widgets/canvas/canvasitem.h"
#include "widgets/canvas/canvasmarks.h"
#include "widgets/canvas/canvasplaces.h"
#include "widgets/canvas/canvasscene.h"
#include "widgets/canvas/canvasview.h"

#include <QWidget>

#include <memory>

class QHelpEvent;

namespace gantry {

class CanvasKeys;
class CanvasPointer;
class LatestWorker;
class Legend;
class Minimap;
class NodeFaces;
class ScenePainter;
class Theme;
class ZoomControl;
struct CanvasStyle;

//! One step of the wheel, the keys and the buttons.
inline constexpr double kCanvasZoomStep = 1.2;

//! A design as a graph: drawn in one go from plain data, however large it is. It shows, selects and says what a person
//! wants; it never changes a design: what is asked for comes back as a new one.
class Canvas : public QWidget
{
    Q_OBJECT
public:
    explicit Canvas(const Theme &theme, QWidget *parent = nullptr);
    ~Canvas() override;

    //! Shows a design, now or as soon as it is laid out off this thread. View, selection and places stay; `renamed` says
    //! which ids (of nodes, tasks, layers) the last change gave to things that stay the same. Null shows nothing.
    void setDesign(DesignPtr design, const QHash<QString, QString> &renamed = {});
    //! What is shown; null where nothing is.
    const CanvasScene *scene() const { return m_scene.get(); }
    //! All nodes' places as they are shown, in lh, by node key.
    QHash<QString, QPointF> positions() const;

    void setFindings(QHash<QString, FindingCounts> byNode);
    void setPhases(QHash<QString, TaskPhase> byTask);
    void setLayerMarks(QHash<QString, LayerMark> byLayer);
    void setFacts(QHash<QString, NodeFacts> byNode);
    //! Asked while a link is drawn, after what the canvas knows itself.
    void setLinkCheck(LinkCheck check) { m_linkCheck = std::move(check); }
    //! Why nodes can't be moved (gantry.json is read-only); empty where they can.
    void setMoveRefusal(const QString &reason) { m_moveRefusal = reason; }

    const CanvasSelection &selection() const { return m_selection; }
    //! Does not say selectionChanged: whoever calls this knows. Names that are not there wait for a design that has them.
    void setSelection(const CanvasSelection &selection);
    //! Selects one thing alone.
    void select(const CanvasItem &item) { setSelection({{item.node}, item, {}}); }
    //! Moves the view, as little as needed, so that a node is seen; does nothing where it is.
    void reveal(const QString &node);

    const CanvasView &view() const { return m_view; }
    void setView(const CanvasView &view);
    //! 1 is the size of the rest of the window.
    double zoom() const;
    void zoomTo(double zoom);
    void zoomIn();
    void zoomOut();
    void fit();
    //! Asks, by moveRequested, for the places that a fresh layout gives.
    void arrange();
    //! Begins a link with the keyboard from the current node or task.
    void startLink();

    void setLegendVisible(bool isVisible);
    void setMinimapVisible(bool isVisible);

    DetailLevel detail() const;
    std::optional<int> nodeAt(QPointF screen) const;
    //! What is read out for a node, or for a row of it.
    QString spoken(int node, int row) const;
    //! As if the person had clicked it.
    void choose(const CanvasItem &item) { changeSelection({{item.node}, item, {}}); }
    QSize sizeHint() const override;

Q_SIGNALS:
    //! A person has selected something else, or what was selected is gone.
    void selectionChanged();
    //! Enter or a double click.
    void activated(const gantry::CanvasItem &item);
    void edgeActivated(const gantry::CanvasEdge &edge);
    //! Nodes were put somewhere; with them come all places that gantry.json does not have yet.
    void moveRequested(const QList<gantry::NodeMove> &moves);
    void linkRequested(gantry::EdgeKind kind, const QString &from, const QString &to);
    //! `item` is empty on the ground, `edge` everywhere but on an edge.
    void contextMenuRequested(const gantry::CanvasItem &item, const gantry::CanvasEdge &edge, const QPoint &globalPos);
    void zoomChanged(double zoom);
    //! Another scene is shown.
    void sceneChanged();
    void viewChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    friend class CanvasKeys;
    friend class CanvasPointer;
    friend class Minimap;

    void setupControls();
    void placeControls();
    void adopt(std::unique_ptr<CanvasScene> scene, const QHash<QString, QString> &renamed);
    void resetLook();
    void resetFaces();
    void markSelection();
    void changeSelection(const CanvasSelection &selection);
    void changeView(const CanvasView &view);
    void zoomAround(QPointF screen, double zoom);
    void showToolTip(QHelpEvent *event);
    CanvasHit hitAt(QPointF screen) const;
    QRectF screenRect(int node) const;
    //! Where what the keyboard means lies on the screen.
    QPoint currentPoint() const;
    void requestMoves(const std::vector<std::pair<int, QPointF>> &moves);

    const Theme &m_theme;
    std::unique_ptr<CanvasScene> m_scene;
    std::unique_ptr<CanvasStyle> m_style;
    CanvasDecor m_decor;
    std::unique_ptr<NodeFaces> m_faces;
    std::unique_ptr<ScenePainter> m_painter;
    std::unique_ptr<LatestWorker> m_worker;
    CanvasPlaces m_places;
    QHash<QString, QString> m_pendingRenames;
    CanvasView m_view;
    CanvasMarks m_marks;
    CanvasSelection m_selection;
    LinkCheck m_linkCheck;
    QString m_moveRefusal;
    std::unique_ptr<CanvasPointer> m_pointer;
    std::unique_ptr<CanvasKeys> m_keys;
    Legend *m_legend = nullptr;
    ZoomControl *m_zoomControl = nullptr;
    Minimap *m_minimap = nullptr;
    bool m_isFitWanted = true;
};

} // namespace gantry

Q_DECLARE_METATYPE(gantry::CanvasItem)
Q_DECLARE_METATYPE(gantry::CanvasEdge)
