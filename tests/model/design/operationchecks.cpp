// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "operationchecks.h"

#include "comments.h"
#include "model/design/designdiff.h"

#include <QSet>

#include <algorithm>

namespace gantry::test {

namespace {

using Kind = DesignChange::Kind;

Files appliedTo(const SourceSet &texts, const Edit &edit)
{
    const Result<SourceSet> after = applied(texts, edit);
    return after ? filesOf(*after) : Files();
}

QString undoAndRedo(const DesignState &before, const Rehearsed &done)
{
    const Edit &edit = done.planned.edit;
    const Result<Edit> inverse = inverted(before.texts, edit);
    if (!inverse)
        return QStringLiteral("can't be inverted");
    const Result<SourceSet> after = applied(before.texts, edit);
    if (filesOf(*after) != filesOf(done.after.texts))
        return QStringLiteral("the edit does not give the rehearsed texts");
    const Result<SourceSet> undone = applied(*after, *inverse);
    if (!undone || filesOf(*undone) != filesOf(before.texts))
        return QStringLiteral("undo does not restore the bytes");
    if (appliedTo(*undone, edit) != filesOf(*after))
        return QStringLiteral("redo does not give the same bytes");
    return {};
}

bool isAllCrlf(const QByteArray &bytes)
{
    return bytes.contains('\n') && bytes.count('\n') == bytes.count("\r\n");
}

QString lineEnds(const QByteArray &before, const QByteArray &after)
{
    if (isAllCrlf(before) && !isAllCrlf(after))
        return QStringLiteral("CRLF became mixed");
    if (!before.contains('\r') && after.contains('\r'))
        return QStringLiteral("a CR came into a file that has none");
    if (before.isEmpty() || after.isEmpty())
        return {};
    if (before.endsWith('\n') != after.endsWith('\n'))
        return QStringLiteral("the final line end changed");
    const bool hasWhite = before.contains(" \n") || before.contains("\t\n");
    if (!hasWhite && (after.contains(" \n") || after.contains("\t\n")))
        return QStringLiteral("white space was left at a line's end");
    return {};
}

// Every comment survives exactly once, is listed as dropped, or was copied.
QString commentsSurvive(const QString &name, const QStringList &before, const QStringList &after, QStringList dropped)
{
    QStringList lost = before;
    QStringList gained;
    for (const QString &comment : after) {
        if (!lost.removeOne(comment))
            gained.append(comment);
    }
    for (QString &comment : dropped)
        comment = comment.trimmed();
    for (const QString &comment : std::as_const(lost)) {
        if (!dropped.removeOne(comment))
            return QStringLiteral("lost without a word: %1").arg(comment);
    }
    const bool mayCopy = name == QLatin1String("duplicate_layer") || name == QLatin1String("edit_layer") || name == QLatin1String("add_layer");
    if (!gained.isEmpty() && !mayCopy)
        return QStringLiteral("came from nowhere: %1").arg(gained.first());
    return {};
}

QString textsOf(const Json &operation, const DesignState &before, const Rehearsed &done)
{
    for (const FileEdit &file : done.planned.edit.files) {
        const SourceTextPtr from = before.texts.find(file.file);
        const SourceTextPtr to = done.after.texts.find(file.file);
        if (!from || !to)
            continue;
        QString fault = lineEnds(from->bytes(), to->bytes());
        if (fault.isEmpty())
            fault = commentsSurvive(jsonText(operation, "op"), commentsOf(file.file, from->bytes()), commentsOf(file.file, to->bytes()),
                                    done.planned.droppedComments);
        if (!fault.isEmpty())
            return file.file + QLatin1String(": ") + fault;
    }
    return {};
}

// Which kinds of things an operation may change in the design.
QSet<Kind> mayChange(const QString &name)
{
    if (name.endsWith(QLatin1String("_layer")))
        return {Kind::Layer};
    if (name == QLatin1String("set_base"))
        return {Kind::Image};
    if (name == QLatin1String("rename_environment"))
        return {Kind::Environment, Kind::Task, Kind::Call, Kind::Dependency, Kind::Mapping, Kind::Image};
    if (name == QLatin1String("set_image"))
        return {Kind::Environment, Kind::Image};
    if (name.endsWith(QLatin1String("_dependency")))
        return {Kind::Dependency};
    if (name == QLatin1String("set_mapping") || name == QLatin1String("release"))
        return {Kind::Mapping, Kind::Image};
    if (name == QLatin1String("add_task"))
        return {Kind::Task};
    if (name == QLatin1String("add_call"))
        return {Kind::Call};
    if (name == QLatin1String("set_argument"))
        return {Kind::Environment, Kind::Task, Kind::Image, Kind::Dependency};
    return {};
}

QString effect(const Json &operation, const DesignState &before, const Rehearsed &done)
{
    const QString name = jsonText(operation, "op");
    const std::vector<DesignChange> changes = designDiff(*before.design, *done.after.design);
    for (const DesignChange &change : changes) {
        const QString line = changeName(change.change) % QLatin1Char(' ') % changeKindName(change.kind) % QLatin1Char(' ') % change.name
            % QLatin1Char(' ') % change.field % QLatin1String(": ") % change.before % QLatin1String(" -> ") % change.after;
        if (!mayChange(name).contains(change.kind))
            return QLatin1String("changes what it does not declare: ") + line;
        const bool isImages = change.kind == Kind::Layer;
        if (isImages && change.name != jsonText(operation, "image"))
            return QLatin1String("changes another image: ") + line;
    }
    if (shown(done.after) != shown(readFiles(filesOf(done.after.texts))))
        return QStringLiteral("reading on is not reading afresh");
    return {};
}

QString idsLeadOn(const DesignState &before, const Rehearsed &done)
{
    for (const Environment &environment : before.design->environments) {
        const QString id = done.renamed.value(environment.id.toString(), environment.id.toString());
        if (!done.after.design->environment(EnvironmentId(id)))
            return QStringLiteral("an environment's id leads nowhere: %1").arg(id);
    }
    for (const Task &task : before.design->tasks) {
        const QString id = done.renamed.value(task.id.toString(), task.id.toString());
        if (!done.after.design->task(TaskId(id)))
            return QStringLiteral("a task's id leads nowhere: %1").arg(id);
    }
    return {};
}

} // namespace

Checked check(const Json &json, const DesignState &before)
{
    Checked checked;
    const Result<OperationPtr> operation = operationFromJson(json);
    if (!operation) {
        checked.fault = operation.error().message;
        return checked;
    }
    Result<Rehearsed> done = rehearse(**operation, before);
    if (!done) {
        checked.isRefused = true;
        if (done.error().message.isEmpty())
            checked.fault = QStringLiteral("refused without a reason");
        return checked;
    }
    for (const QString &fault : {undoAndRedo(before, *done), textsOf(json, before, *done), effect(json, before, *done), idsLeadOn(before, *done)}) {
        if (checked.fault.isEmpty())
            checked.fault = fault;
    }
    checked.rehearsed = done.takeValue();
    return checked;
}

} // namespace gantry::test
