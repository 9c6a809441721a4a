// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/source/sourcetext.h"

#include <QByteArray>
#include <QLatin1String>
#include <QString>
#include <QStringList>

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

inline constexpr QLatin1String kTypingKey("typing:");

//! One change of a project's texts, in one or more files: the unit of undo.
struct Edit {
    QString label; //!< for undo menus and the history: "Rename environment training"
    //! Edits of one key within a second become one undo step; empty never merges. With a key that begins with kTypingKey
    //! only what goes on where the last edit ended.
    QString mergeKey;
    std::vector<FileEdit> files; //!< one entry a file

    bool isEmpty() const { return files.empty(); }
    //! Adds a replacement to a file's list, keeping it sorted. Overlap shows when the edit is applied.
    void replace(const QString &file, TextRange range, QByteArray text);
    void insert(const QString &file, qsizetype offset, QByteArray text) { replace(file, {offset, offset}, std::move(text)); }
    void create(const QString &file, QByteArray text);
    void remove(const QString &file);
    //! Adds another edit's changes, made for the same texts.
    void append(const Edit &other);

    friend bool operator==(const Edit &, const Edit &) = default;
};

//! The texts after an edit. Refused where a range overlaps another, lies outside of its text, or a file is not there
//! (Change, Remove) or is there already (Create); then nothing is applied.
Result<SourceSet> applied(const SourceSet &before, const Edit &edit);

//! The edit that undoes `edit`, as it was applied to `before`.
Result<Edit> inverted(const SourceSet &before, const Edit &edit);

//! The smallest edit (common head and tail, then lines) that turns one text of a file into another.
Edit smallestEdit(const QString &file, const QByteArray &before, const QByteArray &after);
//! The same for several files of two sets, with those that appear or vanish.
Edit smallestEdit(const SourceSet &before, const SourceSet &after, const QStringList &files);

//! Where an offset of the text before lands in the text after: behind what is inserted at it, at the new begin of a range
//! that begins there and is replaced, at the new end of one that it is inside of.
qsizetype mappedOffset(const FileEdit &edit, qsizetype offset);

//! A unified diff ("--- a/…", "+++ b/…", three lines of context) of what differs between two sets; empty where nothing does.
QByteArray unifiedDiff(const SourceSet &before, const SourceSet &after);
QByteArray unifiedDiff(const QString &file, const QByteArray &before, const QByteArray &after);

} // namespace gantry
