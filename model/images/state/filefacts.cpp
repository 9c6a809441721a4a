// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/state/filefacts.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <utility>

namespace gantry {

namespace {

constexpr int kLinkDepth = 16;

//! Where nobody looks for Python: what isn't known to be there is taken not to be there, unless something like an
//! installer of Python was run.
bool isOddFolder(const QByteArray &folder)
{
    return folder.endsWith("/sbin");
}

//! Whether no part of a path is empty, "." or ".."; also no where that isn't seen at once.
bool isClean(const QByteArray &path)
{
    return !path.endsWith('/') && !path.startsWith('.') && !path.contains("//") && !path.contains("/.");
}

} // namespace

QByteArray joinedPath(const QByteArray &folder, const QByteArray &path)
{
    if (isClean(path)) {
        if (path.startsWith('/'))
            return path;
        if (!path.isEmpty() && folder.startsWith('/') && isClean(folder))
            return folder + '/' + path;
    }
    const QByteArray whole = path.startsWith('/') ? path : QByteArray(folder + '/' + path);
    QByteArrayList parts;
    const QByteArrayList all = whole.split('/');
    for (const QByteArray &part : all) {
        if (part.isEmpty() || part == ".")
            continue;
        if (part == "..") {
            if (!parts.isEmpty())
                parts.removeLast();
        } else {
            parts.append(part);
        }
    }
    return '/' + parts.join('/');
}

QByteArray parentPath(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

QByteArray fileName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

bool isAtOrBelow(const QByteArray &path, const QByteArray &folder)
{
    if (folder == "/")
        return true;
    return path.startsWith(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

void FileFacts::setRoot(bool isWhole, QString why, DecisionPtr by)
{
    m_rootWhole = isWhole;
    m_rootWhy = std::move(why);
    m_rootBy = std::move(by);
}

void FileFacts::taint(QString why, Reach reach, DecisionPtr by)
{
    ++m_taint;
    if (reach != Reach::Elsewhere) {
        m_strongTaint = m_taint;
        m_strongWhy = why;
        m_strongBy = by;
    }
    if (reach == Reach::Commands) {
        m_commandTaint = m_taint;
        m_commandWhy = why;
        m_commandBy = by;
    }
    m_taintWhy = std::move(why);
    m_taintBy = std::move(by);
}

//! Not there, unless something unknown was run since that was learnt.
FileAnswer FileFacts::absent(const QByteArray &path, const FileFact &because, int since) const
{
    FileAnswer answer;
    answer.path = path;
    answer.fact = because;
    if (m_strongTaint > since) {
        answer.why = m_strongWhy;
        answer.fact.by = m_strongBy;
    } else if (m_taint > since && !isOddFolder(parentPath(path))) {
        answer.why = m_taintWhy;
        answer.fact.by = m_taintBy;
        answer.isWeak = true;
    } else {
        answer.found = Knowledge::Absent;
    }
    return answer;
}

//! A command that was there before something ran that may have put another in its place.
bool FileFacts::mayBeReplaced(const FileFact &fact) const
{
    using Kind = FileFact::Kind;
    const bool isCommand = fact.kind == Kind::Python || fact.kind == Kind::Script || fact.kind == Kind::Link;
    return isCommand && m_commandTaint > fact.taint;
}

FileAnswer FileFacts::lookup(const QByteArray &path) const
{
    return lookupStep(path, 0);
}

FileAnswer FileFacts::lookupStep(const QByteArray &path, int depth) const
{
    for (QByteArray at = path;; at = parentPath(at)) {
        for (const FileFact *fact = m_facts.find(at); fact; fact = fact->under.get()) {
            const QByteArray below = at.size() == path.size() ? QByteArray() : path.mid(at == "/" ? 1 : at.size() + 1);
            if (std::optional<FileAnswer> answer = answerOf(*fact, path, at, below, depth))
                return *std::move(answer);
        }
        if (at == "/")
            break;
    }
    if (m_rootWhole) {
        FileFact root;
        root.kind = FileFact::Kind::Folder;
        root.by = m_rootBy;
        return absent(path, root, 0);
    }
    FileAnswer answer;
    answer.path = path;
    answer.why = m_strongTaint > 0 ? m_strongWhy : m_rootWhy;
    answer.fact.by = m_rootBy;
    return answer;
}

//! What a fact about `at`, a folder of the path or the path itself, says of the path; nothing where it says nothing.
std::optional<FileAnswer> FileFacts::answerOf(const FileFact &fact, const QByteArray &path, const QByteArray &at,
                                              const QByteArray &below, int depth) const
{
    using Kind = FileFact::Kind;
    const bool isSelf = at.size() == path.size();
    if (fact.kind == Kind::Missing || (fact.kind == Kind::Folder && fact.isWhole && !isSelf))
        return absent(path, fact, fact.taint);
    if (fact.kind == Kind::Folder && !isSelf)
        return std::nullopt;
    if (fact.kind == Kind::Link && !isSelf && depth < kLinkDepth)
        return lookupStep(joinedPath(joinedPath(parentPath(at), fact.target), below), depth + 1);
    FileAnswer answer;
    answer.path = path;
    if (fact.kind == Kind::Copied) {
        answer.found = fact.tree->contains(below);
        if (answer.found == Knowledge::Absent)
            return std::nullopt;
        answer.tree = fact.tree;
        answer.inTree = below;
    } else if (fact.kind == Kind::Link) {
        answer.found = isSelf ? Knowledge::Known : Knowledge::Unknown;
    } else if (fact.kind != Kind::Unknown) {
        answer.found = isSelf ? Knowledge::Known : Knowledge::Absent; // a file has nothing below it
    }
    answer.fact = fact;
    answer.why = fact.why;
    if (isSelf && mayBeReplaced(fact)) {
        answer.found = Knowledge::Unknown;
        answer.why = m_commandWhy;
        answer.fact.by = m_commandBy;
    }
    return answer;
}

FileAnswer FileFacts::follow(FileAnswer answer) const
{
    for (int depth = 0; depth < kLinkDepth; ++depth) {
        const bool isPython = answer.fact.kind == FileFact::Kind::Python && !answer.fact.target.isEmpty();
        if (answer.found == Knowledge::Known && isPython && lookup(answer.fact.target).found == Knowledge::Absent)
            answer.found = Knowledge::Absent; // a venv whose Python is gone
        if (answer.found != Knowledge::Known || answer.fact.kind != FileFact::Kind::Link)
            return answer;
        answer = lookup(joinedPath(parentPath(answer.path), answer.fact.target));
    }
    answer.found = Knowledge::Absent; // a circle of links
    return answer;
}

void FileFacts::insert(const QByteArray &path, FileFact fact)
{
    fact.taint = m_taint;
    for (QByteArray folder = parentPath(path); folder != "/"; folder = parentPath(folder)) {
        const FileFact *known = m_facts.find(folder);
        if (!known || known->kind != FileFact::Kind::Missing)
            continue;
        FileFact made;
        made.kind = FileFact::Kind::Folder;
        made.isWhole = true;
        made.taint = known->taint;
        made.by = fact.by;
        m_facts.insert(folder, made);
    }
    m_facts.insert(path, std::move(fact));
}

void FileFacts::makeFolder(const QByteArray &path, const DecisionPtr &by)
{
    if (lookup(path).found == Knowledge::Known)
        return;
    FileFact fact;
    fact.kind = FileFact::Kind::Folder;
    fact.isWhole = lookup(path).found == Knowledge::Absent;
    fact.by = by;
    insert(path, std::move(fact));
}

void FileFacts::remove(const QByteArray &path, const DecisionPtr &by)
{
    if (path == "/")
        return;
    QByteArrayList below;
    forEachBelow(path, [&](const QByteArray &file, const FileFact &) { below.append(file); });
    for (const QByteArray &file : std::as_const(below))
        m_facts.remove(file);
    FileFact fact;
    fact.kind = FileFact::Kind::Missing;
    fact.by = by;
    insert(path, std::move(fact));
}

void FileFacts::copyFrom(const FileFacts &from, const QByteArray &source, const QByteArray &target, const DecisionPtr &by)
{
    const FileAnswer root = from.lookup(source);
    if (root.found == Knowledge::Unknown) {
        FileFact fact;
        fact.why = root.why;
        fact.by = by;
        insert(target, std::move(fact));
        return;
    }
    bool isNamed = false;
    from.forEachBelow(source, [&](const QByteArray &path, const FileFact &fact) {
        FileFact copy = fact;
        copy.by = by;
        const QByteArray below = path.mid(source == "/" ? 0 : source.size());
        const QByteArray at = joinedPath(target, below.mid(1));
        isNamed = isNamed || path == source;
        const bool merges = fact.kind == FileFact::Kind::Folder || fact.kind == FileFact::Kind::Missing;
        if (merges && lookup(at).found != Knowledge::Absent)
            return; // what was there before still shows through
        insert(at, std::move(copy));
    });
    if (isNamed || root.found != Knowledge::Known)
        return;
    FileFact fact = root.fact;
    fact.by = by;
    if (!root.tree)
        fact.kind = FileFact::Kind::File;
    insert(target, std::move(fact));
}

} // namespace gantry
