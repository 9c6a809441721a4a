// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/teams.h"

#include "model/source/foldertree.h"

#include <QCoreApplication>
#include <QSet>

namespace gantry {

namespace {

const QStringList &colours()
{
    static const QStringList list{QStringLiteral("blue"), QStringLiteral("orange"), QStringLiteral("green"),
                                  QStringLiteral("rose"), QStringLiteral("teal"),   QStringLiteral("olive")};
    return list;
}

QString nameOfFolder(const QString &folder)
{
    QString name = folder.mid(folder.lastIndexOf(QLatin1Char('/')) + 1);
    name.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

// "Team A" → A; else the first letter that is free, else two letters, else a number.
QString freeCode(const QString &name, const QSet<QString> &taken)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString letters;
    if (words.size() > 1 && words.first().compare(QLatin1String("team"), Qt::CaseInsensitive) == 0)
        letters = words.mid(1).join(QString());
    else
        letters = words.join(QString());
    QStringList candidates;
    for (const QChar letter : letters.toUpper()) {
        if (letter.isLetterOrNumber())
            candidates.append(letter);
    }
    if (candidates.size() > 1)
        candidates.append(QString(candidates[0] % candidates[1]));
    for (const QString &code : candidates) {
        if (!taken.contains(code))
            return code;
    }
    const QString first = candidates.isEmpty() ? QStringLiteral("T") : candidates.first();
    int number = 2;
    while (taken.contains(first + QString::number(number)))
        ++number;
    return first + QString::number(number);
}

std::vector<Team> teamsOfFolders(const QStringList &dockerfiles)
{
    std::vector<Team> teams;
    QSet<QString> seen;
    for (const QString &path : dockerfiles) {
        const QString folder = parentPath(path);
        if (folder == QLatin1String(".") || seen.contains(folder))
            continue;
        seen.insert(folder);
        Team team;
        team.id = TeamId(folder);
        team.name = nameOfFolder(folder);
        team.owns = {folder};
        teams.push_back(std::move(team));
    }
    return teams;
}

} // namespace

Team flyteEngineer()
{
    Team team;
    team.id = TeamId(QString(kFlyteEngineer));
    team.name = QCoreApplication::translate("Team", "Flyte engineer");
    team.code = QStringLiteral("FE");
    team.colour = QStringLiteral("violet");
    return team;
}

std::vector<Team> completedTeams(std::vector<Team> given, const QStringList &dockerfiles)
{
    std::vector<Team> teams = given.empty() ? teamsOfFolders(dockerfiles) : std::move(given);
    QSet<QString> codes{flyteEngineer().code};
    for (const Team &team : teams)
        codes.insert(team.code);
    for (size_t i = 0; i < teams.size(); ++i) {
        if (teams[i].code.isEmpty())
            teams[i].code = freeCode(teams[i].name, codes);
        if (teams[i].colour.isEmpty())
            teams[i].colour = colours()[int(i) % int(colours().size())];
        codes.insert(teams[i].code);
    }
    return teams;
}

TeamId ownerOf(const std::vector<Team> &teams, const QString &path)
{
    TeamId owner;
    qsizetype longest = -1;
    for (const Team &team : teams) {
        for (const QString &owned : team.owns) {
            const bool holds = owned == QLatin1String(".") || path == owned || path.startsWith(owned + QLatin1Char('/'));
            const qsizetype length = owned == QLatin1String(".") ? 0 : owned.size();
            if (holds && length > longest) {
                owner = team.id;
                longest = length;
            }
        }
    }
    return owner;
}

} // namespace gantry
