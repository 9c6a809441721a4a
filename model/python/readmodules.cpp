// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/resolver.h"

// Which modules import which.

namespace gantry::python {

void Resolver::readModules()
{
    for (int file = 0; file < fileCount(); ++file) {
        ModuleReading module;
        module.name = m_files[size_t(file)]->module();
        module.file = m_files[size_t(file)]->path();
        module.isPackage = module.file == u"__init__.py" || module.file.endsWith(u"/__init__.py");
        readImports(file, module);
        m_reading.modules.push_back(std::move(module));
    }
}

void Resolver::readImports(int file, ModuleReading &module)
{
    const Syntax &code = syntax(file);
    for (const Import &import : code.imports) {
        ModuleReading::Import entry;
        entry.place = m_names.place(file, import.statement);
        entry.path = code.path(import.scope, import.branch, m_names.text(file));
        entry.isLazy = code.scopes[size_t(import.scope)].kind == Scope::Kind::Function;
        for (qint32 branch = import.branch; branch > 0; branch = code.branches[size_t(branch)].parent)
            entry.isTypeChecking |= code.branches[size_t(branch)].kind == Branch::Kind::TypeChecking;
        const auto add = [&](int imported) {
            if (imported == kNone || imported == file)
                return;
            entry.module = imported;
            module.imports.push_back(entry);
        };
        const auto addWithPackages = [&](const ModuleRef &found) {
            if (found.file == kNone)
                return;
            for (const int package : m_names.modules().packagesAround(found.file))
                add(package);
            add(found.file);
        };
        const QString written = QString(import.level, u'.') + QString::fromUtf8(import.module);
        if (!module.importedNames.contains(written))
            module.importedNames.append(written);
        const ModuleRef found = m_names.modules().find(file, import.module, import.level);
        addWithPackages(found);
        if (import.isFrom && !import.isStar)
            addWithPackages(m_names.modules().member(found, QString::fromUtf8(import.name)));
    }
}

} // namespace gantry::python
