// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/programs/program.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace gantry::shell {

namespace {

class SimpleProgram : public Program
{
public:
    SimpleProgram(QByteArrayList names, Outcome (*function)(Runner &, const Invocation &))
        : m_names(std::move(names)), m_run(function) {}

    QByteArrayList names() const override { return m_names; }
    Outcome run(Runner &runner, const Invocation &invocation) const override { return m_run(runner, invocation); }

private:
    QByteArrayList m_names;
    Outcome (*m_run)(Runner &, const Invocation &);
};

struct ProgramTable {
    Programs programs;
    QHash<QByteArray, const Program *> byName;

    ProgramTable()
    {
        addBuiltins(programs);
        addConda(programs);
        addFilePrograms(programs);
        addHarmless(programs);
        addPip(programs);
        addPython(programs);
        addShells(programs);
        addSystemInstallers(programs);
        addUserPrograms(programs);
        addUv(programs);
        for (const auto &program : programs) {
            const QByteArrayList names = program->names();
            for (const QByteArray &name : names)
                byName.insert(name, program.get());
        }
    }
};

//! "python3.11" → "python", "pip3" → "pip"; all else as it is.
QByteArray withoutVersion(const QByteArray &name)
{
    for (const char *stem : {"python", "pip"}) {
        const QByteArray rest = name.mid(qsizetype(qstrlen(stem)));
        const auto isVersion = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
        if (name.startsWith(stem) && std::all_of(rest.begin(), rest.end(), isVersion))
            return stem;
    }
    return name;
}

} // namespace

void addProgram(Programs &programs, QByteArrayList names, Outcome (*run)(Runner &, const Invocation &))
{
    programs.push_back(std::make_unique<SimpleProgram>(std::move(names), run));
}

const Program *programNamed(const QByteArray &name)
{
    static const ProgramTable table;
    return table.byName.value(withoutVersion(name));
}

} // namespace gantry::shell
