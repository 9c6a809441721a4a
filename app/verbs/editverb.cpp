// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/editverb.h"

#include "app/verbs/arguments.h"
#include "app/verbs/projectargument.h"
#include "model/checks/fixes.h"
#include "model/source/savefile.h"

#include <QFile>

#include <cstdio>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EditVerb)
};

Result<Json> readOperations(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Error{ErrorCode::Unreadable, Words::tr("%1 can't be read (%2).").arg(path, file.errorString()), {}, {}};
    Result<Json> json = parseJson(file.readAll(), path);
    if (json && !json->is_array())
        return Error{ErrorCode::Usage, Words::tr("%1 must be a JSON array of operations.").arg(path), {}, {}};
    return json;
}

//! What came of the operations: the state after all of them, or which of them failed.
struct Outcome {
    DesignState state;
    QStringList droppedComments;
    int failedAt = -1;
    Error error;
};

Outcome carryOut(const DesignState &before, const QString &folder, const Json &operations)
{
    Outcome outcome{before, {}, -1, {}};
    for (size_t i = 0; i < operations.size(); ++i) {
        const Result<OperationPtr> operation = operationFromJson(operations[i], fixResolver(folder));
        Result<Rehearsed> done = operation ? rehearse(**operation, outcome.state) : Result<Rehearsed>(operation.error());
        if (!done) {
            outcome.failedAt = int(i);
            outcome.error = done.error();
            return outcome;
        }
        outcome.droppedComments += done->planned.droppedComments;
        outcome.state = std::move(done->after);
    }
    return outcome;
}

QStringList changedFiles(const SourceSet &before, const SourceSet &after)
{
    QStringList files;
    QMap<QString, SourceTextPtr> all = before.texts();
    for (auto it = after.texts().cbegin(); it != after.texts().cend(); ++it)
        all.insert(it.key(), it.value());
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const SourceTextPtr from = before.find(it.key());
        const SourceTextPtr to = after.find(it.key());
        if (from != to && (!from || !to || from->bytes() != to->bytes()))
            files.append(it.key());
    }
    return files;
}

Result<void> writeFile(const QString &folder, const QString &file, const SourceSet &texts)
{
    const SourceTextPtr text = texts.find(file);
    return text ? saveFile(folder, file, text->bytes()) : removeFile(folder, file);
}

// All files or none: what was written before one failed is put back.
Result<void> writeAll(const QString &folder, const QStringList &files, const SourceSet &before, const SourceSet &after)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Result<void> written = writeFile(folder, files[i], after);
        if (written)
            continue;
        for (qsizetype done = 0; done < i; ++done)
            (void)writeFile(folder, files[done], before);
        return written;
    }
    return {};
}

int sayFailure(const Outcome &outcome, Console &console, bool asJson)
{
    const QString place = outcome.error.place.toString();
    console.message(Words::tr("Operation %1 is not possible, so nothing was changed: %2%3")
                        .arg(outcome.failedAt)
                        .arg(place.isEmpty() ? QString() : QString(place % QStringLiteral(": ")), outcome.error.message));
    if (asJson) {
        Json json{{"failed", {{"index", outcome.failedAt}, {"reason", toStdUtf8(outcome.error.message)}}}};
        if (outcome.error.code == ErrorCode::Usage)
            json["error"] = errorToJson(outcome.error)["error"];
        console.json(json);
    }
    return outcome.error.code == ErrorCode::Usage ? kUsage : kNo;
}

void sayDiff(const QStringList &files, const SourceSet &before, const SourceSet &after, Console &console, bool asJson)
{
    Json list = Json::array();
    const auto part = [](const SourceSet &set, const QString &file) {
        SourceSet one;
        if (set.contains(file))
            one.insert(set.find(file));
        return one;
    };
    for (const QString &file : files) {
        const QByteArray diff = unifiedDiff(part(before, file), part(after, file));
        if (!asJson)
            console.out(diff);
        list.push_back({{"file", toStdUtf8(file)}, {"diff", toStdUtf8(QString::fromUtf8(diff))}});
    }
    if (asJson)
        console.json({{"files", std::move(list)}});
}

} // namespace

QString EditVerb::summary() const
{
    return QCoreApplication::translate("Verb", "changes a project by operations and prints the difference");
}

int EditVerb::run(const QStringList &words, Console &console)
{
    const bool asJson = words.contains(QLatin1String("--json"));
    const Result<Arguments> arguments = Arguments::parse(words, {QStringLiteral("--json"), QStringLiteral("--dry-run")}, {QStringLiteral("--ops")});
    if (!arguments)
        return console.fail(arguments.error(), asJson);
    if (arguments->positional().size() != 1 || !arguments->has(QStringLiteral("--ops")))
        return console.fail({ErrorCode::Usage, Words::tr("edit needs one folder and its operations: gantry edit DIR --ops FILE."), {}, {}}, asJson);
    const QString folder = arguments->positional().first();
    const Result<Json> operations = readOperations(arguments->value(QStringLiteral("--ops")));
    if (!operations)
        return console.fail(operations.error(), asJson);
    const Result<DesignState> before = readProject(folder);
    if (!before)
        return console.fail(before.error(), asJson);
    const Outcome outcome = carryOut(*before, folder, *operations);
    if (outcome.failedAt >= 0)
        return sayFailure(outcome, console, asJson);
    const QStringList files = changedFiles(before->texts, outcome.state.texts);
    if (!arguments->has(QStringLiteral("--dry-run"))) {
        if (const Result<void> written = writeAll(folder, files, before->texts, outcome.state.texts); !written)
            return console.fail(written.error(), asJson);
    }
    sayDiff(files, before->texts, outcome.state.texts, console, asJson);
    for (const QString &comment : outcome.droppedComments)
        console.message(Words::tr("Removed with what it belonged to: %1").arg(comment));
    return kYes;
}

} // namespace gantry
