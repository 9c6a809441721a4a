// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/designreader.h"

#include "model/design/assembly.h"
#include "model/design/readings.h"
#include "model/design/sidecar.h"

#include <QCoreApplication>

namespace gantry {

DesignState readDesign(const FolderReading &folder, const QString &projectName)
{
    DesignState state;
    state.projectName = projectName;
    return readDesign(withFolder(std::move(state), folder), folder.texts, 0);
}

DesignState readDesign(const DesignState &previous, SourceSet texts, quint64 revision)
{
    DesignState state = previous;
    state.texts = std::move(texts);
    state.readings = Readings::update(previous.readings, state.texts);
    state.design = Assembly(state, revision).design();
    return state;
}

DesignState withFolder(DesignState state, const FolderReading &folder)
{
    state.tree = folder.tree;
    state.folderProblems = folder.problems;
    return state;
}

Result<void> DesignState::mayChange(const QString &file) const
{
    const auto found = design->files.constFind(file);
    if (found == design->files.cend())
        return {};
    const bool isReadOnly = found->kind == FileState::Kind::Gantry && design->sidecar.isReadOnly;
    if (!found->isStale && !isReadOnly)
        return {};
    if (isReadOnly)
        return Error{ErrorCode::Refused, found->error, {}, found->errorPlace};
    const QString text = QCoreApplication::translate(
        "DesignState", "%1 can't be read just now (%2), so it is not changed from here. Correct it in the text first.");
    return Error{ErrorCode::Refused, text.arg(file, found->error), {}, found->errorPlace};
}

} // namespace gantry
