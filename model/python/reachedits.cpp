// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/editing.h"
#include "model/python/syntax.h"

#include <algorithm>

namespace gantry::python {

namespace {

const FileReading *moduleNamed(const std::vector<FileReadingPtr> &files, const QString &module)
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const FileReadingPtr &file) { return file->module() == module; });
    return found == files.end() ? nullptr : found->get();
}

const FileReading *fileAt(const std::vector<FileReadingPtr> &files, const QString &path)
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const FileReadingPtr &file) { return file->path() == path; });
    return found == files.end() ? nullptr : found->get();
}

Result<Reachable> reachHere(const FileReading &file, qsizetype offset, const QString &variable)
{
    const Syntax &syntax = file.syntax();
    const QByteArray name = variable.toUtf8();
    for (const qint32 id : syntax.bindingsOf(file.text()->bytes(), 0, name)) {
        if (qsizetype(syntax.bindings[size_t(id)].statement.end) <= offset)
            return Reachable{name, {}};
    }
    return refused(Edits::tr("%1 is made further down in %2: move its definition up in the text first.").arg(variable, file.path()));
}

QByteArray boundName(const FileReading &file, const Import &import)
{
    for (const Binding &binding : file.syntax().bindings) {
        if (binding.kind == Binding::Kind::Import && &file.syntax().imports[size_t(binding.value)] == &import)
            return viewOf(file.text()->bytes(), binding.name).toByteArray();
    }
    return {};
}

// A name that the file has already imported, before the place.
std::optional<QByteArray> importedName(const FileReading &file, qsizetype offset, const QString &module, const QString &variable)
{
    const QByteArray lastPart = module.section(QLatin1Char('.'), -1).toUtf8();
    for (const Import &import : file.syntax().imports) {
        if (import.scope != 0 || qsizetype(import.statement.end) > offset)
            continue;
        const bool fromModule = import.isFrom && (import.module == module.toUtf8() || (import.level > 0 && import.module == lastPart));
        if (fromModule && import.name == variable.toUtf8())
            return boundName(file, import);
        if (!import.isFrom && import.module == module.toUtf8())
            return (import.hasAlias ? boundName(file, import) : import.module) + '.' + variable.toUtf8();
        if (import.isFrom && import.name == lastPart)
            return boundName(file, import) + '.' + variable.toUtf8();
    }
    return std::nullopt;
}

Change importChange(const FileReading &file, qsizetype offset, const QString &module, const QString &variable)
{
    const SourceText &text = *file.text();
    const QByteArray line = "from " + module.toUtf8() + " import " + variable.toUtf8();
    const QByteArray end = text.bytes().contains("\r\n") ? QByteArray("\r\n") : QByteArray("\n");
    qsizetype after = -1;
    for (const Import &import : file.syntax().imports) {
        if (import.scope == 0 && import.branch == 0 && qsizetype(import.statement.end) <= offset)
            after = std::max<qsizetype>(after, import.statement.end);
    }
    if (after < 0)
        return changeOf({{{0, 0}, line + end}});
    const qsizetype at = text.lines().lineRange(text.lines().lineOf(after), text.bytes()).end;
    return changeOf({{{at, at}, end + line}});
}

} // namespace

Result<Reachable> reach(const std::vector<FileReadingPtr> &files, const QString &file, qsizetype offset, const QString &module,
                        const QString &variable)
{
    const FileReading *here = fileAt(files, file);
    const FileReading *there = moduleNamed(files, module);
    if (!here || !there)
        return refused(Edits::tr("There is no module %1 in this project.").arg(module));
    if (here == there)
        return reachHere(*here, offset, variable);
    if (const std::optional<QByteArray> name = importedName(*here, offset, module, variable); name && !name->isEmpty())
        return Reachable{*name, {}};
    const ProjectReadingPtr project = resolve(files);
    const int from = project->moduleOfFile(there->path());
    const int to = project->moduleOfFile(here->path());
    const std::vector<int> closure = from < 0 ? std::vector<int>() : project->importClosure(from);
    if (std::find(closure.begin(), closure.end(), to) != closure.end())
        return refused(Edits::tr("%1 imports %2, so %2 can't import %3 from it: it would go in a circle.").arg(module, here->module(), variable));
    return Reachable{variable.toUtf8(), importChange(*here, offset, module, variable)};
}

} // namespace gantry::python
