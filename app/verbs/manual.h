// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gantry {

//! The man page gantry(1) in roff, its commands written from verbs().
QString manualPage();

} // namespace gantry
