// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/checks/entryfix.h"

#include "model/checks/entries.h"
#include "model/checks/textfix.h"
#include "model/design/readings.h"
#include "model/python/syntax.h"

#include <algorithm>

namespace gantry {

namespace {

const python::EntryReading *readingOf(const CheckContext &context, const EntryPoint &entry)
{
    const std::vector<python::EntryReading> &entries = context.state().readings->python().entries;
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const python::EntryReading &reading) { return reading.place == entry.place; });
    return found == entries.end() ? nullptr : &*found;
}

QByteArray joined(const Keywords &arguments)
{
    QByteArray text;
    for (const auto &[name, code] : arguments)
        text += (text.isEmpty() ? "" : ", ") + name + "=" + code;
    return text;
}

void append(python::Change &change, const Result<python::Change> &more)
{
    if (more)
        change.replacements.insert(change.replacements.end(), more->replacements.begin(), more->replacements.end());
}

void sortReplacements(python::Change &change)
{
    std::stable_sort(change.replacements.begin(), change.replacements.end(), [](const Replacement &a, const Replacement &b) {
        return a.range.begin < b.range.begin;
    });
}

// `flyte.run(…)` has no context yet: `flyte.with_runcontext(…).run(…)` has one.
python::Change withContext(const SourceText &text, const EntryPoint &entry, const Keywords &arguments)
{
    const QByteArray call = text.view(entry.place.range).toByteArray();
    const qsizetype empty = call.indexOf("with_runcontext()");
    if (empty >= 0) {
        const qsizetype at = entry.place.range.begin + empty + qsizetype(qstrlen("with_runcontext("));
        return {{{{at, at}, joined(arguments)}}, {}};
    }
    const qsizetype run = call.indexOf(".run(");
    if (run < 0 || call.left(run).contains('('))
        return {};
    const qsizetype at = entry.place.range.begin + run;
    return {{{{at, at}, ".with_runcontext(" + joined(arguments) + ")"}}, {}};
}

// Changes what is given, and puts the rest behind the last one.
python::Change setInContext(const SourceText &text, const EntryPoint &entry, const Keywords &arguments)
{
    python::Change change;
    Keywords missing;
    for (const auto &[name, code] : arguments) {
        const Argument *given = argumentNamed(entry.contextArguments, QLatin1String(name.constData(), int(name.size())));
        if (given)
            append(change, python::replaceValue(text, given->place.range, code));
        else
            missing.emplace_back(name, code);
    }
    if (!missing.empty()) {
        const auto last = std::max_element(entry.contextArguments.begin(), entry.contextArguments.end(),
                                           [](const Argument &a, const Argument &b) { return a.whole.range.end < b.whole.range.end; });
        change.replacements.push_back({{last->whole.range.end, last->whole.range.end}, ", " + joined(missing)});
    }
    sortReplacements(change);
    return change;
}

const python::Syntax *syntaxOf(const CheckContext &context, const QString &file)
{
    const FileEntry *entry = context.state().readings->file(file);
    return entry && entry->python ? &entry->python->syntax() : nullptr;
}

bool isAtTop(const python::Import &import)
{
    return import.scope == 0 && import.branch == 0;
}

// `import MODULE` where a careful person would put it: before the first import, with a line between where that is Flyte's.
void addModuleImport(const python::Syntax &syntax, const QByteArray &module, python::Change &change)
{
    const python::Import *first = nullptr;
    for (const python::Import &import : syntax.imports) {
        if (!import.isFrom && !import.hasAlias && import.module == module && isAtTop(import))
            return;
        const bool isLater = first && import.statement.begin >= first->statement.begin;
        if (isAtTop(import) && !isLater && import.module != "__future__")
            first = &import;
    }
    const qsizetype at = first ? qsizetype(first->statement.begin) : 0;
    const bool isOwnGroup = first && (first->module == "flyte" || first->module.startsWith("flyte."));
    change.replacements.push_back({{at, at}, "import " + module + (isOwnGroup || !first ? "\n\n" : "\n")});
}

} // namespace

const python::InitReading *initOf(const CheckContext &context, const EntryPoint &entry)
{
    const python::EntryReading *reading = readingOf(context, entry);
    return reading && reading->init >= 0 ? &context.state().readings->python().inits[size_t(reading->init)] : nullptr;
}

std::vector<Json> setEntryArguments(const CheckContext &context, const EntryPoint &entry, const Keywords &arguments)
{
    const bool isRun = entry.intent == EntryPoint::Intent::Run;
    const QString file = isRun && !entry.contextArguments.empty() ? entry.contextArguments.front().whole.file : entry.file;
    const SourceTextPtr text = context.texts().find(file);
    if (!text || !context.state().mayChange(file))
        return {};
    if (isRun)
        return textOperations(*text, entry.contextArguments.empty() ? withContext(*text, entry, arguments)
                                                                    : setInContext(*text, entry, arguments));
    python::Change change;
    for (const auto &[name, code] : arguments)
        append(change, python::setKeyword(*text, entry.place.range, name, code));
    sortReplacements(change);
    return textOperations(*text, change);
}

std::vector<Json> setInitArgument(const CheckContext &context, const EntryPoint &entry, const QByteArray &name,
                                  const QByteArray &code, const QByteArray &neededModule)
{
    const python::InitReading *init = initOf(context, entry);
    const SourceTextPtr text = init ? context.texts().find(init->file) : nullptr;
    if (!text || !context.state().mayChange(init->file))
        return {};
    const Result<python::Change> set = python::setKeyword(*text, init->place.range, name, code);
    if (!set)
        return {};
    python::Change change = *set;
    const python::Syntax *syntax = syntaxOf(context, init->file);
    if (!neededModule.isEmpty() && syntax)
        addModuleImport(*syntax, neededModule, change);
    sortReplacements(change);
    return textOperations(*text, change);
}

std::vector<Json> addImport(const CheckContext &context, const QString &file, const QString &module, const QStringList &names)
{
    const SourceTextPtr text = context.texts().find(file);
    const python::Syntax *syntax = syntaxOf(context, file);
    if (!text || !syntax || !context.state().mayChange(file))
        return {};
    qsizetype after = -1;
    for (const python::Import &import : syntax->imports) {
        if (isAtTop(import))
            after = std::max<qsizetype>(after, import.statement.end);
    }
    const QByteArray line = "from " + module.toUtf8() + " import " + names.join(QLatin1String(", ")).toUtf8();
    if (after < 0)
        return {replaceTextOperation(*text, {0, 0}, line + "\n")};
    const qsizetype at = text->lines().lineRange(text->lines().lineOf(after), text->bytes()).end;
    return {replaceTextOperation(*text, {at, at}, "\n" + line)};
}

} // namespace gantry
