// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/projectfiles.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace gantry {

ProjectFiles::ProjectFiles(QString root, SourceSet texts) : m_root(std::move(root)), m_texts(std::move(texts))
{
}

SourceTextPtr ProjectFiles::text(const QString &path) const
{
    const QString prefix = m_root + u'/';
    return path.startsWith(prefix) ? m_texts.find(path.mid(prefix.size())) : nullptr;
}

bool ProjectFiles::exists(const QString &path) const
{
    return text(path) || QFileInfo::exists(path);
}

bool ProjectFiles::isFile(const QString &path) const
{
    return text(path) || QFileInfo(path).isFile();
}

bool ProjectFiles::isFolder(const QString &path) const
{
    return QFileInfo(path).isDir();
}

std::optional<QByteArray> ProjectFiles::read(const QString &path) const
{
    if (const SourceTextPtr found = text(path))
        return found->bytes();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

std::vector<ProjectFiles::Entry> ProjectFiles::entries(const QString &folder) const
{
    namespace fs = std::filesystem;
    std::vector<Entry> result;
    std::error_code error;
    fs::directory_iterator each(fs::path(QFile::encodeName(folder).toStdString()), error);
    for (; !error && each != fs::directory_iterator(); each.increment(error)) {
        std::error_code ignored;
        const std::string name = each->path().filename().string();
        result.push_back({QFile::decodeName(QByteArray::fromStdString(name)), each->is_directory(ignored),
                          each->is_symlink(ignored)});
    }
    return result;
}

} // namespace gantry
