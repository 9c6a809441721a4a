// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "model/dockerfile/treejson.h"

#include "model/dockerfile/lines.h"

namespace gantry::dockerfile {

namespace {

constexpr qsizetype kPiece = 1 << 16;

void appendEscaped(QByteArray &out, char byte)
{
    switch (byte) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u" + QByteArray::number(static_cast<unsigned char>(byte), 16).rightJustified(4, '0');
    }
}

bool isPlain(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x20 && value < 0x7F && byte != '"' && byte != '\\';
}

void appendText(QByteArray &out, QByteArrayView text)
{
    out += '"';
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        while (at < text.size() && isPlain(text[at]))
            ++at;
        out.append(text.data() + begin, at - begin);
        if (at == text.size())
            break;
        const Decoded next = decode(text, at);
        at += next.size;
        if (next.character < 0x80)
            appendEscaped(out, char(next.character));
        else
            appendUtf8(out, next.character);
    }
    out += '"';
}

class TreeWriter {
public:
    TreeWriter(const Document &document, const std::function<void(QByteArrayView)> &write)
        : m_document(document),
          m_write(write)
    {
    }

    void run()
    {
        m_out += '{';
        list("instructions", m_document.instructions, [this](const Instruction &one) { instruction(one); });
        m_out += ',';
        list("comments", m_document.allComments(), [this](const Comment &one) { comment(one); });
        m_out += ',';
        list("directives", m_document.directives, [this](const Directive &one) { directive(one); });
        m_out += ',';
        list("errors", m_document.faults, [this](const Fault &one) { fault(one); });
        m_out += "\n}\n";
        m_write(m_out);
    }

private:
    template <typename List, typename Element>
    void list(const char *name, const List &elements, Element element)
    {
        m_out += "\n  \"" + QByteArray(name) + "\": [";
        bool isFirst = true;
        for (const auto &one : elements) {
            m_out += isFirst ? "\n    " : ",\n    ";
            isFirst = false;
            element(one);
            if (m_out.size() >= kPiece) {
                m_write(m_out);
                m_out.resize(0);
            }
        }
        m_out += isFirst ? "]" : "\n  ]";
    }

    void key(const char *name)
    {
        m_out += m_out.endsWith('{') ? "\"" : ", \"";
        m_out += name;
        m_out += "\": ";
    }
    void text(const char *name, QByteArrayView value)
    {
        key(name);
        appendText(m_out, value);
    }
    void number(const char *name, int value)
    {
        key(name);
        m_out += QByteArray::number(value);
    }
    void truth(const char *name, bool value)
    {
        key(name);
        m_out += value ? "true" : "false";
    }

    void instruction(const Instruction &one)
    {
        static constexpr const char *kForms[] = {"none", "shell", "json"};
        m_out += '{';
        text("instruction", m_document.instructionName(one));
        number("start_line", one.startLine);
        number("end_line", one.endLine);
        key("flags");
        flags(one);
        text("form", kForms[int(one.form)]);
        text("arguments", m_document.view(one.argumentsRange));
        key("heredocs");
        heredocs(one);
        key("stage");
        m_out += one.stage < 0 ? QByteArray("null") : QByteArray::number(one.stage);
        if (const Fault *why = m_document.fault(one))
            text("error", why->message.toUtf8());
        m_out += '}';
    }

    void flags(const Instruction &one)
    {
        m_out += '[';
        for (const Flag &flag : one.flags()) {
            m_out += m_out.endsWith('[') ? "" : ", ";
            appendText(m_out, m_document.view(flag.range));
        }
        m_out += ']';
    }

    void heredocs(const Instruction &one)
    {
        m_out += '[';
        for (const Heredoc &heredoc : one.heredocs()) {
            m_out += m_out.endsWith('[') ? "{" : ", {";
            text("name", heredoc.name);
            text("content", m_document.view(heredoc.content));
            truth("strip", heredoc.strip);
            truth("expand", heredoc.expand);
            m_out += '}';
        }
        m_out += ']';
    }

    void comment(const Comment &one)
    {
        m_out += '{';
        number("line", one.line);
        text("text", m_document.view(one.text));
        m_out += '}';
    }

    void directive(const Directive &one)
    {
        m_out += '{';
        text("name", one.name);
        text("value", m_document.view(one.value));
        number("line", one.line);
        m_out += '}';
    }

    void fault(const Fault &one)
    {
        m_out += '{';
        number("line", one.line);
        text("message", one.message.toUtf8());
        m_out += '}';
    }

    const Document &m_document;
    const std::function<void(QByteArrayView)> &m_write;
    QByteArray m_out;
};

} // namespace

void writeJson(const Document &document, const std::function<void(QByteArrayView)> &write)
{
    TreeWriter(document, write).run();
}

} // namespace gantry::dockerfile
