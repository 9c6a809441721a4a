// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/images/shell/runner.h"

#include <QByteArrayList>

#include <memory>
#include <vector>

namespace gantry::shell {

//! A program that RUN lines start, and what it does to an image: one file each in this folder, all in programs.cpp.
class Program
{
public:
    virtual ~Program() = default;

    virtual QByteArrayList names() const = 0;
    //! Changes the runner's state as the program would. True where it does what it is asked for, as a build goes on only
    //! then; tests answer what they find.
    virtual Outcome run(Runner &runner, const Invocation &invocation) const = 0;
};

using Programs = std::vector<std::unique_ptr<Program>>;

//! The program of a command's name, versions in names left out ("python3.11", "pip3"); null for one that isn't in the list.
const Program *programNamed(const QByteArray &name);

// One function a file.
void addBuiltins(Programs &programs);
void addConda(Programs &programs);
void addFilePrograms(Programs &programs);
void addHarmless(Programs &programs);
void addPip(Programs &programs);
void addPython(Programs &programs);
void addShells(Programs &programs);
void addSystemInstallers(Programs &programs);
void addUserPrograms(Programs &programs);
void addUv(Programs &programs);

//! A program made of its names and a function.
void addProgram(Programs &programs, QByteArrayList names, Outcome (*run)(Runner &, const Invocation &));

//! `pip install …` and what else pip does, for an interpreter.
Outcome runPip(Runner &runner, const Invocation &invocation, const QByteArray &interpreter);

} // namespace gantry::shell
