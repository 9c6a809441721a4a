// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"
#include <QHash>
#include <QPointF>

namespace gantry {

//! Puts nodes of the canvas somewhere, in lh; written to gantry.json.
class PlaceNodes : public Operation
{
public:
    explicit PlaceNodes(QHash<QString, QPointF> positions) : m_positions(std::move(positions)) {}
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("place"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QHash<QString, QPointF> m_positions; //!< top left corners by node key
};

} // namespace gantry
