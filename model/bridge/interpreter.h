// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/childprocess.h"
#include "model/core/result.h"

#include <QString>

#include <vector>

namespace gantry {

//! A Python that can run a project's tasks, and why it is this one.
struct ProjectPython {
    enum class Kind {
        Venv, //!< the project's .venv
        UvProject, //!< what uv.lock says, made by uv in a folder of Gantry's: the project's stays as it is
        Script, //!< what the PEP 723 header of a script says, made by uv in its own cache
        Managed, //!< an environment that Gantry made
    };
    Kind kind = Kind::Managed;
    QString python; //!< absolute path
    QString origin; //!< for people: ".venv of the project"

    friend bool operator==(const ProjectPython &, const ProjectPython &) = default;
};

//! A command that makes an environment.
struct PreparationStep {
    QString title; //!< for people: "Installing flyte==2.12.1"
    Command command;
    bool printsInterpreter = false; //!< its output is the interpreter's path

    friend bool operator==(const PreparationStep &, const PreparationStep &) = default;
};

//! The interpreter of a project, with what must be done before it is there; nothing where it is.
struct InterpreterPlan {
    ProjectPython interpreter; //!< `python` may be empty until the steps are done
    std::vector<PreparationStep> steps;
    QString stampFile; //!< where it is noted that the steps were done
    QString stamp; //!< the inputs that they were done for

    bool isReady() const { return steps.empty(); }
};

//! The SDK that a managed environment gets where the project names none.
inline constexpr char kManagedFlyte[] = "flyte==2.12.1";

//! Where programs are looked for; tests give their own.
struct ToolPaths {
    QString uv; //!< empty: there is none
    QString python; //!< empty: there is none

    //! uv and python3 on PATH, uv also where its installer puts it.
    static ToolPaths find();
};

//! Finds a project's interpreter, in this order: its .venv; uv.lock by uv; the PEP 723 header of `script` (a file of
//! the project; empty: main.py, else the only script with a header) by uv; an environment that Gantry makes. Reads a
//! few files, executes nothing.
Result<InterpreterPlan> findInterpreter(const QString &folder, const QString &script = {},
                                        const ToolPaths &tools = ToolPaths::find());

} // namespace gantry
