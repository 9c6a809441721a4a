// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/packagelist.h"

#include "model/images/state/interpreter.h"

#include <QHash>
#include <QSet>

namespace gantry::shell {

namespace {

//! The strings of a TOML array's text, and whether the array ends in it.
QByteArrayList quotedStrings(const QByteArray &text, bool &isEnded)
{
    QByteArrayList strings;
    char quote = '\0';
    QByteArray current;
    for (const char c : text) {
        if (quote) {
            if (c == quote) {
                strings.append(current);
                quote = '\0';
            } else {
                current += c;
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            current.clear();
        } else if (c == '#') {
            break;
        } else if (c == ']') {
            isEnded = true;
            break;
        }
    }
    return strings;
}

QByteArray quotedAfter(const QByteArray &line, QByteArrayView key)
{
    const qsizetype at = line.indexOf(key);
    const qsizetype begin = at < 0 ? -1 : line.indexOf('"', at + key.size());
    const qsizetype end = begin < 0 ? -1 : line.indexOf('"', begin + 1);
    return end < 0 ? QByteArray() : line.mid(begin + 1, end - begin - 1);
}

struct LockedPackage {
    QByteArray version;
    QByteArrayList dependencies;
    QByteArrayList development;
    bool isProject = false;
};

QHash<QByteArray, LockedPackage> readLock(const QByteArray &lock)
{
    QHash<QByteArray, LockedPackage> packages;
    QByteArray name;
    QByteArrayList *list = nullptr;
    QByteArray table;
    const QByteArrayList lines = lock.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray text = line.trimmed();
        if (text.startsWith('[') && text.endsWith(']') && !text.startsWith("[package.optional")) {
            table = text;
            list = nullptr;
            if (text == "[[package]]")
                name.clear();
        } else if (text.startsWith('[')) {
            table = text;
            list = nullptr;
        } else if (text.startsWith("name = ") && name.isEmpty() && table == "[[package]]") {
            name = normalisedPackageName(quotedAfter(text, "name"));
        } else if (text.startsWith("version = ") && table == "[[package]]") {
            packages[name].version = quotedAfter(text, "version");
        } else if (text.startsWith("source = ") && table == "[[package]]") {
            packages[name].isProject = text.contains("editable") || text.contains("virtual");
        } else if (text.startsWith("dependencies = [") && table == "[[package]]") {
            list = text.endsWith(']') ? nullptr : &packages[name].dependencies;
        } else if (table == "[package.dev-dependencies]" && text.startsWith("dev = [")) {
            list = text.endsWith(']') ? nullptr : &packages[name].development;
        } else if (text.startsWith(']')) {
            list = nullptr;
        } else if (list && text.startsWith('{')) {
            list->append(normalisedPackageName(quotedAfter(text, "name")));
        }
    }
    return packages;
}

} // namespace

ProjectTable projectTableOf(const QByteArray &pyproject)
{
    ProjectTable table;
    QByteArray section;
    bool isInList = false;
    const QByteArrayList lines = pyproject.split('\n');
    for (const QByteArray &line : lines) {
        QByteArray text = line.trimmed();
        if (!isInList && text.startsWith('[')) {
            section = text;
            continue;
        }
        if (section != "[project]")
            continue;
        const QByteArray key = isInList ? QByteArray() : text.split('=').first().trimmed();
        if (key == "name")
            table.name = normalisedPackageName(quotedAfter(QByteArray(text).replace('\'', '"'), "="));
        else if (key == "dynamic")
            table.isDynamic = text.contains("dependencies");
        if (key == "dependencies") {
            isInList = true;
            text = text.mid(text.indexOf('[') + 1);
        }
        if (!isInList)
            continue;
        bool isEnded = false;
        const QByteArrayList strings = quotedStrings(text, isEnded);
        for (const QByteArray &string : strings) {
            if (const std::optional<Requirement> requirement = requirementOf(string))
                table.dependencies.push_back(*requirement);
        }
        isInList = !isEnded;
    }
    return table;
}

std::vector<Requirement> lockedPackages(const QByteArray &lock, const QByteArray &project, bool withDevelopment)
{
    const QHash<QByteArray, LockedPackage> packages = readLock(lock);
    QByteArrayList open;
    for (auto it = packages.begin(); it != packages.end(); ++it) {
        if (it->isProject && (project.isEmpty() || it.key() == project)) {
            open += it->dependencies;
            if (withDevelopment)
                open += it->development;
        }
    }
    std::vector<Requirement> found;
    QSet<QByteArray> seen;
    while (!open.isEmpty()) {
        const QByteArray name = open.takeLast();
        if (seen.contains(name))
            continue;
        seen.insert(name);
        const LockedPackage package = packages.value(name);
        found.push_back({name, package.version});
        open += package.dependencies;
    }
    return found;
}

} // namespace gantry::shell
