// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/codetext.h"
#include "model/python/editrefusals.h"
#include "model/python/edits.h"
#include "model/python/ownership.h"

#include <algorithm>

// Calls in an image's chain.

namespace gantry::python {

namespace {

struct Link {
    qsizetype dot = 0;
    TextRange call; //!< from the method's name to the closing parenthesis

    TextRange whole() const { return {dot, call.end}; }
};

//! A chain taken apart: what it starts from and its calls.
struct Chain {
    TextRange start;
    std::vector<Link> links;

    qsizetype endBefore(size_t at) const { return at == 0 ? start.end : links[at - 1].call.end; }
    //! What it starts from and the calls from their dots on: as items that own comments.
    std::vector<TextRange> items() const
    {
        std::vector<TextRange> list{start};
        for (const Link &link : links)
            list.push_back(link.whole());
        return list;
    }
};

bool isLinkName(const QByteArray &name)
{
    return name == "clone" || name.startsWith("with_");
}

Result<Chain> chainAt(const CodeText &code, TextRange range)
{
    TSNode node = code.exactly(range);
    if (ts_node_is_null(node))
        return refused(EditRefusals::moved());
    Chain chain;
    while (typeOf(node) == NodeType::Call) {
        const TSNode function = ts_node_child_by_field_name(node, "function", 8);
        if (typeOf(function) != NodeType::Attribute)
            break;
        const TSNode name = ts_node_child_by_field_name(function, "attribute", 9);
        if (!isLinkName(code.at(rangeOf(name))))
            break;
        Link link;
        link.call = {rangeOf(name).begin, rangeOf(node).end};
        for (uint32_t at = 0; at < ts_node_child_count(function); ++at) {
            const TSNode child = ts_node_child(function, at);
            if (!ts_node_is_named(child) && code.at(rangeOf(child)) == ".")
                link.dot = rangeOf(child).begin;
        }
        chain.links.push_back(link);
        node = ts_node_child_by_field_name(function, "object", 6);
    }
    chain.start = rangeOf(node);
    std::reverse(chain.links.begin(), chain.links.end());
    return chain;
}

//! Checks that code is one call of a method, with or without a dot before it; gives it without.
Result<QByteArray> oneLink(const QByteArray &typed)
{
    QByteArray call = typed.trimmed();
    if (call.startsWith('.'))
        call = call.mid(1).trimmed();
    const SourceText piece(QStringLiteral("call.py"), "(x." + call + ")");
    const Result<CodeText> code = CodeText::read(piece);
    const TextRange whole{1, piece.bytes().size() - 1};
    const TSNode node = code ? code->exactly(whole) : TSNode{};
    if (ts_node_is_null(node) || typeOf(node) != NodeType::Call)
        return refused(EditRefusals::noCall());
    const TSNode function = ts_node_child_by_field_name(node, "function", 8);
    const bool isMethod = typeOf(function) == NodeType::Attribute
        && rangeOf(ts_node_child_by_field_name(function, "object", 6)) == TextRange{1, 2};
    return isMethod ? Result<QByteArray>(call) : Result<QByteArray>(refused(EditRefusals::noCall()));
}

//! What stands between a call and the one before it, comments left out: "\n    .", ".", " \\\n    .".
QByteArray separator(const CodeText &code, const Chain &chain, size_t at)
{
    const Link &link = chain.links[at];
    const QByteArray whole = code.at({chain.endBefore(at), link.call.begin});
    if (!whole.contains('\n'))
        return ".";
    if (whole.contains('\\'))
        return whole;
    const QByteArray eol = code.eol(link.dot);
    if (code.startsLine(link.dot))
        return eol + code.indent(link.dot) + '.';
    return "." + eol + code.indent(link.call.begin); // the dot at the line's end
}

struct Reading {
    CodeText code;
    Chain chain;
};

Result<Reading> read(const SourceText &text, TextRange range)
{
    Result<CodeText> code = CodeText::read(text);
    if (!code)
        return code.error();
    Result<Chain> chain = chainAt(*code, range);
    if (!chain)
        return chain.error();
    return Reading{code.takeValue(), chain.takeValue()};
}

//! Whether a call has lines of its own: its dot begins one, and only a comment follows it.
bool hasLines(const CodeText &code, const Link &link)
{
    return code.startsLine(link.dot) && code.endsLine(link.call.end) && !code.at(link.whole()).contains("\\\n");
}

//! Lines that a backslash joins can't be cut as lines.
bool isJoined(const CodeText &code, const Chain &chain)
{
    for (size_t at = 0; at < chain.links.size(); ++at) {
        if (code.at({chain.endBefore(at), chain.links[at].dot}).contains('\\'))
            return true;
    }
    return false;
}

Change inserted(const CodeText &code, const Chain &chain, size_t at, const QByteArray &call)
{
    const size_t sibling = at > 0 ? at - 1 : 0;
    const QByteArray between = chain.links.empty() ? QByteArray(".") : separator(code, chain, sibling);
    qsizetype place = chain.endBefore(at);
    const bool isBelow = between.startsWith('\n') || between.startsWith("\r\n");
    QByteArray text = between + call;
    if (isBelow) {
        const QByteArray indent = code.indent(chain.links[sibling].dot);
        text = between + code.shifted(call, indent, true);
        if (code.endsLine(place)) // after the comment that follows there
            place = code.lineEnd(place);
    } else if (!code.startsLine(chain.start.begin) || !between.contains('\n')) {
        text = between + code.shifted(call, code.indent(place), true);
    }
    return {{{{place, place}, text}}, {}};
}

Change removed(const CodeText &code, const Chain &chain, size_t at)
{
    const Link &link = chain.links[at];
    const std::vector<TextRange> items = chain.items();
    if (!isJoined(code, chain) && hasLines(code, link)) {
        const TextRange block = blockOf(code, items, at + 1, chain.start.begin);
        const bool isLast = at + 1 == chain.links.size();
        return {{{withGap(code, block, false, isLast), {}}}, commentsIn(code, block)};
    }
    // It shares its line with what follows or with what is before it.
    const qsizetype before = chain.endBefore(at);
    const QStringList comments = commentsIn(code, {before, link.dot});
    if (comments.isEmpty())
        return {{{{before, link.call.end}, {}}}, commentsIn(code, link.call)};
    const qsizetype own = code.startsLine(link.dot) ? ownedBegin(code, items, at + 1, chain.start.begin) : link.dot;
    const QStringList dropped = commentsIn(code, {own, link.call.end});
    const bool hasTrailing = !code.trailingComment(before).isEmpty();
    if (!hasTrailing && dropped.size() == comments.size())
        return {{{{before, link.call.end}, {}}}, dropped};
    return {{{{code.startsLine(link.dot) ? own + code.indent(link.dot).size() : link.dot, link.call.end}, {}}}, dropped};
}

//! From its comments above to its comment behind, without the last line end; where it begins no line, the call alone.
TextRange segment(const CodeText &code, const Chain &chain, size_t at)
{
    const Link &link = chain.links[at];
    if (!code.startsLine(link.dot))
        return link.whole();
    const qsizetype begin = ownedBegin(code, chain.items(), at + 1, chain.start.begin);
    return {begin, code.endsLine(link.call.end) ? code.lineEnd(link.call.end) : link.call.end};
}

bool endsInComment(const CodeText &code, const Chain &chain, size_t at)
{
    return !code.trailingComment(chain.links[at].call.end).isEmpty();
}

//! Segments change places. A comment must not swallow what follows the last one on its line.
Change rotated(const CodeText &code, const Chain &chain, size_t from, size_t to)
{
    Change change;
    const size_t low = std::min(from, to);
    const size_t high = std::max(from, to);
    const bool areLines = std::all_of(chain.links.begin(), chain.links.end(),
                                      [&](const Link &link) { return code.startsLine(link.dot); });
    for (size_t at = low; at <= high; ++at) {
        const size_t source = at == to ? from : from < to ? at + 1 : at - 1;
        if (!areLines || isJoined(code, chain)) {
            change.replacements.push_back({chain.links[at].call, code.at(chain.links[source].call)});
            continue;
        }
        QByteArray text = code.at(segment(code, chain, source));
        if (endsInComment(code, chain, source) && !code.endsLine(chain.links[at].call.end))
            text += code.eol(chain.start.begin) + code.indent(chain.start.begin);
        change.replacements.push_back({segment(code, chain, at), text});
    }
    return change;
}

Change movedLines(const CodeText &code, const Chain &chain, size_t from, size_t to)
{
    const std::vector<TextRange> items = chain.items();
    const size_t low = std::min(from, to);
    const size_t high = std::max(from, to);
    for (size_t at = low; at < high; ++at) { // where gaps are between them, they change places over the gaps
        if (blockOf(code, items, at + 1, chain.start.begin).end != blockOf(code, items, at + 2, chain.start.begin).begin)
            return rotated(code, chain, from, to);
    }
    const TextRange block = blockOf(code, items, from + 1, chain.start.begin);
    const TextRange target = blockOf(code, items, to + 1, chain.start.begin);
    const qsizetype place = to > from ? target.end : target.begin;
    return sorted({{{block, {}}, {{place, place}, code.at(block)}}, {}});
}

bool isIndex(const Chain &chain, int at)
{
    return at >= 0 && at < int(chain.links.size());
}

} // namespace

Result<Change> insertLink(const SourceText &text, TextRange range, int at, const QByteArray &typed)
{
    const Result<Reading> reading = read(text, range);
    if (!reading)
        return reading.error();
    const CodeText &code = reading->code;
    const Chain &chain = reading->chain;
    const Result<QByteArray> call = oneLink(typed);
    if (!call)
        return call.error();
    if (at < 0 || at > int(chain.links.size()))
        return refused(EditRefusals::outOfRange());
    return inserted(code, chain, size_t(at), *call);
}

Result<Change> replaceLink(const SourceText &text, TextRange range, int at, const QByteArray &typed)
{
    const Result<Reading> reading = read(text, range);
    if (!reading)
        return reading.error();
    const CodeText &code = reading->code;
    const Chain &chain = reading->chain;
    const Result<QByteArray> call = oneLink(typed);
    if (!call)
        return call.error();
    if (!isIndex(chain, at))
        return refused(EditRefusals::outOfRange());
    const TextRange old = chain.links[size_t(at)].call;
    QStringList dropped = commentsIn(code, old);
    dropped.removeIf([&](const QString &comment) { return call->contains(comment.toUtf8()); });
    return Change{{{old, code.shifted(*call, code.indent(chain.links[size_t(at)].dot), true)}}, dropped};
}

Result<Change> removeLink(const SourceText &text, TextRange range, int at)
{
    const Result<Reading> reading = read(text, range);
    if (!reading)
        return reading.error();
    const CodeText &code = reading->code;
    const Chain &chain = reading->chain;
    if (!isIndex(chain, at))
        return refused(EditRefusals::outOfRange());
    return removed(code, chain, size_t(at));
}

Result<Change> moveLink(const SourceText &text, TextRange range, int from, int to)
{
    const Result<Reading> reading = read(text, range);
    if (!reading)
        return reading.error();
    const CodeText &code = reading->code;
    const Chain &chain = reading->chain;
    if (!isIndex(chain, from) || !isIndex(chain, to))
        return refused(EditRefusals::outOfRange());
    if (from == to)
        return Change();
    const bool areLines = !isJoined(code, chain)
        && std::all_of(chain.links.begin() + std::min(from, to), chain.links.begin() + std::max(from, to) + 1,
                       [&](const Link &link) { return hasLines(code, link); });
    return areLines ? movedLines(code, chain, size_t(from), size_t(to))
                    : rotated(code, chain, size_t(from), size_t(to));
}

Result<Change> duplicateLink(const SourceText &text, TextRange range, int at)
{
    const Result<Reading> reading = read(text, range);
    if (!reading)
        return reading.error();
    const CodeText &code = reading->code;
    const Chain &chain = reading->chain;
    if (!isIndex(chain, at))
        return refused(EditRefusals::outOfRange());
    const Link &link = chain.links[size_t(at)];
    if (isJoined(code, chain) || !code.startsLine(link.dot)) {
        const QByteArray copy = separator(code, chain, size_t(at)) + code.at(link.call);
        return Change{{{{link.call.end, link.call.end}, copy}}, {}};
    }
    const TextRange own = segment(code, chain, size_t(at));
    return Change{{{{own.end, own.end}, code.eol(link.dot) + code.at(own)}}, {}};
}

} // namespace gantry::python
