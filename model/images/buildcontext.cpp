// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/buildcontext.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace gantry {

namespace {

constexpr int kMatches = 2000; // of one pattern; more are not followed

//! "" for ".", no '/' at either end.
QByteArray relativePath(const QByteArray &path)
{
    return joinedPath("/", path).mid(1);
}

class ContextTree : public CopiedTree
{
public:
    ContextTree(BuildContextPtr context, QByteArray path, const QByteArrayList &excluded)
        : m_context(std::move(context)), m_path(std::move(path)), m_excluded(ContextIgnore::fromPatterns(excluded)) {}

    Knowledge contains(const QByteArray &relative) const override
    {
        if (!m_context->isReadable())
            return Knowledge::Unknown;
        if (!m_excluded.isEmpty() && m_excluded.ignores(relative))
            return Knowledge::Absent;
        return m_context->exists(below(relative)) ? Knowledge::Known : Knowledge::Absent;
    }
    QByteArray read(const QByteArray &relative) const override
    {
        return contains(relative) == Knowledge::Known ? m_context->read(below(relative)).value_or(QByteArray())
                                                      : QByteArray();
    }
    QString projectPath(const QByteArray &relative) const override { return m_context->projectPath(below(relative)); }

private:
    QByteArray below(const QByteArray &relative) const
    {
        return relativePath(relative.isEmpty() ? m_path : QByteArray(m_path + '/' + relative));
    }

    BuildContextPtr m_context;
    QByteArray m_path;
    ContextIgnore m_excluded;
};

} // namespace

BuildContext::BuildContext(std::shared_ptr<const ProjectFiles> files, QString folder, const QString &dockerfile)
    : m_files(std::move(files)), m_folder(QDir::cleanPath(m_files->root() + u'/' + folder))
{
    m_isReadable = m_files->isFolder(m_folder);
    QStringList candidates{m_folder + QStringLiteral("/.dockerignore")};
    if (!dockerfile.isEmpty())
        candidates.prepend(m_files->root() + u'/' + dockerfile + QStringLiteral(".dockerignore"));
    for (const QString &candidate : std::as_const(candidates)) {
        if (const std::optional<QByteArray> text = m_files->read(candidate)) {
            m_ignore = ContextIgnore(*text);
            m_ignoreFile = QDir(m_files->root()).relativeFilePath(candidate);
            break;
        }
    }
}

BuildContext::BuildContext(std::shared_ptr<const ProjectFiles> files, QHash<QByteArray, QString> targets)
    : m_files(std::move(files)), m_isMade(true)
{
    for (auto it = targets.begin(); it != targets.end(); ++it)
        m_targets.insert(relativePath(it.key()), it.value());
    const QByteArrayList paths = m_targets.keys();
    for (QByteArray path : paths) {
        while (path.contains('/')) {
            path.truncate(path.lastIndexOf('/'));
            m_exists.insert(path, true);
        }
    }
}

QString BuildContext::absolute(const QByteArray &path) const
{
    if (m_isMade)
        return m_targets.value(path);
    return path.isEmpty() ? m_folder : QString(m_folder % u'/' % QString::fromUtf8(path));
}

bool BuildContext::isIgnored(const QByteArray &path) const
{
    return m_ignore.ignores(path);
}

bool BuildContext::exists(const QByteArray &path) const
{
    const QByteArray own = relativePath(path);
    if (own.isEmpty())
        return true;
    if (m_isMade)
        return m_targets.contains(own) || m_exists.contains(own);
    const auto known = m_exists.constFind(own);
    if (known != m_exists.constEnd())
        return *known;
    const bool is = !isIgnored(own) && m_files->exists(absolute(own));
    m_exists.insert(own, is);
    return is;
}

bool BuildContext::isFolder(const QByteArray &path) const
{
    const QByteArray own = relativePath(path);
    if (m_isMade)
        return own.isEmpty() || m_exists.contains(own) || m_files->isFolder(m_targets.value(own));
    return m_files->isFolder(absolute(own));
}

std::optional<QByteArray> BuildContext::read(const QByteArray &path) const
{
    const QByteArray own = relativePath(path);
    if (!exists(own) || isFolder(own))
        return std::nullopt;
    return m_files->read(absolute(own));
}

QByteArrayList BuildContext::matching(const QByteArray &source) const
{
    const QByteArray own = relativePath(source);
    const bool isPattern = own.contains('*') || own.contains('?') || own.contains('[');
    if (!isPattern)
        return exists(own) ? QByteArrayList{own} : QByteArrayList{};
    QByteArrayList open{QByteArray()};
    const QByteArrayList parts = own.split('/');
    for (const QByteArray &part : parts) {
        QByteArrayList next;
        for (const QByteArray &folder : std::as_const(open)) {
            const auto entries = m_files->entries(absolute(folder));
            for (const ProjectFiles::Entry &entry : entries) {
                const QByteArray name = entry.name.toUtf8();
                const QByteArray path = folder.isEmpty() ? name : QByteArray(folder + '/' + name);
                if (next.size() < kMatches && contextPatternMatches(part, name) && exists(path))
                    next.append(path);
            }
        }
        open = next;
    }
    std::sort(open.begin(), open.end());
    return open;
}

QString BuildContext::projectPath(const QByteArray &path) const
{
    const QString file = absolute(relativePath(path));
    return file.isEmpty() ? QString() : QDir(m_files->root()).relativeFilePath(file);
}

CopiedTreePtr contextTree(BuildContextPtr context, const QByteArray &path, const QByteArrayList &excluded)
{
    return std::make_shared<ContextTree>(std::move(context), path, excluded);
}

} // namespace gantry
