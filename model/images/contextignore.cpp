// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/images/contextignore.h"

namespace gantry {

namespace {

//! Go's filepath.Clean, without a leading '/'.
QByteArray cleaned(QByteArrayView pattern)
{
    QByteArrayList parts;
    const QByteArrayList all = pattern.toByteArray().split('/');
    for (const QByteArray &part : all) {
        if (part == ".." && !parts.isEmpty())
            parts.removeLast();
        else if (!part.isEmpty() && part != "." && part != "..")
            parts.append(part);
    }
    return parts.join('/');
}

//! `[a-z]`, `[^a-z]`: matches one byte; `end` is behind the bracket.
bool classMatches(QByteArrayView pattern, char c, qsizetype &end)
{
    qsizetype at = 1;
    const bool isNegative = at < pattern.size() && (pattern[at] == '^' || pattern[at] == '!');
    at += isNegative ? 1 : 0;
    bool matches = false;
    for (bool isFirst = true; at < pattern.size() && (isFirst || pattern[at] != ']'); isFirst = false) {
        const char low = pattern[at];
        char high = low;
        if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
            high = pattern[at + 2];
            at += 2;
        }
        matches = matches || (c >= low && c <= high);
        ++at;
    }
    end = qMin(at + 1, pattern.size());
    return matches != isNegative;
}

bool matchFrom(QByteArrayView pattern, QByteArrayView path, int depth)
{
    while (!pattern.isEmpty()) {
        if (pattern.startsWith("**")) {
            QByteArrayView rest = pattern.sliced(2);
            if (rest.startsWith('/'))
                rest = rest.sliced(1);
            if (rest.isEmpty())
                return true;
            for (qsizetype at = 0; at >= 0 && depth < 32; at = path.indexOf('/', at), at += at >= 0 ? 1 : 0) {
                if (matchFrom(rest, path.sliced(at), depth + 1))
                    return true;
            }
            return false;
        }
        if (pattern[0] == '*') {
            const QByteArrayView rest = pattern.sliced(1);
            for (qsizetype at = 0; at <= path.size() && depth < 32; ++at) {
                if (matchFrom(rest, path.sliced(at), depth + 1))
                    return true;
                if (at < path.size() && path[at] == '/')
                    break;
            }
            return false;
        }
        if (path.isEmpty())
            return false;
        if (pattern[0] == '[') {
            qsizetype end = 0;
            if (path[0] == '/' || !classMatches(pattern, path[0], end))
                return false;
            pattern = pattern.sliced(end);
        } else if (pattern[0] == '?') {
            if (path[0] == '/')
                return false;
            pattern = pattern.sliced(1);
        } else {
            if (pattern[0] == '\\' && pattern.size() > 1)
                pattern = pattern.sliced(1);
            if (pattern[0] != path[0])
                return false;
            pattern = pattern.sliced(1);
        }
        path = path.sliced(1);
    }
    return path.isEmpty();
}

} // namespace

bool contextPatternMatches(QByteArrayView pattern, QByteArrayView path)
{
    return matchFrom(pattern, path, 0);
}

ContextIgnore::ContextIgnore(const QByteArray &text)
{
    QByteArray plain = text;
    if (plain.startsWith("\xef\xbb\xbf"))
        plain.remove(0, 3);
    *this = fromPatterns(plain.split('\n'));
}

ContextIgnore ContextIgnore::fromPatterns(const QByteArrayList &patterns)
{
    ContextIgnore ignore;
    for (const QByteArray &line : patterns) {
        if (line.startsWith('#'))
            continue;
        QByteArray text = line.trimmed();
        Pattern pattern;
        if (text.startsWith('!')) {
            pattern.isNegative = true;
            text = text.mid(1).trimmed();
        }
        pattern.text = cleaned(text);
        if (!pattern.text.isEmpty())
            ignore.m_patterns.push_back(std::move(pattern));
    }
    return ignore;
}

bool ContextIgnore::ignores(const QByteArray &path) const
{
    bool isIgnored = false;
    for (const Pattern &pattern : m_patterns) {
        if (pattern.isNegative != isIgnored)
            continue;
        bool matches = false;
        for (qsizetype end = path.size(); end > 0 && !matches; end = path.lastIndexOf('/', end - 1))
            matches = contextPatternMatches(pattern.text, QByteArrayView(path).first(end));
        if (matches)
            isIgnored = !pattern.isNegative;
    }
    return isIgnored;
}

} // namespace gantry
