// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry run DIR TASK --local`: runs a task and follows it to its end.
class RunVerb : public Verb {
public:
    QString name() const override { return QStringLiteral("run"); }
    QString synopsis() const override
    {
        return QStringLiteral(
            "run DIR TASK (--local | --target T) [--input NAME=VALUE]\u2026 [--name N] [--detach] [--json]");
    }
    QString summary() const override;
    QStringList options() const override;
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
