// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/buildcommands.h"

#include "model/design/shellcommands.h"
#include "model/source/filekind.h"
#include "model/source/foldertree.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace gantry {

namespace {

using Variables = QHash<QString, QString>;

//! What is known so far while a text is read from top to bottom.
struct Scan {
    Variables variables;
    QString folder;
    bool isFolderAbsolute = false;
    std::vector<WrittenBuild> found;
};

const QStringList &builders()
{
    static const QStringList names{QStringLiteral("docker"), QStringLiteral("podman"), QStringLiteral("buildah"),
                                   QStringLiteral("nerdctl")};
    return names;
}

// Options of `build` that stand alone; all others take a value.
bool isSwitch(const QString &option)
{
    static const QStringList names{
        QStringLiteral("--no-cache"), QStringLiteral("--pull"), QStringLiteral("--push"), QStringLiteral("--load"),
        QStringLiteral("--quiet"),    QStringLiteral("-q"),     QStringLiteral("--rm"),   QStringLiteral("--force-rm"),
        QStringLiteral("--squash"),   QStringLiteral("--compress"), QStringLiteral("--layers"), QStringLiteral("-D"),
        QStringLiteral("--debug"),    QStringLiteral("--check"), QStringLiteral("--all-platforms")};
    return names.contains(option) || option.contains(QLatin1Char('='));
}

// Index of the first word after `docker [image|buildx|builder] build`, or -1.
qsizetype afterBuild(const QStringList &words, qsizetype tool)
{
    qsizetype at = tool + 1;
    while (at < words.size() && (words[at] == QLatin1String("image") || words[at] == QLatin1String("buildx")
                                 || words[at] == QLatin1String("builder")))
        ++at;
    const bool isBuild = at < words.size() && (words[at] == QLatin1String("build") || words[at] == QLatin1String("bud"));
    return isBuild ? at + 1 : -1;
}

WrittenBuild readBuild(const QStringList &words, qsizetype at)
{
    WrittenBuild build;
    const auto take = [&](const QString &option, const QString &value) {
        if (option == QLatin1String("-t") || option == QLatin1String("--tag"))
            build.tags.append(value);
        else if (option == QLatin1String("-f") || option == QLatin1String("--file"))
            build.file = value;
    };
    for (; at < words.size(); ++at) {
        const QString &word = words[at];
        if (!word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            if (build.context.isEmpty())
                build.context = word;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (equals > 0)
            take(word.left(equals), word.mid(equals + 1));
        else if (!isSwitch(word) && at + 1 < words.size())
            take(word, words[++at]);
    }
    return build;
}

void readChangeOfFolder(Scan &scan, const QStringList &words)
{
    static const QRegularExpression ownFolder(QStringLiteral("^\\$\\(dirname .*\\)/?|^\\$\\{?(HERE|DIR|SCRIPT_DIR|ROOT)\\}?/?"));
    if (words.size() < 2)
        return;
    QString folder = words[1];
    const QRegularExpressionMatch match = ownFolder.match(folder);
    if (match.hasMatch()) {
        folder.remove(0, match.capturedLength());
        scan.folder = normalPath(folder.isEmpty() ? QStringLiteral(".") : folder);
        scan.isFolderAbsolute = true;
    } else if (folder == QLatin1String("-") || folder.contains(QLatin1Char('$'))) {
        scan.folder.clear();
        scan.isFolderAbsolute = false;
    } else {
        scan.folder = joinedPath(scan.folder, folder);
    }
}

void readAssignment(Scan &scan, const QString &line)
{
    static const QRegularExpression assignment(
        QStringLiteral("^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*(?::=|\\?=|=)\\s*(.*)$"));
    const QRegularExpressionMatch match = assignment.match(line);
    if (!match.hasMatch())
        return;
    const std::vector<ShellCommand> commands = shellCommands(match.captured(2), scan.variables);
    if (commands.size() == 1 && commands.front().words.size() == 1)
        scan.variables.insert(match.captured(1), commands.front().words.first());
}

void readLine(Scan &scan, const QString &line)
{
    for (const ShellCommand &command : shellCommands(line, scan.variables)) {
        const QStringList &words = command.words;
        if (words.isEmpty())
            continue;
        if (words.first() == QLatin1String("cd")) {
            readChangeOfFolder(scan, words);
            continue;
        }
        const auto tool = std::find_if(words.begin(), words.end(), [](const QString &word) { return builders().contains(word); });
        const qsizetype at = tool == words.end() ? -1 : afterBuild(words, tool - words.begin());
        if (at < 0)
            continue;
        WrittenBuild build = readBuild(words, at);
        if (build.context.isEmpty() && build.file.isEmpty())
            continue;
        build.text = words.mid(tool - words.begin()).join(QLatin1Char(' '));
        build.folder = scan.folder;
        build.isFolderAbsolute = scan.isFolderAbsolute;
        scan.found.push_back(std::move(build));
    }
}

bool isContinued(QByteArrayView line)
{
    return line.endsWith('\\');
}

// In prose a command may stand between backticks.
QString unquotedLine(QByteArrayView bytes, FileKind kind)
{
    QString line = QString::fromUtf8(bytes);
    if (kind == FileKind::Markdown && line.contains(QLatin1Char('`')) && !line.startsWith(QLatin1String("```")))
        line.replace(QLatin1Char('`'), QLatin1Char('\n'));
    return line;
}

} // namespace

WrittenBuilds writtenBuilds(const SourceText &text)
{
    auto none = std::make_shared<const std::vector<WrittenBuild>>();
    const QByteArray &bytes = text.bytes();
    if (!bytes.contains("build") && !bytes.contains("buildah"))
        return none;
    const FileKind kind = fileKind(text.path());
    const bool isMakefile = kind == FileKind::Script && !text.path().endsWith(QLatin1String(".sh"));
    Scan scan;
    const int count = text.lines().lineCount();
    for (int line = 1; line <= count; ++line) {
        const int first = line;
        TextRange range = text.lines().lineRange(line, bytes);
        QByteArray joined = text.view(range).trimmed().toByteArray();
        while (isContinued(joined) && line < count) {
            joined.chop(1);
            range.end = text.lines().lineRange(++line, bytes).end;
            joined += ' ' + text.view(text.lines().lineRange(line, bytes)).trimmed().toByteArray();
        }
        const bool isOfInterest = joined.contains("build") || joined.contains("cd ") || joined.contains("buildah");
        if (!isOfInterest && kind != FileKind::Script) {
            if (joined.isEmpty() || joined.startsWith("```"))
                scan.folder.clear(); // the next block begins where the text says that all do
            continue;
        }
        QString shell = unquotedLine(joined, kind);
        while (isMakefile && (shell.startsWith(QLatin1Char('@')) || shell.startsWith(QLatin1Char('-'))))
            shell.remove(0, 1); // how make is to say or take it
        if (kind == FileKind::Script)
            readAssignment(scan, shell);
        if (isMakefile)
            scan.folder.clear(); // each of its lines has a shell of its own
        const size_t before = scan.found.size();
        readLine(scan, shell);
        for (size_t i = before; i < scan.found.size(); ++i)
            scan.found[i].place = text.place({text.lines().lineRange(first, bytes).begin, range.end});
    }
    return std::make_shared<const std::vector<WrittenBuild>>(std::move(scan.found));
}

namespace {

bool isDockerfile(const SourceSet &texts, const QString &path)
{
    return texts.contains(path) && fileKind(path) == FileKind::Dockerfile;
}

QString dockerfileFrom(const WrittenBuild &written, const QString &folder, const SourceSet &texts)
{
    const QString context = written.context.isEmpty() ? QStringLiteral(".") : written.context;
    const QStringList tried = written.file.isEmpty()
        ? QStringList{context + QLatin1String("/Dockerfile"), context + QLatin1String("/Containerfile")}
        : QStringList{written.file};
    for (const QString &path : tried) {
        const QString joined = joinedPath(folder, path);
        if (isDockerfile(texts, joined))
            return joined;
    }
    return {};
}

// "(from v2_guide/pure_byoi/)": a path may begin with folders above the project's.
QString withoutLeadingFolders(const QString &path, const SourceSet &texts)
{
    for (QString rest = path; !rest.isEmpty();) {
        if (isDockerfile(texts, normalPath(rest)))
            return normalPath(rest);
        const qsizetype slash = rest.indexOf(QLatin1Char('/'));
        if (slash < 0)
            break;
        rest = rest.mid(slash + 1);
    }
    return {};
}

} // namespace

BuildCommand resolvedBuild(const WrittenBuild &written, const SourceSet &texts)
{
    BuildCommand command;
    command.text = written.text;
    command.place = written.place;
    if (!written.tags.isEmpty())
        command.image = ImageReference::parse(written.tags.first());
    const QString context = written.context.isEmpty() ? QStringLiteral(".") : written.context;
    for (QString folder = parentPath(written.place.file);; folder = parentPath(folder)) {
        const QString from = written.folder.isEmpty() ? folder : joinedPath(folder, written.folder);
        command.dockerfile = dockerfileFrom(written, from, texts);
        if (!command.dockerfile.isEmpty()) {
            command.context = joinedPath(from, context);
            return command;
        }
        if (folder == QLatin1String(".") || written.isFolderAbsolute)
            break;
    }
    if (!written.file.isEmpty()) {
        command.dockerfile = withoutLeadingFolders(written.file, texts);
        command.context = context == QLatin1String(".") ? context : parentPath(command.dockerfile);
    }
    return command;
}

} // namespace gantry
