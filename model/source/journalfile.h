// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/source/journal.h"

namespace gantry {

//! Where journals lie: one JSON file each, and beside it the lock of the window that writes it.
QString journalFolder();
QString journalLockPath(const QString &journalPath);

//! Writes a journal whole and flushed to the disk; removes it where it has no files.
Result<void> writeJournalFile(const QString &path, const JournalEntry &entry);
Result<JournalEntry> readJournalFile(const QString &path);

} // namespace gantry
