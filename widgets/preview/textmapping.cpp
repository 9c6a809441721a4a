// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/preview/textmapping.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace gantry {

namespace {

constexpr QByteArrayView kBom("\xEF\xBB\xBF");

qsizetype bomSize(const QByteArray &bytes)
{
    return bytes.startsWith(kBom) ? kBom.size() : 0;
}

// Bytes of the character that begins here, by its first byte; 1 for what is no beginning.
int utf8Length(unsigned char first)
{
    if (first < 0xC0)
        return 1;
    if (first < 0xE0)
        return 2;
    return first < 0xF0 ? 3 : 4;
}

// Moves over one character, or one line end; gives the UTF-16 units that it takes in a document.
int step(qsizetype &offset, const QByteArray &bytes)
{
    if (bytes[offset] == '\r' && offset + 1 < bytes.size() && bytes[offset + 1] == '\n') {
        offset += 2;
        return 1;
    }
    const int length = utf8Length(static_cast<unsigned char>(bytes[offset]));
    offset = std::min<qsizetype>(offset + length, bytes.size());
    return length == 4 ? 2 : 1;
}

} // namespace

QString reasonNotEditable(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return QCoreApplication::translate("Preview", "Not UTF-8: change it in an editor that knows its encoding.");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.at(i).unicode();
        const bool loneCarriageReturn = unit == u'\r' && (i + 1 == text.size() || text.at(i + 1) != QLatin1Char('\n'));
        if (unit == 0 || loneCarriageReturn || unit == 0x2028 || unit == 0x2029 || unit == 0xFDD0 || unit == 0xFDD1)
            return QCoreApplication::translate("Preview", "Holds characters that a text view would change: edit it elsewhere.");
    }
    return {};
}

QString shownText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(QByteArrayView(bytes).sliced(bomSize(bytes)));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text;
}

BlockPosition blockPosition(qsizetype offset, const QByteArray &bytes, const LineIndex &lines)
{
    const int line = lines.lineOf(offset);
    qsizetype at = lines.lineStart(line);
    if (line == 1)
        at = bomSize(bytes);
    int column = 0;
    while (at < offset)
        column += step(at, bytes);
    return {line - 1, column};
}

qsizetype byteOffset(BlockPosition position, const QByteArray &bytes, const LineIndex &lines)
{
    const TextRange line = lines.lineRange(position.block + 1, bytes);
    qsizetype at = position.block == 0 ? std::max(line.begin, bomSize(bytes)) : line.begin;
    int column = 0;
    while (column < position.column && at < line.end)
        column += step(at, bytes);
    return at;
}

qsizetype advanced(qsizetype offset, int units, const QByteArray &bytes)
{
    while (units > 0 && offset < bytes.size())
        units -= step(offset, bytes);
    return offset;
}

QByteArray typedBytes(const QString &text, qsizetype offset, const QByteArray &bytes, const LineIndex &lines)
{
    QByteArray typed = QString(text).replace(QChar::ParagraphSeparator, QLatin1Char('\n')).toUtf8();
    const auto endsWithCrlf = [&](int line) {
        const TextRange whole = lines.wholeLineRange(line);
        return whole.size() >= 2 && bytes[whole.end - 1] == '\n' && bytes[whole.end - 2] == '\r';
    };
    const int line = lines.lineOf(offset);
    const bool isLast = line == lines.lineCount();
    if (endsWithCrlf(isLast ? std::max(1, line - 1) : line))
        typed.replace("\n", "\r\n");
    return typed;
}

} // namespace gantry
