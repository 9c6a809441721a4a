// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/reasons.h"
#include "model/python/resolver.h"
#include "model/sdk/sdk.h"

#include <algorithm>

// What a project's scripts ask Flyte to do.

namespace gantry::python {

using Kind = Expr::Kind;

namespace {

//! Whether two places can't both be run: they stand in different arms of one statement, or in different functions.
bool isExclusive(const QString &a, const QString &b)
{
    const QStringList left = a.split(u'/', Qt::SkipEmptyParts);
    const QStringList right = b.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype at = 0; at < std::min(left.size(), right.size()); ++at) {
        if (left[at] == right[at])
            continue;
        return left[at].section(u'.', 0, 0) == right[at].section(u'.', 0, 0);
    }
    return false;
}

bool isPrefix(const QString &outer, const QString &inner)
{
    return outer.isEmpty() || inner == outer || inner.startsWith(outer + u'/');
}

} // namespace

void Resolver::readEntries()
{
    for (int file = 0; file < fileCount(); ++file) {
        std::vector<ExprId> calls = syntax(file).flyteCalls;
        std::sort(calls.begin(), calls.end(), [&](ExprId a, ExprId b) {
            return syntax(file).expr(a).begin != syntax(file).expr(b).begin
                ? syntax(file).expr(a).begin < syntax(file).expr(b).begin
                : a < b;
        });
        for (const ExprId call : calls)
            readFlyteCall(file, call);
    }
    linkInits();
}

void Resolver::readFlyteCall(int file, ExprId call)
{
    const Entity entity = m_names.resolve(file, syntax(file).expr(call).first);
    if (entity.kind != Entity::Kind::External) {
        readRunner(file, call);
        return;
    }
    QString callee = entity.dotted;
    if (callee.endsWith(u".aio"))
        callee.chop(4);
    if (callee.startsWith(u"flyte.init"))
        readInit(file, call, callee.mid(6));
    else if (callee == u"flyte.run")
        readEntry(file, call, EntryReading::Intent::Run, callee);
    else if (callee == u"flyte.deploy")
        readEntry(file, call, EntryReading::Intent::Deploy, callee);
    else if (callee == u"flyte.build" || callee == u"flyte.build_images")
        readEntry(file, call, EntryReading::Intent::Build, callee);
}

void Resolver::readInit(int file, ExprId call, const QString &function)
{
    InitReading init;
    init.function = function;
    init.module = m_files[size_t(file)]->module();
    init.file = m_files[size_t(file)]->path();
    const sdk::Callable *callable = sdk::callable(QString(QStringLiteral("flyte.") + function));
    init.arguments = m_evaluator.arguments(file, call, callable);
    init.place = m_names.place(file, syntax(file).expr(call).range());
    init.path = path(file, call);
    m_reading.inits.push_back(std::move(init));
    const ExprId images = callable ? argumentOf(file, call, *callable, QLatin1String("images")) : kNone;
    if (images != kNone)
        readMappings(int(m_reading.inits.size()) - 1, file, images, 0);
}

void Resolver::readEntry(int file, ExprId call, EntryReading::Intent intent, const QString &callee)
{
    EntryReading entry;
    entry.intent = intent;
    entry.module = m_files[size_t(file)]->module();
    entry.file = m_files[size_t(file)]->path();
    const Range range = syntax(file).expr(call).range();
    entry.text = m_names.code(file, range);
    entry.place = m_names.place(file, range);
    entry.path = path(file, call);
    entry.arguments = m_evaluator.arguments(file, call, sdk::callable(callee));
    readTargets(file, call, entry);
    m_reading.entries.push_back(std::move(entry));
}

//! with_runcontext(…).run(task), also through a variable.
bool Resolver::readRunner(int file, ExprId call)
{
    const Syntax &code = syntax(file);
    ExprId callee = code.bare(code.expr(call).first);
    if (code.expr(callee).kind == Kind::Attribute && nameOf(m_names.text(file), code.expr(callee)) == "aio")
        callee = code.bare(code.expr(callee).first);
    if (code.expr(callee).kind != Kind::Attribute || nameOf(m_names.text(file), code.expr(callee)) != "run")
        return false;
    const Entity context = m_names.resolve(file, code.expr(callee).first);
    if (context.kind != Entity::Kind::Value || syntax(context.file).expr(context.expr).kind != Kind::Call)
        return false;
    const Entity maker = m_names.resolve(context.file, syntax(context.file).expr(context.expr).first);
    if (!maker.isExternal(QLatin1String("flyte.with_runcontext")))
        return false;
    readEntry(file, call, EntryReading::Intent::Run, QStringLiteral("flyte.run"));
    m_reading.entries.back().contextArguments =
        m_evaluator.arguments(context.file, context.expr, sdk::callable(maker.dotted));
    return true;
}

void Resolver::readTargets(int file, ExprId call, EntryReading &entry)
{
    const Syntax &code = syntax(file);
    for (ExprId id = code.expr(code.expr(call).first).next; id != kNone; id = code.expr(id).next) {
        if (code.expr(id).kind == Kind::Keyword)
            continue;
        const ExprId target = code.expr(id).kind == Kind::Splat ? kNone : unwrapped(file, id);
        const int task = target == kNone ? -1 : taskOf(file, target);
        const int environment = target == kNone ? -1 : environmentOf(file, target);
        const int image = target == kNone ? -1 : imageOf(file, target);
        if (task >= 0)
            entry.tasks.push_back(task);
        else if (environment >= 0)
            entry.environments.push_back(environment);
        else if (image >= 0)
            entry.images.push_back(image);
        else if (target == kNone
                 || (m_names.resolve(file, target).kind != Entity::Kind::External
                     && !otherMaker(file, target).startsWith(u"flyte")))
            opaque(file, code.expr(id).range(), Reasons::runUnfollowed());
        if (entry.intent == EntryReading::Intent::Run)
            return; // the others are the task's inputs
    }
}

//! The init of an entry: the last one before it that surely runs when it runs, else the file's only one.
void Resolver::linkInits()
{
    for (EntryReading &entry : m_reading.entries) {
        int inFile = 0;
        int only = -1;
        for (size_t at = 0; at < m_reading.inits.size(); ++at) {
            const InitReading &init = m_reading.inits[at];
            if (init.file != entry.file)
                continue;
            ++inFile;
            only = int(at);
            if (init.place.range.begin < entry.place.range.begin && isPrefix(init.path, entry.path))
                entry.init = int(at);
        }
        if (entry.init < 0 && inFile == 1 && !isExclusive(m_reading.inits[size_t(only)].path, entry.path))
            entry.init = only;
    }
}

} // namespace gantry::python
