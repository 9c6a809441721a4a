// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/editing.h"

#include <algorithm>

namespace gantry::python {

namespace {

// A chain: what it starts from, then its links `.name(…)` in the order in which they stand.
struct Chain {
    qsizetype headEnd = 0; //!< end of the constructor or name that it starts from
    std::vector<TextRange> links; //!< from the dot to the closing parenthesis
};

bool isImageConstructor(const ParsedText &text, TSNode attribute)
{
    return text.slice(rangeOf(ts_node_child_by_field_name(attribute, "attribute", 9))).startsWith("from_");
}

Result<Chain> chainOf(const ParsedText &text, TextRange range)
{
    std::optional<TSNode> found = text.node(range);
    if (!found)
        return refused(Edits::tr("What stands here is no chain of calls."));
    TSNode node = *found;
    while (typeOf(node) != NodeType::Call && ts_node_named_child_count(node) > 0) {
        TSNode inner = ts_node_named_child(node, 0);
        for (uint32_t i = 1; typeOf(inner) == NodeType::Comment && i < ts_node_named_child_count(node); ++i)
            inner = ts_node_named_child(node, i);
        node = inner;
    }
    Chain chain;
    while (typeOf(node) == NodeType::Call) {
        const TSNode function = ts_node_child_by_field_name(node, "function", 8);
        if (typeOf(function) != NodeType::Attribute || isImageConstructor(text, function))
            break;
        const TSNode object = ts_node_child_by_field_name(function, "object", 6);
        qsizetype dot = rangeOf(object).end;
        for (const TSNode child : childrenOf(function)) {
            if (isToken(child, text, "."))
                dot = rangeOf(child).begin;
        }
        chain.links.insert(chain.links.begin(), TextRange{dot, rangeOf(node).end});
        node = object;
        while (typeOf(node) == NodeType::Parenthesized && ts_node_named_child_count(node) == 1)
            node = ts_node_named_child(node, 0);
    }
    chain.headEnd = rangeOf(node).end;
    return chain;
}

Result<QByteArray> linkCode(const QByteArray &code)
{
    QByteArray text = code.trimmed();
    if (text.startsWith('.'))
        text.remove(0, 1);
    if (const Result<void> valid = checkExpression("x." + text); !valid || !text.endsWith(')'))
        return refused(Edits::tr("\u201c%1\u201d is no call of a method, such as with_env_vars({\u2026}).").arg(QString::fromUtf8(code)));
    return QByteArray('.' + text);
}

// Whether a link has its lines for itself, so that it can be handled by lines.
bool standsAlone(const ParsedText &text, TextRange link)
{
    return text.isFirstOnLine(link.begin) && text.isLastOnLine(link.end);
}

Change insertAt(const ParsedText &text, const Chain &chain, int at, const QByteArray &code)
{
    const int count = int(chain.links.size());
    if (at < count && text.isFirstOnLine(chain.links[size_t(at)].begin)) {
        const TextRange next = chain.links[size_t(at)];
        const qsizetype start = text.ownedStart(next.begin, false);
        return changeOf({{{start, start}, text.indentAt(next.begin) + code + text.lineEnd()}});
    }
    const qsizetype before = at == 0 ? chain.headEnd : chain.links[size_t(at - 1)].end;
    const bool isLined = at > 0 && text.isFirstOnLine(chain.links[size_t(at - 1)].begin);
    if (!isLined)
        return changeOf({{{before, before}, code}});
    const QByteArray indent = text.indentAt(chain.links[size_t(at - 1)].begin);
    const qsizetype end = text.isLastOnLine(before) ? text.line(before).end : before;
    return changeOf({{{end, end}, text.lineEnd() + indent + code}});
}

TextRange ownedLines(const ParsedText &text, TextRange link)
{
    return {text.ownedStart(link.begin, false), text.wholeLine(link.end).end};
}

Change removeAt(const ParsedText &text, const Chain &chain, size_t at)
{
    const TextRange link = chain.links[at];
    TextRange gone = link;
    if (standsAlone(text, link)) {
        gone = ownedLines(text, link);
        if (text.wholeLine(link.end).end == text.line(link.end).end && gone.begin > 0) // the text's last line
            gone = {text.line(gone.begin - 1).end, gone.end};
    } else if (text.isFirstOnLine(link.begin)) {
        gone.begin = at == 0 ? chain.headEnd : chain.links[at - 1].end;
    }
    return changeOf({{gone, {}}}, commentsIn(text, gone));
}

// The links change places with the comments that they own; blank lines and comments that nobody owns keep theirs.
Change moveLines(const ParsedText &text, const Chain &chain, size_t from, size_t to)
{
    std::vector<Replacement> replacements;
    for (size_t i = std::min(from, to); i <= std::max(from, to); ++i) {
        const size_t source = i == to ? from : from < to ? i + 1 : i - 1;
        replacements.push_back({ownedLines(text, chain.links[i]), text.slice(ownedLines(text, chain.links[source]))});
    }
    return changeOf(std::move(replacements));
}

Change moveInline(const ParsedText &text, const Chain &chain, size_t from, size_t to)
{
    const TextRange link = chain.links[from];
    const qsizetype at = to < from ? chain.links[to].begin : chain.links[to].end;
    const bool isLined = text.isFirstOnLine(link.begin);
    if (!isLined)
        return changeOf({{link, {}}, {{at, at}, text.slice(link)}});
    // Lines that are shared with a bracket: the calls change places, everything round them stays.
    std::vector<Replacement> replacements;
    const size_t low = std::min(from, to);
    const size_t high = std::max(from, to);
    for (size_t i = low; i <= high; ++i) {
        const size_t source = i == to ? from : from < to ? i + 1 : i - 1;
        replacements.push_back({chain.links[i], text.slice(chain.links[source])});
    }
    return changeOf(std::move(replacements));
}

struct Opened {
    ParsedText text;
    Chain chain;
};

Result<Opened> open(const SourceText &source, TextRange range)
{
    Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    Result<Chain> chain = chainOf(*text, range);
    if (!chain)
        return chain.error();
    return Opened{text.takeValue(), chain.takeValue()};
}

Error noLink(int at)
{
    return refused(Edits::tr("There is no call %1 in this chain.").arg(at));
}

bool isLink(const Opened &opened, int at)
{
    return at >= 0 && at < int(opened.chain.links.size());
}

} // namespace

Result<Change> insertLink(const SourceText &source, TextRange chain, int at, const QByteArray &code)
{
    const Result<Opened> opened = open(source, chain);
    if (!opened)
        return opened.error();
    const Result<QByteArray> link = linkCode(code);
    if (!link)
        return link.error();
    if (at < 0 || at > int(opened->chain.links.size()))
        return noLink(at);
    return insertAt(opened->text, opened->chain, at, *link);
}

Result<Change> replaceLink(const SourceText &source, TextRange chain, int at, const QByteArray &code)
{
    const Result<Opened> opened = open(source, chain);
    if (!opened)
        return opened.error();
    const Result<QByteArray> link = linkCode(code);
    if (!link)
        return link.error();
    if (!isLink(*opened, at))
        return noLink(at);
    const TextRange old = opened->chain.links[size_t(at)];
    QStringList dropped = commentsIn(opened->text, old);
    dropped.removeIf([&](const QString &comment) { return link->contains(comment.toUtf8()); });
    return changeOf({{old, *link}}, dropped);
}

Result<Change> removeLink(const SourceText &source, TextRange chain, int at)
{
    const Result<Opened> opened = open(source, chain);
    if (!opened)
        return opened.error();
    if (!isLink(*opened, at))
        return noLink(at);
    return removeAt(opened->text, opened->chain, size_t(at));
}

Result<Change> moveLink(const SourceText &source, TextRange chain, int from, int to)
{
    const Result<Opened> opened = open(source, chain);
    if (!opened)
        return opened.error();
    if (!isLink(*opened, from) || !isLink(*opened, to))
        return noLink(isLink(*opened, from) ? to : from);
    if (from == to)
        return Change{};
    bool areLines = true;
    for (int i = std::min(from, to); i <= std::max(from, to); ++i)
        areLines = areLines && standsAlone(opened->text, opened->chain.links[size_t(i)]);
    const auto move = areLines ? moveLines : moveInline;
    return move(opened->text, opened->chain, size_t(from), size_t(to));
}

Result<Change> duplicateLink(const SourceText &source, TextRange chain, int at)
{
    const Result<Opened> opened = open(source, chain);
    if (!opened)
        return opened.error();
    if (!isLink(*opened, at))
        return noLink(at);
    const TextRange link = opened->chain.links[size_t(at)];
    if (standsAlone(opened->text, link)) {
        const TextRange lines = ownedLines(opened->text, link);
        if (opened->text.slice(lines).endsWith('\n'))
            return changeOf({{{lines.end, lines.end}, opened->text.slice(lines)}});
    }
    return insertAt(opened->text, opened->chain, at + 1, opened->text.slice(link));
}

} // namespace gantry::python
