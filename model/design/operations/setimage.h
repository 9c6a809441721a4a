// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! Points an environment at another image: one of the project by id or name, or a reference as text.
class SetImage : public Operation
{
public:
    SetImage(QString environment, QString image) : m_environment(std::move(environment)), m_image(std::move(image)) {}
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("set_image"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_environment;
    QString m_image;
};

} // namespace gantry
