// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>

namespace gantry::bench {

//! Writes a project of 100 modules with 10 environments and 20 tasks each, on 20 Dockerfile images.
void writeLargeProject(const QDir &dir);

} // namespace gantry::bench
