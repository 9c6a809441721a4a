// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operation.h"

#include "model/design/designreader.h"
#include "model/design/idmatch.h"

#include <QCoreApplication>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// No gesture leaves a file behind that can't be read, or touches one that can't be, unless it mends it.
Result<void> checkFiles(const Planned &planned, const DesignState &before, const DesignState &after)
{
    for (const FileEdit &file : planned.edit.files) {
        if (const Result<void> may = before.mayChange(file.file); !may && !planned.isTyped)
            return may;
        const auto state = after.design->files.constFind(file.file);
        if (state != after.design->files.cend() && state->isStale)
            return Error{ErrorCode::Refused,
                         Words::tr("This would leave %1 unreadable (%2), so nothing was changed. Correct what you typed.")
                             .arg(file.file, state->error), {}, state->errorPlace};
    }
    return {};
}

} // namespace

Result<Rehearsed> rehearse(const Operation &operation, const DesignState &before)
{
    Result<Planned> planned = operation.plan(before);
    if (!planned)
        return planned.error();
    Result<SourceSet> texts = applied(before.texts, planned->edit);
    if (!texts)
        return texts.error();
    Rehearsed rehearsed{planned.takeValue(), {}, {}};
    const quint64 step = rehearsed.planned.edit.isEmpty() ? 0 : 1;
    rehearsed.after = readDesign(before, texts.takeValue(), before.design->revision + step);
    if (!operation.mayBreakFiles()) {
        if (const Result<void> files = checkFiles(rehearsed.planned, before, rehearsed.after); !files)
            return files.error();
    }
    if (const Result<void> effect = operation.verify(before, rehearsed.after); !effect)
        return effect.error();
    rehearsed.renamed = matchIds(before, rehearsed.after);
    rehearsed.renamed.insert(rehearsed.planned.renamed);
    return rehearsed;
}

} // namespace gantry
