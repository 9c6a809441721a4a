// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace gantry {

//! The `--build-arg NAME=VALUE` of a documented build command.
QHash<QByteArray, QByteArray> buildArgumentsOf(const QString &command);

} // namespace gantry
