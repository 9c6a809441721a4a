// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! Gives all mapped images a new tag: the tag is the version of images with the code baked in.
class Release : public Operation
{
public:
    explicit Release(QString tag) : m_tag(std::move(tag)) {}
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("release"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;

private:
    QString m_tag;
};

} // namespace gantry
