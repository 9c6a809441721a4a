// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/python/edits.h"
#include "model/python/reading.h"
#include "model/python/syntax.h"
#include "model/source/edit.h"

#include <algorithm>

namespace gantry::test {

//! Asks of every place that it is given whether it lies in its text.
class PlaceCheck
{
public:
    explicit PlaceCheck(const std::vector<python::FileReadingPtr> &files) : m_files(files) {}

    const QByteArray &fault() const { return m_fault; }

    //! A place that must be there.
    void whole(const Place &place, const char *what)
    {
        if (!place.isValid())
            m_fault = QByteArray("no place: ") + what;
        else
            optional(place, what);
    }
    //! A place that may be missing.
    void optional(const Place &place, const char *what)
    {
        if (!place.isValid() || !m_fault.isEmpty())
            return;
        const auto file = std::find_if(m_files.begin(), m_files.end(),
                                       [&](const python::FileReadingPtr &one) { return one->path() == place.file; });
        if (file == m_files.end())
            m_fault = QByteArray("a place in no file: ") + what;
        else if (place.range.begin < 0 || place.range.end < place.range.begin
                 || place.range.end > (*file)->text()->bytes().size())
            m_fault = QByteArray("outside of the text: ") + what;
        else if (place != (*file)->text()->place(place.range))
            m_fault = QByteArray("lines and columns differ from the range: ") + what;
    }
    void within(const Place &inner, const Place &outer, const char *what)
    {
        if (m_fault.isEmpty() && inner.isValid() && (inner.file != outer.file || !outer.range.contains(inner.range)))
            m_fault = QByteArray("outside of what it is a part of: ") + what;
    }
    void argument(const Argument &argument)
    {
        whole(argument.place, "an argument's value");
        whole(argument.whole, "an argument");
        within(argument.place, argument.whole, "an argument's value");
        optional(argument.definition, "a constant");
    }
    void arguments(const std::vector<Argument> &list)
    {
        for (const Argument &one : list)
            argument(one);
    }

private:
    const std::vector<python::FileReadingPtr> &m_files;
    QByteArray m_fault;
};

inline void checkImages(const python::ProjectReading &reading, PlaceCheck &check)
{
    for (const python::ImageReading &image : reading.images) {
        check.whole(image.place, "an image");
        check.whole(image.statement, "an image's statement");
        check.within(image.place, image.statement, "an image");
        check.optional(image.constructorPlace, "a constructor");
        check.within(image.constructorPlace, image.place, "a constructor");
        check.optional(image.fromPlace, "what an image starts from");
        check.arguments(image.constructorArguments);
        qsizetype end = image.place.range.begin;
        for (const python::ImageLink &link : image.links) {
            check.whole(link.place, "a call of a chain");
            check.within(link.place, image.place, "a call of a chain");
            check.within({link.place.file, {end, link.place.range.begin}, {}, {}}, image.place, "calls out of order");
            check.arguments(link.arguments);
            end = link.place.range.end;
        }
    }
}

inline void checkEnvironments(const python::ProjectReading &reading, PlaceCheck &check)
{
    for (const python::EnvironmentReading &environment : reading.environments) {
        check.whole(environment.place, "an environment");
        check.whole(environment.call, "an environment's call");
        check.within(environment.call, environment.place, "an environment's call");
        check.arguments(environment.arguments);
        for (const python::DependencyReading &dependency : environment.dependencies)
            check.whole(dependency.place, "a dependency");
    }
    for (const python::TaskReading &task : reading.tasks) {
        check.whole(task.whole, "a task");
        check.whole(task.place, "a task's signature");
        check.within(task.place, task.whole, "a task's signature");
        check.within(task.decorator, task.whole, "a decorator");
        check.within(task.body, task.whole, "a body");
        check.arguments(task.arguments);
        for (const python::ParameterReading &input : task.inputs) {
            check.within(input.place, task.place, "a parameter");
            if (input.defaultValue)
                check.argument(*input.defaultValue);
        }
    }
}

inline void checkEntries(const python::ProjectReading &reading, PlaceCheck &check)
{
    for (const python::CallReading &call : reading.calls) {
        check.whole(call.place, "a call");
        check.within(call.place, reading.tasks[size_t(call.from)].whole, "a call");
        check.arguments(call.arguments);
    }
    for (const python::InitReading &init : reading.inits) {
        check.whole(init.place, "an init");
        check.arguments(init.arguments);
    }
    for (const python::MappingReading &mapping : reading.mappings) {
        check.whole(mapping.place, "a mapping");
        check.optional(mapping.namePlace, "a mapping's name");
        check.argument(mapping.uriArgument);
        for (const python::TextPart &part : mapping.uriParts)
            check.whole(part.place, "a part of a text");
    }
    for (const python::EntryReading &entry : reading.entries) {
        check.whole(entry.place, "an entry");
        check.arguments(entry.contextArguments);
        check.arguments(entry.arguments);
    }
    for (const python::OpaqueReading &opaque : reading.opaque)
        check.whole(opaque.place, "what can't be shown");
    for (const python::ModuleReading &module : reading.modules) {
        for (const python::ModuleReading::Import &import : module.imports)
            check.whole(import.place, "an import");
    }
}

inline QByteArray syntaxFault(const python::FileReading &file)
{
    using python::Expr;
    const python::Syntax &syntax = file.syntax();
    const qsizetype size = file.text()->bytes().size();
    for (size_t id = 0; id < syntax.exprs.size(); ++id) {
        const Expr &expr = syntax.exprs[id];
        if (expr.begin > expr.end || qsizetype(expr.end) > size)
            return "an expression lies outside of the text";
        qsizetype end = expr.begin;
        for (python::ExprId child = expr.first; child != python::kNone; child = syntax.expr(child).next) {
            const Expr &below = syntax.expr(child);
            if (child >= python::ExprId(id) || qsizetype(below.begin) < end || below.end > expr.end)
                return "an expression's parts are out of order";
            end = below.end;
        }
    }
    for (const python::Binding &binding : syntax.bindings) {
        if (binding.name.begin > binding.name.end || qsizetype(binding.name.end) > size
            || !TextRange(binding.statement).contains(binding.name))
            return "a name lies outside of its statement";
    }
    return {};
}

//! A project of one file of any bytes and a file that imports from it and gives it something to import.
inline std::vector<python::FileReadingPtr> projectOf(const QByteArray &bytes)
{
    static const python::FileReadingPtr other = python::FileReading::read(std::make_shared<SourceText>(
        QStringLiteral("pkg/envs.py"),
        "import flyte\nfrom .tasks import *\nfrom pkg import tasks\nTAG = tasks.TAG\nimage = flyte.Image.from_base('x')\n"
        "env = flyte.TaskEnvironment('env', image=tasks.image, depends_on=[tasks.env])\n"));
    const QString path = QStringLiteral("pkg/tasks.py");
    return {other, python::FileReading::read(std::make_shared<SourceText>(path, bytes))};
}

//! What must hold of any bytes that are read as Python; "" or what does not. The mutation test and the fuzzer ask the same.
inline QByteArray readingFault(const QByteArray &bytes)
{
    const std::vector<python::FileReadingPtr> files = projectOf(bytes);
    const python::FileReading &file = *files.back();
    if (file.text()->bytes() != bytes)
        return "the text is not kept";
    PlaceCheck check(files);
    for (const python::SyntaxError &error : file.errors()) {
        check.whole(error.place, "an error");
        if (error.message.isEmpty())
            return "an error without a message";
    }
    if (file.header())
        check.whole(file.header()->place, "a script's header");
    if (const QByteArray fault = syntaxFault(file); !fault.isEmpty())
        return fault;
    const python::ProjectReadingPtr reading = python::resolve(files);
    checkImages(*reading, check);
    checkEnvironments(*reading, check);
    checkEntries(*reading, check);
    return check.fault();
}

namespace edited {

using namespace python;

inline std::optional<std::vector<FileReadingPtr>> after(const std::vector<FileReadingPtr> &files, const Result<Change> &change)
{
    if (!change || files.back()->hasErrors())
        return std::nullopt;
    SourceSet before;
    before.insert(files.back()->text());
    Edit edit;
    if (!change->replacements.empty())
        edit.files.push_back({files.back()->path(), FileEdit::Kind::Change, change->replacements});
    const Result<SourceSet> now = applied(before, edit);
    return projectOf(now ? now->find(files.back()->path())->bytes() : QByteArray("the ranges overlap ("));
}

inline int linksAt(const std::vector<FileReadingPtr> &files, qsizetype begin)
{
    const ProjectReadingPtr reading = resolve(files);
    for (const ImageReading &image : reading->images) {
        if (image.file == files.back()->path() && image.place.range.begin == begin)
            return int(image.links.size());
    }
    return -1;
}

inline QByteArray chainFault(const std::vector<FileReadingPtr> &files, const ImageReading &image)
{
    const SourceText &text = *files.back()->text();
    const TextRange chain = image.place.range;
    const int count = int(image.links.size());
    const auto gives = [&](const Result<Change> &change, int links) {
        const auto now = after(files, change);
        return !now || (!now->back()->hasErrors() && linksAt(*now, chain.begin) == links);
    };
    if (!gives(insertLink(text, chain, count / 2, "with_workdir('/a')"), count + 1))
        return "an inserted call is not there";
    if (count == 0)
        return {};
    if (!gives(removeLink(text, chain, count / 2), count - 1))
        return "a removed call is there";
    if (!gives(duplicateLink(text, chain, count / 2), count + 1))
        return "a duplicate of a call is not there";
    if (!gives(moveLink(text, chain, 0, count - 1), count) || !gives(moveLink(text, chain, count - 1, 0), count))
        return "a move changes the number of calls";
    if (!gives(replaceLink(text, chain, 0, "with_workdir(\n    '/a'\n)"), count))
        return "a replacement changes the number of calls";
    return {};
}

inline QByteArray environmentFault(const std::vector<FileReadingPtr> &files, const EnvironmentReading &environment)
{
    const SourceText &text = *files.back()->text();
    const auto now = after(files, setKeyword(text, environment.call.range, "description", "'new'"));
    if (!now)
        return {};
    if (now->back()->hasErrors())
        return "a keyword breaks the text";
    const ProjectReadingPtr reading = resolve(*now);
    for (const EnvironmentReading &one : reading->environments) {
        if (one.file != environment.file || one.call.range.begin != environment.call.range.begin)
            continue;
        const Argument *argument = one.argument(QLatin1String("description"));
        return argument && argument->value.text() == u"new" ? QByteArray() : QByteArray("a keyword is not set");
    }
    return "an environment is gone after a keyword is set";
}

inline QByteArray taskFault(const std::vector<FileReadingPtr> &files, const TaskReading &task)
{
    const auto now = after(files, addStatement(*files.back()->text(), task.whole.range, "new_statement()"));
    if (now && now->back()->hasErrors())
        return "a statement breaks the text";
    return {};
}

} // namespace edited

//! What must hold of edits of any bytes: they are refused, or they give what they promise; "" or what does not.
inline QByteArray pythonEditsFault(const QByteArray &bytes)
{
    const std::vector<python::FileReadingPtr> files = projectOf(bytes);
    const python::ProjectReadingPtr reading = python::resolve(files);
    const auto firstFault = [&](const auto &things, const auto &faultOf) {
        int left = 3;
        for (const auto &thing : things) {
            if (thing.file != files.back()->path() || --left < 0)
                continue;
            if (const QByteArray fault = faultOf(files, thing); !fault.isEmpty())
                return fault;
        }
        return QByteArray();
    };
    QByteArray fault = firstFault(reading->images, edited::chainFault);
    if (fault.isEmpty())
        fault = firstFault(reading->environments, edited::environmentFault);
    if (fault.isEmpty())
        fault = firstFault(reading->tasks, edited::taskFault);
    return fault;
}

} // namespace gantry::test
