// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/packagelist.h"
#include "model/images/programs/program.h"
#include "model/images/state/pythons.h"

#include <QCoreApplication>

#include <utility>

namespace gantry::shell {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pip", text);
}

//! Options that take the next word with them.
const QByteArrayList &optionsWithValue()
{
    static const QByteArrayList options{
        "-i", "--index-url", "--extra-index-url", "-f", "--find-links", "--platform", "--python-version", "--implementation",
        "--abi", "--root", "--src", "--upgrade-strategy", "--progress-bar", "--timeout", "--retries", "--trusted-host",
        "--cert", "--client-cert", "--cache-dir", "--log", "--proxy", "--exists-action", "--global-option",
        "--build-option", "--config-settings", "-C", "--no-binary", "--only-binary", "--report", "--root-user-action",
        "--use-feature", "--use-deprecated", "--python", "-p", "--index-strategy", "--prerelease", "--resolution",
        "--index", "--default-index", "--link-mode", "--keyring-provider", "--exclude-newer", "--python-platform",
        "--torch-backend", "--index-url-name", "--no-build-isolation-package", "--reinstall-package", "--upgrade-package",
        "-P", "--override", "--build-constraint", "--extra", "--group", "--allow-insecure-host", "--color", "--directory",
        "--project", "--config-file", "--verbosity"};
    return options;
}

//! Taken apart: what is asked for and where to.
struct Request {
    QByteArray target; //!< --target
    QByteArray prefix;
    bool isUser = false;
    bool noDependencies = false;
};

//! Reads `install`'s words into the list.
Request readInstall(Runner &runner, const Invocation &invocation, size_t at, PackageList &list)
{
    Request request;
    const auto &words = invocation.arguments;
    for (; at < words.size(); ++at) {
        const QByteArray &word = words[at].text;
        const qsizetype equals = word.startsWith("--") ? word.indexOf('=') : -1;
        const QByteArray option = equals > 0 ? word.left(equals) : word;
        const auto value = [&]() -> Field {
            if (equals > 0)
                return {word.mid(equals + 1), words[at].isKnown};
            return at + 1 < words.size() ? words[++at] : Field{{}, false};
        };
        if (option == "-r" || option == "--requirement" || option == "--requirements")
            list.addFile(value());
        else if (option == "-c" || option == "--constraint" || option == "--constraints")
            list.addConstraints(value());
        else if (option == "-e" || option == "--editable")
            list.addProject(runner.absolute(value().text.split('[').first()), true);
        else if (option == "-t" || option == "--target")
            request.target = runner.absolute(value().text);
        else if (option == "--prefix")
            request.prefix = runner.absolute(value().text);
        else if (option == "--user")
            request.isUser = true;
        else if (optionsWithValue().contains(option))
            value();
        else if (word.startsWith("-r") && word.size() > 2)
            list.addFile({word.mid(2), words[at].isKnown});
        else if (!word.startsWith('-'))
            list.addWord(words[at]);
    }
    return request;
}

Outcome install(Runner &runner, const Invocation &invocation, size_t at, const QByteArray &interpreter)
{
    PackageList list(runner);
    const Request request = readInstall(runner, invocation, at, list);
    const Interpreter *python = runner.state().interpreter(interpreter);
    pythons::Installation installation;
    installation.interpreter = interpreter;
    installation.requirements = list.requirements();
    installation.manager = invocation.name == "uv" ? QByteArray("uv") : QByteArray("pip");
    installation.incomplete = list.incomplete();
    QByteArray prefix = request.prefix;
    if (request.isUser)
        prefix = runner.home() + "/.local";
    if (!prefix.isEmpty()) {
        installation.scripts = prefix + "/bin";
        installation.site = prefix + "/lib/python" + (python ? python->minor() : QByteArray("*")) + "/site-packages";
    }
    if (!request.target.isEmpty()) {
        installation.site = request.target;
        installation.scripts = request.target + "/bin";
    }
    pythons::install(runner.state(), installation, runner.by());
    if (python && (!list.sourceRoots().isEmpty() || !list.copiedProjects().isEmpty())) {
        Interpreter changed = *runner.state().interpreter(interpreter);
        changed.sourceRoots += list.sourceRoots();
        changed.copiedProjects += list.copiedProjects();
        runner.state().interpreters.insert(interpreter, changed);
    }
    return Outcome::True;
}

Outcome runPipCommand(Runner &runner, const Invocation &invocation)
{
    const Resolution found = runner.resolve(invocation.program);
    if (found.found == Knowledge::Absent) {
        runner.problem(tr("\u201c%1\u201d is not found here").arg(QString::fromUtf8(invocation.program)));
        return Outcome::False;
    }
    return runPip(runner, invocation, found.interpreter);
}

} // namespace

Outcome runPip(Runner &runner, const Invocation &invocation, const QByteArray &interpreter)
{
    size_t at = 0;
    QByteArray key = interpreter;
    while (at < invocation.arguments.size() && invocation.arguments[at].text.startsWith('-')) {
        const QByteArray option = invocation.arguments[at].text;
        if (option == "--python" && at + 1 < invocation.arguments.size())
            key = runner.state().interpreterOf(runner.absolute(invocation.arguments[at + 1].text));
        at += optionsWithValue().contains(option) ? 2 : 1;
    }
    if (at >= invocation.arguments.size())
        return Outcome::True;
    const QByteArray verb = invocation.arguments[at].text;
    if (verb != "install" && verb != "uninstall" && verb != "sync")
        return Outcome::True; // cache, config, wheel, download, list, …
    if (key.isEmpty()) {
        // It is not known whose pip this is: any Python may have got the packages.
        runner.runUnknown(invocation.text, Reach::Python);
        return Outcome::True;
    }
    if (verb == "install")
        return install(runner, invocation, at + 1, key);
    if (verb == "sync") {
        PackageList list(runner);
        for (size_t i = at + 1; i < invocation.arguments.size(); ++i) {
            if (!invocation.arguments[i].text.startsWith('-'))
                list.addFile(invocation.arguments[i]);
        }
        pythons::install(runner.state(), {key, list.requirements(), "uv", {}, {}, list.incomplete()}, runner.by());
        return Outcome::True;
    }
    QByteArrayList names;
    for (size_t i = at + 1; i < invocation.arguments.size(); ++i) {
        if (!invocation.arguments[i].text.startsWith('-'))
            names.append(normalisedPackageName(invocation.arguments[i].text));
    }
    pythons::uninstall(runner.state(), key, names, runner.by());
    return Outcome::True;
}

void addPip(Programs &programs)
{
    addProgram(programs, {"pip"}, runPipCommand);
}

} // namespace gantry::shell
