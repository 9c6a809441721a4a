// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/source/sourcetext.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace gantry {

//! Bytes that take the place of a range; an insertion has an empty range.
struct Replacement {
    TextRange range;
    QByteArray text;

    friend bool operator==(const Replacement &, const Replacement &) = default;
};

//! What happens to one file. Replacements are sorted by range, disjoint, and all refer to the text before the edit.
struct FileEdit {
    enum class Kind { Change, Create, Remove };

    QString file;
    Kind kind = Kind::Change;
    std::vector<Replacement> replacements; //!< of Create: one, with an empty range at 0

    friend bool operator==(const FileEdit &, const FileEdit &) = default;
};

//! One change of a project's texts, in one or more files: the unit of undo.
struct Edit {
    QString label; //!< for undo menus and the history: "Rename environment training"
    QString mergeKey; //!< edits of one key within a second become one undo step; empty never merges
    std::vector<FileEdit> files; //!< one entry a file

    bool isEmpty() const { return files.empty(); }
    //! Adds a replacement to a file's list, keeping it sorted. Overlap shows when the edit is applied.
    void replace(const QString &file, TextRange range, QByteArray text);
    void insert(const QString &file, qsizetype offset, QByteArray text) { replace(file, {offset, offset}, std::move(text)); }
    void create(const QString &file, QByteArray text);

    friend bool operator==(const Edit &, const Edit &) = default;
};

//! The texts after an edit. Refused where a range overlaps another, lies outside of its text, or a file is not there
//! (Change, Remove) or is there already (Create); then nothing is applied.
Result<SourceSet> applied(const SourceSet &before, const Edit &edit);

//! The edit that undoes `edit`, as it was applied to `before`.
Result<Edit> inverted(const SourceSet &before, const Edit &edit);

//! The smallest edit (common head and tail, then lines) that turns one text of a file into another.
Edit smallestEdit(const QString &file, const QByteArray &before, const QByteArray &after);

//! Where an offset of the text before lands in the text after; inside a replaced range: at its new end.
qsizetype mappedOffset(const FileEdit &edit, qsizetype offset);

//! A unified diff ("--- a/…", "+++ b/…", three lines of context) of what differs between two sets; empty where nothing does.
QByteArray unifiedDiff(const SourceSet &before, const SourceSet &after);
QByteArray unifiedDiff(const QString &file, const QByteArray &before, const QByteArray &after);

} // namespace gantry
