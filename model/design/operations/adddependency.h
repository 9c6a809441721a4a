// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! Makes an environment depend on another one.
class AddDependency : public Operation
{
public:
    AddDependency(QString environment, QString on) : m_environment(std::move(environment)), m_on(std::move(on)) {}
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("add_dependency"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_environment;
    QString m_on;
};

} // namespace gantry
