// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>

#include <vector>

namespace gantry {

//! What the person points at and has selected, by numbers in the scene that is shown.
struct CanvasMarks {
    std::vector<char> isSelected; //!< by node
    int selectedCount = 0;
    int edge = -1; //!< the selected one
    int current = -1; //!< node with the keyboard
    int currentRow = -1;
    bool hasFocus = false;
    int hovered = -1;
    int hoveredRow = -1;
    int hoveredEdge = -1;
    std::vector<char> isDragged; //!< by node; empty where nothing is dragged
    QPointF dragOffset; //!< in lh

    bool selected(int node) const { return selectedCount > 0 && isSelected[static_cast<size_t>(node)]; }
    bool dragged(int node) const { return !isDragged.empty() && isDragged[static_cast<size_t>(node)]; }
    bool hasSelection() const { return selectedCount > 0 || edge >= 0; }
};

} // namespace gantry
