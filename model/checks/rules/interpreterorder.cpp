// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/findingbuilder.h"
#include "model/checks/layerfix.h"
#include "model/checks/rules/flytefix.h"
#include "model/checks/rules/rulelist.h"
#include "model/checks/running.h"

namespace gantry {

namespace {

bool hasOwnPackages(const Interpreter &python)
{
    bool has = false;
    python.packages.forEach([&](const QByteArray &name, const Package &package) {
        has =
            has || (name != "pip" && name != "setuptools" && name != "wheel" && package.by && !package.by->isGenerated);
    });
    return has;
}

// People have put their packages into the first one: then flyte belongs there, not the other one first.
bool isFirstMeant(const ImageState &state, const QByteArray &first)
{
    const Interpreter *python = state.interpreter(first);
    return python && python->kind != Interpreter::Kind::System && !isMadeBySdk(state, first) && hasOwnPackages(*python);
}

void addFix(FindingBuilder &finding, const RunningImage &running, const QByteArray &wanted, const QByteArray &first)
{
    const ImageState &state = running.state();
    const Image &image = *running.image;
    if (!takesLayers(image))
        return;
    if (isFirstMeant(state, first)) {
        finding.fix(Checks::tr("Install flyte into %1").arg(interpreterName(state, first)),
                    installFlyte(running, first));
        return;
    }
    const QByteArray folder = state.interpreter(wanted)->scripts;
    if (state.interpreterOf(folder + "/python") != wanted)
        return;
    const QString text = QString::fromUtf8(folder);
    finding.fix(Checks::tr("Put %1 first on PATH").arg(text),
                addLayer(image, indexForLast(image),
                         variableLayer(image, QStringLiteral("PATH"), text + QStringLiteral(":$PATH"))));
}

} // namespace

void checkInterpreterOrder(const CheckContext &context, Findings &findings)
{
    for (const RunningImage &running : runningImages(context)) {
        const ImageState &state = running.state();
        const Resolution &python = state.resolution(ImageState::Python);
        const QByteArray wanted = interpreterOfFlyte(state);
        const bool isOther =
            python.isKnown() && !python.interpreter.isEmpty() && !wanted.isEmpty() && python.interpreter != wanted;
        if (!isOther || isSetAtRunTime(running, QLatin1String("PATH")))
            continue;
        const Resolution &a0 = state.resolution(ImageState::A0);
        const DecisionPtr &by = python.by;
        FindingBuilder finding(context.design(), "BYOI003", Severity::Warning, placeIn(*running.image, by));
        putOn(finding, *running.image, by);
        finding.message(Checks::tr("flyte is in %1, but python starts another one first: %2.")
                            .arg(interpreterName(state, wanted), QString::fromUtf8(python.file)));
        addReason(finding,
                  Checks::tr("python is %1 because of %2").arg(QString::fromUtf8(python.file), decisionName(by)), by);
        if (const Variable *path = state.env.find("PATH"))
            addReason(finding, Checks::tr("PATH is %1 because of %2").arg(pathText(state), decisionName(path->by)),
                      path->by);
        if (a0.isKnown())
            addReason(finding,
                      Checks::tr("tasks run with a0, which is %1 because of %2")
                          .arg(QString::fromUtf8(a0.file), decisionName(a0.by)),
                      a0.by);
        addFix(finding, running, wanted, python.interpreter);
        findings.push_back(finding.take());
    }
}

} // namespace gantry
