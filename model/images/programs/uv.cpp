// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/packagelist.h"
#include "model/images/programs/program.h"
#include "model/images/state/pythons.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry::shell {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Uv", text);
}

bool isVersion(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

//! --python's or UV_PYTHON's word.
std::optional<Field> wantedPython(const Runner &runner, const Invocation &invocation)
{
    if (std::optional<Field> given = invocation.value({"--python", "-p"}))
        return given;
    const std::optional<QByteArray> variable = runner.variable("UV_PYTHON");
    if (!variable)
        return Field{{}, false};
    return variable->isEmpty() ? std::nullopt : std::optional(Field{*variable, true});
}

//! Key of the interpreter that a word means: a path, a version, a name.
QByteArray interpreterFor(Runner &runner, const QByteArray &word)
{
    if (word.contains('/')) {
        const QByteArray path = runner.absolute(word);
        const QByteArray key = runner.state().interpreterOf(path);
        return key.isEmpty() ? runner.state().interpreterOf(path + "/bin/python") : key;
    }
    if (isVersion(word)) {
        for (const QByteArray &name : {QByteArray("python" + word), QByteArray("python3"), QByteArray("python")}) {
            const QByteArray key = runner.resolve(name).interpreter;
            const Interpreter *python = runner.state().interpreter(key);
            if (python && (python->version == word || python->version.startsWith(QByteArray(word + '.'))))
                return key;
        }
        return {};
    }
    return runner.resolve(word).interpreter;
}

Outcome makeVenv(Runner &runner, const Invocation &invocation)
{
    static const QByteArrayList withValue{"--python", "-p", "--prompt", "--link-mode", "--index-url", "--cache-dir"};
    QByteArray folder = ".venv";
    for (size_t i = 1; i < invocation.arguments.size(); ++i) {
        const Field &word = invocation.arguments[i];
        if (withValue.contains(word.text)) {
            ++i;
        } else if (!word.text.startsWith('-')) {
            if (!word.isKnown) {
                runner.runUnknown(invocation.text, Reach::Python);
                return Outcome::True;
            }
            folder = word.text;
        }
    }
    pythons::Environment environment;
    environment.folder = runner.absolute(folder);
    environment.hasPip = invocation.has("--seed");
    environment.seesParent = invocation.has("--system-site-packages");
    const std::optional<Field> wanted = invocation.value({"--python", "-p"});
    environment.parent = interpreterFor(runner, wanted && wanted->isKnown ? wanted->text : QByteArray("python3"));
    if (const Interpreter *parent = runner.state().interpreter(environment.parent))
        environment.version = parent->version;
    else if (wanted && wanted->isKnown && isVersion(wanted->text))
        environment.version = wanted->text; // uv brings one of its own
    pythons::makeEnvironment(runner.state(), environment, runner.by());
    return Outcome::True;
}

//! The environment that `uv pip` and `uv sync` work on, in uv's order.
QByteArray environmentOf(Runner &runner, const Invocation &invocation, bool forPip)
{
    const std::optional<QByteArray> system = runner.variable("UV_SYSTEM_PYTHON");
    const std::optional<Field> wanted = forPip ? wantedPython(runner, invocation) : std::nullopt;
    if (wanted)
        return wanted->isKnown ? interpreterFor(runner, wanted->text) : QByteArray();
    if (forPip && (invocation.has("--system") || (system && (*system == "1" || *system == "true"))))
        return interpreterFor(runner, "python3").isEmpty() ? interpreterFor(runner, "python")
                                                          : interpreterFor(runner, "python3");
    for (const char *name : {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
        const std::optional<QByteArray> folder = runner.variable(name);
        if (folder && !folder->isEmpty())
            return runner.state().interpreterOf(runner.absolute(*folder) + "/bin/python");
    }
    for (QByteArray folder = runner.folder();; folder = parentPath(folder)) {
        const QByteArray key = runner.state().interpreterOf(joinedPath(folder, ".venv/bin/python"));
        if (!key.isEmpty() || folder == "/")
            return key;
    }
}

Outcome runUvPip(Runner &runner, const Invocation &invocation)
{
    const QByteArray key = environmentOf(runner, invocation, true);
    Invocation pip = invocation;
    pip.arguments.erase(pip.arguments.begin());
    return runPip(runner, pip, key);
}

QByteArray projectEnvironment(Runner &runner, const Invocation &invocation, const QByteArray &project)
{
    if (invocation.has("--active")) {
        if (const std::optional<QByteArray> active = runner.variable("VIRTUAL_ENV"); active && !active->isEmpty())
            return runner.absolute(*active);
    }
    const std::optional<QByteArray> folder = runner.variable("UV_PROJECT_ENVIRONMENT");
    if (folder && !folder->isEmpty())
        return joinedPath(project, *folder);
    return project + "/.venv";
}

//! `uv sync`, and `uv run` and `uv add` in a project, which sync first.
Outcome sync(Runner &runner, const Invocation &invocation)
{
    const std::optional<Field> other = invocation.value({"--project", "--directory"});
    const QByteArray project = other && other->isKnown ? runner.absolute(other->text) : runner.folder();
    const QByteArray folder = projectEnvironment(runner, invocation, project);
    QByteArray key = runner.state().interpreterOf(folder + "/bin/python");
    if (key.isEmpty()) {
        pythons::Environment environment;
        environment.folder = folder;
        environment.hasPip = false;
        const std::optional<Field> wanted = wantedPython(runner, invocation);
        environment.parent = interpreterFor(runner, wanted && wanted->isKnown ? wanted->text : QByteArray("python3"));
        if (const Interpreter *parent = runner.state().interpreter(environment.parent))
            environment.version = parent->version;
        key = pythons::makeEnvironment(runner.state(), environment, runner.by());
    }
    const QByteArray lock = runner.readFile(project + "/uv.lock");
    const QByteArray pyproject = runner.readFile(project + "/pyproject.toml");
    PackageList list(runner);
    pythons::Installation installation{key, {}, "uv", {}, {}, {}};
    const ProjectTable table = projectTableOf(pyproject);
    const bool withDevelopment = !invocation.has("--no-dev") && !invocation.has("--no-default-groups");
    if (!lock.isNull())
        installation.requirements = lockedPackages(lock, table.name, withDevelopment);
    else if (!pyproject.isNull())
        installation.requirements = table.dependencies;
    else
        installation.incomplete = tr("uv.lock and pyproject.toml are not in what the project copies, so what %1 installs is "
                                     "not known").arg(QString::fromUtf8(invocation.text.left(40)));
    pythons::install(runner.state(), installation, runner.by());
    if (!table.name.isEmpty() && !invocation.has("--no-install-project")) {
        Interpreter python = *runner.state().interpreter(key);
        python.sourceRoots += QByteArrayList{project, project + "/src"};
        runner.state().interpreters.insert(key, python);
    }
    return Outcome::True;
}

//! The words after `uv run`'s options.
Outcome runUvRun(Runner &runner, const Invocation &invocation)
{
    static const QByteArrayList withValue{"--python", "-p", "--with", "--project", "--directory", "--extra", "--group",
                                          "--env-file", "--with-requirements", "--index-url"};
    size_t at = 1;
    while (at < invocation.arguments.size() && invocation.arguments[at].text.startsWith('-'))
        at += withValue.contains(invocation.arguments[at].text) ? 2 : 1;
    if (at >= invocation.arguments.size())
        return Outcome::True;
    std::vector<Field> words(invocation.arguments.begin() + std::ptrdiff_t(at), invocation.arguments.end());
    const bool isProject = runner.lookup("pyproject.toml").found == Knowledge::Known;
    if (isProject && !invocation.has("--no-project") && !invocation.has("--no-sync"))
        sync(runner, invocation);
    const std::optional<Field> wanted = invocation.value({"--python", "-p"});
    if (words.front().text == "python" && wanted && wanted->isKnown && wanted->text.contains('/'))
        words.front() = *wanted;
    else if (isProject)
        runner.prependPath(projectEnvironment(runner, invocation, runner.folder()) + "/bin");
    return runner.runWords(words, invocation.text);
}

Outcome runUvTool(Runner &runner, const Invocation &invocation)
{
    if (!invocation.has("install"))
        return Outcome::True;
    const QByteArray bin = runner.home() + "/.local/bin";
    if (invocation.arguments.front().text == "python") {
        const QByteArray version = invocation.arguments.back().text;
        if (isVersion(version))
            pythons::addSystemPython(runner.state(), bin + "/python" + version, version, runner.by());
        return Outcome::True;
    }
    const std::optional<Requirement> tool = requirementOf(invocation.arguments.back().text);
    if (!tool || !invocation.arguments.back().isKnown)
        return Outcome::True;
    pythons::Environment environment;
    environment.folder = runner.home() + "/.local/share/uv/tools/" + tool->name;
    environment.hasPip = false;
    const QByteArray key = pythons::makeEnvironment(runner.state(), environment, runner.by());
    pythons::install(runner.state(), {key, {*tool}, "uv", {}, bin, {}}, runner.by());
    return Outcome::True;
}

Outcome runUv(Runner &runner, const Invocation &invocation)
{
    Invocation words = invocation;
    words.name = "uv";
    static const QByteArrayList globals{"--quiet", "-q", "--verbose", "-v", "--no-cache", "-n", "--offline", "--no-progress",
                                        "--native-tls", "--system-certs", "--no-config"};
    while (!words.arguments.empty() && globals.contains(words.arguments.front().text))
        words.arguments.erase(words.arguments.begin());
    if (words.arguments.empty())
        return Outcome::True;
    const QByteArray verb = words.arguments.front().text;
    if (verb == "pip")
        return runUvPip(runner, words);
    if (verb == "venv")
        return makeVenv(runner, words);
    if (verb == "sync")
        return sync(runner, words);
    if (verb == "run")
        return runUvRun(runner, words);
    if (verb == "tool" || verb == "python")
        return runUvTool(runner, words);
    if (verb == "add") {
        sync(runner, words);
        const QByteArray key = runner.state().interpreterOf(projectEnvironment(runner, words, runner.folder()) + "/bin/python");
        PackageList list(runner);
        for (size_t i = 1; i < words.arguments.size(); ++i) {
            if (!words.arguments[i].text.startsWith('-'))
                list.addWord(words.arguments[i]);
        }
        pythons::install(runner.state(), {key, list.requirements(), "uv", {}, {}, list.incomplete()}, runner.by());
    }
    return Outcome::True; // lock, export, cache, init, self, …
}

Outcome runPoetry(Runner &runner, const Invocation &invocation)
{
    const QByteArray verb = invocation.arguments.empty() ? QByteArray() : invocation.arguments.front().text;
    if (verb == "config" && invocation.has("virtualenvs.create") && invocation.has("false")) {
        runner.state().setVariable("POETRY_VIRTUALENVS_CREATE", {"false", true, {}, runner.by()});
        return Outcome::True;
    }
    if (verb != "install" && verb != "sync" && verb != "add")
        return Outcome::True;
    const QByteArray why = "poetry " + verb;
    const bool intoSystem = runner.variable("POETRY_VIRTUALENVS_CREATE") == QByteArray("false");
    const QByteArray key = runner.resolve("python").interpreter;
    if (intoSystem && !key.isEmpty()) {
        pythons::makeUnknown(runner.state(), key,
                             tr("\u201c%1\u201d installs what poetry.lock says, which is not read").arg(QString::fromUtf8(why)),
                             runner.by());
        return Outcome::True;
    }
    runner.runUnknown(invocation.text, Reach::Python);
    return Outcome::True;
}

} // namespace

void addUv(Programs &programs)
{
    addProgram(programs, {"uv"}, runUv);
    addProgram(programs, {"poetry", "pdm", "pipenv", "pixi", "hatch"}, runPoetry);
}

} // namespace gantry::shell
