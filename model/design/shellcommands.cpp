// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/design/shellcommands.h"

#include <QRegularExpression>

#include <algorithm>

namespace gantry {

namespace {

class Splitter
{
public:
    Splitter(const QString &line, const QHash<QString, QString> &variables) : m_line(line), m_variables(variables) {}

    std::vector<ShellCommand> take()
    {
        while (m_at < m_line.size())
            step(m_line[m_at]);
        endCommand();
        return std::move(m_commands);
    }

private:
    void step(QChar character);
    void endWord();
    void endCommand();
    void readVariable();
    void readSingleQuoted();
    bool isPlaceholder() const;
    void append(const QString &text)
    {
        m_word += text;
        m_hasWord = true;
    }

    const QString &m_line;
    const QHash<QString, QString> &m_variables;
    qsizetype m_at = 0;
    QString m_word;
    bool m_hasWord = false;
    bool m_isQuoted = false;
    ShellCommand m_command;
    std::vector<ShellCommand> m_commands;
};

void Splitter::endWord()
{
    if (m_hasWord)
        m_command.words.append(m_word);
    m_word.clear();
    m_hasWord = false;
}

void Splitter::endCommand()
{
    endWord();
    if (!m_command.words.isEmpty())
        m_commands.push_back(std::move(m_command));
    m_command = {};
}

// A `$` with what belongs to it.
void Splitter::readVariable()
{
    static const QRegularExpression form(
        QStringLiteral("\\G\\$(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)(?::?[-=]([^}]*))?\\}|\\(([A-Za-z_][A-Za-z0-9_]*)\\))"));
    const QRegularExpressionMatch match = form.match(m_line, m_at, QRegularExpression::NormalMatch,
                                                     QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch()) {
        const QString name = match.captured(1) + match.captured(2) + match.captured(4);
        const auto known = m_variables.constFind(name);
        if (known != m_variables.cend())
            append(*known);
        else if (match.hasCaptured(3))
            append(match.captured(3));
        else
            append(QLatin1String("${") + name + QLatin1Char('}'));
        m_at = match.capturedEnd();
        return;
    }
    if (m_at + 1 < m_line.size() && m_line[m_at + 1] == QLatin1Char('(')) { // $(command …): kept whole
        int depth = 0;
        const qsizetype begin = m_at;
        for (++m_at; m_at < m_line.size(); ++m_at) {
            depth += m_line[m_at] == QLatin1Char('(') ? 1 : m_line[m_at] == QLatin1Char(')') ? -1 : 0;
            if (depth == 0)
                break;
        }
        m_at = std::min(m_at + 1, m_line.size());
        append(m_line.mid(begin, m_at - begin).remove(QLatin1Char('"')));
        return;
    }
    append(QStringLiteral("$"));
    ++m_at;
}

void Splitter::readSingleQuoted()
{
    const qsizetype end = m_line.indexOf(QLatin1Char('\''), m_at + 1);
    if (end < 0) { // an apostrophe of prose
        append(QStringLiteral("'"));
        ++m_at;
        return;
    }
    append(m_line.mid(m_at + 1, end - m_at - 1));
    m_at = end + 1;
}

bool Splitter::isPlaceholder() const
{
    static const QRegularExpression form(QStringLiteral("<[A-Za-z][A-Za-z0-9_ -]*>"));
    return form.match(m_line, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption).hasMatch();
}

void Splitter::step(QChar character)
{
    if (character == QLatin1Char('$')) {
        readVariable();
    } else if (character == QLatin1Char('"')) {
        m_isQuoted = !m_isQuoted;
        m_hasWord = true;
        ++m_at;
    } else if (m_isQuoted) {
        append(character);
        ++m_at;
    } else if (character == QLatin1Char('\'')) {
        readSingleQuoted();
    } else if (character == QLatin1Char('<') && isPlaceholder()) {
        const qsizetype end = m_line.indexOf(QLatin1Char('>'), m_at) + 1;
        append(m_line.mid(m_at, end - m_at));
        m_at = end;
    } else if (character == QLatin1Char('\n') || QStringLiteral(";&|()").contains(character)) {
        endCommand();
        ++m_at;
    } else if (character.isSpace()) {
        endWord();
        ++m_at;
    } else if (character == QLatin1Char('\\') && m_at + 1 < m_line.size()) {
        append(m_line[m_at + 1]);
        m_at += 2;
    } else if (character == QLatin1Char('#') && !m_hasWord) {
        m_at = m_line.size(); // a comment; a line of prose that is commented is read by whoever strips the mark
    } else {
        append(character);
        ++m_at;
    }
}

} // namespace

std::vector<ShellCommand> shellCommands(const QString &line, const QHash<QString, QString> &variables)
{
    return Splitter(line, variables).take();
}

} // namespace gantry
