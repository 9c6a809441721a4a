// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/checks/rule.h"
#include "model/python/edits.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace gantry {

//! Keyword arguments as they are to be: name and code.
using Keywords = std::vector<std::pair<QByteArray, QByteArray>>;

//! The init that an entry point goes by, or null.
const python::InitReading *initOf(const CheckContext &context, const EntryPoint &entry);

//! Operations that give a run's context or a deploy such arguments; empty where its text is not of a shape that a fix
//! would touch.
std::vector<Json> setEntryArguments(const CheckContext &context, const EntryPoint &entry, const Keywords &arguments);
//! The same for the init that goes before it, with modules that the code needs to be imported.
std::vector<Json> setInitArgument(const CheckContext &context, const EntryPoint &entry, const QByteArray &name,
                                  const QByteArray &code, const QByteArray &neededModule);

//! Imports a program's module lacks: `from MODULE import NAMES` after those at the top of the file. Empty where it has none.
std::vector<Json> addImport(const CheckContext &context, const QString &file, const QString &module, const QStringList &names);

} // namespace gantry
