// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/heredocs.h"

#include "model/dockerfile/shelllexer.h"

#include <algorithm>

namespace gantry::dockerfile {

namespace {

// What stands behind `<<` in `3<<-EOF`, with the rest of the word's meaning in `heredoc`; nothing where it is no
// heredoc's word.
std::optional<QByteArrayView> terminatorIn(QByteArrayView word, Heredoc &heredoc)
{
    qsizetype at = 0;
    while (at < word.size() && word[at] >= '0' && word[at] <= '9')
        ++at;
    heredoc.fileDescriptor = word.first(at).toByteArray().toUInt();
    if (!word.sliced(at).startsWith("<<"))
        return std::nullopt;
    at += 2;
    heredoc.strip = at < word.size() && word[at] == '-';
    at += heredoc.strip ? 1 : 0;
    while (at < word.size() && QByteArrayView("\t\n\f\r ").contains(word[at]))
        ++at;
    const QByteArrayView rest = word.sliced(at);
    if (rest.isEmpty() || rest.contains('<'))
        return std::nullopt;
    return rest;
}

qsizetype quoteCount(const QByteArray &text)
{
    return text.count('\'') + text.count('"');
}

} // namespace

std::optional<Heredoc> heredocOf(QByteArrayView word, bool *malformed)
{
    const auto refuse = [malformed] {
        if (malformed)
            *malformed = true;
        return std::nullopt;
    };
    Heredoc heredoc;
    const std::optional<QByteArrayView> terminator = terminatorIn(word, heredoc);
    if (!terminator)
        return std::nullopt;
    ShellOptions options;
    options.keepUnset = true;
    ShellLexer lexer(*terminator, nullptr, options);
    if (!lexer.run())
        return refuse();
    if (lexer.words.size() != 1)
        return std::nullopt;
    options.keepQuotes = true;
    ShellLexer quoted(*terminator, nullptr, options);
    if (!quoted.run() || quoted.words.size() != 1)
        return refuse();
    heredoc.name = lexer.words.front().text;
    heredoc.expand = quoteCount(heredoc.name) == quoteCount(quoted.words.front().text);
    return heredoc;
}

HeredocWords heredocsIn(QByteArrayView line)
{
    ShellOptions options;
    options.keepQuotes = true;
    options.keepEscapes = true;
    options.keepUnset = true;
    ShellLexer lexer(line, nullptr, options);
    HeredocWords found;
    if (!lexer.run())
        return found;
    for (const ShellWord &word : lexer.words) {
        std::optional<Heredoc> heredoc = heredocOf(word.text, &found.malformed);
        if (!heredoc)
            continue;
        heredoc->word = word.range;
        found.heredocs.push_back(std::move(*heredoc));
    }
    if (found.malformed)
        found.heredocs.clear();
    return found;
}

} // namespace gantry::dockerfile
