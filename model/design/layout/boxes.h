// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/layout/layered.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace gantry {

//! Boxes of which some are connected: each connected part is laid out left to right, the parts are set in shelves, in
//! the order of their first box. Arcs from a box to itself and doubled arcs may be among them.
std::vector<QPointF> arrangeBoxes(const std::vector<QSizeF> &sizes, const std::vector<layered::Arc> &arcs,
                                  const layered::Gaps &gaps);

//! Sets boxes in rows of about `width`, left to right, in their order.
std::vector<QPointF> shelve(const std::vector<QSizeF> &sizes, double width, double gapX, double gapY);

//! Sets boxes in one row under what they carry: as near to the wanted centres as the gap allows, in their order, and
//! in more rows where they would be wider than `width`. Returns corners; the first row has y = 0.
std::vector<QPointF> rowsUnder(const std::vector<QSizeF> &sizes, const std::vector<double> &wantedCentres, double width,
                               double gapX, double gapY);

//! The rectangle around boxes at corners.
QRectF boundsOf(const std::vector<QSizeF> &sizes, const std::vector<QPointF> &corners);

} // namespace gantry
