// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry show DIR`: the design as read.
class ShowVerb : public Verb
{
public:
    QString name() const override { return QStringLiteral("show"); }
    QString synopsis() const override { return QStringLiteral("show DIR [--json]"); }
    QString summary() const override;
    QStringList options() const override { return {QStringLiteral("--json")}; }
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
