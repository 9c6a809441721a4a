// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

#include <optional>

namespace gantry {

//! Removes a layer with the comments that are its own.
class RemoveLayer : public Operation
{
public:
    RemoveLayer(QString image, int layer, std::optional<int> stage = {})
        : m_image(std::move(image)), m_layer(layer), m_stage(stage)
    {
    }
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("remove_layer"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_image;
    int m_layer;
    std::optional<int> m_stage;
};

} // namespace gantry
