// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/shell/runner.h"
#include "model/images/state/requirement.h"

#include <QString>

#include <vector>

namespace gantry::shell {

//! What an installer was asked for.
class PackageList
{
public:
    explicit PackageList(Runner &runner) : m_runner(runner) {}

    //! A word of the command: a requirement, a path, a URL.
    void addWord(const Field &word);
    void addFile(const Field &file); //!< -r
    void addConstraints(const Field &file); //!< -c
    void addIncomplete(const QString &why);
    //! A folder with a pyproject.toml: its own name and what it depends on. `editable`: its folder becomes importable.
    void addProject(const QByteArray &folder, bool editable);

    //! With the constraints' versions.
    std::vector<Requirement> requirements() const;
    const QString &incomplete() const { return m_incomplete; }
    const QByteArrayList &sourceRoots() const { return m_sourceRoots; }
    const QByteArrayList &copiedProjects() const { return m_copiedProjects; }

private:
    void addLine(const QByteArray &line, const QByteArray &folder, int depth);
    void addText(const QByteArray &text, const QByteArray &folder, int depth);

    Runner &m_runner;
    std::vector<Requirement> m_requirements;
    std::vector<Requirement> m_constraints;
    QByteArrayList m_sourceRoots;
    QByteArrayList m_copiedProjects;
    QString m_incomplete;
};

//! The [project] table of a pyproject.toml, as far as it says names plainly.
struct ProjectTable {
    QByteArray name;
    std::vector<Requirement> dependencies;
    bool isDynamic = false; //!< dependencies are made by code
};
ProjectTable projectTableOf(const QByteArray &pyproject);

//! What a uv.lock would install for its own project: names and versions, those of extras and groups left out.
std::vector<Requirement> lockedPackages(const QByteArray &lock, const QByteArray &project, bool withDevelopment);

} // namespace gantry::shell
