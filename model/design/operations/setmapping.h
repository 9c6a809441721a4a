// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! Changes what an image name is mapped to, wherever the project maps it; adds a mapping that is missing, or removes it.
class SetMapping : public Operation
{
public:
    //! A null `uri` removes the mapping.
    SetMapping(QString imageName, QString uri) : m_name(std::move(imageName)), m_uri(std::move(uri)) {}
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("set_mapping"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_name;
    QString m_uri;
};

} // namespace gantry
