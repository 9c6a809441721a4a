// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! The fix of a finding, resolved into operations by whoever knows the rules.
class Fix : public Operation
{
public:
    Fix(FixResolver resolver, FixRequest request) : m_resolver(std::move(resolver)), m_request(std::move(request)) {}
    static OperationPtr fromFields(OperationFields &fields, const FixResolver &resolver);

    QLatin1String name() const override { return QLatin1String("fix"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    FixResolver m_resolver;
    FixRequest m_request;
};

} // namespace gantry
