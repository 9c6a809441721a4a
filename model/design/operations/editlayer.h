// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

#include <optional>

namespace gantry {

//! Writes one layer anew; comments around it stay.
class EditLayer : public Operation
{
public:
    EditLayer(QString image, int layer, QByteArray text, std::optional<int> stage = {})
        : m_image(std::move(image)), m_layer(layer), m_text(std::move(text)), m_stage(stage)
    {
    }
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("edit_layer"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_image;
    int m_layer;
    QByteArray m_text;
    std::optional<int> m_stage;
};

} // namespace gantry
