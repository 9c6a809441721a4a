// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/xray/xraypage.h"

namespace gantry {

//! Rows of one state, and whose lines they are.
struct XRayRows {
    std::vector<TreeItem> items;
    QHash<QString, XRaySource> sources;
};

//! What a container sees, as rows: commands, imports, working folder, user, shell; then environment, packages, copies.
XRayRows factRows(const Design &design, const XRay &xray, const ImageInspector &inspector, const ImageState &state);
//! PATH's folders as they are searched for a command.
XRayRows pathRows(const Design &design, const XRay &xray, const ImageState &state, ImageState::Command command);
//! Marks what is new or different in `now`; what is gone is added, muted. What it was is said in the column
//! `remarkColumn`, or nowhere (-1).
void markChanges(std::vector<TreeItem> &now, const std::vector<TreeItem> &before, int remarkColumn);

inline constexpr int kFactRemarkColumn = 3;

} // namespace gantry
