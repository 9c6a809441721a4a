// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "comments.h"

#include "model/source/filekind.h"

#include <QRegularExpression>

namespace gantry::test {

namespace {

QString lineFrom(const QString &text, qsizetype at)
{
    const qsizetype end = text.indexOf(QLatin1Char('\n'), at);
    return text.mid(at, end < 0 ? -1 : end - at).trimmed();
}

// Behind the closing quotes of the string that begins at `at`.
qsizetype behindString(const QString &text, qsizetype at)
{
    const QChar quote = text[at];
    const bool isTriple = text.mid(at, 3) == QString(3, quote);
    const QString closing(isTriple ? 3 : 1, quote);
    for (at += closing.size(); at < text.size(); ++at) {
        if (text[at] == QLatin1Char('\\'))
            ++at;
        else if (text.mid(at, closing.size()) == closing)
            return at + closing.size();
    }
    return text.size();
}

QStringList pythonComments(const QString &text)
{
    QStringList comments;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == QLatin1Char('#')) {
            comments.append(lineFrom(text, at));
            at = text.indexOf(QLatin1Char('\n'), at);
            if (at < 0)
                break;
        } else if (text[at] == QLatin1Char('"') || text[at] == QLatin1Char('\'')) {
            at = behindString(text, at);
        } else {
            ++at;
        }
    }
    return comments;
}

QStringList dockerfileComments(const QString &text)
{
    static const QRegularExpression heredoc(QStringLiteral("<<-?['\"]?([A-Za-z_]+)['\"]?"));
    QStringList comments;
    QString terminator;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (!terminator.isEmpty()) {
            if (trimmed == terminator)
                terminator.clear();
        } else if (trimmed.startsWith(QLatin1Char('#'))) {
            comments.append(trimmed);
        } else if (const QRegularExpressionMatch match = heredoc.match(line); match.hasMatch()) {
            terminator = match.captured(1);
        }
    }
    return comments;
}

} // namespace

QStringList commentsOf(const QString &path, const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QStringList comments;
    if (fileKind(path) == FileKind::Python)
        comments = pythonComments(text);
    else if (fileKind(path) == FileKind::Dockerfile)
        comments = dockerfileComments(text);
    comments.sort();
    return comments;
}

} // namespace gantry::test
