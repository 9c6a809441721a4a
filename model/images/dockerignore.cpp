// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/dockerignore.h"

#include <algorithm>

namespace gantry {

namespace {

// pattern.normalize of docker-py: no empty parts, no ".", and ".." takes its parent with it.
QStringList normalisedParts(const QString &pattern)
{
    QStringList kept;
    const QStringList parts = pattern.trimmed().split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part == QLatin1String(".."))
            kept.isEmpty() ? void() : kept.removeLast();
        else if (part != QLatin1String("."))
            kept << part;
    }
    return kept;
}

//! Reads `[…]` at `at` (behind the bracket); gives its expression and moves `at` behind it.
QString bracketExpression(const QString &pattern, qsizetype &at)
{
    qsizetype end = at;
    if (end < pattern.size() && pattern.at(end) == u'!')
        ++end;
    if (end < pattern.size() && pattern.at(end) == u']')
        ++end;
    while (end < pattern.size() && pattern.at(end) != u']')
        ++end;
    if (end >= pattern.size())
        return QStringLiteral("\\[");
    QString inside = pattern.mid(at, end - at).replace(u'\\', QLatin1String("\\\\"));
    at = end + 1;
    if (inside.startsWith(u'!'))
        inside = u'^' + inside.mid(1);
    else if (inside.startsWith(u'^'))
        inside = u'\\' + inside;
    return u'[' + inside + u']';
}

//! Reads what follows a `*` at `at` (behind it).
QString starExpression(const QString &pattern, qsizetype &at)
{
    if (at >= pattern.size() || pattern.at(at) != u'*')
        return QStringLiteral("[^/]*");
    ++at;
    if (at < pattern.size() && pattern.at(at) == u'/')
        ++at;
    return at >= pattern.size() ? QStringLiteral(".*") : QStringLiteral("(.*/)?");
}

QString translated(const QString &pattern)
{
    QString expression = QStringLiteral("^");
    for (qsizetype at = 0; at < pattern.size();) {
        const QChar c = pattern.at(at++);
        if (c == u'*')
            expression += starExpression(pattern, at);
        else if (c == u'?')
            expression += QLatin1String("[^/]");
        else if (c == u'[')
            expression += bracketExpression(pattern, at);
        else
            expression += QRegularExpression::escape(QString(c));
    }
    return expression + u'$';
}

} // namespace

IgnorePatterns::IgnorePatterns(const QStringList &patterns)
{
    for (const QString &pattern : patterns) {
        Pattern one = made(pattern);
        if (!one.parts.isEmpty())
            m_patterns.push_back(std::move(one));
    }
    m_patterns.push_back(made(QStringLiteral("!.dockerignore")));
}

IgnorePatterns::Pattern IgnorePatterns::made(QString text)
{
    Pattern pattern;
    pattern.isNegative = text.startsWith(u'!');
    pattern.parts = normalisedParts(pattern.isNegative ? text.mid(1) : text);
    pattern.expression.setPattern(translated(pattern.parts.join(u'/').toLower()));
    return pattern;
}

bool IgnorePatterns::Pattern::matches(const QString &path) const
{
    return expression.isValid() && expression.match(path.toLower()).hasMatch();
}

bool IgnorePatterns::matches(const QString &path) const
{
    QStringList folders = path.split(u'/', Qt::SkipEmptyParts);
    folders.removeAll(QStringLiteral("."));
    if (!folders.isEmpty())
        folders.removeLast();
    bool matched = false;
    for (const Pattern &pattern : m_patterns) {
        bool match = pattern.matches(path);
        if (!match && !folders.isEmpty() && pattern.parts.size() <= folders.size())
            match = pattern.matches(folders.mid(0, pattern.parts.size()).join(u'/'));
        if (match)
            matched = !pattern.isNegative;
    }
    return matched;
}

bool IgnorePatterns::mayKeepBelow(const QString &folder) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(), [&](const Pattern &pattern) {
        return pattern.isNegative && pattern.parts.join(u'/').startsWith(folder);
    });
}

void IgnorePatterns::walk(const ProjectFiles &files, const QString &root, const QString &below, QStringList &kept) const
{
    const std::vector<ProjectFiles::Entry> entries = files.entries(below.isEmpty() ? root : QString(root + u'/' + below));
    for (const ProjectFiles::Entry &entry : entries) {
        const QString path = below.isEmpty() ? entry.name : QString(below + u'/' + entry.name);
        const bool ignored = matches(path);
        if (!entry.isFolder && !ignored && files.isFile(root + u'/' + path))
            kept << path;
        if (entry.isFolder && !entry.isLink && (!ignored || mayKeepBelow(path)))
            walk(files, root, path, kept);
    }
}

QStringList IgnorePatterns::keptFiles(const ProjectFiles &files, const QString &folder) const
{
    QStringList kept;
    walk(files, folder, {}, kept);
    kept.sort();
    return kept;
}

QStringList ignoreLines(const QByteArray &text)
{
    QStringList patterns;
    QString all = QString::fromUtf8(text);
    all.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    const QStringList lines = all.split(u'\n');
    for (const QString &line : lines) {
        const QString stripped = line.trimmed();
        if (!stripped.isEmpty() && !stripped.startsWith(u'#'))
            patterns << stripped;
    }
    return patterns;
}

FolderIgnore::FolderIgnore(SdkPath folder, const ProjectFiles &files) : m_folder(std::move(folder))
{
    const auto text = files.read((m_folder / QStringLiteral(".dockerignore")).absolute(files.root()));
    if (!text)
        return;
    const QStringList lines = ignoreLines(*text);
    if (!lines.isEmpty())
        m_patterns.emplace(lines);
}

bool FolderIgnore::ignores(const SdkPath &path) const
{
    if (!m_patterns)
        return false;
    const auto relative = path.relativeTo(m_folder);
    return relative && m_patterns->matches(*relative);
}

const QStringList &standardIgnorePatterns()
{
    static const QStringList patterns = QStringLiteral(
        ".git *.pyc **/*.pyc __pycache__ **/__pycache__ .cache .cache/* .ruff_cache **/.ruff_cache .mypy_cache "
        "**/.mypy_cache .pytest_cache **/.pytest_cache .venv **/.venv .idea **/.idea venv env *.log .env *.egg-info "
        "**/*.egg-info *.egg dist build *.whl").split(u' ');
    return patterns;
}

} // namespace gantry
