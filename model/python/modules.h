// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/syntax.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace gantry::python {

//! What an import names: a module or package of the project, or one from outside.
struct ModuleRef {
    int file = kNone; //!< its file; none for a folder without __init__.py, and for what is from outside
    QString folder; //!< of a package, with or without __init__.py: "src/tasks"
    QString external; //!< dotted name of what is from outside: "flyte.remote"

    bool isPackage = false;

    bool isExternal() const { return !external.isEmpty(); }
    bool isFound() const { return isExternal() || isPackage || file != kNone; }
};

//! Finds modules by what import statements say. Python's search path isn't known without running; a name is looked for
//! where scripts and tests usually have it: from the importing file's folder upwards to the project's, and in `src`.
class ModuleIndex
{
public:
    explicit ModuleIndex(const std::vector<FileReadingPtr> &files);

    //! What `import module` or `from module import …` in a file refers to; `level` counts leading dots.
    ModuleRef find(int importer, const QByteArray &module, int level) const;
    //! A module inside a package; not found where there is none.
    ModuleRef member(const ModuleRef &package, const QString &name) const;
    //! Files that importing a module runs before it: the __init__.py of the packages around it, outermost first.
    std::vector<int> packagesAround(int file) const;
    int fileOf(const QString &path) const { return m_files.value(path, kNone); }

private:
    ModuleRef at(const QString &folder, const QStringList &names, int importer) const;
    ModuleRef relative(int importer, const QStringList &names, int level) const;
    QStringList roots(int importer) const;

    std::vector<QString> m_paths;
    QHash<QString, int> m_files;
    QSet<QString> m_folders;
};

} // namespace gantry::python
