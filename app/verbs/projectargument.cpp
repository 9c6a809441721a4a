// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/projectargument.h"

#include "model/design/designreader.h"

#include <QDir>

namespace gantry {

Result<DesignState> readProject(const QString &folder)
{
    const QString absolute = QDir(folder).absolutePath();
    const Result<FolderReading> reading = readFolder(absolute);
    if (!reading)
        return reading.error();
    return readDesign(*reading, QDir(absolute).dirName());
}

} // namespace gantry
