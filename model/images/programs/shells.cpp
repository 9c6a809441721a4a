// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/program.h"

#include "model/images/state/pythons.h"

#include <algorithm>

namespace gantry::shell {

namespace {

//! Installers that are run as `curl … | sh` and say where they put things.
bool runKnownInstaller(Runner &runner, const QByteArray &text)
{
    const bool isUv = text.contains("astral.sh/uv");
    const bool isPoetry = text.contains("install.python-poetry.org");
    if (!isUv && !isPoetry)
        return false;
    QByteArray folder = runner.home() + "/.local/bin";
    if (isUv) {
        const std::optional<QByteArray> other = runner.variable("UV_INSTALL_DIR");
        if (other && !other->isEmpty())
            folder = *other;
    }
    const QByteArrayList names = isUv ? QByteArrayList{"uv", "uvx"} : QByteArrayList{"poetry"};
    for (const QByteArray &name : names)
        pythons::addScript(runner.state(), folder + '/' + name, {}, {}, runner.by());
    return true;
}

//! `bash Miniconda3-latest-Linux-x86_64.sh -b -p /opt/conda`.
bool runCondaInstaller(Runner &runner, const Invocation &invocation)
{
    const auto isInstaller = [](const Field &field) {
        const QByteArray name = fileName(field.text).toLower();
        return name.endsWith(".sh") && (name.contains("conda") || name.contains("miniforge") || name.contains("mambaforge"));
    };
    const std::optional<Field> prefix = invocation.value({"-p"});
    const bool isOne = std::any_of(invocation.arguments.begin(), invocation.arguments.end(), isInstaller);
    if (!isOne || !prefix || !prefix->isKnown)
        return false;
    pythons::Environment environment;
    environment.folder = runner.absolute(prefix->text);
    environment.kind = Interpreter::Kind::Conda;
    const QByteArray key = pythons::makeEnvironment(runner.state(), environment, runner.by());
    for (const char *name : {"conda", "mamba"}) {
        if (name != QByteArray("mamba") || invocation.text.toLower().contains("forge"))
            pythons::addScript(runner.state(), environment.folder + "/bin/" + name, key, {}, runner.by());
    }
    return true;
}

Outcome runShell(Runner &runner, const Invocation &invocation)
{
    if (runCondaInstaller(runner, invocation))
        return Outcome::True;
    bool isScript = false;
    for (size_t i = 0; i < invocation.arguments.size(); ++i) {
        const QByteArray word = invocation.arguments[i].text;
        const bool isOption = word.startsWith('-') && !word.startsWith("--");
        if (isOption && word.endsWith('c') && i + 1 < invocation.arguments.size() && invocation.arguments[i + 1].isKnown)
            return runner.runChild(invocation.arguments[i + 1].text, {});
        isScript = isScript || !word.startsWith('-');
    }
    if (runKnownInstaller(runner, invocation.pipedFrom) || runKnownInstaller(runner, invocation.text))
        return Outcome::True;
    if (!isScript && invocation.input)
        return runner.runChild(*invocation.input, {});
    const QByteArray file = invocation.arguments.empty() ? QByteArray() : invocation.arguments.front().text;
    const QByteArray script = isScript && !file.startsWith('-') ? runner.readFile(file) : QByteArray();
    if (!script.isNull())
        return runner.runChild(script, {invocation.arguments.begin() + 1, invocation.arguments.end()});
    // What is piped into a shell installs something of its own; a script may also replace what is there.
    const bool isPiped = !invocation.pipedFrom.isEmpty();
    runner.runUnknown(isPiped ? QByteArray(invocation.pipedFrom + " | " + invocation.text) : invocation.text,
                      isPiped ? Reach::Python : Reach::Commands);
    return Outcome::True;
}

Outcome runSu(Runner &runner, const Invocation &invocation)
{
    const std::optional<Field> script = invocation.value({"-c", "--command"});
    if (script && script->isKnown)
        return runner.runChild(script->text, {});
    runner.runUnknown(invocation.text, Reach::Commands);
    return Outcome::True;
}

} // namespace

void addShells(Programs &programs)
{
    addProgram(programs, {"sh", "bash", "dash", "ash", "zsh"}, runShell);
    addProgram(programs, {"su", "runuser"}, runSu);
}

} // namespace gantry::shell
