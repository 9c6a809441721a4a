// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/program.h"
#include "model/images/state/pythons.h"

#include <QCoreApplication>

namespace gantry::shell {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Conda", text);
}

//! conda's own folder: where the command that is run lies.
QByteArray rootOf(const Runner &runner, const Invocation &invocation)
{
    const std::optional<QByteArray> micromamba = runner.variable("MAMBA_ROOT_PREFIX");
    if (invocation.name == "micromamba" && micromamba && !micromamba->isEmpty())
        return *micromamba;
    const Resolution found = runner.resolve(invocation.program);
    if (!found.isKnown())
        return {};
    const QByteArray bin = parentPath(found.file);
    return parentPath(bin);
}

//! The environment that a command is for: -n, -p, the one that is active, or conda's own.
QByteArray environmentFolder(const Runner &runner, const Invocation &invocation, const QByteArray &root)
{
    if (const std::optional<Field> prefix = invocation.value({"-p", "--prefix"}))
        return prefix->isKnown ? runner.absolute(prefix->text) : QByteArray();
    if (const std::optional<Field> name = invocation.value({"-n", "--name"})) {
        if (!name->isKnown)
            return {};
        return name->text == "base" ? root : QByteArray(root + "/envs/" + name->text);
    }
    const std::optional<QByteArray> active = runner.variable("CONDA_PREFIX");
    return active && !active->isEmpty() ? *active : root;
}

struct Specs {
    std::vector<Requirement> conda;
    std::vector<Requirement> pip;
    QByteArray name; //!< of an environment file
    QString incomplete;
};

//! An environment.yml, as far as its lists are plain.
void readEnvironmentFile(Runner &runner, const Field &file, Specs &specs)
{
    const QByteArray text = file.isKnown ? runner.readFile(file.text) : QByteArray();
    if (text.isNull()) {
        specs.incomplete = tr("%1 is not in what the project copies, so what it asks for is not known")
                               .arg(QString::fromUtf8(file.text));
        return;
    }
    bool isDependencies = false;
    bool isPip = false;
    const QByteArrayList lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray plain = line.split('#').first().trimmed();
        const bool isItem = plain.startsWith("- ");
        if (plain.isEmpty())
            continue;
        if (!isItem && !line.startsWith(' ')) {
            isDependencies = plain.startsWith("dependencies:");
            isPip = false;
            if (plain.startsWith("name:"))
                specs.name = plain.mid(5).trimmed();
            continue;
        }
        if (!isDependencies || !isItem)
            continue;
        QByteArray item = plain.mid(2).trimmed();
        if (item == "pip:") {
            isPip = true;
            continue;
        }
        item.replace('"', "");
        item.replace('\'', "");
        const std::optional<Requirement> requirement = isPip ? requirementOf(item) : condaRequirementOf(item);
        if (requirement)
            (isPip ? specs.pip : specs.conda).push_back(*requirement);
        else
            specs.incomplete = tr("%1 asks for things that are not read").arg(QString::fromUtf8(file.text));
    }
}

Specs specsOf(Runner &runner, const Invocation &invocation, size_t at)
{
    static const QByteArrayList withValue{"-n", "--name", "-p", "--prefix", "-c", "--channel", "--solver", "--platform",
                                          "--subdir", "--repodata-fn"};
    Specs specs;
    for (; at < invocation.arguments.size(); ++at) {
        const Field &word = invocation.arguments[at];
        if (withValue.contains(word.text)) {
            ++at;
        } else if (word.text == "-f" || word.text == "--file") {
            if (at + 1 < invocation.arguments.size())
                readEnvironmentFile(runner, invocation.arguments[++at], specs);
        } else if (word.text.startsWith("--file=")) {
            readEnvironmentFile(runner, {word.text.mid(7), word.isKnown}, specs);
        } else if (!word.text.startsWith('-')) {
            const std::optional<Requirement> requirement = word.isKnown ? condaRequirementOf(word.text) : std::nullopt;
            if (requirement)
                specs.conda.push_back(*requirement);
            else
                specs.incomplete = tr("a package's name is made by the command itself");
        }
    }
    return specs;
}

