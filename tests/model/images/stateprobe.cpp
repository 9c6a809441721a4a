// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "stateprobe.h"

#include "model/dockerfile/dockerfile.h"

#include <QStringList>

namespace gantry::test {

QString Probe::command(const QByteArray &name) const
{
    const QString start = QString::fromUtf8(name) + u' ';
    for (int i = 0; i < ImageState::kCommands; ++i) {
        if (ImageState::commandName(ImageState::Command(i)) != name)
            continue;
        const Resolution &resolution = final.resolution(ImageState::Command(i));
        if (resolution.found == Knowledge::Unknown)
            return start + QStringLiteral("unknown");
        if (resolution.found == Knowledge::Absent)
            return start + QStringLiteral("absent");
        return start + QStringLiteral("\u2192 ") + QString::fromUtf8(resolution.file) + u' '
            + QString::fromUtf8(resolution.version.isEmpty() ? QByteArray("?") : resolution.version)
            + QStringLiteral(" (line %1)").arg(resolution.by ? resolution.by->line : 0);
    }
    return {};
}

QByteArray Probe::env(const QByteArray &name) const
{
    const Variable *variable = final.env.find(name);
    if (!variable)
        return final.envIncomplete.isEmpty() ? "<unset>" : "<unknown>";
    return variable->isKnown ? variable->value : QByteArray("<unknown>");
}

QString Probe::packages(const QByteArray &interpreter) const
{
    const Interpreter *python = final.interpreter(interpreter);
    if (!python)
        return QStringLiteral("<none>");
    QStringList list;
    python->packages.forEach([&](const QByteArray &name, const Package &package) {
        list.append(QString::fromUtf8(package.version.isEmpty() ? name : name + "==" + package.version));
    });
    if (!python->incomplete.isEmpty())
        list.append(QStringLiteral("\u2026"));
    return list.join(u' ');
}

Probe probe(const QByteArray &dockerfile, const QString &contextFolder, const QHash<QByteArray, QByteArray> &buildArguments)
{
    const dockerfile::Document document = dockerfile::read(dockerfile);
    const BaseLibrary library;
    Probe made;
    DockerfileInput input;
    input.document = &document;
    input.catalogue = &library.catalogue();
    input.buildArguments = buildArguments;
    input.decision = [](const dockerfile::Instruction &) {
        Decision decision;
        decision.image = QStringLiteral("probe");
        return decision;
    };
    input.base = [&](int, const QString &reference, const Decision &from) { return library.facts(reference, from); };
    input.problem = [&](Problem problem) { made.problems.push_back(std::move(problem)); };
    if (!contextFolder.isEmpty()) {
        const auto files = std::make_shared<const ProjectFiles>(contextFolder, SourceSet());
        input.context = std::make_shared<const BuildContext>(files, QStringLiteral("."), QString());
    }
    made.stages = StageEvaluation(input).run();
    if (!made.stages.empty())
        made.final = made.stages.back().final;
    return made;
}

} // namespace gantry::test
