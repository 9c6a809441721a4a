// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/strings.h"

#include <cctype>

namespace gantry::python {

namespace {

//! Reads one content from left to right.
class Decoder
{
public:
    Decoder(QByteArrayView content, const StringShape &shape) : m_content(content), m_shape(shape) {}

    Decoded run()
    {
        while (m_at < m_content.size())
            step();
        m_result.offsets.push_back(m_content.size());
        return std::move(m_result);
    }

private:
    char at(qsizetype offset) const { return offset < m_content.size() ? m_content[offset] : '\0'; }

    void step()
    {
        const char c = m_content[m_at];
        if (c == '\r') { // Python reads line ends as LF
            put(m_at, '\n');
            m_at += at(m_at + 1) == '\n' ? 2 : 1;
        } else if (m_shape.isFormat && (c == '{' || c == '}') && at(m_at + 1) == c) {
            put(m_at, c);
            m_at += 2;
        } else if (c == '\\' && !m_shape.isRaw) {
            escape();
        } else {
            plain();
        }
    }

    void plain()
    {
        qsizetype end = m_at + 1;
        while (end < m_content.size() && (quint8(m_content[end]) & 0xC0) == 0x80)
            ++end;
        if (m_shape.isBytes) {
            m_result.bytes += m_content[m_at];
            end = m_at + 1;
        } else {
            append(m_at, QString::fromUtf8(m_content.sliced(m_at, end - m_at)));
        }
        m_at = end;
    }

    void escape()
    {
        const qsizetype begin = m_at;
        const char c = at(m_at + 1);
        static constexpr char kCodes[] = "nrtabfv\\'\"";
        static constexpr char kMeanings[] = "\n\r\t\a\b\f\v\\'\"";
        const QByteArrayView codes(kCodes);
        if (c != '\0' && codes.indexOf(c) >= 0) {
            put(begin, kMeanings[codes.indexOf(c)]);
            m_at += 2;
        } else if (c == '\n' || c == '\r') { // the line goes on
            m_at += c == '\r' && at(m_at + 2) == '\n' ? 3 : 2;
        } else if (c >= '0' && c <= '7') {
            number(begin, m_at + 1, 3, 8, 1);
        } else if (c == 'x') {
            number(begin, m_at + 2, 2, 16, 2);
        } else if (c == 'u' && !m_shape.isBytes) {
            number(begin, m_at + 2, 4, 16, 4);
        } else if (c == 'U' && !m_shape.isBytes) {
            number(begin, m_at + 2, 8, 16, 8);
        } else if (c == 'N' && !m_shape.isBytes) {
            m_result.isKnown = false;
            m_at += 2;
        } else { // not an escape: the backslash stays
            put(begin, '\\');
            m_at += 1;
        }
    }

    void number(qsizetype begin, qsizetype from, int most, int base, int least)
    {
        quint32 value = 0;
        int digits = 0;
        while (digits < most) {
            const char c = at(from + digits);
            const int digit = c >= '0' && c <= '9' ? c - '0'
                : std::isxdigit(quint8(c))         ? (c | 0x20) - 'a' + 10
                                                   : 99;
            if (digit >= base)
                break;
            value = value * quint32(base) + quint32(digit);
            ++digits;
        }
        m_at = from + digits;
        if (digits < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
            m_result.isKnown = false;
        else if (m_shape.isBytes)
            m_result.bytes += char(value & 0xFF);
        else
            append(begin, QString::fromUcs4(reinterpret_cast<const char32_t *>(&value), 1));
    }

    void put(qsizetype offset, char c)
    {
        if (m_shape.isBytes)
            m_result.bytes += c;
        else
            append(offset, QString(QLatin1Char(c)));
    }

    void append(qsizetype offset, const QString &text)
    {
        m_result.text += text;
        m_result.offsets.insert(m_result.offsets.end(), size_t(text.size()), offset);
    }

    const QByteArrayView m_content;
    const StringShape &m_shape;
    qsizetype m_at = 0;
    Decoded m_result;
};

//! Whether a character may stand in such a string as it is.
QByteArray coded(QChar c, const StringShape &shape)
{
    const char quote = shape.quote.isEmpty() ? '"' : shape.quote[0];
    if (shape.isFormat && (c == u'{' || c == u'}'))
        return QByteArray(2, char(c.unicode()));
    if (c == u'\\')
        return "\\\\";
    if (c == QLatin1Char(quote))
        return QByteArray("\\") + quote;
    if (c == u'\n')
        return "\\n";
    if (c == u'\r')
        return "\\r";
    if (c == u'\t')
        return "\\t";
    if (c.unicode() < 0x20 || c.unicode() == 0x7f)
        return "\\x" + QByteArray::number(c.unicode(), 16).rightJustified(2, '0');
    return {};
}

} // namespace

StringShape shapeOf(QByteArrayView token)
{
    StringShape shape;
    qsizetype at = 0;
    while (at < token.size() && std::isalpha(quint8(token[at])))
        ++at;
    shape.prefix = token.first(at).toByteArray();
    const QByteArray lower = shape.prefix.toLower();
    shape.isRaw = lower.contains('r');
    shape.isBytes = lower.contains('b');
    shape.isFormat = lower.contains('f');
    if (at >= token.size())
        return shape;
    const char quote = token[at];
    const bool isTriple = token.size() >= at + 6 && token[at + 1] == quote && token[at + 2] == quote;
    shape.quote = QByteArray(isTriple ? 3 : 1, quote);
    shape.contentBegin = at + shape.quote.size();
    shape.isClosed = token.size() >= shape.contentBegin + shape.quote.size() && token.endsWith(shape.quote);
    shape.contentEnd = shape.isClosed ? token.size() - shape.quote.size() : token.size();
    return shape;
}

Decoded decode(QByteArrayView content, const StringShape &shape)
{
    return Decoder(content, shape).run();
}

QByteArray encode(const QString &text, const StringShape &shape)
{
    QByteArray result("");
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n' && shape.quote.size() == 3) {
            result += '\n';
            continue;
        }
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size();
        const QByteArray code = coded(text[at], shape);
        if (!code.isNull() && shape.isRaw && !(shape.isFormat && (code == "{{" || code == "}}")))
            return {};
        if (shape.isBytes && text[at].unicode() > 0x7f)
            return {};
        result += !code.isNull() ? code : text.mid(at, isPair ? 2 : 1).toUtf8();
        at += isPair ? 1 : 0;
    }
    return result;
}

} // namespace gantry::python
