// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/source/edit.h"
#include "model/source/sourcetext.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUndoStack>

#include <chrono>

namespace gantry {

//! The one road by which a project's texts change: holds the texts, the history, and what is on disk.
//! Undo restores texts; "dirty" means that a file's bytes differ from those that were last read or saved.
class EditStack : public QObject
{
    Q_OBJECT
public:
    explicit EditStack(QObject *parent = nullptr);

    //! Starts anew with texts as they are on disk; the history is cleared.
    void reset(SourceSet onDisk);

    const SourceSet &texts() const { return m_texts; }
    const SourceSet &onDisk() const { return m_onDisk; }
    //! Counts up with every change of any text, undo and redo included.
    quint64 revision() const { return m_revision; }

    //! Applies an edit as one undo step. Refused edits change nothing.
    Result<void> push(Edit edit);
    bool isDirty() const { return !m_dirty.isEmpty(); }
    bool isDirty(const QString &file) const { return m_dirty.contains(file); }
    QStringList dirtyFiles() const; //!< in path order
    //! Tells that a file has been written, or that its bytes on disk are now these; no change of the text.
    void setOnDisk(const QString &file, const QByteArray &bytes);
    void setRemovedOnDisk(const QString &file);

    //! How long after an edit another of the same merge key still becomes part of the same step; a second at first.
    void setMergeInterval(std::chrono::milliseconds interval) { m_mergeInterval = interval; }
    //! The next edit begins a step of its own, whatever its merge key.
    void endStep() { m_stepEnded = true; }

    //! Counts the revision up without a change: what is read from the texts depends on something else that has changed.
    void touch() { ++m_revision; }

    //! The history, for undo actions and the history view; go there through it.
    QUndoStack *history() { return &m_history; }

Q_SIGNALS:
    //! After every push, undo and redo, with the edit that was applied (its inverse for undo).
    void changed(const gantry::Edit &edit);
    void dirtyChanged();

private:
    class Command;
    void apply(const Edit &edit);
    void updateDirty(const QStringList &files);
    bool mayMerge(const Edit &edit);

    SourceSet m_texts;
    SourceSet m_onDisk;
    QSet<QString> m_dirty;
    quint64 m_revision = 0;
    std::chrono::milliseconds m_mergeInterval{1000};
    QElapsedTimer m_sinceLast;
    bool m_stepEnded = true;
    bool m_merges = false;
    QUndoStack m_history;
};

} // namespace gantry
