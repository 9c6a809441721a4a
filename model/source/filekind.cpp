// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/filekind.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace gantry {

namespace {

bool endsWithAny(const QString &name, const QStringList &ends)
{
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return name.endsWith(end, Qt::CaseInsensitive); });
}

bool isDockerfileName(const QString &name)
{
    static const QStringList others{QStringLiteral(".md"),   QStringLiteral(".txt"), QStringLiteral(".bak"),
                                    QStringLiteral(".orig"), QStringLiteral(".rej"), QStringLiteral(".swp"),
                                    QStringLiteral("~"),     QStringLiteral(".json"), QStringLiteral(".yaml"),
                                    QStringLiteral(".yml")};
    if (endsWithAny(name, others))
        return false;
    const QString lower = name.toLower();
    for (const QString &stem : {QStringLiteral("dockerfile"), QStringLiteral("containerfile")}) {
        if (lower == stem || lower.startsWith(stem + QLatin1Char('.')) || lower.endsWith(QLatin1Char('.') + stem))
            return true;
    }
    return false;
}

} // namespace

FileKind fileKind(const QString &path)
{
    const QString name = path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    if (path == QLatin1String("gantry.json"))
        return FileKind::Gantry;
    if (name.endsWith(QLatin1String(".py")))
        return FileKind::Python;
    if (name.endsWith(QLatin1String(".dockerignore")))
        return FileKind::DockerIgnore;
    if (name == QLatin1String("config.yaml"))
        return FileKind::Config;
    if (name.endsWith(QLatin1String(".sh")) || name.startsWith(QLatin1String("Makefile")) || name == QLatin1String("makefile")
        || name == QLatin1String("GNUmakefile") || name.endsWith(QLatin1String(".mk")))
        return FileKind::Script;
    if (name.endsWith(QLatin1String(".md"), Qt::CaseInsensitive))
        return FileKind::Markdown;
    return isDockerfileName(name) ? FileKind::Dockerfile : FileKind::None;
}

bool isForeignFolder(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral(".git"),        QStringLiteral(".hg"),           QStringLiteral(".svn"),
        QStringLiteral("__pycache__"), QStringLiteral("node_modules"),  QStringLiteral("site-packages"),
        QStringLiteral(".tox"),        QStringLiteral(".nox"),          QStringLiteral(".mypy_cache"),
        QStringLiteral(".venv"),       QStringLiteral(".pytest_cache"), QStringLiteral(".ruff_cache"),
        QStringLiteral(".cache"),      QStringLiteral(".ipynb_checkpoints")};
    return names.contains(name);
}

} // namespace gantry
