// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/sdk/sdk.h"

#include <QCoreApplication>

#include <algorithm>

namespace gantry::sdk {

namespace {

using L = QLatin1String;

// In the order of menus: what adapting a base image needs most often comes first.
constexpr LayerMethod kLayers[] = {
    {L("with_pip_packages"), QT_TRANSLATE_NOOP("Sdk", "Install Python packages")},
    {L("with_requirements"), QT_TRANSLATE_NOOP("Sdk", "Install from a requirements file")},
    {L("with_apt_packages"), QT_TRANSLATE_NOOP("Sdk", "Install system packages")},
    {L("with_commands"), QT_TRANSLATE_NOOP("Sdk", "Run commands")},
    {L("with_env_vars"), QT_TRANSLATE_NOOP("Sdk", "Set environment variables")},
    {L("with_workdir"), QT_TRANSLATE_NOOP("Sdk", "Set the working directory")},
    {L("with_code_bundle"), QT_TRANSLATE_NOOP("Sdk", "Add the project's code")},
    {L("with_source_file"), QT_TRANSLATE_NOOP("Sdk", "Copy a file")},
    {L("with_source_folder"), QT_TRANSLATE_NOOP("Sdk", "Copy a folder")},
    {L("with_dockerignore"), QT_TRANSLATE_NOOP("Sdk", "Leave files out of copies")},
    {L("with_uv_project"), QT_TRANSLATE_NOOP("Sdk", "Install a uv project")},
    {L("with_poetry_project"), QT_TRANSLATE_NOOP("Sdk", "Install a Poetry project")},
    {L("with_pixi_project"), QT_TRANSLATE_NOOP("Sdk", "Install a pixi project")},
    {L("with_local_v2"), QT_TRANSLATE_NOOP("Sdk", "Install Flyte from a local checkout"), true},
    {L("with_local_v2_plugins"), QT_TRANSLATE_NOOP("Sdk", "Install Flyte plugins from a local checkout"), true},
    {L("with_local_rs_controller"), QT_TRANSLATE_NOOP("Sdk", "Install the controller from a local checkout"), true},
};

} // namespace

std::span<const LayerMethod> layerMethods()
{
    return kLayers;
}

const LayerMethod *layerMethod(QAnyStringView name)
{
    const auto found = std::find_if(std::begin(kLayers), std::end(kLayers),
                                    [&](const LayerMethod &method) { return name == method.name; });
    return found == std::end(kLayers) ? nullptr : &*found;
}

QString layerTitle(QAnyStringView name)
{
    const LayerMethod *method = layerMethod(name);
    return method ? QCoreApplication::translate("Sdk", method->title) : name.toString();
}

} // namespace gantry::sdk
