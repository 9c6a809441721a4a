// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/fix.h"

#include "model/design/operations/lookup.h"

#include <QCoreApplication>

namespace gantry {

OperationPtr Fix::fromFields(OperationFields &fields, const FixResolver &resolver)
{
    FixRequest request;
    request.id = fields.text("id");
    request.file = fields.text("file");
    request.position.line = fields.number("line");
    request.position.column = fields.number("column");
    return std::make_unique<Fix>(resolver, std::move(request));
}

Result<Planned> Fix::plan(const DesignState &state) const
{
    if (!m_resolver)
        return refusal(QCoreApplication::translate("Operation", "Nothing here knows how %1 is fixed.").arg(m_request.id));
    const Result<OperationPtr> resolved = m_resolver(state, m_request);
    if (!resolved)
        return resolved.error();
    return (*resolved)->plan(state);
}

Result<void> Fix::verify(const DesignState &before, const DesignState &after) const
{
    const Result<OperationPtr> resolved = m_resolver(before, m_request);
    return resolved ? (*resolved)->verify(before, after) : resolved.error();
}

} // namespace gantry
