// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/reader.h"

#include <optional>

namespace gantry::dockerfile {

namespace {

constexpr qsizetype kLongestLine = 65535; // bufio.Scanner's limit, which is BuildKit's, without the line's LF
constexpr qsizetype kLarge = 1 << 18; // from here on room is made for instructions of a usual size at once
constexpr qsizetype kUsualLine = 12;
constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// \s of Go's regular expressions, of which a line has no LF.
bool isDirectiveSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\f';
}

// `name = value` behind the '#'; offsets in `text`.
struct NameValue {
    qsizetype nameEnd = 0;
    TextRange value;
};

std::optional<NameValue> nameValue(QByteArrayView text)
{
    NameValue found;
    qsizetype at = 0;
    while (at < text.size() && (isLetter(text[at]) || (at > 0 && text[at] >= '0' && text[at] <= '9')))
        ++at;
    found.nameEnd = at;
    while (at < text.size() && isDirectiveSpace(text[at]))
        ++at;
    if (found.nameEnd == 0 || at >= text.size() || text[at] != '=')
        return std::nullopt;
    ++at;
    if (at == text.size())
        return std::nullopt;
    while (at + 1 < text.size() && isDirectiveSpace(text[at]))
        ++at; // where nothing but white space follows, its last byte is the value
    found.value = {at, text.size()};
    while (found.value.size() > 1 && isDirectiveSpace(text[found.value.end - 1]))
        --found.value.end;
    return found;
}

} // namespace

Reader::Reader(const QByteArray &bytes)
{
    m_document.bytes = bytes;
    if (bytes.startsWith(kByteOrderMark))
        m_at = m_document.byteOrderMark.end = kByteOrderMark.size();
}

Document Reader::read()
{
    if (m_document.bytes.size() > kLarge) {
        m_document.instructions.reserve(size_t(m_document.bytes.size() / kUsualLine));
        m_document.nodes.reserve(size_t(m_document.bytes.size() / kUsualLine));
    }
    while (m_at < m_document.bytes.size())
        readLine();
    if (!m_document.stages.empty())
        m_document.stages.back().endLayer = int(m_document.instructions.size());
    return std::move(m_document);
}

void Reader::readLine()
{
    const TextRange whole = lineAt(m_document.bytes, m_at);
    const QByteArrayView inner = leftTrimmed(withoutLineEnd(part(whole)));
    if (!inner.isEmpty() && inner[0] != '#') {
        m_directivesDone = true;
        readInstruction();
        return;
    }
    if (inner.isEmpty())
        addBlank(whole);
    else if (!readDirective(whole, inner))
        addComment(whole, inner);
    checkLineLengths(whole, m_line);
    m_at = whole.end;
    ++m_line;
}

void Reader::addBlank(const TextRange &whole)
{
    m_directivesDone = true;
    if (!m_document.nodes.empty() && m_document.nodes.back().kind == Node::Kind::Blank)
        m_document.nodes.back().range.end = whole.end;
    else
        m_document.nodes.push_back({Node::Kind::Blank, -1, whole});
}

void Reader::addComment(const TextRange &whole, QByteArrayView inner)
{
    m_directivesDone = true;
    const qsizetype begin = inner.data() - m_document.bytes.constData();
    m_document.nodes.push_back({Node::Kind::Comment, int(m_document.comments.size()), whole});
    m_document.comments.push_back({m_line, whole, {begin, begin + trimmed(inner).size()}});
}

bool Reader::readDirective(const TextRange &whole, QByteArrayView inner)
{
    if (m_directivesDone)
        return false;
    const QByteArrayView text = leftTrimmed(inner.sliced(1));
    const std::optional<NameValue> found = nameValue(text);
    if (!found)
        return false;
    const QByteArray name = text.first(found->nameEnd).toByteArray().toLower();
    if (name != "syntax" && name != "escape" && name != "check")
        return false;
    const qsizetype begin = text.data() - m_document.bytes.constData();
    Directive directive{m_line, whole, name, {begin + found->value.begin, begin + found->value.end}, -1};
    checkDirective(directive);
    m_document.nodes.push_back({Node::Kind::Directive, int(m_document.directives.size()), whole});
    m_document.directives.push_back(directive);
    return true;
}

void Reader::checkDirective(Directive &directive)
{
    for (const Directive &other : m_document.directives) {
        if (other.name == directive.name) {
            const QString why = tr("The directive %1 stands here a second time; keep one.");
            directive.fault = addFault(why.arg(QString::fromLatin1(directive.name)), m_line, directive.range, -1, true);
            return;
        }
    }
    if (directive.name != "escape")
        return;
    const QByteArray value = m_document.text(directive.value);
    if (value == "`" || value == "\\") {
        m_document.escape = value[0];
        return;
    }
    const QString why = tr("%1 can't be the escape character; take \\ or `.").arg(QString::fromUtf8(value));
    directive.fault = addFault(why, m_line, directive.range, -1, true);
}

int Reader::addFault(const QString &message, int line, TextRange range, int instruction, bool lexical)
{
    m_document.faults.push_back({message, line, range, instruction, lexical});
    return int(m_document.faults.size()) - 1;
}

void Reader::checkLineLengths(TextRange range, int firstLine)
{
    if (range.size() <= kLongestLine)
        return;
    for (int line = firstLine; range.begin < range.end; ++line) {
        const TextRange whole = lineAt(part({0, range.end}), range.begin);
        const bool ends = m_document.bytes[whole.end - 1] == '\n';
        if (whole.size() - (ends ? 1 : 0) > kLongestLine)
            addFault(tr("This line is longer than the 65535 bytes that BuildKit reads; break it."), line, whole, -1,
                     true);
        range.begin = whole.end;
    }
}

Document read(const QByteArray &bytes)
{
    return Reader(bytes).read();
}

} // namespace gantry::dockerfile
