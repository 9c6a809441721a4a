// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/packagelist.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry::shell {

namespace {

constexpr int kDepth = 8; // of -r in files

QString tr(const char *text)
{
    return QCoreApplication::translate("PackageList", text);
}

QString notReadable(const QByteArray &file)
{
    return tr("%1 is not in what the project copies, so what it asks for is not known").arg(QString::fromUtf8(file));
}

//! The value of `-r FILE`, `-rFILE`, `--requirement=FILE`.
QByteArray optionValue(const QByteArray &line, QByteArrayView shortName, QByteArrayView longName)
{
    for (const QByteArrayView name : {longName, shortName}) {
        if (line.startsWith(name)) {
            QByteArray value = line.mid(name.size()).trimmed();
            if (value.startsWith('='))
                value = value.mid(1).trimmed();
            return value;
        }
    }
    return {};
}

} // namespace

void PackageList::addIncomplete(const QString &why)
{
    if (m_incomplete.isEmpty())
        m_incomplete = why;
}

void PackageList::addWord(const Field &word)
{
    if (!word.isKnown) {
        addIncomplete(tr("a package's name is made by the command itself"));
        return;
    }
    addLine(word.text, m_runner.folder(), 0);
}

void PackageList::addLine(const QByteArray &line, const QByteArray &folder, int depth)
{
    if (line.startsWith('-')) {
        const QByteArray file = optionValue(line, "-r", "--requirement");
        const QByteArray constraints = optionValue(line, "-c", "--constraint");
        const QByteArray editable = optionValue(line, "-e", "--editable");
        if (!file.isEmpty() && depth < kDepth) {
            const QByteArray path = joinedPath(folder, file);
            const QByteArray text = m_runner.readFile(path);
            if (text.isNull())
                addIncomplete(notReadable(path));
            else
                addText(text, parentPath(path), depth + 1);
        } else if (!constraints.isEmpty()) {
            addConstraints({joinedPath(folder, constraints), true});
        } else if (!editable.isEmpty()) {
            addProject(joinedPath(folder, editable.split('[').first()), true);
        }
        return;
    }
    QByteArray plain = line;
    const qsizetype option = plain.indexOf(" --"); // --hash=…
    if (option > 0)
        plain.truncate(option);
    if (const std::optional<Requirement> requirement = requirementOf(plain)) {
        m_requirements.push_back(*requirement);
        return;
    }
    const QByteArray path = plain.split('[').first().split(' ').first();
    const bool isLocal = path.startsWith('.') || path.startsWith('/');
    if (isLocal && !path.contains('*'))
        addProject(joinedPath(folder, path), false);
    else
        addIncomplete(tr("%1 does not say which package it is").arg(QString::fromUtf8(plain)));
}

void PackageList::addText(const QByteArray &text, const QByteArray &folder, int depth)
{
    const QByteArrayList lines = requirementLines(text);
    for (const QByteArray &line : lines)
        addLine(line, folder, depth);
}

void PackageList::addFile(const Field &file)
{
    const QByteArray text = file.isKnown ? m_runner.readFile(file.text) : QByteArray();
    if (text.isNull()) {
        addIncomplete(notReadable(file.text));
        return;
    }
    if (file.text.endsWith(".toml")) {
        const ProjectTable table = projectTableOf(text);
        m_requirements.insert(m_requirements.end(), table.dependencies.begin(), table.dependencies.end());
        return;
    }
    addText(text, parentPath(m_runner.absolute(file.text)), 0);
}

void PackageList::addConstraints(const Field &file)
{
    const QByteArray text = file.isKnown ? m_runner.readFile(file.text) : QByteArray();
    const QByteArrayList lines = requirementLines(text);
    for (const QByteArray &line : lines) {
        if (const std::optional<Requirement> requirement = requirementOf(line))
            m_constraints.push_back(*requirement);
    }
}

void PackageList::addProject(const QByteArray &folder, bool editable)
{
    if (editable) {
        m_sourceRoots.append(folder);
        if (m_runner.lookup(folder + "/src").found == Knowledge::Known)
            m_sourceRoots.append(folder + "/src");
    } else {
        m_copiedProjects.append(folder);
    }
    const QByteArray text = m_runner.readFile(joinedPath(folder, "pyproject.toml"));
    if (text.isNull()) {
        addIncomplete(notReadable(joinedPath(folder, "pyproject.toml")));
        return;
    }
    const ProjectTable table = projectTableOf(text);
    if (!table.name.isEmpty())
        m_requirements.push_back({table.name, {}});
    if (table.isDynamic)
        addIncomplete(tr("what %1 depends on is made by its build").arg(QString::fromUtf8(folder)));
    m_requirements.insert(m_requirements.end(), table.dependencies.begin(), table.dependencies.end());
}

std::vector<Requirement> PackageList::requirements() const
{
    std::vector<Requirement> all = m_requirements;
    for (Requirement &requirement : all) {
        const auto constraint = std::find_if(m_constraints.begin(), m_constraints.end(),
                                             [&](const Requirement &other) { return other.name == requirement.name; });
        if (requirement.version.isEmpty() && constraint != m_constraints.end())
            requirement.version = constraint->version;
    }
    return all;
}

} // namespace gantry::shell
