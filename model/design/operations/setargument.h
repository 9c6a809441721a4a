// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! Sets or removes one argument of an environment, a task's decorator, or an image's chain; the value is code.
class SetArgument : public Operation
{
public:
    enum class Of { Environment, Task, Image };

    //! A null `value` removes the argument.
    SetArgument(Of of, QString owner, QString argument, QByteArray value)
        : m_of(of), m_owner(std::move(owner)), m_argument(std::move(argument)), m_value(std::move(value))
    {
    }
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("set_argument"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    Of m_of;
    QString m_owner;
    QString m_argument;
    QByteArray m_value;
};

} // namespace gantry
