// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verbs/diffverb.h"

#include "app/verbs/arguments.h"
#include "app/verbs/gitrevision.h"
#include "app/verbs/projectargument.h"
#include "model/design/designdiff.h"
#include "model/design/designreader.h"

#include <QDir>
#include <QFileInfo>

namespace gantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DiffVerb)
};

//! A folder, or a folder at a Git revision: "REV:" or "REV:FOLDER".
struct Side {
    QString folder;
    QString revision;
};

Side sideOf(const QString &word)
{
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    if (colon <= 0 || QFileInfo::exists(word))
        return {word, {}};
    return {word.mid(colon + 1), word.left(colon)};
}

Result<DesignState> readSide(const Side &side)
{
    if (side.revision.isEmpty())
        return readProject(side.folder);
    const Result<FolderReading> reading = readRevision(side.folder, side.revision);
    if (!reading)
        return reading.error();
    return readDesign(*reading, QDir(QDir(side.folder).absolutePath()).dirName());
}

void sayChange(const DesignChange &change, Console &console)
{
    QString line = changeName(change.change) % QLatin1Char(' ') % changeKindName(change.kind) % QLatin1Char(' ') % change.name;
    if (!change.field.isEmpty())
        line += QLatin1String(", ") + change.field;
    if (change.change == DesignChange::Change::Changed)
        line += QLatin1String(": ") + (change.before.isNull() ? Words::tr("nothing") : change.before) + QString::fromUtf8(" → ")
            + (change.after.isNull() ? Words::tr("nothing") : change.after);
    else
        line += QLatin1String(": ") + (change.before.isNull() ? change.after : change.before);
    console.line(line % QLatin1String("  (") % change.place.toString() % QLatin1Char(')'));
}

} // namespace

QString DiffVerb::summary() const
{
    return QCoreApplication::translate("Verb", "compares two projects, or a project with a Git revision (REV:), by their meaning");
}

int DiffVerb::run(const QStringList &words, Console &console)
{
    const bool asJson = words.contains(QLatin1String("--json"));
    const Result<Arguments> arguments = Arguments::parse(words, {QStringLiteral("--json")}, {});
    if (!arguments)
        return console.fail(arguments.error(), asJson);
    if (arguments->positional().size() != 2)
        return console.fail({ErrorCode::Usage, Words::tr("diff needs two projects: gantry diff A B. REV: is the project at a Git revision."), {}, {}}, asJson);
    Side a = sideOf(arguments->positional()[0]);
    Side b = sideOf(arguments->positional()[1]);
    if (a.folder.isEmpty())
        a.folder = b.folder.isEmpty() ? QStringLiteral(".") : b.folder;
    if (b.folder.isEmpty())
        b.folder = a.folder;
    const Result<DesignState> before = readSide(a);
    const Result<DesignState> after = before ? readSide(b) : before;
    if (!after)
        return console.fail(after.error(), asJson);
    const std::vector<DesignChange> changes = designDiff(*before->design, *after->design);
    Json list = Json::array();
    for (const DesignChange &change : changes) {
        list.push_back(designChangeToJson(change));
        if (!asJson)
            sayChange(change, console);
    }
    if (asJson)
        console.json(list);
    else if (changes.empty())
        console.line(Words::tr("No difference in meaning."));
    return changes.empty() ? kYes : kNo;
}

} // namespace gantry
