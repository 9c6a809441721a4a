// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/checker.h"

#include "model/checks/rule.h"
#include "model/checks/xraycache.h"
#include "model/images/designerpython.h"
#include "model/images/imageconfig.h"

#include <QFileInfo>

#include <algorithm>

namespace gantry {

namespace {

// The catalogue is read once.
std::shared_ptr<const BaseLibrary> knownBases()
{
    static const auto bases = std::make_shared<const BaseLibrary>();
    return bases;
}

} // namespace

class Checker::Private
{
public:
    std::shared_ptr<const BaseLibrary> bases = knownBases();
    XRayCache xrays;
};

Checker::Checker() : d(std::make_unique<Private>()) {}

Checker::~Checker() = default;

void Checker::setBases(std::shared_ptr<const BaseLibrary> bases)
{
    d->bases = std::move(bases);
}

Findings Checker::check(const DesignState &state, const XRayOptions &options, const std::atomic<bool> *dropped)
{
    const std::unique_ptr<ImageInspector> inspector = d->xrays.inspectorFor(state, d->bases, options);
    const CheckContext context(state, *inspector, options);
    Findings findings;
    for (const Rule &rule : rules()) {
        if (dropped && dropped->load())
            break;
        rule.check(context, findings);
    }
    d->xrays.keep(*inspector);
    std::stable_sort(findings.begin(), findings.end(), isBefore);
    return findings;
}

XRayOptions checkOptions(const DesignState &state, const QString &folder)
{
    XRayOptions options;
    options.render.projectRoot = QFileInfo(folder).canonicalFilePath();
    if (const std::optional<DesignerPython> python = designerPython(options.render.projectRoot))
        options.render.python = python->version;
    options.render = withImageConfig(options.render, projectImageConfig(*state.design, state.texts));
    return options;
}

} // namespace gantry
