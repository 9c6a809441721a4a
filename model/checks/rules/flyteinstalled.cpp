// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/layerfix.h"
#include "model/checks/rules/flytefix.h"
#include "model/checks/rules/lostpath.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/running.h"

namespace gantry {

namespace {

// The Python that people mean: what `python` starts, but not the empty venv that the SDK makes in front of the team's.
QByteArray wantedInterpreter(const RunningImage &running)
{
    const ImageState &state = running.state();
    const QByteArray own = state.resolution(ImageState::Python).interpreter;
    const QByteArray teams = running.xray->base.state.resolution(ImageState::Python).interpreter;
    return isMadeBySdk(state, own) && state.interpreter(teams) ? teams : own;
}

Knowledge isFlyteAnywhere(const ImageState &state)
{
    bool isKnown = false;
    bool isUnsure = state.files.hasStrongTaint();
    state.interpreters.forEach([&](const QByteArray &key, const Interpreter &) {
        const Knowledge here = hasPackage(state, key, "flyte");
        isKnown = isKnown || here == Knowledge::Known;
        isUnsure = isUnsure || here == Knowledge::Unknown;
    });
    return isKnown ? Knowledge::Known : isUnsure ? Knowledge::Unknown : Knowledge::Absent;
}

bool isStarterMissing(const ImageState &state)
{
    return state.isPathKnown() && state.resolution(ImageState::A0).found == Knowledge::Absent;
}

QString packagesOf(const Interpreter &python)
{
    QStringList names;
    python.packages.forEach([&](const QByteArray &name, const Package &) {
        if (name != "pip" && name != "setuptools" && name != "wheel" && names.size() < 5)
            names.append(QString::fromUtf8(name));
    });
    return names.join(QStringLiteral(", "));
}

Finding withoutPython(const CheckContext &context, const RunningImage &running)
{
    FindingBuilder finding(context.design(), "BYOI001", Severity::Error, running.image->place);
    finding.on(*running.image)
        .message(Checks::tr("The image of %1 has no python, so flyte is not installed and no task can start.")
                     .arg(running.environments.front()->name))
        .because(Checks::tr("PATH is %1, and none of its folders has a python").arg(pathText(running.state())));
    return finding.take();
}

Finding withoutFlyte(const CheckContext &context, const RunningImage &running, const QByteArray &interpreter)
{
    const ImageState &state = running.state();
    const Interpreter &python = *state.interpreter(interpreter);
    const QString name = interpreterName(state, interpreter);
    FindingBuilder finding(context.design(), "BYOI001", Severity::Error, running.image->place);
    finding.on(*running.image)
        .message(Checks::tr("flyte is not installed in %1, so no task of %2 can start.")
                     .arg(name, running.environments.front()->name));
    const QString packages = packagesOf(python);
    finding.because(packages.isEmpty() ? Checks::tr("nothing is installed into %1").arg(name)
                                       : Checks::tr("into %1 is installed: %2, but not flyte").arg(name, packages));
    const Resolution &resolved = state.resolution(ImageState::Python);
    const QByteArray wanted = resolved.interpreter == interpreter ? resolved.file : interpreter;
    const DecisionPtr by = resolved.interpreter == interpreter ? resolved.by : python.by;
    addReason(finding, Checks::tr("its python is %1 because of %2").arg(QString::fromUtf8(wanted), decisionName(by)),
              by);
    if (takesLayers(*running.image))
        finding.fix(Checks::tr("Install flyte into %1").arg(name), installFlyte(running, interpreter));
    return finding.take();
}

Finding notOnPath(const CheckContext &context, const RunningImage &running)
{
    const ImageState &state = running.state();
    const Image &image = *running.image;
    const Variable *path = state.env.find("PATH");
    const DecisionPtr by = path ? path->by : DecisionPtr();
    FindingBuilder finding(context.design(), "BYOI017", Severity::Error, placeIn(image, by));
    putOn(finding, image, by);
    finding.message(Checks::tr("Every task of %1 is started by the command a0, which is in no folder of PATH.")
                        .arg(running.environments.front()->name));
    addReason(finding, Checks::tr("PATH is %1 because of %2").arg(pathText(state), decisionName(by)), by);
    const QByteArray interpreter = interpreterOfFlyte(state);
    const Interpreter *python = state.interpreter(interpreter);
    if (const Package *flyte = python ? python->packages.find("flyte") : nullptr)
        addReason(finding,
                  Checks::tr("flyte is in %1 because of %2")
                      .arg(interpreterName(state, interpreter), decisionName(flyte->by)),
                  flyte->by);
    const QString folder = QString::fromUtf8(folderOfStarter(state));
    if (!folder.isEmpty() && takesLayers(image))
        finding.fix(Checks::tr("Put %1 on PATH").arg(folder),
                    addLayer(image, indexForLast(image),
                             variableLayer(image, QStringLiteral("PATH"), folder + QStringLiteral(":$PATH"))));
    return finding.take();
}

} // namespace

void checkFlyteInstalled(const CheckContext &context, Findings &findings)
{
    for (const RunningImage &running : runningImages(context)) {
        const ImageState &state = running.state();
        if (!isStarterMissing(state) || isFlyteAnywhere(state) != Knowledge::Absent)
            continue;
        const QByteArray interpreter = wantedInterpreter(running);
        if (state.interpreter(interpreter))
            findings.push_back(withoutFlyte(context, running, interpreter));
        else if (state.interpreters.isEmpty() && state.resolution(ImageState::Python3).found == Knowledge::Absent)
            findings.push_back(withoutPython(context, running));
    }
}

void checkStarterOnPath(const CheckContext &context, Findings &findings)
{
    for (const RunningImage &running : runningImages(context)) {
        const ImageState &state = running.state();
        if (!isStarterMissing(state) || isFlyteAnywhere(state) == Knowledge::Absent)
            continue;
        if (!lostPath(running) && !isSetAtRunTime(running, QLatin1String("PATH")))
            findings.push_back(notOnPath(context, running));
    }
}

} // namespace gantry
