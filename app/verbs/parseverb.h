// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry parse FILE [--json | --print]`: one Dockerfile's tree.
class ParseVerb : public Verb {
public:
    QString name() const override { return QStringLiteral("parse"); }
    QString synopsis() const override { return QStringLiteral("parse FILE [--json | --print]"); }
    QString summary() const override;
    QStringList options() const override { return {QStringLiteral("--json"), QStringLiteral("--print")}; }
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
