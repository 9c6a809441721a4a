// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvasscene.h"
#include "widgets/canvas/canvasstyle.h"

#include <QHash>

#include <memory>
#include <vector>

namespace gantry {

//! What is written on a node, shaped and placed in logical pixels at 100 %, from its top left corner.
struct NodeFace {
    struct Text {
        TextRun run;
        QPointF baseline;
        QColor color;
    };
    struct Icon {
        QString name;
        QRectF rect;
        QColor color;
    };
    struct Share { //!< of the line at the bottom of a node that is live
        double part;
        QColor color;
    };
    std::vector<Text> texts;
    std::vector<Icon> icons;
    std::vector<Share> live;
};

//! Makes faces when they are first seen and keeps some hundred of them.
class NodeFaces
{
public:
    //! What is drawn from now on; all three outlive this or the next call.
    void reset(const CanvasScene *scene, const CanvasStyle *style, const CanvasDecor *decor);
    void setWhole(bool isWhole); //!< names are never elided, for pictures that are read by machines

    const NodeFace &face(int node);
    //! The name alone, cut to `width` (pixels at 100 %).
    const TextRun &title(int node, double width);

private:
    struct Title {
        TextRun run;
        double width = 0;
    };
    const CanvasScene *m_scene = nullptr;
    const CanvasStyle *m_style = nullptr;
    const CanvasDecor *m_decor = nullptr;
    bool m_isWhole = false;
    QHash<int, NodeFace> m_faces;
    QHash<int, Title> m_titles;
};

//! The worst phase of the tasks of a node, or empty where none is live.
QString worstPhase(const CanvasScene &scene, const CanvasDecor &decor, const Tokens &tokens, int node);

} // namespace gantry
