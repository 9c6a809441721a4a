// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/value.h"
#include "model/python/reading.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace gantry::test {

using Files = std::vector<std::pair<QString, QByteArray>>;

std::vector<python::FileReadingPtr> readAll(const Files &files);
python::ProjectReadingPtr readProject(const Files &files);
//! A value as Python would print it, unknown ones as "?".
QString shown(const Value &value);
QString shown(const Argument &argument);
//! What was read, one thing a line, for comparing whole.
QStringList describe(const python::ProjectReading &reading);

} // namespace gantry::test
