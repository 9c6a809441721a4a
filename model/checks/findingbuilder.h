// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/finding.h"
#include "model/design/design.h"

namespace gantry {

//! Puts a finding together: the team follows from the place, badge and element from what it is `on`.
class FindingBuilder
{
public:
    FindingBuilder(const Design &design, const char *rule, Severity severity, const Place &place);

    FindingBuilder &message(const QString &sentence);
    FindingBuilder &on(const Environment &environment);
    //! A task of an environment of the design.
    FindingBuilder &on(const Design &design, const Task &task);
    FindingBuilder &on(const Image &image);
    FindingBuilder &on(const Image &image, const Layer &layer);
    FindingBuilder &because(const QString &text, const Place &place = {}, bool isGenerated = false);
    FindingBuilder &fix(const QString &title, Json operation);
    FindingBuilder &fix(const QString &title, std::vector<Json> operations);
    Finding take() { return std::move(m_finding); }

private:
    Finding m_finding;
};

} // namespace gantry
