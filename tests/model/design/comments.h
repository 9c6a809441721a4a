// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace gantry::test {

//! All comments of a file, from their mark to the line's end, sorted. Knows strings of Python and heredocs of Dockerfiles
//! by itself, so that it may judge the readers.
QStringList commentsOf(const QString &path, const QByteArray &bytes);

} // namespace gantry::test
