// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/shelllexer.h"

#include "model/dockerfile/lines.h"

#include <QChar>
#include <QCoreApplication>

#include <algorithm>

namespace gantry::dockerfile {

namespace {

constexpr int kDeepest = 200; // `${a:-${b:-…}}`; a bound for the stack, far beyond what people nest
constexpr char32_t kByteOrderMark = 0xFEFF;

QString tr(const char *text)
{
    return QCoreApplication::translate("ShellLexer", text);
}

bool isSpecialParameter(int character)
{
    return character > 0 && character < 0x80 && QByteArrayView("@*#?-$!0").contains(char(character));
}

void note(std::vector<QByteArray> &names, const QByteArray &name)
{
    if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

} // namespace

// Splits the outermost text at white space that is neither quoted nor escaped.
struct ShellLexer::Splitter {
    ShellLexer &lexer;
    std::vector<ShellWord> words;
    qsizetype token = 0; // where what is being added begins
    qsizetype begin = 0;
    qsizetype end = 0;
    bool inWord = false;

    void add(char32_t character)
    {
        if (!isSpace(character)) {
            addRaw(character);
        } else if (inWord && !lexer.m_word.isEmpty()) {
            flush();
            inWord = false;
        }
    }
    void addRaw(char32_t character)
    {
        start();
        appendUtf8(lexer.m_word, character);
    }
    void addText(const QByteArray &text)
    {
        for (qsizetype at = 0; at < text.size();) {
            const Decoded next = decode(text, at);
            add(next.character);
            at += next.size;
        }
    }
    void addRawText(const QByteArray &text)
    {
        start();
        lexer.m_word.append(text);
    }
    void start()
    {
        if (lexer.m_word.isEmpty() && !inWord)
            begin = token;
        inWord = true;
        end = lexer.m_at;
    }
    void flush()
    {
        if (!lexer.m_word.isEmpty())
            words.push_back({lexer.m_word, {begin, end}});
        lexer.m_word.clear();
    }
};

ShellLexer::ShellLexer(QByteArrayView source, const Variables *variables, const ShellOptions &options)
    : m_source(source),
      m_variables(variables),
      m_options(options)
{
}

void ShellLexer::load()
{
    m_next = kEnd;
    m_size = 0;
    if (m_at >= m_source.size())
        return;
    const Decoded next = decode(m_source, m_at);
    m_next = int(next.character);
    m_size = next.size;
}

int ShellLexer::take()
{
    const int taken = m_next;
    m_at += m_size;
    load();
    return taken;
}

bool ShellLexer::fail(const QString &why)
{
    if (error.isEmpty())
        error = why;
    return false;
}

bool ShellLexer::run()
{
    load();
    if (m_next == int(kByteOrderMark))
        take();
    m_keepEscapes = m_options.keepEscapes;
    return until(kEnd, m_keepEscapes, false, text, &words);
}

bool ShellLexer::until(int stop, bool keepEscapes, bool forPattern, QByteArray &result, std::vector<ShellWord> *found)
{
    if (++m_depth > kDeepest)
        return fail(tr("This nests too deeply."));
    m_word.clear();
    Splitter splitter{*this, {}};
    const bool keptBefore = std::exchange(m_keepEscapes, keepEscapes);
    bool stopped = stop == kEnd;
    while (peek() != kEnd) {
        if (stop != kEnd && peek() == stop) {
            take();
            stopped = true;
            break;
        }
        splitter.token = m_at;
        const int character = peek();
        const bool isQuote = !m_options.areQuotesText && (character == '\'' || character == '"');
        if (character != '$' && character != '<' && !isQuote) {
            plain(splitter, result);
            continue;
        }
        QByteArray piece;
        if (!special(character, forPattern, piece))
            return false;
        result.append(piece);
        if (character == '$')
            splitter.addText(piece);
        else
            splitter.addRawText(piece);
    }
    if (!stopped)
        return fail(tr("There is no matching %1.").arg(QChar(stop)));
    splitter.flush();
    if (found)
        *found = std::move(splitter.words);
    m_keepEscapes = keptBefore;
    --m_depth;
    return true;
}

bool ShellLexer::special(int character, bool forPattern, QByteArray &result)
{
    switch (character) {
    case '$':
        return dollar(result);
    case '<':
        redirection(result);
        return true;
    case '\'':
        return singleQuoted(forPattern, result);
    default:
        return doubleQuoted(forPattern, result);
    }
}

void ShellLexer::plain(Splitter &splitter, QByteArray &result)
{
    const int character = take();
    if (!isEscape(character)) {
        splitter.add(char32_t(character));
        appendUtf8(result, char32_t(character));
        return;
    }
    if (m_keepEscapes) {
        splitter.addRaw(char32_t(character));
        appendUtf8(result, char32_t(character));
    }
    if (peek() == kEnd)
        return;
    const int escaped = take();
    splitter.addRaw(char32_t(escaped));
    appendUtf8(result, char32_t(escaped));
}

bool ShellLexer::singleQuoted(bool forPattern, QByteArray &result)
{
    take();
    if (m_options.keepQuotes)
        result.append('\'');
    while (peek() != kEnd) {
        const int character = take();
        if (character == '\'') {
            if (m_options.keepQuotes)
                result.append('\'');
            return true;
        }
        if (forPattern && isEscape(character))
            appendUtf8(result, char32_t(character));
        appendUtf8(result, char32_t(character));
    }
    return fail(tr("There is no matching single quote."));
}

bool ShellLexer::doubleQuoted(bool forPattern, QByteArray &result)
{
    take();
    if (m_options.keepQuotes)
        result.append('"');
    while (peek() != kEnd) {
        if (peek() == '"') {
            take();
            if (m_options.keepQuotes)
                result.append('"');
            return true;
        }
        if (peek() == '$') {
            if (!dollar(result))
                return false;
            continue;
        }
        if (isEscape(peek()))
            escapeInQuotes(forPattern, result);
        else
            appendUtf8(result, char32_t(take()));
    }
    return fail(tr("There is no matching double quote."));
}

// In double quotes only the quote, the dollar and the escape character itself are escaped.
void ShellLexer::escapeInQuotes(bool forPattern, QByteArray &result)
{
    const int character = take();
    if (peek() == kEnd)
        return;
    const bool escapes = peek() == '"' || peek() == '$' || isEscape(peek());
    if (m_keepEscapes && (escapes || !m_options.keepQuotes || forPattern))
        appendUtf8(result, char32_t(character));
    appendUtf8(result, char32_t(escapes ? take() : character));
}

// "<<" and the white space after it stay together, so that `<< EOF` is one word.
void ShellLexer::redirection(QByteArray &result)
{
    take();
    result.append('<');
    if (peek() != '<')
        return;
    take();
    result.append('<');
    while (peek() == ' ' || peek() == '\t' || peek() == '\r')
        result.append(char(take()));
}

QByteArray ShellLexer::name()
{
    QByteArray found;
    if (peek() != kEnd && QChar::isDigit(char32_t(peek()))) {
        while (peek() != kEnd && QChar::isDigit(char32_t(peek())))
            appendUtf8(found, char32_t(take()));
        return found;
    }
    if (isSpecialParameter(peek()))
        return QByteArray(1, char(take()));
    while (peek() != kEnd) {
        const auto character = char32_t(peek());
        if (!QChar::isLetter(character) && !QChar::isDigit(character) && character != '_')
            break;
        appendUtf8(found, char32_t(take()));
    }
    return found;
}

std::optional<QByteArray> ShellLexer::lookUp(const QByteArray &variable)
{
    std::optional<QByteArray> value;
    if (m_variables && *m_variables)
        value = (*m_variables)(variable);
    note(value ? used : unset, variable);
    return value;
}

} // namespace gantry::dockerfile
