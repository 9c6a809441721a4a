// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace gantry {

//! Writes a file of a project's folder: whole or not at all, keeping its mode; a link is written through. Folders that are
//! missing are made. The error's sentence says what to do; then the file on disk is as it was.
Result<void> saveFile(const QString &folder, const QString &path, const QByteArray &bytes);

//! Writes any file whole or not at all, flushed to the disk; with permissions where any are given. The error's detail is
//! the system's reason.
Result<void> writeWhole(const QString &path, const QByteArray &bytes, QFile::Permissions permissions = {});

//! Removes a file of a project's folder; one that is not there is no error.
Result<void> removeFile(const QString &folder, const QString &path);

} // namespace gantry
