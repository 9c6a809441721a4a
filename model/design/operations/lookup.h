// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designstate.h"
#include "model/python/edits.h"
#include "model/source/edit.h"

#include <QString>

//! What all operations need: things by the names that people and scripts give, with the reason where there is none.
namespace gantry {

//! By id, else by name, else by the name of an environment that runs in it. A name of several is refused with their ids.
Result<const Image *> findImage(const DesignState &state, const QString &idOrName);
//! By name, or by id ("environment:NAME#2") where two have one name.
Result<const Environment *> findEnvironment(const DesignState &state, const QString &nameOrId);
//! "environment.function".
Result<const Task *> findTask(const DesignState &state, const QString &id);

//! The text of a file that gestures may change just now.
Result<SourceTextPtr> changeableText(const DesignState &state, const QString &file);

//! What stands in the project's Python about an environment (lists of design and reading have one order).
const python::EnvironmentReading &readingOf(const DesignState &state, const Environment &environment);

Error refusal(const QString &message, const Place &place = {});

//! The changes of one text as an edit of its file.
Edit editOf(const QString &file, const std::vector<Replacement> &replacements, const QString &label);
void addChange(Edit &edit, const QString &file, const python::Change &change);

} // namespace gantry
