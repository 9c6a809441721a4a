// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"

#include <vector>

namespace gantry {

//! Several operations as one change: each is rehearsed on what the ones before it have made.
class Sequence : public Operation
{
public:
    Sequence(QString label, std::vector<OperationPtr> operations)
        : m_label(std::move(label)), m_operations(std::move(operations))
    {
    }

    QLatin1String name() const override { return QLatin1String("sequence"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;
    bool mayBreakFiles() const override;

private:
    QString m_label; //!< empty: the last operation's
    std::vector<OperationPtr> m_operations;
};

} // namespace gantry
