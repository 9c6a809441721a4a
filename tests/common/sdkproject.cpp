// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "common/sdkproject.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace gantry::test {

namespace {

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        if (file.contains(QLatin1String("__pycache__")))
            continue;
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
    }
    return true;
}

} // namespace

QString testEnvironment()
{
    const QString python = qEnvironmentVariable("GANTRY_TEST_PYTHON");
    return python.isEmpty() ? QString() : QDir::cleanPath(python + QLatin1String("/../.."));
}

SdkProject::SdkProject(const QString &relativePath)
{
    const QString environment = testEnvironment();
    const QString link = path() + QLatin1String("/.venv");
    m_isValid = m_folder.isValid() && !environment.isEmpty()
        && copyFolder(QLatin1String(GANTRY_SOURCE_DIR "/") + relativePath, path()) && QFile::link(environment, link)
        && QFileInfo(link + QLatin1String("/bin/python")).isExecutable();
}

} // namespace gantry::test
