// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry dockerfile`: the Dockerfile that would be built.
class DockerfileVerb : public Verb
{
public:
    QString name() const override { return QStringLiteral("dockerfile"); }
    QString synopsis() const override;
    QString summary() const override;
    QStringList options() const override;
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
