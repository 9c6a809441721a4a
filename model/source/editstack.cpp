// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/editstack.h"

#include <QUndoCommand>

#include <algorithm>

namespace gantry {

namespace {

constexpr int kMergingId = 1;

QStringList filesOf(const Edit &edit)
{
    QStringList files;
    for (const FileEdit &file : edit.files)
        files.append(file.file);
    return files;
}

} // namespace

//! An edit and its inverse: bytes of ranges, never whole texts, so that a long history stays small.
class EditStack::Command : public QUndoCommand
{
public:
    Command(EditStack *stack, Edit edit, Edit inverse)
        : QUndoCommand(edit.label), m_stack(stack), m_edit(std::move(edit)), m_inverse(std::move(inverse))
    {
        if (!m_inverse.files.empty() && !m_inverse.files.front().replacements.empty())
            m_lastTyped = m_inverse.files.front().replacements.back().range;
    }

    void undo() override { m_stack->apply(m_inverse); }
    void redo() override { m_stack->apply(m_edit); }
    int id() const override { return m_edit.mergeKey.isEmpty() ? -1 : kMergingId; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    bool goesOnIn(const Edit &next) const;

    EditStack *m_stack;
    Edit m_edit;
    Edit m_inverse;
    TextRange m_lastTyped; //!< in the text after the last edit that was merged
};

// What is typed goes on where the last edit ended, or takes back bytes just before it.
bool EditStack::Command::goesOnIn(const Edit &next) const
{
    if (filesOf(next) != filesOf(m_edit))
        return false;
    if (!next.mergeKey.startsWith(kTypingKey))
        return true;
    const std::vector<Replacement> &replacements = next.files.front().replacements;
    if (replacements.empty())
        return false;
    const TextRange typed = replacements.front().range;
    return typed.begin <= m_lastTyped.end && typed.end >= m_lastTyped.begin;
}

bool EditStack::Command::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const Command *>(other);
    if (!m_stack->m_merges || next->m_edit.mergeKey != m_edit.mergeKey || !goesOnIn(next->m_edit))
        return false;
    const SourceSet &after = m_stack->m_texts;
    const Result<SourceSet> between = applied(after, next->m_inverse);
    Q_ASSERT(between);
    const Result<SourceSet> before = applied(*between, m_inverse);
    Q_ASSERT(before);
    const QStringList files = filesOf(m_edit);
    Edit merged = smallestEdit(*before, after, files);
    merged.label = next->m_edit.label;
    merged.mergeKey = m_edit.mergeKey;
    m_inverse = smallestEdit(after, *before, files);
    m_inverse.label = merged.label;
    m_lastTyped = next->m_lastTyped;
    setObsolete(merged.isEmpty());
    setText(merged.label);
    m_edit = std::move(merged);
    return true;
}

EditStack::EditStack(QObject *parent) : QObject(parent) {}

void EditStack::reset(SourceSet onDisk)
{
    m_history.clear();
    m_texts = onDisk;
    m_onDisk = std::move(onDisk);
    const bool wasDirty = isDirty();
    m_dirty.clear();
    m_stepEnded = true;
    ++m_revision;
    if (wasDirty)
        Q_EMIT dirtyChanged();
}

Result<void> EditStack::push(Edit edit)
{
    if (edit.isEmpty())
        return {};
    Result<Edit> inverse = inverted(m_texts, edit);
    if (!inverse)
        return inverse.error();
    m_merges = mayMerge(edit);
    m_history.push(new Command(this, std::move(edit), inverse.takeValue()));
    m_sinceLast.start();
    m_stepEnded = false;
    return {};
}

bool EditStack::mayMerge(const Edit &edit)
{
    return !edit.mergeKey.isEmpty() && !m_stepEnded && m_sinceLast.isValid()
        && std::chrono::milliseconds(m_sinceLast.elapsed()) < m_mergeInterval;
}

void EditStack::apply(const Edit &edit)
{
    Result<SourceSet> after = applied(m_texts, edit);
    Q_ASSERT(after); // the history is one line: what was applied once can be applied again
    if (!after)
        return;
    m_texts = after.takeValue();
    m_stepEnded = true; // of undo and redo; a push goes on
    ++m_revision;
    updateDirty(filesOf(edit));
    Q_EMIT changed(edit);
}

QStringList EditStack::dirtyFiles() const
{
    QStringList files(m_dirty.cbegin(), m_dirty.cend());
    std::sort(files.begin(), files.end());
    return files;
}

void EditStack::updateDirty(const QStringList &files)
{
    bool differs = false;
    for (const QString &file : files) {
        const SourceTextPtr text = m_texts.find(file);
        const SourceTextPtr disk = m_onDisk.find(file);
        const bool isEqual = text == disk || (text && disk && text->bytes() == disk->bytes());
        differs = differs || isEqual == m_dirty.contains(file);
        if (isEqual)
            m_dirty.remove(file);
        else
            m_dirty.insert(file);
    }
    if (differs)
        Q_EMIT dirtyChanged();
}

void EditStack::setOnDisk(const QString &file, const QByteArray &bytes)
{
    const SourceTextPtr text = m_texts.find(file);
    if (text && text->bytes() == bytes)
        m_onDisk.insert(text);
    else
        m_onDisk.insert(file, bytes);
    m_stepEnded = true;
    updateDirty({file});
}

void EditStack::setRemovedOnDisk(const QString &file)
{
    m_onDisk.remove(file);
    m_stepEnded = true;
    updateDirty({file});
}

} // namespace gantry
