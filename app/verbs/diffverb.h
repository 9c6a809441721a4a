// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry diff A B`: what differs in meaning between two projects, or two revisions of one.
class DiffVerb : public Verb
{
public:
    QString name() const override { return QStringLiteral("diff"); }
    QString synopsis() const override { return QStringLiteral("diff A B [--json]"); }
    QString summary() const override;
    QStringList options() const override { return {QStringLiteral("--json")}; }
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
