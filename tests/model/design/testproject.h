// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/design/designreader.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace gantry::test {

using Files = QMap<QString, QByteArray>;

//! A project of texts alone, as if read from a folder that has these files.
DesignState readFiles(const Files &files);
//! The same texts with some of them changed, read on from a state.
DesignState readOn(const DesignState &before, const Files &changed);
//! One of the folders under resources/examples or tests/projects.
DesignState readExample(const QString &folder);

Files filesOf(const SourceSet &texts);
//! `gantry show`'s JSON, for comparing whole designs.
QByteArray shown(const DesignState &state);

//! A small project with what most tests need: two Dockerfiles, a chain, tasks that call each other, an entry point.
Files smallProject();

} // namespace gantry::test
