// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/rules/flytefix.h"

#include "model/checks/layerfix.h"
#include "model/sdk/sdk.h"

namespace gantry {

namespace {

// What the SDK's own layers install into.
constexpr QByteArrayView kSdkPython("/opt/venv/bin/python");

QString flytePackage()
{
    return QStringLiteral("flyte==") + sdk::kVersion;
}

QString pipCommand(const ImageState &state, const QByteArray &interpreter)
{
    const QString install = QStringLiteral(" install --no-cache-dir ") + flytePackage();
    const Resolution &pip = state.resolution(ImageState::Pip);
    if (pip.isKnown() && pip.interpreter == interpreter)
        return QStringLiteral("pip") + install;
    const Interpreter *python = state.interpreter(interpreter);
    const QByteArray own = python->scripts + "/pip";
    if (state.interpreterOf(own) == interpreter)
        return QString::fromUtf8(own) + install;
    return QString::fromUtf8(interpreter) + QStringLiteral(" -m pip") + install;
}

bool isRoot(const ImageState &state)
{
    return state.user.isKnown() && (state.user.value == "root" || state.user.value == "0");
}

// Before a USER takes root's rights away, if the interpreter is there by then.
int indexForInstalling(const RunningImage &running, const QByteArray &interpreter)
{
    const std::vector<XRayStep> &steps = running.xray->steps;
    int index = indexForLast(*running.image);
    if (running.image->kind != ImageKind::Dockerfile || isRoot(running.state()))
        return index;
    for (int at = index - 1; at >= 0 && size_t(at) < steps.size(); --at) {
        const ImageState &state = steps[size_t(at)].state;
        if (isRoot(state))
            return at + 1;
        if (!state.interpreter(interpreter))
            return index;
    }
    return index;
}

} // namespace

std::vector<Json> installFlyte(const RunningImage &running, const QByteArray &interpreter)
{
    const Image &image = *running.image;
    const ImageState &state = running.state();
    const int at = indexForInstalling(running, interpreter);
    if (image.kind != ImageKind::Dockerfile && interpreter == kSdkPython)
        return {addLayer(image, at, QStringLiteral("with_pip_packages(%1)").arg(pythonString(flytePackage())))};
    std::vector<Json> operations{addLayer(image, at, commandLayer(image, pipCommand(state, interpreter)))};
    if (state.resolution(ImageState::Python).interpreter != interpreter) {
        const QString folder = QString::fromUtf8(state.interpreter(interpreter)->scripts);
        operations.push_back(
            addLayer(image, at + 1, variableLayer(image, QStringLiteral("PATH"), folder + QStringLiteral(":$PATH"))));
    }
    return operations;
}

bool isMadeBySdk(const ImageState &state, const QByteArray &interpreter)
{
    const Interpreter *python = state.interpreter(interpreter);
    return python && python->by && python->by->isGenerated;
}

QByteArray folderOfStarter(const ImageState &state)
{
    QByteArray folder;
    int count = 0;
    state.files.facts().forEach([&](const QByteArray &path, const FileFact &fact) {
        if (fact.kind != FileFact::Kind::Script || fileName(path) != "a0")
            return;
        folder = parentPath(path);
        ++count;
    });
    return count == 1 ? folder : QByteArray();
}

} // namespace gantry
