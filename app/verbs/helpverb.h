// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verbs/verb.h"

namespace gantry {

//! `gantry help`: what there is to say about the verbs, for people, for shells and for man.
class HelpVerb : public Verb {
public:
    QString name() const override { return QStringLiteral("help"); }
    QString synopsis() const override { return QStringLiteral("help [VERB | --completion bash|zsh|fish | --man]"); }
    QString summary() const override;
    QStringList options() const override { return {QStringLiteral("--completion"), QStringLiteral("--man")}; }
    int run(const QStringList &words, Console &console) override;
};

} // namespace gantry
