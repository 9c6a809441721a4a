// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/python/scriptheader.h"

#include <QCoreApplication>

namespace gantry::python {

namespace {

class Messages
{
    Q_DECLARE_TR_FUNCTIONS(Python)
public:
    static QString unclosed() { return tr("The script's header has no closing “# ///”."); }
    static QString unreadable(int line) { return tr("Line %1 of the script's header can't be read.").arg(line); }
};

//! A small reader of the header's TOML: goes over the lines' text after "# ".
class HeaderReader
{
public:
    HeaderReader(const SourceText &text, int firstLine, int lastLine, ScriptHeader &header)
        : m_text(text), m_lastLine(lastLine), m_header(header), m_line(firstLine - 1)
    {
        nextLine();
    }

    void read()
    {
        bool isAtTop = true; // [tool.…] tables follow
        while (m_line <= m_lastLine) {
            skipBlank();
            if (atEnd()) {
                nextLine();
                continue;
            }
            isAtTop = isAtTop && peek() != '[';
            const QByteArray key = isAtTop ? readKey() : QByteArray();
            if (key == "requires-python")
                readRequiresPython();
            else if (key == "dependencies")
                readDependencies();
            nextLine();
        }
    }

private:
    bool atEnd() const { return m_at >= m_end; }
    char peek() const { return atEnd() ? '\0' : m_text.bytes()[m_at]; }

    void nextLine()
    {
        ++m_line;
        const TextRange line = m_text.lines().lineRange(m_line, m_text.bytes());
        m_end = line.end;
        m_at = std::min(line.begin + 1, m_end); // the '#'
    }

    void skipBlank()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t'))
            ++m_at;
        if (peek() == '#')
            m_at = m_end;
    }

    //! Also over line ends, inside of a list.
    void skipLines()
    {
        skipBlank();
        while (atEnd() && m_line < m_lastLine) {
            nextLine();
            skipBlank();
        }
    }

    QByteArray readKey()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && peek() != '=')
            ++m_at;
        QByteArray key = m_text.bytes().mid(begin, m_at - begin).trimmed();
        if (key.size() > 1 && (key[0] == '"' || key[0] == '\''))
            key = key.mid(1, key.size() - 2);
        if (peek() == '=')
            ++m_at;
        skipBlank();
        return key;
    }

    bool readString(QString &text, Place &place)
    {
        const char quote = peek();
        if (quote != '"' && quote != '\'')
            return false;
        const qsizetype begin = ++m_at;
        while (!atEnd() && peek() != quote)
            m_at += peek() == '\\' && quote == '"' && m_at + 1 < m_end ? 2 : 1;
        if (atEnd())
            return false;
        place = m_text.place({begin, m_at});
        QByteArray bytes = m_text.bytes().mid(begin, m_at - begin);
        if (quote == '"')
            bytes.replace("\\\"", "\"").replace("\\\\", "\\");
        text = QString::fromUtf8(bytes);
        ++m_at;
        return true;
    }

    void readRequiresPython()
    {
        if (!readString(m_header.requiresPython, m_header.requiresPythonPlace))
            m_header.error = Messages::unreadable(m_line);
    }

    void readDependencies()
    {
        if (peek() != '[') {
            m_header.error = Messages::unreadable(m_line);
            return;
        }
        ++m_at;
        while (true) {
            skipLines();
            if (peek() == ']')
                return;
            ScriptHeader::Requirement requirement;
            if (!readString(requirement.text, requirement.place)) {
                m_header.error = Messages::unreadable(m_line);
                return;
            }
            m_header.dependencies.push_back(requirement);
            skipLines();
            if (peek() == ',')
                ++m_at;
        }
    }

    const SourceText &m_text;
    const int m_lastLine;
    ScriptHeader &m_header;
    int m_line;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

QByteArrayView lineOf(const SourceText &text, int line)
{
    return text.view(text.lines().lineRange(line, text.bytes()));
}

} // namespace

std::optional<ScriptHeader> readScriptHeader(const SourceText &text)
{
    if (!text.bytes().contains("# /// script"))
        return std::nullopt;
    const int count = text.lines().lineCount();
    int first = 1;
    while (first <= count && lineOf(text, first) != "# /// script")
        ++first;
    if (first > count)
        return std::nullopt;
    // The last "# ///" of the unbroken run of comment lines ends the block.
    int last = 0;
    for (int line = first + 1; line <= count; ++line) {
        const QByteArrayView content = lineOf(text, line);
        if (content != "#" && !content.startsWith("# "))
            break;
        if (content == "# ///")
            last = line;
    }
    ScriptHeader header;
    const qsizetype begin = text.lines().lineStart(first);
    header.place = text.place({begin, text.lines().lineRange(last ? last : first, text.bytes()).end});
    if (last == 0)
        header.error = Messages::unclosed();
    else if (last > first + 1)
        HeaderReader(text, first + 1, last - 1, header).read();
    return header;
}

} // namespace gantry::python
