// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/command.h"

#include "model/dockerfile/lines.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace gantry::dockerfile {

namespace {

constexpr size_t kDeepest = 10000; // Go's limit

// Whether a number is too large for Go, which then takes the array for none. One that is too small is 0 there.
bool overflows(QByteArrayView number)
{
    double value = 0;
    const auto read = std::from_chars(number.begin(), number.end(), value);
    if (read.ec != std::errc::result_out_of_range)
        return false;
    const qsizetype exponent = std::max(number.indexOf('e'), number.indexOf('E'));
    return exponent < 0 ? !number.startsWith("0.") && !number.startsWith("-0.") : number[exponent + 1] != '-';
}

// A strict JSON reader that keeps the strings of the outermost array and only checks the rest. It does not recurse.
class ArrayReader {
public:
    explicit ArrayReader(QByteArrayView text) : m_text(text) { }

    JsonArray read()
    {
        if (!isValid() || m_overflow)
            return {};
        m_array.kind = m_otherElements ? JsonArray::Kind::Other : JsonArray::Kind::Strings;
        return std::move(m_array);
    }

private:
    bool isValid();
    bool value();
    bool afterValue();
    bool open(char bracket);
    bool close(char bracket);
    bool key();
    bool string(QByteArray *decoded);
    bool escape(QByteArray *decoded);
    std::optional<char32_t> hexadecimal();
    char32_t surrogatePair(char32_t first);
    bool number();
    bool digits();
    bool literal(QByteArrayView word);
    void skipSpace();
    bool take(char byte);
    bool isTopLevel() const { return m_open.size() == 1; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_open; // brackets
    JsonArray m_array;
    bool m_otherElements = false;
    bool m_overflow = false;
};

void ArrayReader::skipSpace()
{
    while (m_at < m_text.size()
           && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\r' || m_text[m_at] == '\n'))
        ++m_at;
}

bool ArrayReader::take(char byte)
{
    if (m_at >= m_text.size() || m_text[m_at] != byte)
        return false;
    ++m_at;
    return true;
}

bool ArrayReader::isValid()
{
    if (m_text.isEmpty() || m_text[0] != '[' || !value())
        return false;
    while (!m_open.isEmpty()) {
        if (!afterValue())
            return false;
    }
    skipSpace();
    return m_at == m_text.size();
}

// Reads a scalar, or opens a container and reads on to its first scalar or to an empty container's end.
bool ArrayReader::value()
{
    while (true) {
        skipSpace();
        if (m_at >= m_text.size())
            return false;
        const char first = m_text[m_at];
        if (first != '[' && first != '{')
            break;
        if (isTopLevel())
            m_otherElements = true;
        if (!open(first))
            return false;
        skipSpace();
        if (take(first == '[' ? ']' : '}')) {
            m_open.chop(1);
            return true;
        }
        if (first == '{' && !key())
            return false;
    }
    if (m_text[m_at] == '"') {
        if (!isTopLevel())
            return string(nullptr);
        const qsizetype begin = m_at;
        QByteArray decoded("");
        if (!string(&decoded))
            return false;
        m_array.strings.push_back(std::move(decoded));
        m_array.ranges.push_back({begin, m_at});
        return true;
    }
    if (isTopLevel())
        m_otherElements = true;
    return literal("true") || literal("false") || literal("null") || number();
}

bool ArrayReader::afterValue()
{
    skipSpace();
    const bool inObject = m_open.back() == '{';
    if (take(','))
        return (!inObject || key()) && value();
    if (!take(inObject ? '}' : ']'))
        return false;
    m_open.chop(1);
    return true;
}

bool ArrayReader::open(char bracket)
{
    if (size_t(m_open.size()) >= kDeepest)
        return false;
    m_open.append(bracket);
    ++m_at;
    return true;
}

bool ArrayReader::key()
{
    skipSpace();
    if (m_at >= m_text.size() || m_text[m_at] != '"' || !string(nullptr))
        return false;
    skipSpace();
    return take(':');
}

bool ArrayReader::string(QByteArray *decoded)
{
    ++m_at;
    while (m_at < m_text.size()) {
        const auto byte = static_cast<unsigned char>(m_text[m_at]);
        if (byte == '"') {
            ++m_at;
            return true;
        }
        if (byte < 0x20)
            return false;
        if (byte == '\\') {
            ++m_at;
            if (!escape(decoded))
                return false;
            continue;
        }
        const Decoded next = decode(m_text, m_at);
        m_at += next.size;
        if (decoded)
            appendUtf8(*decoded, next.character);
    }
    return false;
}

bool ArrayReader::escape(QByteArray *decoded)
{
    if (m_at >= m_text.size())
        return false;
    constexpr QByteArrayView kLetters("\"\\/bfnrt");
    constexpr QByteArrayView kMeanings("\"\\/\b\f\n\r\t");
    const char letter = m_text[m_at++];
    if (const qsizetype index = kLetters.indexOf(letter); index >= 0) {
        if (decoded)
            decoded->append(kMeanings[index]);
        return true;
    }
    if (letter != 'u')
        return false;
    const std::optional<char32_t> unit = hexadecimal();
    if (!unit)
        return false;
    const bool isSurrogate = *unit >= 0xD800 && *unit <= 0xDFFF;
    const char32_t character = isSurrogate ? surrogatePair(*unit) : *unit;
    if (decoded)
        appendUtf8(*decoded, character);
    return true;
}

std::optional<char32_t> ArrayReader::hexadecimal()
{
    char32_t unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (m_at >= m_text.size() || !std::isxdigit(static_cast<unsigned char>(m_text[m_at])))
            return std::nullopt;
        unit = unit * 16 + char32_t(QByteArray(1, m_text[m_at]).toInt(nullptr, 16));
    }
    return unit;
}

// The character that two escapes make; U+FFFD, with nothing more read, where the second one is not its match.
char32_t ArrayReader::surrogatePair(char32_t first)
{
    const qsizetype begin = m_at;
    if (first < 0xDC00 && take('\\') && take('u')) {
        const std::optional<char32_t> second = hexadecimal();
        if (second && *second >= 0xDC00 && *second <= 0xDFFF)
            return 0x10000 + ((first - 0xD800) << 10) + (*second - 0xDC00);
    }
    m_at = begin;
    return 0xFFFD;
}

bool ArrayReader::digits()
{
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
        ++m_at;
    return m_at > begin;
}

bool ArrayReader::number()
{
    const qsizetype begin = m_at;
    take('-');
    if (!take('0') && !digits())
        return false;
    if (take('.') && !digits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        if (!digits())
            return false;
    }
    m_overflow |= overflows(m_text.sliced(begin, m_at - begin));
    return true;
}

bool ArrayReader::literal(QByteArrayView word)
{
    if (!m_text.sliced(m_at).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

} // namespace

JsonArray readJsonArray(QByteArrayView text)
{
    return ArrayReader(text).read();
}

} // namespace gantry::dockerfile
