// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/source/foldertree.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace gantry {

QString normalPath(const QString &path)
{
    QString clean = QDir::cleanPath(path);
    while (clean.startsWith(QLatin1Char('/')))
        clean.remove(0, 1);
    return clean.isEmpty() ? QStringLiteral(".") : clean;
}

QString joinedPath(const QString &folder, const QString &path)
{
    if (folder.isEmpty() || folder == QLatin1String("."))
        return normalPath(path);
    return normalPath(QString(folder % QLatin1Char('/') % path));
}

QString parentPath(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QStringLiteral(".") : path.left(slash);
}

void FolderTree::addClosedFolder(const QString &path)
{
    m_folders.insert(path);
    m_closed.insert(path);
}

bool FolderTree::contains(const QString &path) const
{
    const QString clean = normalPath(path);
    if (clean == QLatin1String(".") || m_files.contains(clean) || m_folders.contains(clean))
        return true;
    if (m_closed.isEmpty())
        return false;
    for (QString folder = parentPath(clean); folder != QLatin1String("."); folder = parentPath(folder)) {
        if (m_closed.contains(folder))
            return true;
    }
    return false;
}

bool FolderTree::matches(const QString &folder, const QString &pattern) const
{
    const QString path = joinedPath(folder, pattern);
    if (path.startsWith(QLatin1String("..")))
        return false;
    static const QRegularExpression wild(QStringLiteral("[*?\\[]"));
    if (!path.contains(wild))
        return contains(path);
    const QRegularExpression expression(QRegularExpression::wildcardToRegularExpression(path));
    const auto isMatch = [&](const QString &name) { return expression.match(name).hasMatch(); };
    return std::any_of(m_files.begin(), m_files.end(), isMatch) || std::any_of(m_folders.begin(), m_folders.end(), isMatch);
}

} // namespace gantry
