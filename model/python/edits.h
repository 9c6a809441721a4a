// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"
#include "model/core/textrange.h"
#include "model/python/reading.h"
#include "model/source/edit.h"
#include "model/source/sourcetext.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

//! Small changes of Python text as a careful person would type them. Pure functions of one text: what comes back is
//! sorted, disjoint and refers to the text that was given. Ranges are those of the readings' places. Everything is
//! refused where the text does not parse.
namespace gantry::python {

//! Changes of one text.
struct Change {
    std::vector<Replacement> replacements;
    QStringList droppedComments; //!< comments that go with what is removed
};

// ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────
//! Puts code in the place of an expression. Refused where `code` is no single expression.
Result<Change> replaceValue(const SourceText &text, TextRange value, const QByteArray &code);
//! Changes what a string says, keeping its prefix and quotes. `range` is a whole string token, or characters between
//! its quotes (a TextPart's place; f-string braces are escaped). Refused where the string can't hold the text.
Result<Change> setText(const SourceText &text, TextRange range, const QString &newText);
//! Python code for a string, with the quotes that the text uses most.
QByteArray quoted(const SourceText &text, const QString &value);

// ── Arguments of a call ─────────────────────────────────────────────────────────────────────────────────────────────
//! Sets a keyword argument, where it stands or as the last one. `call` is the range of the whole call `f(…)`; of a
//! decorator without parentheses it is that of the decorator's expression, and gets them.
Result<Change> setKeyword(const SourceText &text, TextRange call, const QByteArray &name, const QByteArray &code);
//! Removes an argument with its comments. `argument` is `name=value` or a positional value (Argument::whole).
Result<Change> removeArgument(const SourceText &text, TextRange argument);

// ── Elements of a list, tuple, set, dict or argument list ───────────────────────────────────────────────────────────
//! `container` is the range from the opening to the closing bracket, `at` an index of its elements. A tuple keeps
//! being one: one element keeps its comma.
Result<Change> insertElement(const SourceText &text, TextRange container, int at, const QByteArray &code);
//! Removing the last one leaves `[]` (`()`, `{}`; of a set: refused).
Result<Change> removeElement(const SourceText &text, TextRange container, int at);
Result<int> elementCount(const SourceText &text, TextRange container);

// ── Calls in an image's chain ───────────────────────────────────────────────────────────────────────────────────────
//! `chain` is ImageReading::place; links are counted as ImageReading::links, clone() included. `code` is taken with or
//! without its leading dot. A chain that stands on one line stays there.
Result<Change> insertLink(const SourceText &text, TextRange chain, int at, const QByteArray &code);
Result<Change> replaceLink(const SourceText &text, TextRange chain, int at, const QByteArray &code);
Result<Change> removeLink(const SourceText &text, TextRange chain, int at);
//! `to` is the index afterwards.
Result<Change> moveLink(const SourceText &text, TextRange chain, int from, int to);
//! The copy comes right after.
Result<Change> duplicateLink(const SourceText &text, TextRange chain, int at);

// ── Functions ───────────────────────────────────────────────────────────────────────────────────────────────────────
struct NewTask {
    struct Input {
        QString name;
        QString type; //!< code, or empty
        QByteArray defaultCode; //!< or empty
    };
    QString decorator; //!< "env_train.task"
    QString name;
    std::vector<Input> inputs;
    QString output; //!< code, or empty
    bool isAsync = true;
};
//! Adds a function that raises NotImplementedError, after `after` (TaskReading::whole) or, where that is empty, at the
//! text's end before an `if __name__ == "__main__"`.
Result<Change> addTask(const SourceText &text, const NewTask &task, TextRange after);
//! Adds a statement before a function's last return, or at its end. `function` is TaskReading::whole. A body of only
//! `raise NotImplementedError`, `pass` or `...` is replaced by it.
Result<Change> addStatement(const SourceText &text, TextRange function, const QByteArray &code);

// ── Names across files ──────────────────────────────────────────────────────────────────────────────────────────────
//! How a module's variable is written at a place of another (or the same) module, with the import that this needs.
struct Reachable {
    QByteArray code; //!< "env_train", "envs.env_train"
    Change import; //!< an import to add to the text, or nothing
};
//! Refused where the variable is made only after the place, or where importing it would import in a circle.
Result<Reachable> reach(const std::vector<FileReadingPtr> &files, const QString &file, qsizetype offset,
                        const QString &module, const QString &variable);

} // namespace gantry::python
