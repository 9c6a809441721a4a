// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry recover [DIR]`: unsaved changes that a window which died has left.
class RecoverVerb : public Verb
{
public:
    QString name() const override { return QStringLiteral("recover"); }
    QString synopsis() const override { return QStringLiteral("recover [DIR] [--write | --discard] [--json]"); }
    QString summary() const override;
    QStringList options() const override
    {
        return {QStringLiteral("--write"), QStringLiteral("--discard"), QStringLiteral("--json")};
    }
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
