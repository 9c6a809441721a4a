// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry check`: the findings of all rules.
class CheckVerb : public Verb
{
public:
    QString name() const override { return QStringLiteral("check"); }
    QString synopsis() const override
    {
        return QStringLiteral("check DIR [--severity error|warning|note] [--format json|sarif|text] [--json]");
    }
    QString summary() const override;
    QStringList options() const override;
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
