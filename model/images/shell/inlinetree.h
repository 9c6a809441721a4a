// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/state/filefacts.h"

#include <utility>

namespace gantry {

//! One file whose text stands in the Dockerfile.
class InlineTree : public CopiedTree
{
public:
    explicit InlineTree(QByteArray text) : m_text(std::move(text)) {}

    Knowledge contains(const QByteArray &relative) const override
    {
        return relative.isEmpty() ? Knowledge::Known : Knowledge::Absent;
    }
    QByteArray read(const QByteArray &relative) const override { return relative.isEmpty() ? m_text : QByteArray(); }
    QString projectPath(const QByteArray &) const override { return {}; }

private:
    QByteArray m_text;
};

} // namespace gantry
