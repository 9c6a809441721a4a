// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/operation.h"
#include "model/design/operations/operationfields.h"

namespace gantry {

//! Typing: text in the place of a range, both ends included; a range whose end is before its start is empty. A file that is not there is made.
class ReplaceText : public Operation
{
public:
    ReplaceText(QString file, TextPosition start, TextPosition end, QByteArray text)
        : m_file(std::move(file)), m_start(start), m_end(end), m_text(std::move(text))
    {
    }
    static OperationPtr fromFields(OperationFields &fields);

    QLatin1String name() const override { return QLatin1String("replace_text"); }
    Result<Planned> plan(const DesignState &state) const override;
    Result<void> verify(const DesignState &before, const DesignState &after) const override;
    bool mayBreakFiles() const override { return true; }

private:
    QString m_file;
    TextPosition m_start;
    TextPosition m_end;
    QByteArray m_text;
};

} // namespace gantry
