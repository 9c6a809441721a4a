// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! Takes an environment out of another one's depends_on.
class RemoveDependency : public Operation
{
public:
    RemoveDependency(QString environment, QString on) : m_environment(std::move(environment)), m_on(std::move(on)) {}
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("remove_dependency"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_environment;
    QString m_on;
};

} // namespace gantry
