// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/modules.h"

namespace gantry::python {

namespace {

QString parentOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

QString joined(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : QString(folder + u'/' + name);
}

} // namespace

ModuleIndex::ModuleIndex(const std::vector<FileReadingPtr> &files)
{
    m_files.reserve(qsizetype(files.size()));
    for (size_t at = 0; at < files.size(); ++at) {
        const QString &path = files[at]->path();
        m_paths.push_back(path);
        m_files.insert(path, int(at));
        for (QString folder = parentOf(path); !folder.isEmpty() && !m_folders.contains(folder); folder = parentOf(folder))
            m_folders.insert(folder);
    }
}

ModuleRef ModuleIndex::find(int importer, const QByteArray &module, int level) const
{
    const QString dotted = QString::fromUtf8(module);
    const QStringList names = dotted.split(u'.', Qt::SkipEmptyParts);
    if (level > 0)
        return relative(importer, names, level);
    // The SDK, also where a folder of the project has its name.
    const bool isSdk = !names.isEmpty() && names.first() == u"flyte";
    for (const QString &root : isSdk ? QStringList() : roots(importer)) {
        const ModuleRef found = at(root, names, importer);
        if (found.isFound())
            return found;
    }
    ModuleRef outside;
    outside.external = dotted;
    return outside;
}

ModuleRef ModuleIndex::relative(int importer, const QStringList &names, int level) const
{
    QString folder = parentOf(m_paths[size_t(importer)]);
    for (int up = 1; up < level; ++up)
        folder = parentOf(folder);
    if (!names.isEmpty())
        return at(folder, names, kNone);
    ModuleRef package;
    package.isPackage = true;
    package.folder = folder;
    package.file = fileOf(joined(folder, QStringLiteral("__init__.py")));
    return package;
}

//! Folders that may be on the search path for a file, the likeliest first.
QStringList ModuleIndex::roots(int importer) const
{
    QStringList plain;
    QStringList packages;
    for (QString folder = parentOf(m_paths[size_t(importer)]);; folder = parentOf(folder)) {
        const bool isPackage = m_files.contains(joined(folder, QStringLiteral("__init__.py")));
        (isPackage && !folder.isEmpty() ? packages : plain).append(folder);
        if (folder.isEmpty())
            break;
    }
    if (m_folders.contains(QStringLiteral("src")) && !plain.contains(QStringLiteral("src")))
        plain.append(QStringLiteral("src"));
    return plain + packages;
}

ModuleRef ModuleIndex::at(const QString &folder, const QStringList &names, int importer) const
{
    ModuleRef found;
    QString path = folder;
    for (const QString &name : names)
        path = joined(path, name);
    const int package = fileOf(path + QStringLiteral("/__init__.py"));
    const int module = fileOf(path + QStringLiteral(".py"));
    if (package != kNone || (module == kNone && m_folders.contains(path))) {
        found.isPackage = true;
        found.file = package;
        found.folder = path;
    } else if (module != kNone && module != importer) {
        found.file = module;
    }
    return found;
}

ModuleRef ModuleIndex::member(const ModuleRef &package, const QString &name) const
{
    return package.isPackage ? at(package.folder, {name}, kNone) : ModuleRef();
}

std::vector<int> ModuleIndex::packagesAround(int file) const
{
    std::vector<int> found;
    QString folder = parentOf(m_paths[size_t(file)]);
    if (m_paths[size_t(file)].endsWith(u"/__init__.py"))
        folder = parentOf(folder);
    for (; !folder.isEmpty(); folder = parentOf(folder)) {
        const int package = fileOf(joined(folder, QStringLiteral("__init__.py")));
        if (package == kNone)
            break;
        found.insert(found.begin(), package);
    }
    return found;
}

} // namespace gantry::python
