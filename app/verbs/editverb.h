// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"
#include "model/design/operation.h"

namespace gantry {

//! `gantry edit DIR --ops FILE|-`: operations in order as one change.
class EditVerb : public Verb
{
public:
    QString name() const override { return QStringLiteral("edit"); }
    QString synopsis() const override { return QStringLiteral("edit DIR --ops FILE|- [--dry-run] [--json]"); }
    QString summary() const override;
    QStringList options() const override
    {
        return {QStringLiteral("--ops"), QStringLiteral("--dry-run"), QStringLiteral("--json")};
    }
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
