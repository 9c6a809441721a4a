// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/bridge/datafolder.h"

#include <QDir>

namespace gantry {

namespace {

QString baseFolder(const char *variable, QLatin1String otherwise)
{
    const QString given = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(given) ? given : QString(QDir::homePath() % otherwise);
}

} // namespace

QString dataFolder()
{
    return baseFolder("XDG_DATA_HOME", QLatin1String("/.local/share")) % QLatin1String("/gantry");
}

QString cacheFolder()
{
    return baseFolder("XDG_CACHE_HOME", QLatin1String("/.cache")) % QLatin1String("/gantry");
}

} // namespace gantry
