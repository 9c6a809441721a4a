// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/program.h"

#include "model/images/state/pythons.h"

#include <QCoreApplication>

namespace gantry::shell {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Python", text);
}

Field lastOperand(const std::vector<Field> &words, const QByteArrayList &withValue)
{
    Field last;
    for (size_t i = 0; i < words.size(); ++i) {
        if (withValue.contains(words[i].text))
            ++i;
        else if (!words[i].text.startsWith('-'))
            last = words[i];
    }
    return last;
}

//! `python -m venv …`, `virtualenv …`.
Outcome makeVenv(Runner &runner, const Invocation &invocation, const QByteArray &interpreter)
{
    const Field folder = lastOperand(invocation.arguments, {"-p", "--python", "--prompt", "--seeder", "--pip"});
    if (!folder.isKnown || folder.text.isEmpty()) {
        runner.runUnknown(invocation.text, Reach::Python);
        return Outcome::True;
    }
    QByteArray parent = interpreter;
    QByteArray version;
    if (const std::optional<Field> wanted = invocation.value({"-p", "--python"}); wanted && wanted->isKnown) {
        const bool isName = wanted->text.startsWith("python") || wanted->text.contains('/');
        parent = runner.resolve(isName ? wanted->text : QByteArray("python" + wanted->text)).interpreter;
        version = wanted->text.startsWith("python") ? wanted->text.mid(6) : QByteArray();
    }
    pythons::Environment environment;
    environment.folder = runner.absolute(folder.text);
    environment.parent = parent;
    if (const Interpreter *base = runner.state().interpreter(parent))
        version = base->version;
    environment.version = version;
    environment.hasPip = !invocation.has("--without-pip") && !invocation.has("--no-pip");
    environment.seesParent = invocation.has("--system-site-packages");
    pythons::makeEnvironment(runner.state(), environment, runner.by());
    return Outcome::True;
}

Outcome runModule(Runner &runner, const Invocation &invocation, const QByteArray &module, const QByteArray &interpreter)
{
    if (module == "pip")
        return runPip(runner, invocation, interpreter);
    if (module == "venv" || module == "virtualenv")
        return makeVenv(runner, invocation, interpreter);
    if (module == "ensurepip") {
        if (const Interpreter *python = runner.state().interpreter(interpreter)) {
            const QByteArray pip3 = python->scripts + "/pip3";
            pythons::addScript(runner.state(), pip3, interpreter, {}, runner.by());
        }
        return Outcome::True;
    }
    static const QByteArrayList quiet{"compileall", "site", "pytest", "unittest", "json.tool", "py_compile", "this"};
    if (quiet.contains(module))
        return Outcome::True;
    if (module == "uv") {
        if (const Program *uv = programNamed("uv"))
            return uv->run(runner, invocation);
    }
    pythons::makeUnknown(runner.state(), interpreter,
                         tr("\u201cpython -m %1\u201d may have installed more").arg(QString::fromUtf8(module)), runner.by());
    return Outcome::True;
}

Outcome runPython(Runner &runner, const Invocation &invocation)
{
    const Resolution found = runner.resolve(invocation.program);
    if (found.found == Knowledge::Absent) {
        runner.problem(tr("\u201c%1\u201d is not found here").arg(QString::fromUtf8(invocation.program)));
        return Outcome::False;
    }
    const auto &words = invocation.arguments;
    for (size_t i = 0; i < words.size(); ++i) {
        const QByteArray &word = words[i].text;
        if (word == "-m" && i + 1 < words.size()) {
            Invocation module = invocation;
            module.arguments.assign(words.begin() + std::ptrdiff_t(i) + 2, words.end());
            module.name = words[i + 1].text;
            return runModule(runner, module, words[i + 1].text, found.interpreter);
        }
        if (word == "-V" || word == "--version")
            return Outcome::True;
        if (word.startsWith("-c")) {
            const bool isQuiet = words.size() > i + 1 && !words[i + 1].text.contains("subprocess");
            if (!isQuiet)
                runner.runUnknown(invocation.text, Reach::Python);
            return Outcome::True;
        }
        if (word == "-W" || word == "-X")
            ++i;
        else if (!word.startsWith('-') || word == "-")
            break;
    }
    // get-pip.py, setup.py, a script of one's own, or its text on standard input.
    const bool isGetPip = invocation.text.contains("get-pip.py") || invocation.pipedFrom.contains("get-pip.py");
    const Interpreter *python = runner.state().interpreter(found.interpreter);
    if (isGetPip && python) {
        const QByteArray scripts = python->scripts;
        for (const char *name : {"/pip", "/pip3"})
            pythons::addScript(runner.state(), scripts + name, found.interpreter, {}, runner.by());
        return Outcome::True;
    }
    runner.runUnknown(invocation.text, Reach::Python);
    return Outcome::True;
}

Outcome runVirtualenv(Runner &runner, const Invocation &invocation)
{
    Resolution found = runner.resolve(invocation.program);
    const Interpreter *own = runner.state().interpreter(found.interpreter);
    const QByteArray parent = own && own->kind == Interpreter::Kind::Venv ? own->parent : found.interpreter;
    return makeVenv(runner, invocation, parent);
}

} // namespace

void addPython(Programs &programs)
{
    addProgram(programs, {"python"}, runPython);
    addProgram(programs, {"virtualenv"}, runVirtualenv);
}

} // namespace gantry::shell
