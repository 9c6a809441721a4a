// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/lines.h"
#include "model/dockerfile/shelllexer.h"

#include <QChar>

#include <algorithm>
#include <string>
#include <string_view>

namespace gantry::dockerfile {

std::optional<ShellPattern> ShellPattern::parse(QByteArrayView pattern)
{
    ShellPattern parsed;
    for (qsizetype at = 0; at < pattern.size();) {
        Decoded next = decode(pattern, at);
        at += next.size;
        if (next.character == '\\') {
            if (at < pattern.size() && (pattern[at] == '}' || pattern[at] == '/'))
                continue;
            if (at >= pattern.size() || !QByteArrayView("*?\\").contains(pattern[at]))
                return std::nullopt;
            parsed.m_tokens.push_back(char32_t(pattern[at++]));
            continue;
        }
        parsed.m_tokens.push_back(next.character == '*' ? kRun : next.character == '?' ? kAny : next.character);
    }
    return parsed;
}

namespace {

// Where the pattern can end when it begins at `begin`: the nearest or the farthest offset in characters, or -1.
qsizetype matchEnd(const std::u32string &tokens, const std::u32string &value, size_t begin, bool longest, char32_t any,
                   char32_t run)
{
    std::vector<bool> ends(value.size() + 1, false);
    ends[begin] = true;
    for (const char32_t token : tokens) {
        std::vector<bool> next(value.size() + 1, false);
        for (size_t at = begin; at <= value.size(); ++at) {
            if (!ends[at])
                continue;
            if (token == run) {
                for (size_t end = at; end <= value.size() && !next[end]; ++end) {
                    next[end] = true;
                    if (end < value.size() && value[end] == U'\n')
                        break;
                }
            } else if (at < value.size() && (token == value[at] || (token == any && value[at] != U'\n'))) {
                next[at + 1] = true;
            }
        }
        ends = std::move(next);
    }
    const auto found = longest ? qsizetype(ends.rend() - std::find(ends.rbegin(), ends.rend(), true)) - 1
                               : qsizetype(std::find(ends.begin(), ends.end(), true) - ends.begin());
    return found > qsizetype(value.size()) ? -1 : found;
}

std::u32string characters(const QByteArray &text)
{
    std::u32string found;
    for (qsizetype at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        found.push_back(next.character);
        at += next.size;
    }
    return found;
}

QByteArray utf8(std::u32string_view text)
{
    QByteArray bytes;
    for (const char32_t character : text)
        appendUtf8(bytes, character);
    return bytes;
}

} // namespace

QByteArray ShellPattern::withoutPrefix(const QByteArray &value, bool longest) const
{
    const std::u32string all = characters(value);
    const qsizetype end = matchEnd(m_tokens, all, 0, longest, kAny, kRun);
    return end < 0 ? value : utf8(std::u32string_view(all).substr(size_t(end)));
}

QByteArray ShellPattern::withoutSuffix(const QByteArray &value, bool longest) const
{
    std::u32string all = characters(value);
    const std::u32string backwards(all.rbegin(), all.rend());
    const std::u32string tokens(m_tokens.rbegin(), m_tokens.rend());
    const qsizetype end = matchEnd(tokens, backwards, 0, longest, kAny, kRun);
    return end < 0 ? value : utf8(std::u32string_view(all).substr(0, all.size() - size_t(end)));
}

namespace {

// The name behind a `$` of Go's replacement templates; where it ends, or -1 where there is none.
qsizetype templateName(QByteArrayView by, qsizetype at, QByteArrayView &name)
{
    const bool isBraced = at < by.size() && by[at] == '{';
    const qsizetype begin = at + (isBraced ? 1 : 0);
    qsizetype end = begin;
    while (end < by.size()) {
        const Decoded next = decode(by, end);
        if (!QChar::isLetter(next.character) && !QChar::isDigit(next.character) && next.character != '_')
            break;
        end += next.size;
    }
    if (end == begin || (isBraced && (end >= by.size() || by[end] != '}')))
        return -1;
    name = by.sliced(begin, end - begin);
    return isBraced ? end + 1 : end;
}

// BuildKit hands the text of `${name//pattern/text}` to Go's regular expressions, which take `$0` for the match, `$$`
// for a dollar and other names for groups that are not there.
QByteArray fromTemplate(QByteArrayView by, const QByteArray &match)
{
    QByteArray result;
    for (qsizetype at = 0; at < by.size();) {
        if (by[at] != '$') {
            result.append(by[at++]);
            continue;
        }
        ++at;
        if (at < by.size() && by[at] == '$') {
            result.append('$');
            ++at;
            continue;
        }
        QByteArrayView name;
        const qsizetype end = templateName(by, at, name);
        if (end < 0) {
            result.append('$');
            continue;
        }
        result.append(name == "0" ? match : QByteArray());
        at = end;
    }
    return result;
}

} // namespace

QByteArray ShellPattern::replaced(const QByteArray &value, const QByteArray &by, bool all) const
{
    const std::u32string text = characters(value);
    QByteArray result;
    qsizetype previousEnd = -1; // an empty match directly behind a match is none
    size_t at = 0;
    while (at <= text.size()) {
        const qsizetype end = matchEnd(m_tokens, text, at, true, kAny, kRun);
        const bool matches = end >= 0 && !(end == qsizetype(at) && previousEnd == end);
        if (matches) {
            const QByteArray match = utf8(std::u32string_view(text).substr(at, size_t(end) - at));
            result.append(all ? fromTemplate(by, match) : by);
            previousEnd = end;
            if (!all) {
                result.append(utf8(std::u32string_view(text).substr(size_t(end))));
                return result;
            }
        }
        if (matches && end > qsizetype(at)) {
            at = size_t(end);
            continue;
        }
        if (at < text.size())
            appendUtf8(result, text[at]);
        ++at;
    }
    return result;
}

} // namespace gantry::dockerfile
