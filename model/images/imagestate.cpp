// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/imagestate.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ImageState", text);
}

//! As `command -v` puts folder and command together.
QByteArray inFolder(const QByteArray &folder, const QByteArray &command)
{
    return folder.endsWith('/') ? QByteArray(folder + command) : QByteArray(folder + '/' + command);
}

//! The later one of two lines of one image; a base's line is earlier than all of them.
DecisionPtr later(const DecisionPtr &a, const DecisionPtr &b)
{
    if (!a || !b)
        return a ? a : b;
    if (a->image != b->image)
        return a->image.isEmpty() ? b : a;
    return b->step > a->step ? b : a;
}

bool isSameAnswer(const Resolution &a, const Resolution &b)
{
    return a.found == b.found && a.file == b.file && a.interpreter == b.interpreter;
}

} // namespace

QByteArray ImageState::commandName(Command command)
{
    static const std::array<QByteArray, kCommands> names{"python", "python3", "pip", "a0"};
    return names[command];
}

std::vector<PathHit> ImageState::search(const QByteArray &command) const
{
    std::vector<PathHit> hits;
    bool isOpen = true; // nothing was found so far, and nothing might have been
    for (const PathEntry &entry : path()) {
        PathHit hit;
        hit.entry = entry;
        hit.file = inFolder(entry.folder, command);
        const FileAnswer answer = files.follow(joinedPath(workdir.value, hit.file));
        hit.found = answer.found;
        hit.why = answer.why;
        if (answer.found == Knowledge::Known && answer.fact.kind == FileFact::Kind::Folder)
            hit.found = Knowledge::Absent;
        hit.isFirst = isOpen && hit.found == Knowledge::Known;
        isOpen = isOpen && (hit.found == Knowledge::Absent || (hit.found == Knowledge::Unknown && answer.isWeak));
        hits.push_back(std::move(hit));
    }
    return hits;
}

Resolution ImageState::resolve(const QByteArray &command) const
{
    Resolution resolution = resolveIn(path(), command);
    if (resolution.isKnown() || isPathKnown() || !resolution.why.isEmpty())
        return resolution;
    // The folders that are known don't have it; others may.
    const Variable *variable = env.find("PATH");
    resolution.found = Knowledge::Unknown;
    resolution.why = variable && !variable->why.isEmpty() ? variable->why
        : envIncomplete.isEmpty()                           ? tr("PATH is not known")
                                                            : envIncomplete;
    return resolution;
}

Resolution ImageState::resolveIn(const std::vector<PathEntry> &folders, const QByteArray &command) const
{
    Resolution resolution;
    for (const PathEntry &entry : folders) {
        const QByteArray file = inFolder(entry.folder, command);
        const FileAnswer own = files.lookup(joinedPath(workdir.value, file));
        const FileAnswer answer = files.follow(own);
        const bool isFolder = answer.found == Knowledge::Known && answer.fact.kind == FileFact::Kind::Folder;
        if (answer.found == Knowledge::Absent || isFolder)
            continue;
        if (answer.found == Knowledge::Unknown) {
            if (resolution.why.isEmpty())
                resolution.why = answer.why;
            if (answer.isWeak)
                continue;
            resolution.by = answer.fact.by;
            return resolution;
        }
        resolution.found = Knowledge::Known;
        resolution.file = file;
        resolution.interpreter = interpreterOf(joinedPath(workdir.value, file));
        resolution.by = later(entry.by, own.fact.by);
        resolution.why.clear();
        resolution.version = answer.fact.version;
        if (answer.fact.kind == FileFact::Kind::Python) {
            const Interpreter *python = interpreter(resolution.interpreter);
            resolution.version = python ? python->version : QByteArray();
        }
        return resolution;
    }
    if (resolution.why.isEmpty())
        resolution.found = Knowledge::Absent;
    return resolution;
}

