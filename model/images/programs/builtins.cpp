// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/program.h"

#include "model/images/shell/tests.h"

#include <algorithm>
#include <array>

namespace gantry::shell {

namespace {

Outcome runTest(Runner &runner, const Invocation &invocation)
{
    std::vector<Field> words = invocation.arguments;
    if (!words.empty() && (words.back().text == "]" || words.back().text == "]]"))
        words.pop_back();
    return testOutcome(runner, words);
}

Outcome runCd(Runner &runner, const Invocation &invocation)
{
    if (invocation.arguments.empty())
        runner.setFolder(runner.home());
    else if (invocation.arguments.back().isKnown && invocation.arguments.back().text != "-")
        runner.setFolder(runner.absolute(invocation.arguments.back().text));
    return Outcome::True;
}

Outcome runExport(Runner &runner, const Invocation &invocation)
{
    for (const Field &field : invocation.arguments) {
        const qsizetype equals = field.text.indexOf('=');
        if (equals > 0)
            runner.setVariable(field.text.left(equals),
                               field.isKnown ? std::optional(field.text.mid(equals + 1)) : std::nullopt);
    }
    return Outcome::True;
}

Outcome runUnset(Runner &runner, const Invocation &invocation)
{
    for (const Field &field : invocation.arguments)
        runner.unsetVariable(field.text);
    return Outcome::True;
}

//! `. /opt/venv/bin/activate`, `source activate NAME`, or any other script.
Outcome runSource(Runner &runner, const Invocation &invocation)
{
    if (invocation.arguments.empty() || !invocation.arguments.front().isKnown) {
        runner.runUnknown(invocation.text, Reach::Commands);
        return Outcome::True;
    }
    const QByteArray file = invocation.arguments.front().text;
    if (file == "activate" || file.endsWith("/bin/activate")) {
        const Resolution found = file.contains('/') ? Resolution() : runner.resolve("conda");
        QByteArray folder = file.contains('/') ? parentPath(runner.absolute(file)) : parentPath(found.file);
        if (invocation.arguments.size() > 1 && !folder.isEmpty())
            folder = parentPath(folder) + "/envs/" + invocation.arguments[1].text + "/bin";
        runner.setVariable("VIRTUAL_ENV", parentPath(folder));
        runner.prependPath(folder);
        return Outcome::True;
    }
    const QByteArray base = fileName(file);
    static const QByteArrayList quiet{"conda.sh", "mamba.sh", ".bashrc", ".profile", "os-release", "bashrc", "profile", "env"};
    if (quiet.contains(base))
        return Outcome::True;
    const QByteArray script = runner.readFile(file);
    if (script.isNull())
        runner.runUnknown(invocation.text, Reach::Commands);
    else
        runner.runScript(script);
    return Outcome::True;
}

Outcome runCommandBuiltin(Runner &runner, const Invocation &invocation)
{
    std::vector<Field> words = invocation.arguments;
    if (!words.empty() && (words.front().text == "-v" || words.front().text == "-V")) {
        const Resolution found = words.size() > 1 && words[1].isKnown ? runner.resolve(words[1].text) : Resolution();
        if (found.found == Knowledge::Unknown)
            return Outcome::Unknown;
        return found.isKnown() ? Outcome::True : Outcome::False;
    }
    return runner.runWords(words, invocation.text);
}

Outcome runWhich(Runner &runner, const Invocation &invocation)
{
    const bool isKnown = invocation.arguments.size() == 1 && invocation.arguments.front().isKnown;
    const Resolution found = isKnown ? runner.resolve(invocation.arguments.front().text) : Resolution();
    if (found.found == Knowledge::Unknown)
        return Outcome::Unknown;
    return found.isKnown() ? Outcome::True : Outcome::False;
}

//! Programs that start another one: options of theirs, then assignments, then its words.
Outcome runWrapped(Runner &runner, const Invocation &invocation)
{
    static constexpr std::array withValue{"-u", "-g", "-n", "--user", "--group", "-C", "-k", "-s", "--signal", "-i", "-o", "-f"};
    std::vector<Field> words = invocation.arguments;
    size_t at = 0;
    if (invocation.name == "gosu" || invocation.name == "su-exec" || invocation.name == "timeout")
        at = 1;
    while (at < words.size() && words[at].text.startsWith('-')) {
        const bool takesValue = std::any_of(withValue.begin(), withValue.end(),
                                            [&](const char *option) { return words[at].text == option; })
            && invocation.name != "env";
        at += takesValue ? 2 : 1;
    }
    for (; at < words.size() && words[at].text.indexOf('=') > 0; ++at) {
        const qsizetype equals = words[at].text.indexOf('=');
        runner.setVariable(words[at].text.left(equals), words[at].text.mid(equals + 1));
    }
    if (at >= words.size())
        return Outcome::True;
    words.erase(words.begin(), words.begin() + std::ptrdiff_t(at));
    if (invocation.name == "xargs")
        words.push_back({{}, false}); // what it reads
    return runner.runWords(words, invocation.text);
}

Outcome runEval(Runner &runner, const Invocation &invocation)
{
    QByteArray script;
    bool isKnown = true;
    for (const Field &field : invocation.arguments) {
        script += field.text + ' ';
        isKnown = isKnown && field.isKnown;
    }
    if (isKnown)
        return runner.runScript(script);
    // `eval "$(conda shell.bash hook)"` and the like only prepare the shell.
    static const QByteArrayList hooks{"conda shell", "mamba shell", "micromamba shell", "ssh-agent", "dircolors"};
    const bool isHook = std::any_of(hooks.begin(), hooks.end(),
                                    [&](const QByteArray &hook) { return invocation.text.contains(hook); });
    if (!isHook)
        runner.runUnknown(invocation.text, Reach::Commands);
    return Outcome::True;
}

} // namespace

void addBuiltins(Programs &programs)
{
    addProgram(programs, {"[", "[[", "test"}, runTest);
    addProgram(programs, {"cd"}, runCd);
    addProgram(programs, {"export"}, runExport);
    addProgram(programs, {"unset"}, runUnset);
    addProgram(programs, {"set"}, [](Runner &, const Invocation &) { return Outcome::True; });
    addProgram(programs, {".", "source"}, runSource);
    addProgram(programs, {"command", "builtin"}, runCommandBuiltin);
    addProgram(programs, {"which", "type"}, runWhich);
    addProgram(programs, {"exec", "env", "sudo", "time", "nice", "nohup", "gosu", "su-exec", "timeout", "stdbuf", "eatmydata",
                          "xargs"},
               runWrapped);
    addProgram(programs, {"eval"}, runEval);
    addProgram(programs, {"exit", "return"}, [](Runner &runner, const Invocation &) {
        runner.exit();
        return Outcome::True;
    });
}

} // namespace gantry::shell
