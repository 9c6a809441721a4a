// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window/examples.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Examples)
};

// Resources are read-only, and so would be their copies.
bool copyFile(const QString &from, const QString &to)
{
    return QDir().mkpath(QFileInfo(to).path()) && QFile::copy(from, to)
        && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

} // namespace

std::vector<ExampleLink> exampleLinks()
{
    return {
        {QStringLiteral("pure_byoi"), Words::tr("Pure BYOI"), Words::tr("2 teams, 2 Dockerfiles, code baked in")},
        {QStringLiteral("remote_builder"), Words::tr("Remote Builder"), Words::tr("conda and venv bases, adapted by Flyte")},
    };
}

Result<QString> exampleCopy(const QString &name)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QString copy = data % QLatin1String("/gantry/examples/") % name;
    if (QFileInfo::exists(copy))
        return copy;
    const QString part = copy % QLatin1String(".part");
    QDir(part).removeRecursively();
    const QString source = QLatin1String(":/examples/") % name;
    QDirIterator files(source, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    bool isWhole = files.hasNext();
    while (isWhole && files.hasNext()) {
        const QString file = files.next();
        isWhole = copyFile(file, part % file.mid(source.size()));
    }
    if (isWhole && QDir().rename(part, copy))
        return copy;
    return Error{ErrorCode::Io, Words::tr("The example could not be copied to %1. Make room there, or give yourself the right to write.").arg(copy), {}, {}};
}

} // namespace gantry
