// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/editing.h"

namespace gantry::python {

namespace {

struct StringToken {
    QByteArray prefix; //!< lower case
    QByteArray quotes;
    TextRange content;
};

std::optional<StringToken> stringAround(const ParsedText &text, TextRange range)
{
    const std::optional<TSNode> node = text.around(range, NodeType::String);
    if (!node)
        return std::nullopt;
    const std::vector<TSNode> children = childrenOf(*node);
    if (children.size() < 2)
        return std::nullopt;
    const TextRange start = rangeOf(children.front());
    const QByteArray opening = text.slice(start);
    qsizetype quote = 0;
    while (quote < opening.size() && opening[quote] != '"' && opening[quote] != '\'')
        ++quote;
    return StringToken{opening.left(quote).toLower(), opening.mid(quote), {start.end, rangeOf(children.back()).begin}};
}

// The characters between quotes; nothing where a raw string can't say them.
std::optional<QByteArray> escaped(const StringToken &token, const QString &value)
{
    const char quote = token.quotes[0];
    const bool isTriple = token.quotes.size() == 3;
    const QByteArray text = value.toUtf8();
    if (token.prefix.contains('r')) {
        const bool canSay = !text.contains(quote) && !text.endsWith('\\') && (isTriple || !text.contains('\n'));
        return canSay && !token.prefix.contains('f') ? std::optional(text) : std::nullopt;
    }
    QByteArray made;
    for (const char byte : text) {
        if (byte == '\\' || byte == quote)
            made += '\\';
        if (byte == '\n' && !isTriple)
            made += "\\n";
        else
            made += byte;
        if (token.prefix.contains('f') && (byte == '{' || byte == '}'))
            made += byte;
    }
    return made;
}

} // namespace

Result<Change> replaceValue(const SourceText &source, TextRange value, const QByteArray &code)
{
    if (const Result<void> valid = checkExpression(code); !valid)
        return valid.error();
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    return changeOf({{value, code}});
}

Result<Change> setText(const SourceText &source, TextRange range, const QString &newText)
{
    const Result<ParsedText> text = ParsedText::parse(source);
    if (!text)
        return text.error();
    const std::optional<StringToken> token = stringAround(*text, range);
    if (!token)
        return refused(Edits::tr("What stands here is no text in quotes."));
    const std::optional<QByteArray> content = escaped(*token, newText);
    if (!content)
        return refused(Edits::tr("A raw string can't hold \u201c%1\u201d: change it in the text.").arg(newText));
    const bool isWhole = !token->content.contains(range);
    return changeOf({{isWhole ? token->content : range, *content}});
}

QByteArray quoted(const SourceText &text, const QString &value)
{
    const bool isSingle = text.bytes().count('\'') > 2 * text.bytes().count('"');
    StringToken token{{}, isSingle ? "'" : "\"", {}};
    return token.quotes + *escaped(token, value) + token.quotes;
}

} // namespace gantry::python
