// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"

#include "model/design/teams.h"

namespace gantry {

FindingBuilder::FindingBuilder(const Design &design, const char *rule, Severity severity, const Place &place)
{
    m_finding.rule = QString::fromLatin1(rule);
    m_finding.severity = severity;
    m_finding.place = place;
    m_finding.team = ownerOf(design.teams, place.file);
}

FindingBuilder &FindingBuilder::message(const QString &sentence)
{
    m_finding.message = sentence;
    return *this;
}

FindingBuilder &FindingBuilder::on(const Environment &environment)
{
    m_finding.node = nodeKey(environment);
    m_finding.element = environment.id.toString();
    if (m_finding.team.isEmpty())
        m_finding.team = environment.team;
    return *this;
}

FindingBuilder &FindingBuilder::on(const Design &design, const Task &task)
{
    if (const Environment *environment = design.environment(task.environment))
        on(*environment);
    m_finding.element = task.id.toString();
    return *this;
}

FindingBuilder &FindingBuilder::on(const Image &image)
{
    m_finding.node = nodeKey(image);
    m_finding.element = image.id.toString();
    if (m_finding.team.isEmpty())
        m_finding.team = image.team;
    return *this;
}

FindingBuilder &FindingBuilder::on(const Image &image, const Layer &layer)
{
    on(image);
    m_finding.element = layer.id.toString();
    return *this;
}

FindingBuilder &FindingBuilder::because(const QString &text, const Place &place, bool isGenerated)
{
    m_finding.reasons.push_back({text, place, isGenerated});
    return *this;
}

FindingBuilder &FindingBuilder::fix(const QString &title, Json operation)
{
    return fix(title, std::vector<Json>{std::move(operation)});
}

FindingBuilder &FindingBuilder::fix(const QString &title, std::vector<Json> operations)
{
    m_finding.fix = OfferedFix{title, std::move(operations)};
    return *this;
}

} // namespace gantry
