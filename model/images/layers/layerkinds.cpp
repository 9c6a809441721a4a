// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/layers/aptpackages.h"
#include "model/images/layers/codebundle.h"
#include "model/images/layers/commands.h"
#include "model/images/layers/copysource.h"
#include "model/images/layers/dockerignorelayer.h"
#include "model/images/layers/envvars.h"
#include "model/images/layers/laterkinds.h"
#include "model/images/layers/layerkind.h"
#include "model/images/layers/pippackages.h"
#include "model/images/layers/requirements.h"
#include "model/images/layers/workdir.h"

#include <algorithm>
#include <iterator>

namespace gantry {

const LayerKinds &layerKinds()
{
    static const LayerKinds kinds = [] {
        LayerKinds made = makeLaterKinds();
        made.push_back(makePipPackagesKind());
        made.push_back(makeRequirementsKind());
        made.push_back(makeAptPackagesKind());
        made.push_back(makeCommandsKind());
        made.push_back(makeEnvVarsKind());
        made.push_back(makeWorkdirKind());
        made.push_back(makeSourceFileKind());
        made.push_back(makeSourceFolderKind());
        made.push_back(makeCodeBundleKind());
        made.push_back(makeDockerIgnoreKind());
        return made;
    }();
    return kinds;
}

const LayerKind *layerKind(const QString &name)
{
    const LayerKinds &kinds = layerKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto &kind) { return kind->name() == name; });
    return found == kinds.end() ? nullptr : found->get();
}

} // namespace gantry
