// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/catalogue.h"
#include "model/images/programs/program.h"
#include "model/images/state/pythons.h"

#include <QCoreApplication>

#include <optional>

namespace gantry::shell {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SystemInstallers", text);
}

struct SystemPackage {
    QByteArray name;
    QByteArray version;
    bool withRecommended = true;
};

std::optional<SystemPackage> packageOf(const Field &word)
{
    if (!word.isKnown || word.text.startsWith('-'))
        return std::nullopt;
    QByteArray name = word.text;
    QByteArray version;
    if (const qsizetype equals = name.indexOf('='); equals > 0) {
        version = name.mid(equals + 1);
        name.truncate(equals);
    }
    name = name.split(':').first().split('/').first();
    if (version.contains('*'))
        version.clear();
    return SystemPackage{name, version, true};
}

void addLink(Runner &runner, const QByteArray &file, const QByteArray &target)
{
    FileFact fact;
    fact.kind = FileFact::Kind::Link;
    fact.target = target;
    fact.by = runner.by();
    runner.state().files.insert(file, std::move(fact));
}

//! Whether a package is or needs /usr/bin/python3.
bool isPython(const QByteArray &name)
{
    return name == "python3" || name.startsWith("python3-") || name == "python-is-python3" || name == "virtualenv";
}

void installDebian(Runner &runner, const SystemPackage &package)
{
    ImageState &state = runner.state();
    const Catalogue *catalogue = runner.input().catalogue;
    std::optional<bool> brings;
    if (isPython(package.name))
        brings = true;
    else if (catalogue)
        brings = catalogue->bringsPython(package.name, package.withRecommended);
    const QByteArray python3 = "/usr/bin/python3";
    const QByteArray minor = package.name.mid(6).split('-').first();
    const bool isVersioned = package.name.startsWith("python3.") && minor.size() > 2;
    if (isVersioned) {
        pythons::addSystemPython(state, "/usr/bin/python" + minor, minor, runner.by());
    } else if (brings.value_or(false)) {
        pythons::addSystemPython(state, python3, catalogue ? catalogue->systemPython(state.os) : QByteArray(), runner.by());
    } else if (!brings.has_value() && state.files.lookup(python3).found == Knowledge::Absent) {
        FileFact fact;
        fact.why = tr("whether the package %1 brings Python with it is not known").arg(QString::fromUtf8(package.name));
        fact.by = runner.by();
        state.files.insert(python3, std::move(fact));
    }
    if (package.name == "python3-pip") {
        pythons::addScript(state, "/usr/bin/pip3", python3, {}, runner.by());
        pythons::addScript(state, "/usr/bin/pip", python3, {}, runner.by());
    } else if (package.name == "python-is-python3") {
        addLink(runner, "/usr/bin/python", "python3");
    } else if (package.name == "python3-virtualenv" || package.name == "virtualenv") {
        pythons::addScript(state, "/usr/bin/virtualenv", python3, {}, runner.by());
    }
    static const QByteArrayList noModules{"python3-pip", "python3-venv", "python3-dev", "python3-minimal", "python3-full"};
    const bool isModule = package.name.startsWith("python3-") && !noModules.contains(package.name);
    if (isModule && state.interpreter(python3)) {
        Interpreter python = *state.interpreter(python3);
        const QByteArray module = normalisedPackageName(package.name.mid(8));
        python.packages.insert(module, {package.version, "apt", "/usr/lib/python3/dist-packages", runner.by()});
        state.interpreters.insert(python3, python);
    }
}

void installAlpine(Runner &runner, const SystemPackage &package)
{
    ImageState &state = runner.state();
    const QByteArray python3 = "/usr/bin/python3";
    if (package.name == "python3" || package.name.startsWith("py3-")) {
        pythons::addSystemPython(state, python3, {}, runner.by());
        addLink(runner, "/usr/bin/python", "python3");
    }
    if (package.name == "py3-pip") {
        for (const char *file : {"/usr/bin/pip3", "/usr/bin/pip"})
            pythons::addScript(state, file, python3, {}, runner.by());
    }
}

void installRedHat(Runner &runner, const SystemPackage &package)
{
    ImageState &state = runner.state();
    if (package.name == "python3" || package.name.startsWith("python3-") || package.name.startsWith("python3."))
        pythons::addSystemPython(state, "/usr/bin/python3", {}, runner.by());
    if (package.name == "python3-pip")
        pythons::addScript(state, "/usr/bin/pip3", "/usr/bin/python3", {}, runner.by());
}

void installAll(Runner &runner, const Invocation &invocation, size_t from, void (*install)(Runner &, const SystemPackage &))
{
    for (size_t i = from; i < invocation.arguments.size(); ++i) {
        const Field &word = invocation.arguments[i];
        if (word.text == "-o" || word.text == "-t" || word.text == "-c" || word.text == "--virtual")
            ++i;
        else if (!word.isKnown)
            runner.runUnknown(invocation.text, Reach::Elsewhere);
        else if (std::optional<SystemPackage> package = packageOf(word)) {
            package->withRecommended = !invocation.has("--no-install-recommends");
            runner.state().systemPackages.insert(package->name, {package->version, invocation.name, {}, runner.by()});
            install(runner, *package);
        }
    }
}

//! Where the verb stands, or nothing where it isn't there.
std::optional<size_t> verbAt(const Invocation &invocation, const QByteArrayList &verbs)
{
    for (size_t i = 0; i < invocation.arguments.size(); ++i) {
        if (verbs.contains(invocation.arguments[i].text))
            return i;
    }
    return std::nullopt;
}

Outcome runApt(Runner &runner, const Invocation &invocation)
{
    if (const std::optional<size_t> at = verbAt(invocation, {"install"}))
        installAll(runner, invocation, *at + 1, installDebian);
    const std::optional<size_t> removal = verbAt(invocation, {"remove", "purge"});
    for (size_t i = removal ? *removal + 1 : invocation.arguments.size(); i < invocation.arguments.size(); ++i) {
        const QByteArray name = invocation.arguments[i].text;
        runner.state().systemPackages.remove(name);
        if (name == "python3" || name == "python3-minimal")
            runner.state().files.remove("/usr/bin/python3", runner.by());
    }
    return Outcome::True;
}

Outcome runApk(Runner &runner, const Invocation &invocation)
{
    if (const std::optional<size_t> at = verbAt(invocation, {"add"}))
        installAll(runner, invocation, *at + 1, installAlpine);
    return Outcome::True;
}

Outcome runDnf(Runner &runner, const Invocation &invocation)
{
    if (const std::optional<size_t> at = verbAt(invocation, {"install"})) {
        installAll(runner, invocation, *at + 1, installRedHat);
        runner.runUnknown(invocation.text, Reach::Elsewhere); // what packages bring with them is not known
    }
    return Outcome::True;
}

Outcome runDpkg(Runner &runner, const Invocation &invocation)
{
    if (!invocation.has("-i") && !invocation.has("--install"))
        return Outcome::Unknown;
    runner.runUnknown(invocation.text, Reach::Elsewhere);
    return Outcome::True;
}

} // namespace

void addSystemInstallers(Programs &programs)
{
    addProgram(programs, {"apt", "apt-get", "aptitude"}, runApt);
    addProgram(programs, {"apk"}, runApk);
    addProgram(programs, {"dnf", "yum", "microdnf", "tdnf"}, runDnf);
    addProgram(programs, {"dpkg"}, runDpkg);
}

} // namespace gantry::shell
