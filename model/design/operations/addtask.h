// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"
#include "model/python/edits.h"

namespace gantry {

//! Adds a task to an environment: its signature, and a body that says that it is not written yet.
class AddTask : public Operation
{
public:
    AddTask(QString environment, python::NewTask task) : m_environment(std::move(environment)), m_task(std::move(task)) {}
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("add_task"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_environment;
    python::NewTask m_task;
};

} // namespace gantry
