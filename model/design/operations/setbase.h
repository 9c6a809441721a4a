// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

#include <optional>

namespace gantry {

//! Changes what an image, or a stage of a Dockerfile, starts from: a reference, or an image of the project by id or name.
class SetBase : public Operation
{
public:
    SetBase(QString image, QString base, std::optional<int> stage = {})
        : m_image(std::move(image)), m_base(std::move(base)), m_stage(stage)
    {
    }
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("set_base"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString reference(const DesignState &state) const;

    QString m_image;
    QString m_base;
    std::optional<int> m_stage;
};

} // namespace gantry