QByteArray ImageState::interpreterOf(const QByteArray &file) const
{
    const FileAnswer answer = files.follow(file);
    if (answer.found != Knowledge::Known)
        return {};
    return interpreters.contains(answer.fact.interpreter) ? answer.fact.interpreter : QByteArray();
}

Knowledge ImageState::hasUser(const QByteArray &name) const
{
    if (name == "root" || users.contains(name))
        return Knowledge::Known;
    return areUsersWhole && !files.hasStrongTaint() ? Knowledge::Absent : Knowledge::Unknown;
}

QByteArrayList ImageState::pythonPath() const
{
    const Variable *variable = env.find("PYTHONPATH");
    QByteArrayList folders;
    if (!variable || !variable->isKnown || variable->value.isEmpty())
        return folders;
    const QByteArrayList parts = variable->value.split(':');
    for (const QByteArray &part : parts)
        folders.append(joinedPath(workdir.value, part));
    return folders;
}

void ImageState::setVariable(const QByteArray &name, Variable variable)
{
    scope.insert(name, variable.value);
    if (!variable.isKnown)
        scope.remove(name);
    env.insert(name, std::move(variable));
}

size_t ImageState::settlePath(const DecisionPtr &by)
{
    const Variable *variable = env.find("PATH");
    const bool isKnown = variable && variable->isKnown;
    // Of a PATH that is known only at its beginning, its last folder may go on.
    QByteArray text = variable ? variable->value : QByteArray();
    if (!isKnown)
        text.truncate(std::max<qsizetype>(text.lastIndexOf(':'), 0));
    if (isKnown == m_pathKnown && text == m_pathText)
        return 0;
    const bool hasGrown = isKnown == m_pathKnown && !path().empty() && text.endsWith(QByteArray(':' + m_pathText));
    QHash<QByteArray, DecisionPtr> before; // a folder that is there twice was put there by the first
    for (auto entry = path().rbegin(); entry != path().rend() && !hasGrown; ++entry)
        before.insert(entry->folder, entry->by);
    std::vector<PathEntry> entries;
    const QByteArrayList folders = (hasGrown ? text.chopped(m_pathText.size() + 1) : text).split(':');
    for (const QByteArray &folder : folders) {
        if (!folder.isEmpty())
            entries.push_back({folder, before.value(folder, by)});
    }
    const size_t added = hasGrown ? entries.size() : 0;
    if (hasGrown)
        entries.insert(entries.end(), path().begin(), path().end());
    m_pathKnown = isKnown;
    m_pathText = text;
    m_path = std::make_shared<const std::vector<PathEntry>>(std::move(entries));
    return added;
}

bool ImageState::isSettled() const
{
    return !m_isFresh && files.isSame(m_settledFiles) && interpreters.isSame(m_settledInterpreters)
        && workdir.value == m_settledWorkdir;
}

void ImageState::settle(const DecisionPtr &by)
{
    const auto before = m_path;
    const bool wasKnown = m_pathKnown;
    const size_t added = settlePath(by);
    const bool wasSettled = wasKnown == m_pathKnown && isSettled();
    if (before == m_path && wasSettled)
        return;
    m_settledFiles = files;
    m_settledInterpreters = interpreters;
    m_settledWorkdir = workdir.value;
    m_isFresh = false;
    const std::vector<PathEntry> newFolders(path().begin(), path().begin() + std::ptrdiff_t(wasSettled ? added : 0));
    for (int i = 0; i < kCommands; ++i) {
        Resolution &known = m_resolutions[size_t(i)];
        Resolution now;
        if (!newFolders.empty())
            now = resolveIn(newFolders, commandName(Command(i)));
        if (!newFolders.empty() && now.found == Knowledge::Absent)
            continue; // and what the other folders have is known
        if (!now.isKnown())
            now = resolve(commandName(Command(i)));
        if (isSameAnswer(now, known) && known.by)
            now.by = known.by;
        else if (now.isKnown() || now.found == Knowledge::Absent)
            now.by = by;
        known = std::move(now);
    }
}

} // namespace gantry
