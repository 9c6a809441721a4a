// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/canvas/canvasscene.h"

namespace gantry {

//! Where things have stood, so that nothing moves by itself when the project is read again. A place that a person asked
//! for is not among them: it comes back with the design, or it was not taken.
class CanvasPlaces
{
public:
    //! Places for the next design: its own, those of before, under the names that things have now.
    KnownPlaces known(const CanvasScene *shown, const Design &next, const QHash<QString, QString> &renamed) const;
    void remember(const CanvasScene &scene);
    void forget() { m_computed.clear(); }

    //! A fresh layout, as far as it differs from what is shown.
    static std::vector<std::pair<int, QPointF>> arranged(const CanvasScene &scene);
    //! What is to be saved when nodes were moved in `scene`: they, and all that gantry.json does not have yet.
    static QList<NodeMove> unsaved(const CanvasScene &scene, const std::vector<std::pair<int, QPointF>> &moved);

private:
    QHash<QString, QPointF> m_computed;
};

} // namespace gantry
