// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/state/pythons.h"

#include <utility>

namespace gantry::pythons {

namespace {

QByteArray moved(const QByteArray &path, const QByteArray &source, const QByteArray &target)
{
    return joinedPath(target, path.mid(source == "/" ? 1 : source.size() + 1));
}

bool isSameFact(const FileFact &a, const FileFact &b)
{
    return a.kind == b.kind && a.target == b.target && a.interpreter == b.interpreter && a.tree == b.tree
        && a.isWhole == b.isWhole;
}

bool isPresent(const FileFact *fact)
{
    using Kind = FileFact::Kind;
    return fact && (fact->kind == Kind::File || fact->kind == Kind::Python || fact->kind == Kind::Script);
}

void joinFiles(FileFacts &out, const FileFacts &a, const FileFacts &b, const QString &why, const DecisionPtr &by)
{
    const auto unsure = [&](const QByteArray &path, const FileFact *one, const FileFact *other) {
        if (one && other && isSameFact(*one, *other))
            return;
        const bool isThere = isPresent(one) && isPresent(other);
        FileFact fact;
        fact.kind = isThere ? FileFact::Kind::File : FileFact::Kind::Unknown;
        fact.why = why;
        fact.by = by;
        if (isThere && one->interpreter == other->interpreter)
            fact = *one;
        out.insert(path, std::move(fact));
    };
    if (a.facts().isSame(b.facts()))
        return;
    a.facts().forEach([&](const QByteArray &path, const FileFact &fact) { unsure(path, &fact, b.facts().find(path)); });
    b.facts().forEach([&](const QByteArray &path, const FileFact &fact) {
        if (!a.facts().contains(path))
            unsure(path, nullptr, &fact);
    });
}

Interpreter joinedInterpreter(const Interpreter &a, const Interpreter &b, const QString &why)
{
    Interpreter out = b;
    if (a.version != b.version)
        out.version.clear();
    a.packages.forEach([&](const QByteArray &name, const Package &package) {
        const Package *other = b.packages.find(name);
        if (other && other->version == package.version)
            return;
        out.packages.remove(name);
        out.incomplete = why;
    });
    b.packages.forEach([&](const QByteArray &name, const Package &) {
        if (a.packages.contains(name))
            return;
        out.packages.remove(name);
        out.incomplete = why;
    });
    if (out.incomplete.isEmpty())
        out.incomplete = a.incomplete;
    return out;
}

//! The interpreter whose packages lie in a folder, or empty.
QByteArray ownerOf(const ImageState &state, const QByteArray &site, const QByteArray &prefix)
{
    QByteArray owner;
    state.interpreters.forEach([&](const QByteArray &key, const Interpreter &python) {
        const QByteArray own = python.site.contains('*') ? python.prefix : python.site;
        if (own == (python.site.contains('*') ? prefix : site))
            owner = key;
    });
    if (owner.isEmpty() && prefix.endsWith("/.local"))
        owner = state.resolve("python3").interpreter; // pip install --user
    return owner;
}

void copyPackages(ImageState &state, const Interpreter &from, const QByteArray &source, const QByteArray &target,
                  const DecisionPtr &by)
{
    from.packages.forEach([&](const QByteArray &name, const Package &package) {
        if (!isAtOrBelow(package.site, source))
            return;
        Package copy = package;
        copy.site = moved(package.site, source, target);
        copy.by = by;
        const qsizetype lib = copy.site.lastIndexOf("/lib/python");
        const QByteArray owner = ownerOf(state, copy.site, lib < 0 ? copy.site : copy.site.left(lib));
        const Interpreter *known = state.interpreters.find(owner);
        if (!known)
            return;
        Interpreter python = *known;
        python.packages.insert(name, copy);
        if (!from.incomplete.isEmpty())
            python.incomplete = from.incomplete;
        state.interpreters.insert(owner, python);
    });
}

} // namespace

void copyPythons(ImageState &state, const ImageState &from, const QByteArray &source, const QByteArray &target,
                 const DecisionPtr &by)
{
    std::vector<std::pair<QByteArray, Interpreter>> all;
    from.interpreters.forEach([&](const QByteArray &key, const Interpreter &python) { all.emplace_back(key, python); });
    for (const auto &[key, python] : all) {
        if (!isAtOrBelow(key, source))
            continue;
        Interpreter copy = python;
        copy.prefix = isAtOrBelow(python.prefix, source) ? moved(python.prefix, source, target) : python.prefix;
        copy.scripts = isAtOrBelow(python.scripts, source) ? moved(python.scripts, source, target) : python.scripts;
        copy.site = isAtOrBelow(python.site, source) ? moved(python.site, source, target) : python.site;
        copy.packages = {};
        copy.by = by;
        if (!state.interpreters.contains(moved(key, source, target)))
            state.interpreters.insert(moved(key, source, target), copy);
    }
    for (const auto &[key, python] : all)
        copyPackages(state, python, source, target, by);
    if (source == target)
        return;
    // What was moved still names its old place in its first line, so it runs with what is there.
    std::vector<std::pair<QByteArray, FileFact>> files;
    state.files.forEachBelow(target, [&](const QByteArray &path, const FileFact &fact) {
        if (fact.kind == FileFact::Kind::Python && isAtOrBelow(fact.interpreter, source))
            files.emplace_back(path, fact);
    });
    for (auto &[path, fact] : files) {
        fact.interpreter = moved(fact.interpreter, source, target);
        state.files.insert(path, fact);
    }
}

ImageState joined(const ImageState &a, const ImageState &b, const QString &why, const DecisionPtr &by)
{
    ImageState out = a.files.taintCount() > b.files.taintCount() ? a : b;
    out.users = b.users.size() >= a.users.size() ? b.users : a.users;
    out.systemPackages = b.systemPackages.size() >= a.systemPackages.size() ? b.systemPackages : a.systemPackages;
    joinFiles(out.files, a.files, b.files, why, by);
    out.interpreters = b.interpreters;
    a.interpreters.forEach([&](const QByteArray &key, const Interpreter &python) {
        const Interpreter *other = b.interpreters.find(key);
        out.interpreters.insert(key, other ? joinedInterpreter(python, *other, why) : python);
    });
    return out;
}

} // namespace gantry::pythons
