// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/operations/sequence.h"

#include <algorithm>

namespace gantry {

Result<Planned> Sequence::plan(const DesignState &state) const
{
    DesignState now = state;
    Planned whole;
    QStringList files;
    for (const OperationPtr &operation : m_operations) {
        Result<Rehearsed> step = rehearse(*operation, now);
        if (!step)
            return step.error();
        for (const FileEdit &file : step->planned.edit.files)
            files.append(file.file);
        for (auto it = whole.renamed.begin(); it != whole.renamed.end(); ++it)
            *it = step->renamed.value(*it, *it);
        for (auto it = step->renamed.cbegin(); it != step->renamed.cend(); ++it) {
            if (!whole.renamed.contains(it.key()))
                whole.renamed.insert(it.key(), it.value());
        }
        whole.droppedComments += step->planned.droppedComments;
        whole.isTyped = whole.isTyped || step->planned.isTyped;
        whole.select = step->planned.select;
        whole.edit.label = step->planned.edit.label;
        now = std::move(step->after);
    }
    files.removeDuplicates();
    const QString label = m_label.isEmpty() ? whole.edit.label : m_label;
    whole.edit = smallestEdit(state.texts, now.texts, files);
    whole.edit.label = label;
    return whole;
}

// Each was verified when it was planned; the texts afterwards are the same.
Result<void> Sequence::verify(const DesignState &before, const DesignState &after) const
{
    Q_UNUSED(before)
    Q_UNUSED(after)
    return {};
}

bool Sequence::mayBreakFiles() const
{
    return std::any_of(m_operations.begin(), m_operations.end(), [](const OperationPtr &operation) { return operation->mayBreakFiles(); });
}

} // namespace gantry
