// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/program.h"

namespace gantry::shell {

namespace {

//! useradd and adduser: the name is the last word, or for adduser the last but a group.
Outcome runAddUser(Runner &runner, const Invocation &invocation)
{
    if (invocation.arguments.empty() || !invocation.arguments.back().isKnown)
        return Outcome::True;
    const std::optional<Field> home = invocation.value({"-d", "--home-dir", "--home", "-h"});
    const QByteArray name = invocation.arguments.back().text;
    UserFact user;
    user.home = home && home->isKnown ? home->text : QByteArray("/home/" + name);
    user.by = runner.by();
    runner.state().users.insert(name, user);
    const bool makesHome = invocation.name == "adduser" || invocation.has("-m") || invocation.has("--create-home")
        || invocation.has("-ms") || invocation.has("-rm");
    if (makesHome)
        runner.state().files.makeFolder(user.home, runner.by());
    return Outcome::True;
}

Outcome runDeleteUser(Runner &runner, const Invocation &invocation)
{
    if (!invocation.arguments.empty())
        runner.state().users.remove(invocation.arguments.back().text);
    return Outcome::True;
}

} // namespace

void addUserPrograms(Programs &programs)
{
    addProgram(programs, {"useradd", "adduser"}, runAddUser);
    addProgram(programs, {"userdel", "deluser"}, runDeleteUser);
    addProgram(programs, {"groupadd", "addgroup", "groupdel", "usermod", "groupmod", "gpasswd"},
               [](Runner &, const Invocation &) { return Outcome::True; });
}

} // namespace gantry::shell
