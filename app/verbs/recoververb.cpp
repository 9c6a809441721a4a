// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/recoververb.h"

#include "app/verbs/arguments.h"
#include "model/source/journal.h"

#include <QDir>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecoverVerb)
};

Json entryToJson(const JournalEntry &entry)
{
    Json files = Json::array();
    for (const JournalFile &file : entry.files)
        files.push_back(toStdUtf8(file.path));
    return {{"project", toStdUtf8(entry.project)},
            {"time", toStdUtf8(entry.time.toUTC().toString(Qt::ISODate))},
            {"files", std::move(files)}};
}

void sayEntry(const JournalEntry &entry, Console &console)
{
    console.line(entry.project % QStringLiteral("  ") % entry.time.toUTC().toString(Qt::ISODate));
    for (const JournalFile &file : entry.files)
        console.line(QStringLiteral("    ") % file.path);
}

// The oldest first, so that the newest word on a file is the last one.
bool writeBack(const std::vector<JournalEntry> &entries, Console &console)
{
    bool isWhole = true;
    for (const JournalEntry &entry : entries) {
        const JournalWriting writing = writeJournal(entry);
        for (const QString &file : writing.written)
            console.message(Words::tr("Written: %1").arg(QDir(entry.project).filePath(file)));
        for (const Error &error : writing.refused)
            console.message(error.message);
        isWhole = isWhole && writing.refused.empty();
    }
    return isWhole;
}

} // namespace

QString RecoverVerb::summary() const
{
    return QCoreApplication::translate("Verb", "lists unsaved changes that a window which died has left, writes or discards them");
}

int RecoverVerb::run(const QStringList &words, Console &console)
{
    const bool asJson = words.contains(QLatin1String("--json"));
    const QString write = QStringLiteral("--write");
    const QString discard = QStringLiteral("--discard");
    const Result<Arguments> arguments = Arguments::parse(words, {QStringLiteral("--json"), write, discard}, {});
    if (!arguments)
        return console.fail(arguments.error(), asJson);
    if (arguments->positional().size() > 1 || (arguments->has(write) && arguments->has(discard)))
        return console.fail({ErrorCode::Usage, Words::tr("recover takes one folder at most, and either --write or --discard."), {}, {}}, asJson);
    const QString folder = arguments->positional().value(0);
    if (!folder.isEmpty() && !QDir(folder).exists())
        return console.fail({ErrorCode::Unreadable, Words::tr("There is no folder %1. Check how it is spelt.").arg(folder), {}, {}}, asJson);
    const std::vector<JournalEntry> entries = readJournals(folder);
    Json list = Json::array();
    for (const JournalEntry &entry : entries) {
        list.push_back(entryToJson(entry));
        if (!asJson)
            sayEntry(entry, console);
    }
    if (asJson)
        console.json(list);
    else if (entries.empty())
        console.line(Words::tr("No window has left unsaved changes."));
    if (arguments->has(write))
        return writeBack(entries, console) ? kYes : kNo;
    if (arguments->has(discard)) {
        for (const JournalEntry &entry : entries)
            discardJournal(entry.id);
    }
    return kYes;
}

} // namespace gantry
