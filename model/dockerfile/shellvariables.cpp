// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/shelllexer.h"

#include "model/dockerfile/lines.h"

#include <QCoreApplication>

namespace gantry::dockerfile {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ShellLexer", text);
}

} // namespace

bool ShellLexer::dollar(QByteArray &result)
{
    take();
    if (peek() == '{')
        return braced(result);
    const QByteArray variable = name();
    if (variable.isEmpty()) {
        result.append('$');
        return true;
    }
    const std::optional<QByteArray> value = lookUp(variable);
    if (value)
        result.append(*value);
    else if (m_options.keepUnset)
        result.append('$' + variable);
    return true;
}

bool ShellLexer::braced(QByteArray &result)
{
    take();
    if (peek() == kEnd)
        return fail(tr("A \u201c${\u201d has no closing brace."));
    if (peek() == '{' || peek() == '}' || peek() == ':')
        return fail(tr("A \u201c${\u201d has no variable's name after it."));
    const QByteArray variable = name();
    if (peek() != '}')
        return withOperator(variable, take(), result);
    take();
    const std::optional<QByteArray> value = lookUp(variable);
    if (value)
        result.append(*value);
    else if (m_options.keepUnset)
        result.append("${" + variable + '}');
    return true;
}

bool ShellLexer::withOperator(const QByteArray &variable, int first, QByteArray &result)
{
    switch (first) {
    case ':': {
        QByteArray operation(":");
        const int second = take();
        if (second != kEnd)
            appendUtf8(operation, char32_t(second));
        return withWord(variable, operation, second, true, result);
    }
    case '+': case '-': case '?': case '#': case '%':
        return withWord(variable, QByteArray(1, char(first)), first, false, result);
    case '/':
        return replaced(variable, result);
    default:
        return fail(tr("A \u201c${%1\u201d is followed by what is no operator.").arg(QString::fromUtf8(variable)));
    }
}

bool ShellLexer::withWord(const QByteArray &variable, const QByteArray &operation, int kind, bool emptyIsUnset,
                          QByteArray &result)
{
    const bool isPattern = kind == '#' || kind == '%';
    if (emptyIsUnset && isPattern)
        return fail(tr("The operator %1 does not exist.").arg(QString::fromUtf8(operation)));
    QByteArray word;
    if (!until('}', isPattern, isPattern, word, nullptr))
        return false;
    const std::optional<QByteArray> value = lookUp(variable);
    if (!value && m_options.keepUnset) {
        result.append("${" + variable + operation + word + '}');
        return true;
    }
    return chosen(variable, kind, emptyIsUnset, word, value, result);
}

bool ShellLexer::chosen(const QByteArray &variable, int kind, bool emptyIsUnset, const QByteArray &word,
                        const std::optional<QByteArray> &value, QByteArray &result)
{
    const bool isThere = value && !(emptyIsUnset && value->isEmpty());
    switch (kind) {
    case '-':
        result.append(isThere ? *value : word);
        return true;
    case '+':
        result.append(isThere ? word : QByteArray());
        return true;
    case '?':
        if (!isThere)
            return fail(word.isEmpty() ? tr("%1 must be set.").arg(QString::fromUtf8(variable))
                                       : QString(QString::fromUtf8(variable) % QStringLiteral(": ") % QString::fromUtf8(word)));
        result.append(*value);
        return true;
    case '#': case '%': {
        const bool longest = !word.isEmpty() && word[0] == char(kind);
        const auto pattern = ShellPattern::parse(longest ? QByteArrayView(word).sliced(1) : QByteArrayView(word));
        if (!pattern)
            return fail(tr("The pattern %1 is not valid.").arg(QString::fromUtf8(word)));
        const QByteArray subject = value.value_or(QByteArray());
        result.append(kind == '#' ? pattern->withoutPrefix(subject, longest) : pattern->withoutSuffix(subject, longest));
        return true;
    }
    default:
        return fail(tr("A \u201c${%1:\u201d is followed by what is no operator.").arg(QString::fromUtf8(variable)));
    }
}

bool ShellLexer::replaced(const QByteArray &variable, QByteArray &result)
{
    const bool all = peek() == '/';
    if (all)
        take();
    QByteArray wanted;
    QByteArray by;
    if (!until('/', true, true, wanted, nullptr) || !until('}', true, false, by, nullptr))
        return false;
    const std::optional<QByteArray> value = lookUp(variable);
    if (!value && m_options.keepUnset) {
        result.append("${" + variable + '/' + wanted + '/' + by + '}');
        return true;
    }
    const auto pattern = ShellPattern::parse(wanted);
    if (!pattern)
        return fail(tr("The pattern %1 is not valid.").arg(QString::fromUtf8(wanted)));
    result.append(pattern->replaced(value.value_or(QByteArray()), by, all));
    return true;
}

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
            result.append(by);
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

Result<Expansion> expand(QByteArrayView word, const Variables &variables, const ShellOptions &options)
{
    ShellLexer lexer(word, &variables, options);
    if (!lexer.run())
        return Error{ErrorCode::Syntax, lexer.error, QString::fromUtf8(word.toByteArray()), {}};
    Expansion expansion{lexer.text, {}, lexer.used, lexer.unset};
    for (ShellWord &one : lexer.words)
        expansion.words.push_back(std::move(one.text));
    return expansion;
}

std::vector<QByteArray> variablesIn(QByteArrayView word, char escape)
{
    ShellOptions options;
    options.escape = escape;
    options.keepUnset = true;
    ShellLexer lexer(word, nullptr, options);
    return lexer.run() ? lexer.unset : std::vector<QByteArray>();
}

} // namespace gantry::dockerfile
