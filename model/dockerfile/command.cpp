// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/command.h"

#include "model/dockerfile/lines.h"

namespace gantry::dockerfile {

namespace {

// BuildKit reads flags byte by byte and takes the bytes 0x85 and 0xA0 for white space, as in Latin-1.
bool isFlagSpace(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r') || byte == char(0x85) || byte == char(0xA0);
}

struct FlagScanner {
    QByteArrayView line;
    qsizetype at;
    qsizetype end;
    char escape;

    void skipSpace()
    {
        while (at < end && isFlagSpace(line[at]))
            ++at;
    }
    bool isAtFlag() const { return at + 1 < end && line[at] == '-' && line[at + 1] == '-'; }

    LogicalFlag take()
    {
        LogicalFlag flag{{at, at}, {}, -1};
        char quote = 0;
        for (; at < end && (quote || !isFlagSpace(line[at])); ++at) {
            char byte = line[at];
            if (!quote && (byte == '"' || byte == '\'')) {
                quote = byte;
                continue;
            }
            if (quote && byte == quote) {
                quote = 0;
                continue;
            }
            if (byte == escape) {
                if (at + 1 == end)
                    continue;
                byte = line[++at];
            }
            if (byte == '=' && flag.value < 0)
                flag.value = at + 1;
            flag.text.append(byte);
        }
        flag.range.end = at;
        return flag;
    }
};

TextRange rangeOf(QByteArrayView line, QByteArrayView part)
{
    const qsizetype begin = part.data() - line.data();
    return {begin, begin + part.size()};
}

} // namespace

void splitCommand(QByteArrayView line, TextRange range, char escape, Command &command)
{
    command.flags.clear();
    const TextRange whole = rangeOf(line, trimmed(line.sliced(range.begin, range.size())));
    qsizetype at = whole.begin;
    while (at < whole.end && !isBlank(line[at]))
        ++at;
    command.keyword = {whole.begin, at};
    while (at < whole.end && isBlank(line[at]))
        ++at;

    FlagScanner scanner{line, at, whole.end, escape};
    scanner.skipSpace();
    while (scanner.isAtFlag()) {
        LogicalFlag flag = scanner.take();
        if (flag.text == "--")
            break;
        command.flags.push_back(std::move(flag));
        scanner.skipSpace();
    }
    command.arguments = rangeOf(line, trimmed(line.sliced(scanner.at, whole.end - scanner.at)));
    if (command.arguments.isEmpty())
        command.arguments = {whole.end, whole.end};
}

std::vector<LogicalWord> splitPlain(QByteArrayView text)
{
    std::vector<LogicalWord> words;
    splitPlain(text, words);
    return words;
}

void splitPlain(QByteArrayView text, std::vector<LogicalWord> &words)
{
    words.clear();
    for (qsizetype at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !isBlank(text[end]))
            ++end;
        words.push_back({text.sliced(at, end - at), {at, end}});
        at = end;
    }
}

namespace {

// The end of the word that begins at `at`: the first white space outside of quotes. A lone escape character at the
// text's end belongs to no word.
qsizetype quotedWordEnd(QByteArrayView text, qsizetype at, char escape)
{
    char32_t quote = 0;
    while (at < text.size()) {
        Decoded next = decode(text, at);
        if (!quote && isSpace(next.character))
            break;
        const bool escapes = next.character == char32_t(escape) && quote != '\'';
        if (!quote && (next.character == '"' || next.character == '\''))
            quote = next.character;
        else if (quote && next.character == quote)
            quote = 0;
        if (escapes) {
            if (at + 1 == text.size())
                break;
            at += next.size;
            next = decode(text, at);
        }
        at += next.size;
    }
    return at;
}

} // namespace

std::vector<LogicalWord> splitQuoted(QByteArrayView text, char escape)
{
    std::vector<LogicalWord> words;
    splitQuoted(text, escape, words);
    return words;
}

void splitQuoted(QByteArrayView text, char escape, std::vector<LogicalWord> &words)
{
    words.clear();
    for (qsizetype at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        if (isSpace(next.character)) {
            at += next.size;
            continue;
        }
        const qsizetype end = quotedWordEnd(text, at, escape);
        if (end == at)
            break; // a lone escape character
        words.push_back({text.sliced(at, end - at), {at, end}});
        at = end;
    }
}

} // namespace gantry::dockerfile
