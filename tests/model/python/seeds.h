// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/mutations.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace gantry::test {

//! The fuzzer's seeds and the Python of the fixtures and examples, by path.
const std::vector<std::pair<QString, QByteArray>> &pythonSeeds();

//! Mutations of the seeds.
Mutations pythonMutations();

} // namespace gantry::test
