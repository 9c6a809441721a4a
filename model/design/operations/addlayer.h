// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

#include <optional>

namespace gantry {

//! Puts a layer, written as it would be typed, at an index among an image's layers.
class AddLayer : public Operation
{
public:
    AddLayer(QString image, int at, QByteArray text, std::optional<int> stage = {})
        : m_image(std::move(image)), m_at(at), m_text(std::move(text)), m_stage(stage)
    {
    }
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("add_layer"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_image;
    int m_at;
    QByteArray m_text;
    std::optional<int> m_stage;
};

} // namespace gantry