void installSpecs(Runner &runner, const Invocation &invocation, const QByteArray &folder, const Specs &specs)
{
    ImageState &state = runner.state();
    const QByteArray key = folder + "/bin/python";
    std::vector<Requirement> packages;
    for (const Requirement &requirement : specs.conda) {
        if (requirement.name != "python") {
            packages.push_back({normalisedPackageName(requirement.name), requirement.version});
            continue;
        }
        const Interpreter *known = state.interpreter(key);
        if (!known) {
            pythons::Environment environment{folder, Interpreter::Kind::Conda, {}, requirement.version, true, true, false};
            environment.isPipKnown = invocation.name == "conda"; // conda adds pip to python, others need not
            pythons::makeEnvironment(state, environment, runner.by());
        } else if (!requirement.version.isEmpty()) {
            Interpreter python = *known;
            python.version = requirement.version;
            state.interpreters.insert(key, python);
        }
    }
    if (!state.interpreter(key) && !specs.conda.empty()) {
        // Some package brings Python along, or none does.
        FileFact fact;
        fact.why = tr("which Python the environment %1 gets is not said").arg(QString::fromUtf8(folder));
        fact.by = runner.by();
        for (const char *name : {"/bin/python", "/bin/python3", "/bin/pip"})
            state.files.insert(folder + name, fact);
    }
    pythons::install(state, {key, packages, "conda", {}, {}, specs.incomplete}, runner.by());
    pythons::install(state, {key, specs.pip, "pip", {}, {}, {}}, runner.by());
}

Outcome runInEnvironment(Runner &runner, const Invocation &invocation, size_t at, const QByteArray &root)
{
    static const QByteArrayList withValue{"-n", "--name", "-p", "--prefix", "--cwd"};
    const QByteArray folder = environmentFolder(runner, invocation, root);
    while (at < invocation.arguments.size() && invocation.arguments[at].text.startsWith('-'))
        at += withValue.contains(invocation.arguments[at].text) ? 2 : 1;
    if (at >= invocation.arguments.size())
        return Outcome::True;
    const auto path = runner.variable("PATH");
    runner.setVariable("CONDA_PREFIX", folder);
    runner.prependPath(folder + "/bin");
    const std::vector<Field> words(invocation.arguments.begin() + std::ptrdiff_t(at), invocation.arguments.end());
    const Outcome outcome = runner.runWords(words, invocation.text);
    runner.setVariable("PATH", path);
    runner.setVariable("CONDA_PREFIX", QByteArray(""));
    return outcome;
}

Outcome runConda(Runner &runner, const Invocation &invocation)
{
    size_t at = 0;
    while (at < invocation.arguments.size() && invocation.arguments[at].text.startsWith('-'))
        ++at;
    QByteArray verb = at < invocation.arguments.size() ? invocation.arguments[at++].text : QByteArray();
    const bool isEnv = verb == "env";
    if (isEnv)
        verb = at < invocation.arguments.size() ? invocation.arguments[at++].text : QByteArray();
    const QByteArray root = rootOf(runner, invocation);
    if (root.isEmpty()) {
        runner.runUnknown(invocation.text, Reach::Python);
        return Outcome::True;
    }
    if (verb == "run")
        return runInEnvironment(runner, invocation, at, root);
    if (verb == "activate") {
        const bool isNamed = at < invocation.arguments.size() && invocation.arguments[at].isKnown;
        const QByteArray name = isNamed ? invocation.arguments[at].text : QByteArray("base");
        const QByteArray folder = name == "base" ? root : name.contains('/') ? name : QByteArray(root + "/envs/" + name);
        runner.setVariable("CONDA_PREFIX", folder);
        runner.prependPath(folder + "/bin");
        return Outcome::True;
    }
    if (verb != "install" && verb != "create" && verb != "update" && verb != "upgrade" && verb != "remove")
        return Outcome::True; // clean, config, init, info, list, …
    Specs specs = specsOf(runner, invocation, at);
    QByteArray folder = environmentFolder(runner, invocation, root);
    const bool isNamed = invocation.value({"-n", "--name", "-p", "--prefix"}).has_value();
    if (isEnv && !isNamed && !specs.name.isEmpty() && specs.name != "base")
        folder = root + "/envs/" + specs.name;
    if (folder.isEmpty()) {
        runner.runUnknown(invocation.text, Reach::Python);
        return Outcome::True;
    }
    if (verb == "remove") {
        QByteArrayList names;
        for (const Requirement &requirement : specs.conda)
            names.append(normalisedPackageName(requirement.name));
        pythons::uninstall(runner.state(), folder + "/bin/python", names, runner.by());
        return Outcome::True;
    }
    installSpecs(runner, invocation, folder, specs);
    return Outcome::True;
}

} // namespace

void addConda(Programs &programs)
{
    addProgram(programs, {"conda", "mamba", "micromamba"}, runConda);
}

} // namespace gantry::shell
