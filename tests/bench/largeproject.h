// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>

namespace gantry::bench {

//! Writes a project of 1,000 environments and 2,000 tasks in 200 modules, with 20 images that are built there.
void writeLargeProject(const QDir &dir);

//! Copies a folder with all that is in it.
void copyFolder(const QString &from, const QDir &to);

} // namespace gantry::bench
