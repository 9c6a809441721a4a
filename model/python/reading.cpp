// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/reading.h"

#include "model/python/codetext.h"
#include "model/python/reasons.h"
#include "model/python/resolver.h"

#include <algorithm>

namespace gantry::python {

const Argument *EnvironmentReading::argument(QLatin1String wanted) const
{
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const Argument &given) { return given.name == wanted; });
    return found == arguments.end() ? nullptr : &*found;
}

int ProjectReading::moduleOfFile(const QString &file) const
{
    const auto found = std::find_if(modules.begin(), modules.end(),
                                    [&](const ModuleReading &module) { return module.file == file; });
    return found == modules.end() ? -1 : int(found - modules.begin());
}

std::vector<int> ProjectReading::importClosure(int module) const
{
    std::vector<int> closure;
    std::vector<char> isSeen(modules.size(), 0);
    std::vector<int> open{module};
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        if (at < 0 || isSeen[size_t(at)])
            continue;
        isSeen[size_t(at)] = 1;
        closure.push_back(at);
        const std::vector<ModuleReading::Import> &imports = modules[size_t(at)].imports;
        for (auto import = imports.rbegin(); import != imports.rend(); ++import) {
            if (!import->isLazy && !import->isTypeChecking)
                open.push_back(import->module);
        }
    }
    return closure;
}

ProjectReadingPtr resolve(const std::vector<FileReadingPtr> &files)
{
    return std::make_shared<const ProjectReading>(Resolver(files).run());
}

Value evaluate(const std::vector<FileReadingPtr> &files, const QString &module, const QByteArray &expression)
{
    if (!oneExpression(expression))
        return Value::unknown(Reasons::broken());
    // A file of its own that says `from module import *` would miss private names: the expression is put at the end.
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const FileReadingPtr &file) { return file->module() == module; });
    std::vector<FileReadingPtr> all = files;
    const size_t at = found == files.end() ? files.size() : size_t(found - files.begin());
    const QByteArray before = found == files.end() ? QByteArray() : (*found)->text()->bytes();
    const QString path = found == files.end() ? QStringLiteral("__expression__.py") : (*found)->path();
    const QByteArray text = before + "\n_gantry_expression = (" + expression + "\n)\n";
    const FileReadingPtr reading = FileReading::read(std::make_shared<SourceText>(path, text));
    if (at == all.size())
        all.push_back(reading);
    else
        all[at] = reading;
    const Names names(all);
    const Entity entity = names.global(int(at), "_gantry_expression");
    if (reading->hasErrors() || entity.kind == Entity::Kind::Unknown)
        return Value::unknown(Reasons::broken());
    const std::vector<qint32> bindings =
        reading->syntax().bindingsOf(text, 0, QByteArrayView("_gantry_expression"));
    if (bindings.size() != 1)
        return Value::unknown(Reasons::broken());
    Evaluator evaluator(names);
    return evaluator.evaluate(int(at), reading->syntax().bindings[size_t(bindings.front())].value).value;
}

} // namespace gantry::python
