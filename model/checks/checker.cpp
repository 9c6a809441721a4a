// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/checker.h"

#include "model/checks/rule.h"
#include "model/checks/xraycache.h"
#include "model/images/projectoptions.h"

#include <algorithm>

namespace gantry {

class Checker::Private
{
public:
    std::shared_ptr<const BaseLibrary> bases = std::make_shared<const BaseLibrary>();
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
    options.render = projectRenderOptions(state, folder);
    return options;
}

} // namespace gantry
