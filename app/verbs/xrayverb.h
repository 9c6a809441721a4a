// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry xray DIR IMAGE`: the state after each of an image's layers.
class XrayVerb : public Verb
{
public:
    QString name() const override { return QStringLiteral("xray"); }
    QString synopsis() const override;
    QString summary() const override;
    QStringList options() const override;
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
