// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/statefolder.h"

#include <QDir>

namespace gantry {

QString stateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(given) ? given : QString(QDir::homePath() % QLatin1String("/.local/state"));
    return base % QLatin1String("/gantry");
}

} // namespace gantry
