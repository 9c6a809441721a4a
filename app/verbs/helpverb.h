// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry help [VERB]`.
class HelpVerb : public Verb
{
public:
    QString name() const override { return QStringLiteral("help"); }
    QString synopsis() const override { return QStringLiteral("help [VERB]"); }
    QString summary() const override;
    QStringList options() const override { return {}; }
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
