// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/shell/wordreader.h"

#include <array>
#include <cstring>

namespace gantry::shell {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isName(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

bool endsWord(char c)
{
    return c == '\0' || std::strchr(" \t\r\n;&|<>()", c) != nullptr;
}

void append(Word &word, WordPart part)
{
    const bool joins = part.kind == WordPart::Kind::Text && !word.parts.empty()
        && word.parts.back().kind == WordPart::Kind::Text && word.parts.back().isQuoted == part.isQuoted;
    if (joins)
        word.parts.back().text += part.text;
    else
        word.parts.push_back(std::move(part));
}

} // namespace

QByteArray Word::plain() const
{
    if (parts.size() != 1 || parts.front().kind != WordPart::Kind::Text || parts.front().isQuoted)
        return {};
    return parts.front().text;
}

void WordReader::skipBlanks()
{
    while (!atEnd()) {
        if (peek() == ' ' || peek() == '\t' || peek() == '\r') {
            ++m_at;
        } else if (peek() == '\\' && peek(1) == '\n') {
            m_at += 2;
        } else if (peek() == '#') {
            while (!atEnd() && peek() != '\n')
                ++m_at;
        } else {
            return;
        }
    }
}

std::optional<Word> WordReader::word()
{
    const qsizetype begin = m_at;
    Word word;
    while (!atEnd() && !endsWord(peek()) && !m_failed)
        readPart(word, false);
    if (m_failed || m_at == begin)
        return std::nullopt;
    word.source = m_text.sliced(begin, m_at - begin).toByteArray();
    return word;
}

void WordReader::readPart(Word &word, bool isQuoted)
{
    switch (peek()) {
    case '\'':
        if (isQuoted)
            break;
        return readSingle(word);
    case '"':
        if (isQuoted)
            break;
        return readDouble(word);
    case '$':
        return readDollar(word, isQuoted);
    case '`':
        ++m_at;
        return readCommand(word, isQuoted, '\0', '`');
    case '\\':
        ++m_at;
        if (peek() == '\n') {
            ++m_at;
            return;
        }
        if (isQuoted && std::strchr("$`\"\\", peek()) == nullptr)
            append(word, {WordPart::Kind::Text, "\\", true, {}, {}});
        if (!atEnd())
            append(word, {WordPart::Kind::Text, QByteArray(1, m_text[m_at++]), true, {}, {}});
        return;
    default:
        break;
    }
    readText(word, isQuoted);
}

void WordReader::readText(Word &word, bool isQuoted)
{
    const qsizetype begin = m_at++;
    const auto stops = [&](char c) {
        return std::strchr("'\"$`\\", c) != nullptr || (!isQuoted && endsWord(c)) || (isQuoted && c == '"');
    };
    while (!atEnd() && !stops(peek()))
        ++m_at;
    append(word, {WordPart::Kind::Text, m_text.sliced(begin, m_at - begin).toByteArray(), isQuoted, {}, {}});
}

void WordReader::readSingle(Word &word)
{
    const qsizetype begin = ++m_at;
    while (!atEnd() && peek() != '\'')
        ++m_at;
    if (atEnd()) {
        m_failed = true;
        return;
    }
    append(word, {WordPart::Kind::Text, m_text.sliced(begin, m_at - begin).toByteArray(), true, {}, {}});
    ++m_at;
}

void WordReader::readDouble(Word &word)
{
    ++m_at;
    append(word, {WordPart::Kind::Text, {}, true, {}, {}});
    while (!atEnd() && peek() != '"' && !m_failed)
        readPart(word, true);
    if (atEnd())
        m_failed = true;
    ++m_at;
}

void WordReader::readDollar(Word &word, bool isQuoted)
{
    ++m_at;
    if (startsWith("((")) {
        bracketed('(', ')');
        return append(word, {WordPart::Kind::Unknown, {}, isQuoted, {}, {}});
    }
    if (peek() == '(')
        return readCommand(word, isQuoted, '(', ')');
    if (peek() == '{')
        return readBraces(word, isQuoted);
    if (peek() == '\'' && !isQuoted)
        return readSingle(word);
    const qsizetype begin = m_at;
    if (isNameStart(peek())) {
        while (isName(peek()))
            ++m_at;
    } else if (!atEnd() && std::strchr("@*#?-$!0123456789", peek()) != nullptr) {
        ++m_at;
    } else {
        return append(word, {WordPart::Kind::Text, "$", isQuoted, {}, {}});
    }
    append(word, {WordPart::Kind::Variable, m_text.sliced(begin, m_at - begin).toByteArray(), isQuoted, {}, {}});
}

void WordReader::readBraces(Word &word, bool isQuoted)
{
    const QByteArray inner = bracketed('{', '}');
    qsizetype end = 0;
    while (end < inner.size() && isName(inner[end]))
        ++end;
    WordPart part{WordPart::Kind::Variable, inner.left(end), isQuoted, {}, {}};
    const QByteArray rest = inner.mid(end);
    static constexpr std::array operations{":-", ":+", ":=", ":?", "##", "%%", "-", "+", "=", "?", "#", "%"};
    for (const char *operation : operations) {
        if (rest.startsWith(operation)) {
            part.operation = operation;
            break;
        }
    }
    if (end == 0 || (part.operation.isEmpty() && !rest.isEmpty()))
        return append(word, {WordPart::Kind::Unknown, inner, isQuoted, {}, {}});
    const QByteArray operand = rest.mid(part.operation.size());
    WordReader reader(operand);
    while (!reader.atEnd() && !reader.m_failed) {
        if (endsWord(reader.peek()))
            append(part.operand, {WordPart::Kind::Text, QByteArray(1, operand[reader.m_at++]), false, {}, {}});
        else
            reader.readPart(part.operand, false);
    }
    m_failed = m_failed || reader.m_failed;
    append(word, std::move(part));
}

void WordReader::readCommand(Word &word, bool isQuoted, char open, char close)
{
    QByteArray script;
    if (open == '(') {
        script = bracketed(open, close);
    } else {
        const qsizetype begin = m_at;
        while (!atEnd() && peek() != close)
            m_at += peek() == '\\' ? 2 : 1;
        m_failed = m_failed || atEnd();
        script = m_text.sliced(begin, qMin(m_at, m_text.size()) - begin).toByteArray();
        ++m_at;
    }
    append(word, {WordPart::Kind::Command, script, isQuoted, {}, {}});
}

void WordReader::skipQuotes(char quote)
{
    ++m_at;
    while (!atEnd() && peek() != quote)
        m_at += quote == '"' && peek() == '\\' ? 2 : 1;
}

QByteArray WordReader::bracketed(char open, char close)
{
    const qsizetype begin = ++m_at;
    for (int depth = 1; m_at < m_text.size(); ++m_at) {
        const char c = peek();
        if (c == '\\')
            ++m_at;
        else if (c == '\'' || c == '"')
            skipQuotes(c);
        else if (c == open)
            ++depth;
        else if (c == close && --depth == 0)
            break;
    }
    if (m_at >= m_text.size()) {
        m_failed = true;
        m_at = m_text.size();
        return m_text.sliced(begin).toByteArray();
    }
    const QByteArray inner = m_text.sliced(begin, m_at - begin).toByteArray();
    ++m_at;
    return inner;
}

} // namespace gantry::shell
