// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! Renames an environment: its string, the image name that was called after it, and texts that name its tasks.
class RenameEnvironment : public Operation
{
public:
    RenameEnvironment(QString environment, QString newName)
        : m_environment(std::move(environment)), m_newName(std::move(newName))
    {
    }
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("rename_environment"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_environment;
    QString m_newName;
};

} // namespace gantry
