// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/state/pythons.h"

#include <QByteArrayList>
#include <QHash>

#include <utility>

namespace gantry::pythons {

namespace {

//! Commands of packages that somebody may ask for.
const QHash<QByteArray, QByteArrayList> &packageCommands()
{
    static const QHash<QByteArray, QByteArrayList> commands{
        {"flyte", {"a0", "flyte"}}, {"pip", {"pip", "pip3"}}, {"uv", {"uv", "uvx"}},
        {"virtualenv", {"virtualenv"}}, {"poetry", {"poetry"}}, {"pipenv", {"pipenv"}}, {"pdm", {"pdm"}},
    };
    return commands;
}

FileFact pythonFact(const QByteArray &key, const QByteArray &target, const DecisionPtr &by)
{
    FileFact fact;
    fact.kind = FileFact::Kind::Python;
    fact.interpreter = key;
    fact.target = target;
    fact.by = by;
    return fact;
}

QByteArray siteOf(const Interpreter &python, const QByteArray &prefix)
{
    const QByteArray minor = python.minor();
    return prefix + "/lib/python" + (minor.isEmpty() ? QByteArray("*") : minor) + "/site-packages";
}

void addPip(ImageState &state, const Interpreter &python, const QByteArray &key, const DecisionPtr &by)
{
    QByteArrayList names{"pip", "pip3"};
    if (python.minor().contains('.'))
        names.append("pip" + python.minor());
    for (const QByteArray &name : std::as_const(names))
        addScript(state, python.scripts + '/' + name, key, {}, by);
}

} // namespace

void addScript(ImageState &state, const QByteArray &file, const QByteArray &interpreter, const QByteArray &version,
               const DecisionPtr &by)
{
    FileFact fact;
    fact.kind = FileFact::Kind::Script;
    fact.interpreter = interpreter;
    fact.version = version;
    fact.by = by;
    state.files.insert(file, std::move(fact));
}

QByteArray makeEnvironment(ImageState &state, const Environment &environment, const DecisionPtr &by)
{
    const QByteArray bin = environment.folder + "/bin";
    const QByteArray key = bin + "/python";
    Interpreter python;
    python.kind = environment.kind;
    python.prefix = environment.folder;
    python.scripts = bin;
    python.version = environment.version;
    python.parent = environment.parent;
    python.seesParent = environment.seesParent;
    python.site = siteOf(python, environment.folder);
    python.by = by;
    state.files.makeFolder(environment.folder, by);
    state.files.makeFolder(bin, by);
    const QByteArray target = environment.kind == Interpreter::Kind::Venv ? environment.parent : QByteArray();
    state.files.insert(key, pythonFact(key, target, by));
    state.files.insert(bin + "/python3", pythonFact(key, target, by));
    if (python.minor().contains('.'))
        state.files.insert(bin + "/python" + python.minor(), pythonFact(key, target, by));
    if (environment.hasPip)
        addPip(state, python, key, by);
    if (!environment.isPipKnown) {
        FileFact fact;
        fact.by = by;
        state.files.insert(bin + "/pip", fact);
        state.files.insert(bin + "/pip3", fact);
    }
    state.interpreters.insert(key, std::move(python));
    return key;
}

QByteArray addSystemPython(ImageState &state, const QByteArray &file, const QByteArray &version, const DecisionPtr &by)
{
    if (state.interpreters.contains(file) && state.files.lookup(file).found == Knowledge::Known)
        return file;
    Interpreter python;
    python.prefix = parentPath(parentPath(file));
    const bool isDebian = python.prefix == "/usr";
    python.version = version;
    python.scripts = isDebian ? QByteArray("/usr/local/bin") : parentPath(file);
    python.site = siteOf(python, isDebian ? QByteArray("/usr/local") : python.prefix);
    if (isDebian)
        python.site.replace("site-packages", "dist-packages");
    python.by = by;
    state.files.insert(file, pythonFact(file, {}, by));
    if (python.minor().contains('.'))
        state.files.insert(parentPath(file) + "/python" + python.minor(), pythonFact(file, {}, by));
    state.interpreters.insert(file, std::move(python));
    return file;
}

void install(ImageState &state, const Installation &installation, const DecisionPtr &by)
{
    const Interpreter *known = state.interpreters.find(installation.interpreter);
    if (!known)
        return;
    Interpreter python = *known;
    const QByteArray site = installation.site.isEmpty() ? python.site : installation.site;
    const QByteArray scripts = installation.scripts.isEmpty() ? python.scripts : installation.scripts;
    for (const Requirement &requirement : installation.requirements) {
        const Package *before = python.packages.find(requirement.name);
        if (before && before->site == site && requirement.version.isEmpty())
            continue; // it is there already
        python.packages.insert(requirement.name, {requirement.version, installation.manager, site, by});
        QByteArrayList commands = packageCommands().value(requirement.name);
        if (requirement.name.startsWith("flyteplugins-") && !python.packages.contains("flyte")) {
            python.packages.insert("flyte", {{}, installation.manager, site, by});
            commands = packageCommands().value("flyte");
        }
        for (const QByteArray &command : std::as_const(commands))
            addScript(state, scripts + '/' + command, installation.interpreter, requirement.version, by);
    }
    state.interpreters.insert(installation.interpreter, python);
    if (!installation.incomplete.isEmpty())
        makeUnknown(state, installation.interpreter, installation.incomplete, by);
}

void uninstall(ImageState &state, const QByteArray &interpreter, const QByteArrayList &names, const DecisionPtr &by)
{
    const Interpreter *known = state.interpreters.find(interpreter);
    if (!known)
        return;
    Interpreter python = *known;
    for (const QByteArray &name : names) {
        python.packages.remove(name);
        const QByteArrayList commands = packageCommands().value(name);
        for (const QByteArray &command : commands)
            state.files.remove(python.scripts + '/' + command, by);
    }
    state.interpreters.insert(interpreter, python);
}

void makeUnknown(ImageState &state, const QByteArray &interpreter, const QString &why, const DecisionPtr &by)
{
    const Interpreter *known = state.interpreters.find(interpreter);
    if (!known)
        return;
    Interpreter python = *known;
    python.incomplete = why;
    state.interpreters.insert(interpreter, python);
    const QByteArray a0 = python.scripts + "/a0";
    if (state.files.lookup(a0).found != Knowledge::Absent)
        return;
    FileFact fact;
    fact.why = why;
    fact.by = by;
    state.files.insert(a0, std::move(fact));
}

} // namespace gantry::pythons
